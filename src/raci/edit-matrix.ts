import type { CellConflict, CsvFault, MatrixEdit, RaciLetters, RegisterView } from '../contract/raci';
import { matrixWrites } from './matrix-writes';
import type { RaciRefusal } from './raci-refusal';
import type { RowSpec } from './row-spec';
import { NEVER_WRITTEN, type StoredMatrix } from './stored-matrix';
import { type By, type EntryChange, writeEntries } from './write-entries';

/** What one write did to the cells of a row; the keys are roles. Null: as by default. */
export interface RowChanges {
  readonly row: string;
  readonly changes: readonly EntryChange<RaciLetters>[];
}

export type MatrixEdited =
  | {
      readonly is: 'edited';
      readonly matrix: StoredMatrix;
      /** The rows that were written, and what `undoMatrix` takes back. */
      readonly changes: readonly RowChanges[];
    }
  | {
      readonly is: 'refused';
      readonly because: RaciRefusal;
      /** What others have written since. With the rows' versions read anew, the same edit is applied over it. */
      readonly conflicts: readonly CellConflict[];
      readonly faults: readonly CsvFault[];
    };

/**
 * Applies an edit of somebody who has read these versions of the rows, wholly or not at all. Two people who write different cells of a
 * row both win; who writes over a cell that they have not seen is told what it says now. Whether the person may is asked before.
 */
export function editMatrix(
  matrix: StoredMatrix,
  edit: MatrixEdit,
  read: Readonly<Record<string, number>>,
  by: By,
  rows: readonly RowSpec[],
  register: Pick<RegisterView, 'roles' | 'workstreams'>,
): MatrixEdited {
  const wanted = matrixWrites(matrix, edit, rows, register);
  if (wanted.is === 'refused') return { ...wanted, conflicts: [] };

  const next = new Map(matrix);
  const changes: RowChanges[] = [];
  const conflicts: CellConflict[] = [];
  for (const [row, cells] of wanted.writes) {
    const stored = matrix.get(row) ?? NEVER_WRITTEN;
    const seen = Object.hasOwn(read, row) ? (read[row] ?? 0) : 0;
    const written = writeEntries(stored, cells, seen, by);
    for (const { key: role, now, by: whose, at } of written.conflicts)
      conflicts.push({ row, role, now, by: whose, at: new Date(at).toISOString(), version: stored.version });
    if (written.changes.length === 0) continue;
    next.set(row, written.entries);
    changes.push({ row, changes: written.changes });
  }
  if (conflicts.length > 0) return { is: 'refused', because: 'changed-meanwhile', conflicts, faults: [] };
  if (changes.length === 0) return { is: 'refused', because: 'nothing-to-change', conflicts, faults: [] };
  return { is: 'edited', matrix: next, changes };
}
