import { plainWords } from '../annotate/plain-words';
import { slug } from '../slug';
import { holdsWordsOf } from './words-of';
import type { Party, Role } from '../template';

export interface NamedOwners {
  readonly ids: readonly string[];
  /** Whether their names hold all words of the cell: the target of a link, for example, they do not. */
  readonly saysAll: boolean;
}

export interface RoleBook {
  /** Those whom a cell names, in its order. */
  readonly ownersOf: (cell: string) => NamedOwners;
  /** All that were named, in order. */
  readonly roles: () => readonly Role[];
}

const PARTY = /^(customer|provider|partner|vendor)\b/i;
/** Several in one cell stand on lines of their own, or behind commas, or behind what is left of a line break. */
const APART = /[\n,;]|\s{2,}/;

/** Collects the owners that cells name. A name is one role, however often and in whatever case it stands. */
export const roleBook = (): RoleBook => {
  const roles = new Map<string, Role>();
  const roleOf = (name: string): string => {
    const own = slug(name);
    const known = roles.get(own);
    if (known) return known.id;
    // Ids have plain letters only; other scripts are told apart by their order.
    const id = /^[a-z0-9-]+$/.test(own) ? own : `role-${String(roles.size + 1)}`;
    const party = PARTY.exec(name)?.[1]?.toLowerCase() as Party | undefined;
    roles.set(own, { id, name, ...(party === undefined ? {} : { party }) });
    return id;
  };
  return {
    ownersOf: (cell) => {
      const names = cell
        .split(APART)
        .map((part) => plainWords(part.replace(/^\s*(?:[-*+•]|\d{1,3}[.)])\s/, '')).replace(/\*/g, ''))
        .filter((name) => /[\p{L}\p{N}]/u.test(name));
      const said = names.join(' ');
      return { ids: [...new Set(names.map(roleOf))], saysAll: holdsWordsOf(said, cell) };
    },
    roles: () => [...roles.values()],
  };
};
