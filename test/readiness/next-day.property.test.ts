import fc from 'fast-check';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { nextReadinessDay } from '../../src/readiness/next-day';
import type { WaveFacts } from '../../src/readiness/wave-facts';
import { dayAfter } from '../../src/values/day-after';
import { addedTask, DONE, issueFacts, type Made, TODAY, waveOf } from './wave-of';

/** Further than any day of the waves below can matter. */
const DAYS = 60;

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => dayAfter(TODAY, days));
const maybe = (from: number, to: number) => fc.option(day(from, to), { nil: null, freq: 2 });

const issue = fc.record({
  category: fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const),
  assignee: fc.constantFrom('somebody', null),
  start: maybe(-10, 40),
  due: maybe(-10, 40),
  flagged: fc.constantFrom(false, false, true),
  blockers: fc.constantFrom([], ['7']),
});
const item = (index: number): fc.Arbitrary<Made> =>
  fc.record({
    id: fc.constant(`i${index}`),
    phase: fc.constantFrom('one', 'two'),
    spec: fc.record({
      ongoing: fc.constantFrom(false, false, false, true),
      high: fc.boolean(),
      firstStart: maybe(-10, 40),
      firstDue: maybe(-10, 40),
    }),
    is: fc.constantFrom('read' as const, 'read' as const, 'read' as const, 'missing' as const, 'unreadable' as const),
    issue,
  });
const span = fc.record({ start: maybe(-20, 40), due: maybe(-20, 40), gate: maybe(-5, 40) });
const wave: fc.Arbitrary<WaveFacts> = fc
  .record({
    items: fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => item(i)))),
    one: span,
    two: span,
    planned: fc.array(maybe(-10, 40), { maxLength: 4 }),
    added: fc.array(issue, { maxLength: 1 }),
    settings: fc.record({
      overdueItems: fc.integer({ min: 1, max: 2 }),
      gateDays: fc.integer({ min: 0, max: 12 }),
      ownerWorkingDays: fc.integer({ min: 0, max: 7 }),
      overdueDays: fc.integer({ min: 0, max: 5 }),
      ownerDays: fc.integer({ min: 0, max: 20 }),
    }),
    workingDays: fc.constantFrom([1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6, 7], [3], []),
    holidays: fc.array(day(-5, 30), { maxLength: 5 }),
  })
  .map(({ items, one, two, planned, added, settings, holidays, ...rest }) => {
    const made = waveOf(items, {
      phaseSpans: { one, two },
      planned: new Map(
        items.flatMap(({ id }, at) => (at in planned ? [[id, { due: planned[at] ?? null, change: false }]] : [])),
      ),
    });
    return {
      ...made,
      ...rest,
      settings: { ...made.settings, ...settings },
      holidays: new Set(holidays),
      added: added.map((own, index) => addedTask(String(40_000 + index), 'one', own)),
    };
  });

const seenOn = (made: WaveFacts, today: string): string => JSON.stringify(evaluateWave({ ...made, today }));

test('no day before the next one changes a number or a state: every day of two months is evaluated', () => {
  fc.assert(
    fc.property(wave, (made) => {
      const next = nextReadinessDay(made, evaluateWave(made).items);
      const now = seenOn(made, made.today);
      for (let ahead = 1; ahead <= DAYS; ahead += 1) {
        const later = dayAfter(made.today, ahead);
        if (next !== null && later >= next) return;
        expect(seenOn(made, later)).toBe(now);
      }
    }),
    { numRuns: 200 },
  );
});

test('asked again on the day that it names, it comes to an end, and all that was seen on the way is all there is', () => {
  fc.assert(
    fc.property(wave, (made) => {
      const byHand = Array.from({ length: DAYS }, (_, ahead) => dayAfter(made.today, ahead + 1)).filter(
        (later) => seenOn(made, later) !== seenOn(made, dayAfter(later, -1)),
      );
      const named = new Set<string>();
      for (let at: string | null = made.today; at !== null;) {
        const there: WaveFacts = { ...made, today: at };
        at = nextReadinessDay(there, evaluateWave(there).items);
        if (at !== null) named.add(at);
      }
      expect(byHand.filter((one) => !named.has(one))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

/** One open item, and the one day on which something of it changes: worked by hand from Thursday the 15th of April. */
const BY_HAND: readonly (readonly [
  what: string,
  made: Partial<Made>,
  change: Partial<WaveFacts>,
  next: string | null,
])[] = [
  ['nothing has a day', {}, {}, null],
  ['due tomorrow: overdue the day after', { issue: { due: '2027-04-16' } }, {}, '2027-04-17'],
  ['due today: overdue tomorrow', { issue: { due: '2027-04-15' } }, {}, '2027-04-16'],
  // Overdue since Wednesday; Thursday, Friday and Monday are three working days, Tuesday is the fourth.
  ['overdue: long overdue after the weekend', { issue: { due: '2027-04-14' } }, {}, '2027-04-20'],
  ['overdue for a month', { issue: { due: '2027-03-15' } }, {}, null],
  ['done, and due tomorrow: part of what was due so far', { issue: { ...DONE, due: '2027-04-16' } }, {}, '2027-04-17'],
  ['late by the first plan', { spec: { firstDue: '2027-04-18' } }, {}, '2027-04-19'],
  ['blocked, and begins later', { issue: { blockers: ['7'], start: '2027-04-22' } }, {}, '2027-04-22'],
  [
    'blocked and flagged: stopped already',
    { issue: { blockers: ['7'], flagged: true, start: '2027-04-22' } },
    {},
    null,
  ],
  ['begins later, with an owner', { issue: { start: '2027-05-20' } }, {}, null],
  // Five working days before Thursday the 20th; of high priority 14 days.
  ['begins later, without an owner', { issue: { start: '2027-05-20', assignee: null } }, {}, '2027-05-13'],
  [
    'of high priority, begins later, without an owner',
    { issue: { start: '2027-05-20', assignee: null, high: true } },
    {},
    '2027-05-06',
  ],
  ['begins soon, without an owner', { issue: { start: '2027-04-20', assignee: null } }, {}, null],
];

test.each(BY_HAND)('%s', (_what, made, change, next) => {
  const facts = waveOf([{ id: 'i', phase: 'p', ...made, issue: { ...issueFacts(), ...made.issue } }], change);
  expect(nextReadinessDay(facts, evaluateWave(facts).items)).toBe(next);
});

test('a phase begins on its first day, and is over on the day after its last', () => {
  const made = waveOf([{ id: 'i', phase: 'p' }], { phaseSpans: { p: { start: '2027-04-20', due: '2027-04-30' } } });
  const at = (today: string) => nextReadinessDay({ ...made, today }, evaluateWave({ ...made, today }).items);
  expect([at('2027-04-15'), at('2027-04-20'), at('2027-05-01')]).toEqual(['2027-04-20', '2027-05-01', null]);
});
