import type { RaciLetters, RegisterView } from '../contract/raci';
import { effectiveMatrix } from './effective-matrix';
import type { MatrixWrites } from './matrix-writes';
import type { RowSpec } from './row-spec';
import { NEVER_WRITTEN, type StoredMatrix } from './stored-matrix';
import { writeEntries } from './write-entries';

/** What a table says of each cell, by row and role. */
export type PastedCells = ReadonlyMap<string, ReadonlyMap<string, RaciLetters>>;

/** A parent before what takes its row. */
const ORDER: readonly (readonly RowSpec['kind'][])[] = [['module', 'gate', 'milestone'], ['task'], ['subtask']];

/**
 * Only the cells in which a table differs from what stands: a default that somebody pasted back unread would otherwise never follow
 * its template again. Parents go first, since what is written there changes what stands below.
 */
export function pastedWrites(
  matrix: StoredMatrix,
  pasted: PastedCells,
  rows: readonly RowSpec[],
  register: Pick<RegisterView, 'roles' | 'workstreams'>,
): MatrixWrites {
  const writes = new Map<string, ReadonlyMap<string, RaciLetters>>();
  let present = matrix;
  for (const kinds of ORDER) {
    const next = new Map(present);
    for (const { id, kind, cells } of effectiveMatrix(rows, present, register)) {
      const wanted = pasted.get(id);
      if (wanted === undefined || !kinds.includes(kind)) continue;
      const standing = new Map(cells.map(({ role, letters }) => [role, letters]));
      const other = new Map([...wanted].filter(([role, letters]) => letters !== (standing.get(role) ?? '')));
      if (other.size === 0) continue;
      writes.set(id, other);
      const stored = present.get(id) ?? NEVER_WRITTEN;
      next.set(id, writeEntries(stored, other, stored.version, { by: null, at: 0 }).entries);
    }
    present = next;
  }
  return writes;
}
