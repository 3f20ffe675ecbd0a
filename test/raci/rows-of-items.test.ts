import { rowsOfItems } from '../../src/raci/rows-of-items';

const item = (node: string, owners: readonly string[] = []) =>
  [node, { node, module: node.split('/').slice(0, 3).join('/'), phase: 'p', workstream: 'w', owners }] as const;
const counted = { module: 't/p/old', phase: 'p', workstream: 'w' };

test('work that counts and has no row gets one, with its tasks; a subtask only where somebody else owns it', () => {
  const items = new Map([
    item('t/p/old', ['lead']),
    item('t/p/old/1', ['lead']),
    item('t/p/old/1/1', ['lead']),
    item('t/p/old/1/2', ['office']),
    item('t/p/new/1'),
  ]);
  const rows = rowsOfItems(items, new Set(['t/p/new']), [counted], new Map([['t/p/old', 'Old work']]));
  expect(rows.map(({ id, kind, parent, name, owners }) => [id, kind, parent, name, owners])).toEqual([
    ['t/p/old', 'module', null, 'Old work', ['lead']],
    ['t/p/old/1', 'task', 't/p/old', '1', null],
    ['t/p/old/1/2', 'subtask', 't/p/old/1', '2', ['office']],
  ]);
});

test('a module without an issue of its own is a row too, and what does not count is none', () => {
  const items = new Map([item('t/p/old/1'), item('t/p/gone/1')]);
  const rows = rowsOfItems(items, new Set(), [counted], new Map());
  expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
    ['t/p/old', 'module'],
    ['t/p/old/1', 'task'],
  ]);
});
