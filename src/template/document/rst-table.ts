import { parse } from 'csv-parse/sync';
import type { Place } from '../template';
import { rstInline } from './rst-inline';
import type { DocumentTable, TableRow } from './source-document';

/** Lines of a source, the first of them at an index of the whole. */
export interface RstLines {
  readonly lines: readonly string[];
  readonly first: number;
  readonly placeOf: (line: number) => Place;
}

interface Cells {
  readonly cells: readonly string[];
  /** Index of its first line in the source. */
  readonly line: number;
}

/** A table of rows of which the first is the heading; null where there is no row below it. */
const tableOf = (rows: readonly Cells[], { lines, first, placeOf }: RstLines): DocumentTable | null => {
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) return null;
  const inline = (cells: readonly string[]) => cells.map((cell) => rstInline(cell.trim()));
  return {
    kind: 'table',
    header: inline(header.cells),
    rows: rest.map(({ cells, line }): TableRow => ({ cells: inline(cells), at: placeOf(line) })),
    source: markdownOf(rows),
    at: placeOf(
      first +
        Math.max(
          0,
          lines.findIndex((line) => line.trim() !== ''),
        ),
    ),
  };
};

const markdownOf = (rows: readonly Cells[]): string => {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => rstInline(cell.trim()).replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  const [header, ...rest] = rows;
  if (!header) return '';
  return [line(header.cells), line(header.cells.map(() => '---')), ...rest.map(({ cells }) => line(cells))].join('\n');
};

const OPTION = /^\s*:[\w-]+:/;

/** `.. list-table::`: a list of lists, a row each. The lines are those below the directive. */
export const listTable = (source: RstLines): DocumentTable | null => {
  const rows: { cells: string[]; line: number }[] = [];
  let hasList = false;
  source.lines.forEach((line, index) => {
    if (!hasList && OPTION.test(line)) return;
    const row = /^(\s*[*-] +)[*-](?: +(.*)|\s*)$/.exec(line);
    const cell = row ? null : /^\s*[*-](?: +(.*)|\s*)$/.exec(line);
    if (row) {
      hasList = true;
      rows.push({ cells: [row[2] ?? ''], line: source.first + index });
    } else if (cell && rows.length > 0) rows.at(-1)?.cells.push(cell[1] ?? '');
    else if (line.trim() !== '') {
      const cells = rows.at(-1)?.cells;
      if (cells) cells[cells.length - 1] = `${cells.at(-1) ?? ''}\n${line.trim()}`.trim();
    }
  });
  return tableOf(rows, source);
};

/** `.. csv-table::` with its content in the source. */
export const csvTable = (source: RstLines): DocumentTable | null => {
  const option = (name: string) =>
    source.lines
      .find((line) => line.trim().startsWith(`:${name}:`))
      ?.trim()
      .slice(name.length + 2)
      .trim();
  const delim = option('delim');
  const delimiter = delim === undefined || delim === '' ? ',' : delim === 'tab' ? '\t' : delim.slice(0, 1);
  const records = (text: string): readonly (readonly string[])[] => {
    try {
      return parse(text, {
        delimiter,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        trim: true,
      });
    } catch {
      return [];
    }
  };
  const header = option('header');
  const from = source.lines.findIndex((line) => line.trim() !== '' && !OPTION.test(line));
  if (from === -1) return null;
  const body = source.lines.slice(from);
  const rows = body.flatMap((line, index): readonly Cells[] => {
    const [cells] = line.trim() === '' ? [] : records(line.trim());
    return cells === undefined ? [] : [{ cells, line: source.first + from + index }];
  });
  const head = header === undefined ? [] : [{ cells: records(header)[0] ?? [], line: source.first }];
  return tableOf([...head, ...rows], source);
};

const RULE = /^\s*\+(?:[-=]{1,500}\+){1,100}\s*$/;

/** A grid table: `+---+---+` around cells of one line or more. */
export const gridTable = (source: RstLines): DocumentTable | null => {
  const rows: { cells: string[]; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of source.lines.entries()) {
    if (RULE.test(line)) {
      isOpen = false;
      continue;
    }
    const cells = line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
    const last = rows.at(-1);
    if (isOpen && last) last.cells = joined(last.cells, cells);
    else rows.push({ cells, line: source.first + index });
    isOpen = true;
  }
  return tableOf(rows, source);
};

const joined = (above: readonly string[], cells: readonly string[]): string[] =>
  Array.from({ length: Math.max(above.length, cells.length) }, (_, at) =>
    [above[at] ?? '', cells[at] ?? '']
      .filter((part) => part !== '')
      .join(/^[-*•\d]/.test(cells[at] ?? '') ? '\n' : ' '),
  );

/** A simple table: `==== ====` above, below and between heading and rows. */
export const simpleTable = (source: RstLines): DocumentTable | null => {
  const rule = source.lines[0] ?? '';
  const spans = [...rule.matchAll(/={1,500}/g)].map((run) => run.index);
  if (spans.length < 2) return null;
  const rows: { cells: string[]; line: number }[] = [];
  source.lines.forEach((line, index) => {
    if (/^[\s=-]*$/.test(line)) return;
    const cells = spans.map((start, at) => line.slice(start, spans[at + 1] ?? line.length).trim());
    const last = rows.at(-1);
    // A line whose first column is empty goes on with the row above.
    if (cells[0] === '' && last) last.cells = joined(last.cells, cells);
    else rows.push({ cells, line: source.first + index });
  });
  return tableOf(rows, source);
};
