import type { Place } from '../template';
import { decodeEntities } from './html-text';
import type { DocumentTable, TableRow } from './source-document';

/** Columns and rows that a merged cell may cover; one that says more is not believed. */
const MOST_SPAN = 100;
/** Columns of a table; what goes on behind them is one cell. */
const MOST_COLUMNS = 500;
const CELLS = 200_000;
const TAG = /<(\/?)(table|tr|t[dh]|br|p|div|li|thead|tbody|tfoot|caption)\b([^<>]{0,500})>|<[^<>]{0,500}>/giu;

/**
 * Reads the text of one HTML table. `placeOf` gives the place of an index. Lists and paragraphs of a cell are its lines; a merged
 * cell's words stand in its first place. A table within a cell is text of the cell.
 */
export const htmlTable = (source: string, at: Place, placeOf: (index: number) => Place): DocumentTable => {
  const rows: { cells: string[]; at: Place }[] = [];
  const covered: number[] = [];
  let cell: { text: string; span: number; down: number } | null = null;
  let depth = 0;
  let from = 0;
  let count = 0;
  /** Cells for which there is no column. */
  const rest: string[] = [];
  let caption = '';
  const addText = (text: string) => {
    if (cell) cell.text += text;
    else caption += text.trim() === '' ? '' : ` ${text.trim()}`;
  };
  const closeCell = () => {
    const row = rows.at(-1);
    if (!cell || !row) return;
    skipCovered(row.cells, covered);
    if (row.cells.length >= MOST_COLUMNS) {
      rest.push(cellText(cell.text));
      cell = null;
      return;
    }
    for (let index = 0; index < cell.span && count < CELLS; index += 1) {
      covered[row.cells.length] = cell.down;
      row.cells.push(index === 0 ? cellText(cell.text) : '');
      count += 1;
    }
    cell = null;
  };
  for (const found of source.matchAll(TAG)) {
    if (count + rest.length >= CELLS) break;
    addText(source.slice(from, found.index));
    from = found.index + found[0].length;
    const [, slash, name = '', attributes = ''] = found;
    const tag = name.toLowerCase();
    if (tag === 'table') depth += slash === '' ? 1 : -1;
    else if (depth > 1) addText(' ');
    else if (tag === 'tr') {
      closeCell();
      if (slash === '' && count < CELLS) rows.push({ cells: [], at: placeOf(found.index) });
    } else if (tag === 'td' || tag === 'th') {
      closeCell();
      if (rows.length === 0) rows.push({ cells: [], at: placeOf(found.index) });
      if (slash === '')
        cell = { text: '', span: spanOf(attributes, 'colspan'), down: spanOf(attributes, 'rowspan') - 1 };
    } else if (tag === 'li') addText(slash === '' ? '\n- ' : '');
    else if (tag !== '') addText('\n');
    else addText(markOf(found[0]));
  }
  addText(source.slice(from));
  closeCell();
  const filled = rows.filter(({ cells }) => cells.some((one) => one !== ''));
  const [first] = filled;
  const cut: readonly TableRow[] = filled.slice(1);
  return {
    kind: 'table',
    header: first?.cells ?? [],
    rows: cut,
    source: tableSource(filled, [caption, ...rest].filter((one) => one !== '').join(' ')),
    at,
  };
};

/** The table as Markdown, for the text of its place. */
const tableSource = (rows: readonly { readonly cells: readonly string[] }[], caption: string): string => {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((one) => one.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  const [header, ...rest] = rows;
  const lines = header
    ? [line(header.cells), line(header.cells.map(() => '---')), ...rest.map(({ cells }) => line(cells))]
    : [];
  return [...(caption === '' ? [] : [caption.trim(), '']), ...lines].join('\n');
};

const skipCovered = (cells: string[], covered: number[]): void => {
  while (cells.length < MOST_SPAN) {
    const left = covered[cells.length] ?? 0;
    if (left === 0) return;
    covered[cells.length] = left - 1;
    cells.push('');
  }
};

const markOf = (tag: string): string => {
  if (/^<\/?(?:b|strong)\b/i.test(tag)) return '**';
  return /^<input\b[^<>]*checkbox/i.test(tag) ? (/\bchecked\b/i.test(tag) ? '☑ ' : '☐ ') : '';
};

const spanOf = (attributes: string, name: string): number => {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.max(1, Math.min(span, MOST_SPAN));
};

const cellText = (text: string): string =>
  decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-' && line !== '****')
    .join('\n')
    .replaceAll('****', '');
