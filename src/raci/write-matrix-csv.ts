import { stringify } from 'csv-stringify/sync';
import type { RaciRole, RaciRow } from '../contract/raci';
import { ROW_COLUMNS, roleHeading } from './csv-columns';

/**
 * The matrix as CSV (RFC 4180): all rows as they stand, tasks too, one column a role. With a byte order mark, without which Excel reads
 * other letters. Spreadsheets take a text that begins with a sign like `=` for a formula; what people type into titles must not become
 * one. What it writes, `readMatrixCsv` reads.
 * @param rows with the names that the person who asks may see
 */
export function writeMatrixCsv(rows: readonly RaciRow[], roles: readonly RaciRole[]): string {
  const lines = rows.map(({ id, kind, phase, workstream, name, cells }) => {
    const letters = new Map(cells.map((cell) => [cell.role, cell.letters]));
    return [id, kind, phase ?? '', workstream ?? '', name, ...roles.map((role) => letters.get(role.id) ?? '')];
  });
  const head = [...ROW_COLUMNS, ...roles.map(roleHeading)];
  return stringify([head, ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Read with another sign between the cells, a cell must not fall apart.
    quoted_match: /[;\t\r\n]/,
  });
}
