import * as fc from 'fast-check';
import { sortItems, valueOf } from '../../src/app/readiness/sort-items';
import type { ItemState } from '../../src/readiness/wave-readiness';

const item = (id: number, change: Partial<ItemState> = {}) =>
  ({
    id: String(id),
    issue: String(id),
    is: 'open',
    complete: false,
    due: null,
    criteria: [],
    rows: 0,
    rowsAnswered: 0,
    ...change,
  }) as ItemState;

const ids = (items: readonly ItemState[]) => items.map(({ id }) => id);

test('keys are in the order of the issues, not of their digits; an item without an issue is last', () => {
  const items = [item(10), item(9), item(100), item(1, { issue: null })];
  expect(ids(sortItems(items, (one) => valueOf(one, 'key'), false))).toEqual(['9', '10', '100', '1']);
  expect(ids(sortItems(items, (one) => valueOf(one, 'key'), true))).toEqual(['100', '10', '9', '1']);
});

test('states go from what is missing to what is complete', () => {
  const items = [
    item(1, { complete: true, is: 'done' }),
    item(2),
    item(3, { is: 'missing' }),
    item(4, { is: 'in-progress' }),
  ];
  expect(ids(sortItems(items, (one) => valueOf(one, 'state'), false))).toEqual(['3', '2', '4', '1']);
});

test('sorting keeps every item once, in order, with empty values last and ties in the order of the plan', () => {
  const dues = fc.array(fc.constantFrom(null, '2027-01-31', '2027-02-01', '2027-10-09'), { maxLength: 30 });
  fc.assert(
    fc.property(dues, fc.boolean(), (days, descending) => {
      const items = days.map((due, index) => item(index, { due }));
      const sorted = sortItems(items, (one) => valueOf(one, 'due'), descending);
      const dated = sorted.filter(({ due }) => due !== null);
      expect(sorted.slice(dated.length).every(({ due }) => due === null)).toBe(true);
      expect([...ids(sorted)].sort()).toEqual([...ids(items)].sort());
      for (const [index, one] of dated.entries()) {
        const next = dated[index + 1];
        if (next === undefined) continue;
        const [a, b] = [one.due ?? '', next.due ?? ''];
        expect(a === b ? Number(one.id) < Number(next.id) : descending ? a > b : a < b).toBe(true);
      }
    }),
  );
});
