import type { RaciLetters } from '../../../../../../src/contract/raci';
import type { Cells } from './cells';

/** By row and role what is on its way: of two writes to one cell the later one. */
export function pendingCells(writes: readonly Cells[]): Cells {
  const all = new Map<string, Map<string, RaciLetters | null>>();
  for (const cells of writes)
    for (const [row, each] of cells) {
      const known = all.get(row) ?? new Map<string, RaciLetters | null>();
      for (const [role, letters] of each) known.set(role, letters);
      all.set(row, known);
    }
  return all;
}
