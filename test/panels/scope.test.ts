import {
  buildTree,
  countTicked,
  matching,
  setTick,
  tickOf,
  tickOfAll,
} from '../../static/panels/src/tabs/import/scope/scope';
import { previewNode as node } from './preview-node';

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

test('what an answer leaves out is not counted, ticked or not', () => {
  const decided = nodes.map((each) => (each.node === 'm/b' ? { ...each, because: 'scope' as const } : each));
  expect(countTicked(decided, new Set(['n']))).toEqual({ epic: 1, task: 1, subtask: 1, out: 2, all: 3 });
});

test('only what is optional is shown on request, with or without words', () => {
  const optional = buildTree(nodes.map((each) => (each.node === 'm/a/x' ? { ...each, optional: 'if needed' } : each)));
  expect(matching(optional, '', 10, true)).toEqual({ hits: 1, shown: new Set(['m/a/x', 'm/a', 'm']) });
  expect(matching(optional, 'Move', 10, true)?.hits).toBe(0);
});
