import type { RowChanges } from './edit-matrix';
import { NEVER_WRITTEN, type StoredMatrix } from './stored-matrix';
import { undoEntries } from './undo-entries';
import type { By } from './write-entries';

export type MatrixUndone =
  | { readonly is: 'undone'; readonly matrix: StoredMatrix; readonly changes: readonly RowChanges[] }
  | {
      readonly is: 'refused';
      readonly because: 'written-over';
      readonly cells: readonly { readonly row: string; readonly role: string }[];
    };

/** Takes one write back, all of it or nothing: a paste that is half taken back is neither what was nor what somebody wanted. */
export function undoMatrix(matrix: StoredMatrix, changes: readonly RowChanges[], by: By): MatrixUndone {
  const undone = changes.map(({ row, changes: cells }) => ({
    row,
    ...undoEntries(matrix.get(row) ?? NEVER_WRITTEN, cells, by),
  }));
  const over = undone.flatMap(({ row, conflicts }) => conflicts.map(({ key: role }) => ({ row, role })));
  if (over.length > 0) return { is: 'refused', because: 'written-over', cells: over };
  return {
    is: 'undone',
    matrix: new Map([...matrix, ...undone.map(({ row, entries }) => [row, entries] as const)]),
    changes: undone.map(({ row, changes: cells }) => ({ row, changes: cells })),
  };
}
