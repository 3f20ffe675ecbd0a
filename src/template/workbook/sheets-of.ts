import type { SourceFile } from '../read-files';
import { dateText } from './serial-dates';
import { attribute, textOf } from './xml-text';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly { readonly cells: readonly string[] }[];
}

export type Sheets =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly hidden: readonly string[] }
  | { readonly ok: false; readonly code: 'archive-unreadable' | 'input-too-large'; readonly detail: string };

/** Cells, columns and characters of all sheets; a plan that people keep has a thousandth of it. */
const MOST_CELLS = 200_000;
const MOST_COLUMNS = 256;
const MOST_CHARACTERS = 5 * 1024 * 1024;

/** Built-in formats of numbers that show a date or a time (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/**
 * The cells of the sheets of a workbook (ECMA-376) as text. Limits are counted on what the cells hold once shared strings stand in
 * them: one string of a megabyte can stand in every cell.
 */
export const sheetsOf = (files: readonly SourceFile[]): Sheets => {
  const decoder = new TextDecoder('utf-8');
  const xml = (path: string): string => {
    const found = files.find((file) => file.path === path);
    return found ? decoder.decode(found.bytes) : '';
  };
  const workbook = xml('xl/workbook.xml');
  const targets = targetsOf(xml('xl/_rels/workbook.xml.rels'));
  const strings = elements(xml('xl/sharedStrings.xml'), 'si').map(({ inner }) => textOf(inner));
  const dates = dateStyles(xml('xl/styles.xml'));
  const is1904 = /<workbookPr\b[^<>]{0,500}\bdate1904="(?:1|true)"/.test(workbook);
  const budget = { cells: MOST_CELLS, characters: MOST_CHARACTERS };
  const sheets: Sheet[] = [];
  const hidden: string[] = [];
  for (const { head } of elements(workbook, 'sheet')) {
    const name = attribute(head, 'name');
    if (/^(?:hidden|veryHidden)$/.test(attribute(head, 'state'))) {
      hidden.push(name);
      continue;
    }
    const target = targets.get(attribute(head, 'r:id')) ?? '';
    const rows = rowsOf(xml(target), { strings, dates, is1904 }, budget);
    if (rows === null) return { ok: false, code: 'input-too-large', detail: '' };
    sheets.push({ name, rows });
  }
  return sheets.length === 0
    ? { ok: false, code: 'archive-unreadable', detail: 'it is a workbook without a sheet' }
    : { ok: true, sheets, hidden };
};

interface Element {
  readonly head: string;
  readonly inner: string;
}

/** The elements of one name that do not stand within each other; found by their tags, in one pass. */
const elements = (xml: string, name: string): readonly Element[] => {
  const found: Element[] = [];
  const close = `</${name}>`;
  let at = xml.indexOf(`<${name}`);
  while (at !== -1) {
    const end = xml.indexOf('>', at);
    if (end === -1) break;
    const isOther = !/[\s/>]/.test(xml[at + name.length + 1] ?? '');
    if (isOther) {
      at = xml.indexOf(`<${name}`, at + 1);
      continue;
    }
    const head = xml.slice(at, end + 1);
    let after = end + 1;
    let inner = '';
    if (!head.endsWith('/>')) {
      const closing = xml.indexOf(close, end);
      if (closing === -1) break;
      inner = xml.slice(end + 1, closing);
      after = closing + close.length;
    }
    found.push({ head, inner });
    at = xml.indexOf(`<${name}`, after);
  }
  return found;
};

const targetsOf = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    elements(xml, 'Relationship').map(({ head }) => {
      const target = attribute(head, 'Target').replace(/^\//, '');
      return [attribute(head, 'Id'), target.startsWith('xl/') ? target : `xl/${target}`];
    }),
  );

/** Indices of the styles of cells that show a date. */
const dateStyles = (xml: string): ReadonlySet<number> => {
  const own = new Set<number>(DATE_FORMATS);
  for (const { head } of elements(xml, 'numFmt')) {
    const code = attribute(head, 'formatCode').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (/[ymdhs]/i.test(code)) own.add(Number(attribute(head, 'numFmtId')));
  }
  const formats = elements(elements(xml, 'cellXfs')[0]?.inner ?? '', 'xf');
  return new Set(formats.flatMap(({ head }, index) => (own.has(Number(attribute(head, 'numFmtId'))) ? [index] : [])));
};

interface Book {
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly is1904: boolean;
}

/** The rows of a sheet without empty ones at its end; null where a limit is passed. */
const rowsOf = (xml: string, book: Book, budget: { cells: number; characters: number }): Sheet['rows'] | null => {
  const rows: { cells: string[] }[] = [];
  for (const { head, inner } of elements(elements(xml, 'sheetData')[0]?.inner ?? '', 'row')) {
    const number = Number(attribute(head, 'r')) || rows.length + 1;
    // Rows that are left out are empty; one that claims to be the millionth is not believed.
    while (rows.length < Math.min(number - 1, rows.length + 100)) rows.push({ cells: [] });
    const cells: string[] = [];
    for (const { head: start, inner: value } of elements(inner, 'c')) {
      const column = columnOf(attribute(start, 'r')) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      const text = cellText(start, value, book);
      while (cells.length < column) cells.push('');
      cells[column] = text;
      budget.cells -= 1;
      budget.characters -= text.length;
      if (budget.cells < 0 || budget.characters < 0) return null;
    }
    rows.push({ cells });
  }
  while (rows.length > 0 && rows.at(-1)?.cells.every((cell) => cell.trim() === '')) rows.pop();
  return rows;
};

/** `B12` is column 1. */
const columnOf = (reference: string): number | null => {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const cellText = (head: string, inner: string, { strings, dates, is1904 }: Book): string => {
  const type = attribute(head, 't');
  if (type === 'inlineStr') return textOf(inner);
  const value = textOf(elements(inner, 'v')[0]?.inner ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e' || type === 'str' || value === '') return value;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  if (dates.has(Number(attribute(head, 's')))) return dateText(number, is1904);
  return String(Math.round(number * 1e9) / 1e9);
};
