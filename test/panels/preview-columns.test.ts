import { preview } from '../../static/panels/src/gallery/preview-data';
import { tableText } from '../../static/panels/src/kit/tables/table-text';
import { previewColumns } from '../../static/panels/src/tabs/import/preview/preview-columns';
import { importTexts } from '../../static/panels/src/tabs/import/import-texts';
import { createFormat } from '../../static/panels/src/shell/format';

test('the tree of a preview is a table: a line an item, parents by title, days as they are', () => {
  const columns = previewColumns(preview, importTexts(createFormat('en-US', 'UTC')));
  const { csv } = tableText(columns, preview.nodes);
  const [head, ...lines] = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  expect(head).toBe('Phase,Type,Title,Parent,Import,Roles,Start,Due,Criteria,Checklist lines,Node path');
  expect(lines).toHaveLength(preview.nodes.length);
  const child = preview.nodes.find(({ parent }) => parent !== null);
  const parent = preview.nodes.find(({ node }) => node === child?.parent);
  const line = lines[preview.nodes.findIndex(({ node }) => node === child?.node)] ?? '';
  expect(child).toBeDefined();
  expect(line).toContain(parent?.summary);
  expect(line.endsWith(`,${child?.node ?? ''}`)).toBe(true);
  const days = preview.nodes.map(({ start, due }) => `${start ?? ''},${due ?? ''}`);
  expect(lines.filter((one, index) => !one.includes(`,${days[index] ?? ''},`))).toEqual([]);
});
