import { isBacklog } from '../backlog/backlog-columns';
import { readBacklog } from '../backlog/read-backlog';
import { headingWords, rolesOfWord } from '../blocks/classify-columns';
import { tableOf } from '../blocks/read-sheet';
import { diagnosticAt, type Diagnostic } from '../diagnostic';
import { readDocument } from '../document/read-document';
import type { DocumentBlock } from '../document/source-document';
import type { SourceFile } from '../read-files';
import type { ReadingMap } from '../reading-map';
import { sourceProblem } from '../source-problem';
import type { Place } from '../template';
import type { TextReading } from '../text-reading';
import { sheetsOf, type Sheet } from './sheets-of';

/** Rows at the top of a sheet among which its heading line is looked for. */
const HEAD_ROWS = 20;

/** Whether the files of an archive are a workbook of Excel. */
export const isWorkbook = (files: readonly SourceFile[]): boolean =>
  files.some(({ path }) => path === 'xl/workbook.xml');

/**
 * Reads a workbook: each sheet that is shown is a heading with a table below it, its first rows up to the heading line text. A sheet
 * that is a tracker's export is read as such. Lines of places are rows, counted on through all sheets.
 */
export const readWorkbook = (
  file: string,
  files: readonly SourceFile[],
  name: string,
  map?: ReadingMap,
): TextReading => {
  const read = sheetsOf(files);
  if (!read.ok) return { templates: [], diagnostics: [sourceProblem(read.code, file, read.detail)] };
  const sheets = read.sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  const [only] = sheets;
  if (sheets.length === 1 && only !== undefined) {
    const head = headOf(only);
    const cells = only.rows[head]?.cells ?? [];
    const below = only.rows.slice(head + 1);
    const csv = csvOf([cells, ...below.map((row) => row.cells)]);
    if (isBacklog(cells, csvOf(below.slice(0, 50).map((row) => row.cells)))) return readBacklog(file, csv);
  }
  const blocks: DocumentBlock[] = [];
  const lines: string[] = [];
  for (const sheet of sheets) addSheet(sheet, file, sheets.length > 1, blocks, lines);
  const hidden: readonly Diagnostic[] = read.hidden.map((title) =>
    diagnosticAt(
      { file, offset: 0, line: 1, column: 1 },
      {
        code: 'sheet-hidden',
        severity: 'info',
        message: `The sheet "${title}" is hidden in the workbook and is not read.`,
        remedy: 'Show it in the workbook, where it belongs to the plan.',
      },
    ),
  );
  const reading = readDocument(
    { file, source: { blocks, diagnostics: hidden, understood: [] }, title: null, fallback: name, ...(map && { map }) },
    lines.join('\n'),
  );
  return reading;
};

const addSheet = (sheet: Sheet, file: string, isHeaded: boolean, blocks: DocumentBlock[], lines: string[]): void => {
  const placeOf = (): Place => ({ file, offset: 0, line: lines.length, column: 1 });
  if (isHeaded) {
    lines.push(sheet.name);
    blocks.push({ kind: 'heading', level: 2, text: sheet.name, at: placeOf() });
  }
  const head = headOf(sheet);
  const add = (cells: readonly string[]): Place => {
    lines.push(cells.join('\t').replaceAll('\n', ' '));
    return placeOf();
  };
  for (const { cells } of sheet.rows.slice(0, head)) {
    const at = add(cells);
    const text = cells.filter((cell) => cell.trim() !== '').join(' ');
    if (text !== '') blocks.push({ kind: 'text', text, at });
  }
  const rows = sheet.rows.slice(head).map(({ cells }) => ({ cells, at: add(cells) }));
  blocks.push(
    tableOf(
      rows.map(({ cells }) => cells),
      (index) => rows[index]?.at ?? placeOf(),
    ),
  );
};

/** The row that names the columns: of the first rows the one with most headings that are known, else the first that has several. */
const headOf = ({ rows }: Sheet): number => {
  let best = { at: -1, known: 0 };
  let first = -1;
  rows.slice(0, HEAD_ROWS).forEach(({ cells }, index) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const known = filled.filter((cell) => cell.length < 60 && rolesOfWord(headingWords(cell)).size > 0).length;
    if (filled.length > 1 && first === -1) first = index;
    if (known > best.known && known > 1) best = { at: index, known };
  });
  return Math.max(0, best.at === -1 ? first : best.at);
};

const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\n');
