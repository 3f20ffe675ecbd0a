import { readSource } from '../../src/template/read-source';
import type { Template } from '../../src/template/template';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';
import { itemsOf } from './field-outline';

/** Documents whose work stands in a table with headings. */
const TABLES = [
  'done-column.md',
  'go-board.md',
  'hours-in-timeline.md',
  'minutes-runbook.md',
  'offset-hours-only.md',
  'offset-words.md',
  'one-activity-rows.md',
  'owners-many.md',
  'row-notes.md',
  'status-table-beside-lists.md',
  'subtask-table.md',
  'table-beside-lists.md',
  'task-id-column.md',
  'week-table.md',
];

/** A Markdown text in which each column of each table is called x1, x2 … */
const unnamed = (text: string): string =>
  text.replace(/^\|.*\|\n(?=\|[ :|-]+\|$)/gm, (line) => {
    let number = 0;
    return line.replace(/\|[^|\n]+(?=\|)/g, () => {
      number += 1;
      return `| x${String(number)} `;
    });
  });

const factsOf = (template: Template | undefined): readonly string[] =>
  template === undefined
    ? []
    : itemsOf(template).map(({ title, owners = [], offset }) =>
        [title, owners.join('+'), offset === undefined ? '' : JSON.stringify(offset)].join(' | '),
      );

if (sharedFolder === null) {
  sayNotRun('Tables of the field cases without headings');
  test('the field cases are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  test('titles, owners and dates are found by what the cells hold, or asked for, in 8 of 10 tables', () => {
    const results = TABLES.map((name) => {
      const [file] = corpusFiles(`corpus/field/${name}`);
      const text = new TextDecoder().decode(file?.bytes);
      const read = (source: string) => readSource(name, new TextEncoder().encode(source));
      const named = factsOf(read(text).templates[0]);
      const found = read(unnamed(text));
      const isFound = named.every((fact) => factsOf(found.templates[0]).includes(fact));
      const isAsked = found.diagnostics.some(
        ({ code, remedy }) => (code === 'not-imported' || code === 'columns-unsure') && remedy.includes('--map'),
      );
      return { name, isFound, isAsked };
    });
    expect(results.filter(({ isFound }) => isFound).length).toBeGreaterThanOrEqual(TABLES.length / 2);
    expect(results.filter(({ isFound, isAsked }) => !isFound && !isAsked)).toEqual([]);
  });
}
