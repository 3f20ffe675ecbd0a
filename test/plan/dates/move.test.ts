import fc from 'fast-check';
import type { NodeDates } from '../../../src/plan/dates/node-to-date';
import { planMove, type ItemToMove } from '../../../src/plan/dates/plan-move';
import type { NodePath } from '../../../src/plan/import-plan';

const path = (text: string) => text as NodePath;
const TODAY = '2027-01-01';
const options = { today: TODAY, pastToo: false, release: new Set<string>() };
const dates = (due: string, start: string | null = null) => ({ start, due });
const item = (node: string, due: string, more: Partial<ItemToMove> = {}): ItemToMove => ({
  node: path(node),
  parent: node.includes('/') ? path(node.slice(0, node.lastIndexOf('/'))) : null,
  written: dates(due),
  inJira: dates(due),
  done: false,
  ...more,
});
const schedule = (entries: Record<string, NodeDates>) =>
  new Map(Object.entries(entries).map(([node, one]) => [path(node), one]));
const names = (moves: readonly { readonly item: ItemToMove }[]) => moves.map(({ item: one }) => one.node);

test('what is open moves; what is done, pinned, unreadable or would fall before today stays', () => {
  const items = [
    item('a', '2027-03-01'),
    item('b', '2027-03-01', { done: true }),
    item('c', '2027-03-01', { inJira: dates('2027-03-04') }),
    item('d', '2027-03-01', { inJira: null }),
    item('e', '2027-03-01'),
    item('f', '2027-03-01'),
  ];
  const to = schedule({
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map((node) => [node, { due: '2027-04-01' }])),
    e: { due: '2026-12-01' },
    f: { due: '2027-03-01' },
  });
  const plan = planMove(items, to, options);
  expect([names(plan.moved), names(plan.pinned), names(plan.past)]).toEqual([['a'], ['c'], ['e']]);
  expect([plan.done.length, plan.unreadable.length]).toEqual([1, 1]);
  expect(names(planMove(items, to, { ...options, pastToo: true, release: new Set(['c']) }).moved)).toEqual([
    'a',
    'c',
    'e',
  ]);
});

test('a parent spans its children wherever they are', () => {
  const items = [
    item('m', '2027-03-10', { written: dates('2027-03-10', '2027-03-01'), inJira: dates('2027-03-10', '2027-03-01') }),
    item('m/1', '2027-03-05', { inJira: dates('2027-02-01') }),
    item('m/2', '2027-03-10'),
  ];
  const to = schedule({
    m: { start: '2027-04-01', due: '2027-04-10' },
    'm/1': { due: '2027-04-05' },
    'm/2': { due: '2027-04-10' },
  });
  const plan = planMove(items, to, options);
  expect(plan.moved.map(({ item: one, to: day }) => [one.node, day.start, day.due])).toEqual([
    ['m', '2027-02-01', '2027-04-10'],
    ['m/2', null, '2027-04-10'],
  ]);
});

const day = fc
  .integer({ min: 1, max: 500 })
  .map((n) => new Date(Date.UTC(2027, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const wave = fc
  .array(fc.record({ due: day, to: day, changed: fc.boolean(), done: fc.boolean(), below: fc.boolean() }), {
    maxLength: 12,
  })
  .map((rows) => {
    const items: ItemToMove[] = [];
    rows.forEach((row, index) => {
      const last = items.at(-1);
      const parent = row.below ? (last?.parent ?? last?.node ?? null) : null;
      const node = parent === null ? `n${String(index)}` : `${parent}/${String(index)}`;
      items.push(
        item(node, row.due, { parent, done: row.done, ...(row.changed ? { inJira: dates('2029-01-01') } : {}) }),
      );
    });
    return { items, to: new Map(items.map(({ node }, index) => [node, { due: rows[index]?.to ?? TODAY }])) };
  });

test('pins and done items never move, and parents that move span their children', () => {
  fc.assert(
    fc.property(wave, ({ items, to }) => {
      const plan = planMove(items, to, options);
      const after = new Map(items.map((one) => [one.node, one.inJira?.due ?? '']));
      for (const { item: one, to: day } of plan.moved) {
        expect(one.done).toBe(false);
        expect(one.inJira).toEqual(one.written);
        after.set(one.node, day.due ?? '');
      }
      for (const { item: one } of plan.moved)
        for (const child of items.filter(({ parent }) => parent === one.node))
          expect((after.get(child.node) ?? '') <= (after.get(one.node) ?? '')).toBe(true);
    }),
  );
});

test('moving to where all is moves nothing, and moving back restores', () => {
  fc.assert(
    fc.property(wave, ({ items, to }) => {
      const { moved } = planMove(items, to, options);
      const now = items.map((one) => {
        const move = moved.find((other) => other.item === one);
        return move ? { ...one, written: move.to, inJira: move.to } : one;
      });
      const where = (all: readonly ItemToMove[]) =>
        new Map(
          all.flatMap(({ node, inJira }) =>
            inJira?.due
              ? [[node, { due: inJira.due, ...(inJira.start === null ? {} : { start: inJira.start }) }] as const]
              : [],
          ),
        );
      const leavesOnly = now.every((one) => one.parent === null);
      if (leavesOnly) expect(planMove(now, where(now), options).moved).toEqual([]);
      if (!leavesOnly) return;
      const back = planMove(now, where(items), options).moved;
      expect(new Set(names(back))).toEqual(new Set(names(moved)));
      for (const move of back) expect(move.to).toEqual(moved.find((other) => other.item.node === move.item.node)?.from);
    }),
  );
});
