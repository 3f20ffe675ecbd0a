import fc from 'fast-check';
import type { Draft } from './edited-template';

export type Edit = {
  readonly is: 'insert' | 'delete' | 'rename' | 'extend' | 'move' | 'reorder' | 'redate' | 'criteria';
  readonly at: number;
  readonly to: number;
};

export const edit: fc.Arbitrary<Edit> = fc.record({
  is: fc.constantFrom('insert', 'delete', 'rename', 'extend', 'move', 'reorder', 'redate', 'criteria'),
  at: fc.nat(),
  to: fc.nat(),
});

/** Sizes of a template: phases, with the number of tasks of each module, with the number of subtasks of each. */
export const shape = fc.array(
  fc.array(fc.array(fc.nat({ max: 2 }), { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

export interface Words {
  /** A title that shares no word with another. */
  readonly title: () => string;
  readonly text: () => string;
}

export const freshWords = (withText: boolean): Words => {
  let next = 0;
  const word = () => `w${String((next += 1))}`;
  return {
    title: () => `${word()} ${word()}`,
    text: () => (withText ? `- ${word()} ${word()}\n- ${word()} ${word()}` : ''),
  };
};

export const draftsOf = (
  sizes: readonly (readonly (readonly number[])[])[],
  { title, text }: Words,
): readonly Draft[] => {
  let id = 0;
  const draft = (children: readonly Draft[]): Draft => ({
    id: (id += 1),
    title: title(),
    text: text(),
    days: null,
    children,
  });
  return sizes.map((modules) =>
    draft(
      modules.map((tasks) => draft(tasks.map((subtasks) => draft(Array.from({ length: subtasks }, () => draft([])))))),
    ),
  );
};

/** Changes one node of the given depth at a time; a node that was renamed is not moved as well, nor the other way round. */
export const applyEdits = (
  phases: readonly Draft[],
  edits: readonly Edit[],
  { title, text }: Words,
): readonly Draft[] => {
  const touched = new Set<number>();
  let id = 1_000;
  let result = phases;
  for (const { is, at, to } of edits) {
    // Phases stay; what may be edited lies below them.
    const all = below(result).filter(({ depth }) => depth > 0);
    const target = all[at % Math.max(1, all.length)];
    if (target === undefined) continue;
    const { draft, depth } = target;
    const isFree = !touched.has(draft.id);
    if (is === 'insert') {
      const added: Draft = { id: (id += 1), title: title(), text: text(), days: null, children: [] };
      const homes = below(result).filter((one) => one.depth === depth - 1);
      const home = homes[to % homes.length];
      if (home !== undefined) result = place(result, home.draft.id, added, to);
    } else if (is === 'delete') {
      if (depth > 1) result = without(result, draft.id);
    } else if (is === 'redate') result = change(result, draft.id, (one) => ({ ...one, days: -(to % 60) }));
    else if (is === 'criteria')
      result = change(result, draft.id, (one) => ({ ...one, text: `${one.text}\n- ${title()}`.trim() }));
    else if (isFree) {
      touched.add(draft.id);
      if (is === 'rename') result = change(result, draft.id, (one) => ({ ...one, title: title() }));
      else if (is === 'extend') result = change(result, draft.id, (one) => ({ ...one, title: `${one.title} more` }));
      else {
        const homes = below(result).filter(
          (one) =>
            one.depth === depth - 1 &&
            one.draft.children.some(({ id: own }) => own === draft.id) === (is === 'reorder'),
        );
        const home = homes[to % Math.max(1, homes.length)];
        if (home !== undefined) result = place(without(result, draft.id), home.draft.id, draft, to);
      }
    }
  }
  return result;
};

const below = (drafts: readonly Draft[], depth = 0): readonly { readonly draft: Draft; readonly depth: number }[] =>
  drafts.flatMap((draft) => [{ draft, depth }, ...below(draft.children, depth + 1)]);

export const idsBelow = (drafts: readonly Draft[]): readonly number[] =>
  below(drafts).flatMap(({ draft, depth }) => (depth === 0 ? [] : [draft.id]));

const change = (drafts: readonly Draft[], id: number, by: (draft: Draft) => Draft): readonly Draft[] =>
  drafts.map((draft) => (draft.id === id ? by(draft) : { ...draft, children: change(draft.children, id, by) }));

const without = (drafts: readonly Draft[], id: number): readonly Draft[] =>
  drafts.flatMap((draft) => (draft.id === id ? [] : [{ ...draft, children: without(draft.children, id) }]));

const place = (drafts: readonly Draft[], home: number, added: Draft, to: number): readonly Draft[] =>
  change(drafts, home, (one) => ({
    ...one,
    children: one.children.toSpliced(to % (one.children.length + 1), 0, added),
  }));
