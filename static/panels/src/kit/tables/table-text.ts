import type { CellValue, Column } from './column';

/**
 * Spreadsheets take a text that begins with one of these for a formula; what people type into titles must not become one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r]/;

const textOf = (value: CellValue): string =>
  value === null ? '' : typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Head and rows as texts, in the order of the columns. */
function grid<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly (readonly string[])[] {
  const kept = columns.filter(({ isScreenOnly }) => isScreenOnly !== true);
  return [kept.map(({ label }) => label), ...rows.map((row) => kept.map(({ value }) => textOf(value(row))))];
}

/**
 * A table as text for other programs: `csv` as RFC 4180 with a byte order mark, without which Excel reads other letters;
 * `tabbed` and `html` for the clipboard.
 */
export function tableText<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { readonly csv: string; readonly tabbed: string; readonly html: string } {
  const lines = grid(columns, rows);
  const [head = [], ...body] = lines;
  const cells = (line: readonly string[], tag: string) =>
    `<tr>${line.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  return {
    csv: `\ufeff${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`,
    tabbed: lines.map((line) => line.map((text) => text.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n'),
    html: `<table><thead>${cells(head, 'th')}</thead><tbody>${body.map((line) => cells(line, 'td')).join('')}</tbody></table>`,
  };
}
