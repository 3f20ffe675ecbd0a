import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Column } from '../../static/panels/src/kit/tables/column';
import { sortRows } from '../../static/panels/src/kit/tables/sort-rows';
import { tableText } from '../../static/panels/src/kit/tables/table-text';

interface Row {
  readonly title: string | null;
  readonly count: number | null;
}
const columns: readonly Column<Row>[] = [
  { key: 'button', label: 'Select', value: () => null, isScreenOnly: true },
  { key: 'title', label: 'Title', value: ({ title }) => title },
  { key: 'count', label: 'Count', value: ({ count }) => count, isFileOnly: true },
];

test('a file has what the table draws and more, and no controls', () => {
  expect(tableText(columns, [{ title: 'Lamp, "old"', count: 12 }]).csv).toBe(
    '\ufeffTitle,Count\r\n"Lamp, ""old""",12\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@x', '\tx'])('the title %j does not become a formula', (title) => {
  const { csv, html } = tableText(columns, [{ title, count: -3 }]);
  expect(parse(csv, { bom: true })[1]).toEqual([`'${title}`, '-3']);
  expect(html).toContain(`<td>'${title}</td><td>-3</td>`);
});

test('markup in a title stays text in what is copied', () => {
  expect(tableText(columns, [{ title: '<b onclick="x">&', count: null }]).html).toContain(
    '<td>&lt;b onclick=&quot;x&quot;&gt;&amp;</td><td></td>',
  );
});

const row = fc.record({
  title: fc.option(fc.string({ unit: 'grapheme' })),
  count: fc.option(fc.integer()),
});

test('every text comes back from the file, and a copied row is one line', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { csv, tabbed } = tableText(columns, rows);
      const [, ...read] = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][];
      const written = rows.map(({ title, count }) => [title ?? '', count === null ? '' : String(count)]);
      expect(read.map(([title = '', count]) => [title.replace(/^'(?=[=+\-@\t\r])/, ''), count])).toEqual(written);
      expect(tabbed.split('\n').length).toBe(rows.length + 1);
    }),
  );
});

test('sorting keeps every row, puts those without a value last, and equal ones stay in their order', () => {
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom('ASC' as const, 'DESC' as const), (rows, order) => {
      const sorted = sortRows(rows, ({ count }) => count, order);
      expect(new Set(sorted)).toEqual(new Set(rows));
      const counts = sorted.map(({ count }) => count);
      const known = counts.filter((count) => count !== null);
      expect(counts.slice(0, known.length)).toEqual(known);
      const sign = order === 'ASC' ? 1 : -1;
      expect(known).toEqual([...known].sort((a, b) => (a - b) * sign));
    }),
  );
  const equal = [
    { n: 1, id: 'a' },
    { n: 0, id: 'b' },
    { n: 1, id: 'c' },
  ];
  expect(sortRows(equal, ({ n }) => n, 'DESC').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(sortRows(['MIG-10', 'MIG-9'], (key) => key, 'ASC')).toEqual(['MIG-9', 'MIG-10']);
});
