import type { DocumentTable, DocumentBlock } from '../document/source-document';
import { delimiterOf, firstLine, headingCells, readRecords } from '../backlog/read-records';
import type { Diagnostic } from '../diagnostic';
import { diagnosticAt } from '../diagnostic';
import type { Place } from '../template';
import { classifyColumns, headingWords, rolesOfWord } from './classify-columns';

/** As much of a text as is looked at to tell whether it is a sheet. */
const LOOKED_AT = 20_000;

/**
 * Whether a text is a sheet in CSV: rows of as many cells below a heading line that names what work has, or work told by its
 * cells. Texts with commas in sentences are none.
 */
export const looksLikeSheet = (text: string): boolean => {
  const { line, start } = firstLine(text);
  if (line === '' || /^\s*[|#>]/.test(line)) return false;
  const delimiter = delimiterOf(line);
  const cells = headingCells(line, delimiter);
  if (cells.length < 2 || cells.some((cell) => cell.length > 80)) return false;
  const known = cells.filter((cell) => rolesOfWord(headingWords(cell)).size > 0).length;
  const { records } = readRecords(text.slice(start, start + LOOKED_AT), delimiter);
  const full = records.slice(1).filter((record) => record.cells.length === cells.length).length;
  if (full === 0 || (records.length > 3 && full < (records.length - 1) / 2)) return false;
  const table = tableOf(
    records.map((record) => record.cells),
    () => ({ file: '', offset: 0, line: 1, column: 1 }),
  );
  const { title, roles } = classifyColumns(table);
  return title !== null && (known > 1 || roles.filter((role) => role !== 'other').length > 1);
};

export interface SheetBlocks {
  readonly blocks: readonly DocumentBlock[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of a CSV text as a table of a document. */
export const sheetBlocks = (file: string, text: string): SheetBlocks => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const { records, fault } = readRecords(text);
  const placeOf = (index: number): Place => {
    const line = records[index]?.line ?? 1;
    return { file, offset: starts[line - 1] ?? 0, line, column: 1 };
  };
  const table = tableOf(
    records.map((record) => record.cells),
    placeOf,
  );
  const at: Place = { file, offset: starts[(fault?.line ?? 1) - 1] ?? 0, line: fault?.line ?? 1, column: 1 };
  const faults = fault === null ? [] : [diagnosticAt(at, { ...UNREADABLE, message: fault.message, text: fault.text })];
  return { blocks: [table], diagnostics: faults };
};

const UNREADABLE = {
  code: 'backlog-unreadable',
  severity: 'error',
  remedy: 'Export it again as CSV, in UTF-8, with a heading line and quotation marks around cells of several lines.',
} as const;

/** Rows of cells as a table, the first of them its heading. */
export const tableOf = (rows: readonly (readonly string[])[], placeOf: (index: number) => Place): DocumentTable => {
  const [header = [], ...rest] = rows;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return {
    kind: 'table',
    header,
    rows: rest.map((cells, index) => ({ cells, at: placeOf(index + 1) })),
    source: [line(header), line(header.map(() => '---')), ...rest.map(line)].join('\n'),
    at: placeOf(0),
  };
};
