import type { RaciRole, RaciRow } from '../contract/raci';
import { ROW_COLUMNS, roleHeading } from './csv-columns';

/**
 * Spreadsheets take a text that begins with one of these for a formula; what people type into titles must not become one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180. The project's CSV library only reads. */
const written = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The matrix as CSV: all rows as they stand, tasks too, one column a role. With a byte order mark, without which Excel reads other
 * letters. What it writes, `readMatrixCsv` reads.
 * @param rows with the names that the person who asks may see
 */
export function writeMatrixCsv(rows: readonly RaciRow[], roles: readonly RaciRole[]): string {
  const lines = rows.map(({ id, kind, phase, workstream, name, cells }) => {
    const letters = new Map(cells.map((cell) => [cell.role, cell.letters]));
    return [id, kind, phase ?? '', workstream ?? '', name, ...roles.map((role) => letters.get(role.id) ?? '')];
  });
  const head = [...ROW_COLUMNS, ...roles.map(roleHeading)];
  return `\ufeff${[head, ...lines].map((line) => `${line.map(written).join(',')}\r\n`).join('')}`;
}
