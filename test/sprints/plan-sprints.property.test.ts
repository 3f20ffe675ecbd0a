import fc from 'fast-check';
import { type PlanPeriod, planSprints, type PlanTask } from '../../src/sprints/plan-sprints';
import { dayAfter } from '../../src/values/day-after';

const FIRST = '2027-03-01';
const span = (index: number, capacity: number): PlanPeriod => ({
  start: dayAfter(FIRST, index * 14),
  end: dayAfter(FIRST, index * 14 + 13),
  capacity,
});
const day = fc.option(
  fc.integer({ min: -20, max: 120 }).map((days) => dayAfter(FIRST, days)),
  { nil: null, freq: 4 },
);
/** Blockers come before what they block: there is no ring. */
const tasks = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      ...{ due: day, gate: day },
      isFixed: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
      blocked: fc.array(fc.nat(), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((all) => {
    const made = all.map(({ blocked, ...task }, at): PlanTask => ({
      ...task,
      id: `t${at}`,
      blockers: at === 0 ? [] : [...new Set(blocked.map((value) => `t${value % at}`))],
    }));
    return fc.shuffledSubarray(made, { minLength: made.length });
  });
/** Some of them are frozen. */
const periods = fc
  .array(
    fc.oneof({ arbitrary: fc.integer({ min: 3, max: 25 }), weight: 5 }, { arbitrary: fc.constant(0), weight: 1 }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((capacities) => capacities.map((capacity, index) => span(index, capacity)));
const more = (count: number) => span(count, 12);
const mode = fc.constantFrom('dates' as const, 'capacity' as const);
const plan = (all: readonly PlanTask[], spans: readonly PlanPeriod[], by: 'dates' | 'capacity') =>
  planSprints(all, spans, by, more);

describe('a plan of sprints', () => {
  test('puts each task into exactly one sprint, none before what blocks it, and loses no item', () => {
    fc.assert(
      fc.property(tasks, periods, mode, (all, spans, by) => {
        const { periodOf, load, periods: used } = plan(all, spans, by);
        expect([...periodOf.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
        for (const { id, blockers } of all)
          for (const blocker of blockers) expect(periodOf.get(blocker)).toBeLessThanOrEqual(periodOf.get(id) ?? -1);
        expect(load.reduce((sum, items) => sum + items, 0)).toBe(all.reduce((sum, { weight }) => sum + weight, 0));
        expect(Math.max(...periodOf.values())).toBeLessThan(used.length);
      }),
    );
  });

  test('keeps dates: no task begins after its due date, but for those that are overdue', () => {
    fc.assert(
      fc.property(tasks, periods, (all, spans) => {
        const { periodOf, periods: used } = plan(all, spans, 'dates');
        for (const { id, due } of all) {
          const start = used[periodOf.get(id) ?? 0]?.start ?? '';
          if (due !== null && due >= FIRST) expect(start <= due).toBe(true);
        }
      }),
    );
  });

  test('keeps capacity: a sprint takes no more than it can, but for fixed tasks and one that is too large, which has it alone', () => {
    fc.assert(
      fc.property(tasks, periods, (all, spans) => {
        const { periodOf, periods: used } = plan(all, spans, 'capacity');
        for (const [at, { capacity }] of used.entries()) {
          const own = all.filter(({ id, isFixed }) => periodOf.get(id) === at && !isFixed);
          const items = own.reduce((sum, { weight }) => sum + weight, 0);
          if (items > capacity) expect([own.length, capacity > 0]).toEqual([1, true]);
        }
      }),
    );
  });

  test('keeps the order: keeping capacity, of two alike without blockers the first is not later', () => {
    fc.assert(
      fc.property(tasks, periods, (all, spans) => {
        const alike = all.map((task): PlanTask => ({ ...task, weight: 1, isFixed: false, blockers: [] }));
        const { periodOf } = plan(alike, spans, 'capacity');
        for (const [at, one] of alike.entries())
          for (const other of alike.slice(at + 1))
            if (one.due === other.due) expect(periodOf.get(one.id)).toBeLessThanOrEqual(periodOf.get(other.id) ?? -1);
      }),
    );
  });

  test('is the same for the same input', () => {
    fc.assert(
      fc.property(tasks, periods, mode, (all, spans, by) => {
        expect(plan(structuredClone(all), structuredClone(spans), by)).toEqual(plan(all, spans, by));
      }),
    );
  });

  test('moves earlier only what would overfill its sprint', () => {
    fc.assert(
      fc.property(tasks, (all) => {
        const wide = Array.from({ length: 9 }, (_, index) => span(index, 10_000));
        const free = all.map((task): PlanTask => ({ ...task, blockers: [] }));
        const { periodOf, periods: used } = plan(free, wide, 'dates');
        for (const { id, due } of free) {
          const own = used[periodOf.get(id) ?? 0];
          if (due !== null && due >= FIRST && due <= '2027-07-04') expect(due <= (own?.end ?? '')).toBe(true);
        }
      }),
    );
  });
});

describe('what a plan says of a sprint', () => {
  const task = (id: string, due: string | null, change: Partial<PlanTask> = {}): PlanTask => ({
    ...{ id, due, weight: 4, gate: null, isFixed: false, blockers: [] },
    ...change,
  });
  const spans = [span(0, 8), span(1, 8)];

  test('keeping dates, an overfull one says which of its tasks touch no gate in the next', () => {
    const said = plan(
      [
        task('a', '2027-03-05'),
        task('b', '2027-03-05', { gate: '2027-03-12' }),
        task('c', '2027-03-05', { gate: '2027-04-30' }),
        task('d', '2027-03-05', { isFixed: true }),
        task('e', '2027-03-06', { blockers: ['a'], weight: 1 }),
      ],
      spans,
      'dates',
    );
    expect([said.load, [...said.movable], said.late]).toEqual([[17, 0], [[0, ['c', 'e']]], []]);
  });

  test('keeping capacity, what is late for its gate is listed with days', () => {
    const said = plan(
      ['a', 'b', 'c'].map((id) => task(id, '2027-03-05', { gate: '2027-03-12' })),
      spans,
      'capacity',
    );
    expect([said.load, said.late]).toEqual([[8, 4], [{ id: 'c', days: 16 }]]);
  });

  test('a ring of blockers is planned all the same', () => {
    const ring = [task('a', '2027-03-20', { blockers: ['b'] }), task('b', '2027-03-05', { blockers: ['a'] })];
    expect(plan(ring, spans, 'dates').periodOf.size).toBe(2);
    expect(plan(ring, spans, 'capacity').periodOf.size).toBe(2);
  });
});
