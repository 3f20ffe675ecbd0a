import type { ItemState } from '../../readiness/wave-readiness';

/** What a snapshot keeps of an item. */
export interface FrozenItem {
  readonly is: 'complete' | 'incomplete' | 'missing' | 'unreadable';
  readonly high: boolean;
  readonly owned: boolean;
}

const LETTERS = { complete: 'c', incomplete: 'i', missing: 'm', unreadable: 'u' } as const;
type Is = FrozenItem['is'];

export const frozenItem = ({ is, complete, high, assignee }: ItemState): FrozenItem => ({
  is: complete ? 'complete' : is === 'missing' || is === 'unreadable' ? is : 'incomplete',
  high,
  owned: assignee !== null,
});

/** One letter for how it is, `h` for high priority, `o` for an owner. */
export const frozenLetters = ({ is, high, owned }: FrozenItem): string =>
  `${LETTERS[is]}${high ? 'h' : ''}${owned ? 'o' : ''}`;

/** What `frozenLetters` wrote. A letter that it never writes is taken for what nobody can say. */
export const readLetters = (letters: string): FrozenItem => ({
  is: (Object.keys(LETTERS) as Is[]).find((is) => LETTERS[is] === letters[0]) ?? 'unreadable',
  high: letters.includes('h'),
  owned: letters.includes('o'),
});

/** What follows the module's path, which begins with a slash; of what people added the whole id, which does not. */
export const frozenKey = (id: string, module: string): string =>
  id.startsWith(`${module}/`) ? id.slice(module.length) : id;

export const idOfKey = (key: string, module: string): string => (key.startsWith('/') ? `${module}${key}` : key);
