import type { LevelName, PreviewNode } from '../../src/contract/import';
import { buildTree, countTicked, matching, setTick, tickOf, tickOfAll } from '../../static/panels/src/project/scope';

const node = (path: string, level: LevelName, summary = path): PreviewNode => ({
  node: path,
  parent: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
  kind: 'create',
  level,
  phase: 'p',
  number: 1,
  summary,
  criteria: 0,
});

const nodes = [
  node('m', 'epic'),
  node('m/a', 'task', 'Move the mail'),
  node('m/a/x', 'subtask', 'Mail the owners'),
  node('m/b', 'task'),
  node('n', 'epic'),
];
const tree = buildTree(nodes);
const sorted = (set: ReadonlySet<string>) => [...set].sort();

test('unticking takes along all that hangs below', () => {
  const out = setTick(tree, new Set(), 'm', false);
  expect(sorted(out)).toEqual(['m', 'm/a', 'm/a/x', 'm/b']);
  expect(countTicked(nodes, out)).toEqual({ epic: 1, task: 0, subtask: 0, out: 4, all: 1 });
});

test('ticking brings back what it hangs on, and leaves the siblings out', () => {
  const out = setTick(tree, setTick(tree, new Set(), 'm', false), 'm/a/x', true);
  expect(sorted(out)).toEqual(['m/b']);
  expect([tickOf(tree, out, 'm'), tickOf(tree, out, 'm/a'), tickOf(tree, out, 'm/b'), tickOf(tree, out, 'n')]).toEqual([
    'partly',
    'ticked',
    'unticked',
    'ticked',
  ]);
});

test('a phase is partly ticked as soon as one of its modules is', () => {
  expect(tickOfAll(['ticked', 'ticked'])).toBe('ticked');
  expect(tickOfAll(['unticked', 'unticked'])).toBe('unticked');
  expect(tickOfAll(['unticked', 'partly'])).toBe('partly');
});

test('a filter takes all its words, in any case and order, and shows the way to each match', () => {
  const match = matching(tree, ' MAIL the ', 10);
  expect(match?.hits).toBe(2);
  expect(sorted(match?.shown ?? new Set())).toEqual(['m', 'm/a', 'm/a/x']);
  expect(matching(tree, '  ', 10)).toBeNull();
  expect(matching(tree, 'mail', 1)).toEqual({ hits: 2, shown: new Set(['m', 'm/a']) });
});

test('a node whose parent is not among them is a root', () => {
  expect(buildTree([node('gone/t', 'task')]).roots.map((root) => root.node)).toEqual(['gone/t']);
});
