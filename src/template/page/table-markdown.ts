import { adfNode, type AdfNode } from './adf-node';
import type { PageReport } from './page-report';

/** Columns of a table that a page may have; a merged cell that says more is not believed. */
const MOST_COLUMNS = 100;

/**
 * A table as Markdown, a line a row: line breaks of cells are `<br>`, pipes have a backslash. A merged cell's words stand in
 * its first place, the places that it covers are empty.
 */
export const tableMarkdown = (
  table: AdfNode,
  cellText: (content: readonly unknown[]) => string,
  report: PageReport,
): string => {
  const rows: string[][] = [];
  /** By column, how many rows more a cell from above covers it. */
  const covered: number[] = [];
  for (const value of table.content ?? []) {
    const row = adfNode.safeParse(value);
    if (!row.success) {
      rows.push([oneLine(report.unknown('a row that is no node', value))]);
      continue;
    }
    const cells: string[] = [];
    for (const child of row.data.content ?? []) {
      skipCovered(cells, covered);
      const cell = adfNode.safeParse(child);
      const text = cell.success ? cellText(cell.data.content ?? []) : report.unknown('a cell that is no node', child);
      const attrs = cell.data?.attrs ?? {};
      const below = spanOf(attrs['rowspan']) - 1;
      const columns = Math.max(1, Math.min(spanOf(attrs['colspan']), MOST_COLUMNS - cells.length));
      for (let index = 0; index < columns; index += 1) {
        covered[cells.length] = below;
        cells.push(index === 0 ? oneLine(text) : '');
      }
    }
    skipCovered(cells, covered);
    rows.push(cells);
  }
  const [header = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(Array.from({ length: Math.max(1, header.length) }, () => '---')), ...rest.map(line)].join(
    '\n',
  );
};

const skipCovered = (cells: string[], covered: number[]): void => {
  while (cells.length < MOST_COLUMNS) {
    const left = covered[cells.length] ?? 0;
    if (left === 0) return;
    covered[cells.length] = left - 1;
    cells.push('');
  }
};

const spanOf = (value: unknown): number => {
  const span = Number(value ?? 1);
  return Number.isSafeInteger(span) && span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
};

const oneLine = (text: string): string => text.replaceAll('|', '\\|').replace(/\n+/g, '<br>');
