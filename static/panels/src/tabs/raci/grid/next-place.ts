import type { RaciRole } from '../../../../../../src/contract/raci';
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
  const row = Math.max(0, rows.indexOf(at.row));
  const column = at.role === null ? -1 : columns.findIndex(({ id }) => id === at.role);
  const to = (toRow: number, toColumn: number): CellPlace | null => {
    const id = rows[Math.min(rows.length - 1, Math.max(0, toRow))];
    const role = columns[Math.min(columns.length - 1, Math.max(-1, toColumn))];
    return id === undefined ? null : { row: id, role: role?.id ?? null };
  };
  switch (key) {
    case 'ArrowUp':
      return to(isCtrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(isCtrl ? rows.length - 1 : row + 1, column);
    case 'ArrowLeft':
      return to(row, isCtrl ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, isCtrl ? columns.length - 1 : column + 1);
    case 'Home':
      return to(isCtrl ? 0 : row, -1);
    case 'End':
      return to(isCtrl ? rows.length - 1 : row, columns.length - 1);
    case 'PageUp':
      return to(row - pageSize, column);
    case 'PageDown':
      return to(row + pageSize, column);
    default:
      return null;
  }
}
