import type { RaciRole } from '../../../../../../src/contract/raci';
import { moveAlongCells } from '../../../kit/grid-keys';
import type { CellPlace } from './cell-place';
import type { GridLine } from './grid-line';

/** What a key does to the place in the table. `pageSize`: how many rows a page has. */
export function nextPlace(
  key: string,
  isCtrl: boolean,
  at: CellPlace,
  lines: readonly GridLine[],
  columns: readonly RaciRole[],
  pageSize: number,
): CellPlace | null {
  const rows = lines.flatMap((line) => (line.is === 'row' ? [line.id] : []));
  const cell = {
    row: Math.max(0, rows.indexOf(at.row)),
    column: at.role === null ? -1 : columns.findIndex(({ id }) => id === at.role),
  };
  const to = moveAlongCells(key, isCtrl, cell, { count: rows.length, page: pageSize }, columns.length);
  const id = to === null ? undefined : rows[to.row];
  return to === null || id === undefined ? null : { row: id, role: columns[to.column]?.id ?? null };
}
