import { keptGates, NO_GATES } from '../../src/gates/plan/kept-gates';
import { namedSince } from '../../src/gates/plan/named-since';

test('a list of gates from before it was kept since when decisions are named is read, and says nothing of those', () => {
  const { named: _named, ...old } = { ...NO_GATES, version: 3, set: { exit: { decisions: ['d1'] } } };
  const list = keptGates.parse(JSON.parse(JSON.stringify(old)));
  expect(list.named).toEqual({});
  expect(namedSince(list, 'exit', ['d1', 'd2'], 7)).toEqual({ exit: { d2: 7 } });
});

test('what a gate named before keeps its time; taken out and named again it has a new one', () => {
  const list = { set: { exit: { decisions: ['d1', 'd2'] } }, named: { exit: { d1: 1, d2: 2 }, go: { d1: 3 } } };
  expect(namedSince(list, 'exit', null, 9)).toBe(list.named);
  const without = namedSince(list, 'exit', ['d2'], 9);
  expect(without).toEqual({ exit: { d2: 2 }, go: { d1: 3 } });
  const next = { set: { exit: { decisions: ['d2'] } }, named: without };
  expect(namedSince(next, 'exit', ['d1', 'd2'], 10)).toEqual({ exit: { d1: 10, d2: 2 }, go: { d1: 3 } });
});
