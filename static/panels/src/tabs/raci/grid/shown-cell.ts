import type { RaciCell, RaciLetters, RaciLine } from '../../../../../../src/contract/raci';

/** A cell as it is drawn. */
export interface ShownCell {
  readonly letters: RaciLetters;
  /** Null: it is empty, and nobody made it so. */
  readonly from: RaciCell['from'] | null;
  /** On its way to be written. */
  readonly isPending: boolean;
}

const EMPTY: ShownCell = { letters: '', from: null, isPending: false };

/**
 * Cells of a row by role, with what is on its way over them. What a cell is by default is known to the app alone: until its
 * answer, one that is taken back is drawn empty.
 */
export function shownCells(
  { cells }: Pick<RaciLine, 'cells'>,
  pending: ReadonlyMap<string, RaciLetters | null> | undefined,
): (role: string) => ShownCell {
  const known = new Map<string, ShownCell>(
    cells.map(({ role, letters, from }) => [role, { letters, from, isPending: false }]),
  );
  for (const [role, letters] of pending ?? [])
    known.set(role, { letters: letters ?? '', from: letters === null ? null : 'person', isPending: true });
  return (role) => known.get(role) ?? EMPTY;
}
