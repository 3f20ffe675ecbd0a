import fc from 'fast-check';
import type { ParsedSheetAct } from '../../src/contract/run-sheet';
import { LOG_PAGE } from '../../src/contract/limits';
import { actOnSheet } from '../../src/run-sheet/act-on-sheet';
import {
  newRunSheet,
  type StoredLogLine,
  type StoredRunSheet,
  type StoredSheetRun,
} from '../../src/run-sheet/stored-run-sheet';

const text = fc.string({ minLength: 1, maxLength: 40 });
const act: fc.Arbitrary<ParsedSheetAct> = fc.oneof(
  fc.constant({ do: 'start' as const, reason: '' }),
  fc.constant({ do: 'undo-start' as const }),
  fc.record({
    do: fc.constant('log' as const),
    text,
    is: fc.constantFrom('well' as const, 'not-well' as const, 'neutral' as const),
  }),
  fc.record({
    do: fc.constant('add-criterion' as const),
    text,
    until: fc.record({ by: fc.constant('start' as const), minutes: fc.integer({ min: 1, max: 600 }) }),
  }),
  fc.record({ do: fc.constant('roll-back' as const), reason: text }),
  fc.record({
    do: fc.constant('outcome' as const),
    is: fc.constantFrom(
      'completed' as const,
      'completed-with-issues' as const,
      'rolled-back' as const,
      'postponed' as const,
    ),
    note: text,
  }),
  fc.record({ do: fc.constant('again' as const), steps: fc.constantFrom('keep' as const, 'anew' as const) }),
);
const said = fc.record({
  act,
  id: fc.uuid(),
  by: fc.constantFrom('one', 'two'),
  at: fc.integer({ min: 1, max: 1_000 }),
});

/** The store, with everything that the sheet names in it. */
interface World {
  readonly sheet: StoredRunSheet;
  readonly pages: ReadonlyMap<string, readonly StoredLogLine[]>;
  readonly earlier: ReadonlyMap<string, StoredSheetRun>;
}
const NOTHING: World = { sheet: newRunSheet(), pages: new Map(), earlier: new Map() };
let keys = 0;

function done(world: World, one: { act: ParsedSheetAct; id: string; by: string; at: number }): World | string | null {
  const acted = actOnSheet(world.sheet, one.act, { ...one, newKey: () => `key-${(keys += 1)}` });
  if (acted === null || typeof acted === 'string') return acted;
  const { sheet, page, earlier } = acted;
  return {
    sheet,
    pages: page === null ? world.pages : new Map([...world.pages, [page.key, page.lines]]),
    earlier: earlier === null ? world.earlier : new Map([...world.earlier, [earlier.key, earlier.run]]),
  };
}
const after = (world: World, all: readonly Parameters<typeof done>[1][]): World =>
  all.reduce((before, one) => {
    const next = done(before, one);
    return next === null || typeof next === 'string' ? before : next;
  }, world);

const linesOf = ({ pages }: World, { pages: keys, log }: StoredSheetRun) => [
  ...keys.flatMap((key) => pages.get(key) ?? []),
  ...log,
];
/** Every run, oldest first, with its log put together. */
const runsOf = (world: World) =>
  [...world.sheet.earlier.map(({ key }) => world.earlier.get(key) as StoredSheetRun), world.sheet.run].map((run) => ({
    run,
    log: linesOf(world, run),
  }));

const startsWith = (all: readonly unknown[], some: readonly unknown[]) =>
  expect(JSON.stringify(all.slice(0, some.length))).toBe(JSON.stringify(some));

test('whatever is done, nothing that was said is ever lost or changed', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 40 }), said, (all, last) => {
      const before = after(NOTHING, all);
      const now = after(before, [last]);
      const [then, since] = [runsOf(before), runsOf(now)];
      expect(since.length).toBeGreaterThanOrEqual(then.length);
      for (const [index, { run, log }] of then.entries()) {
        const found = since[index];
        startsWith(found?.log ?? [], log);
        startsWith(found?.run.outcomes ?? [], run.outcomes);
        if (run.started !== null) {
          // An undone start is on record with its time.
          if (found?.run.started === null)
            expect([last.act.do, found.run.undone?.at(-1)?.startedAt]).toEqual(['undo-start', run.started.at]);
          else expect(found?.run.started).toEqual(run.started);
          expect(found?.run.criteria).toEqual(run.criteria);
        }
        if (run.rollback !== null) expect(found?.run.rollback).toEqual(run.rollback);
      }
    }),
  );
});

test('lines stand in the order in which they were written, and their times with them', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 60 }), (all) => {
      for (const { log } of runsOf(after(NOTHING, all)))
        for (const [index, { at }] of log.entries()) expect(at).toBeGreaterThanOrEqual(log[index - 1]?.at ?? 0);
    }),
  );
});

test('the same request again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 20 }), said, (all, last) => {
      const once = after(NOTHING, [...all, last]);
      expect(after(once, [last]).sheet).toEqual(once.sheet);
    }),
  );
});

test('a start and its undo that are sent again, each in whatever order with others, change nothing', () => {
  const sent = (act: ParsedSheetAct, id: string) => ({ act, id, by: 'one', at: 1 });
  const start = sent({ do: 'start', reason: '' }, 'start-1');
  const undo = sent({ do: 'undo-start' }, 'undo-1');
  const undone = after(NOTHING, [start, undo]);
  expect(undone.sheet.run.started).toBeNull();
  expect(done(undone, start)).toBeNull();
  expect(done(undone, { ...start, by: 'two' })).toBeNull();
  const again = after(undone, [sent({ do: 'start', reason: '' }, 'start-2')]);
  expect(again.sheet.run.started).toMatchObject({ id: 'start-2' });
  expect(done(again, undo)).toBeNull();
  expect(done(again, start)).toBeNull();
});

test('two who log at once both stand in the log, whoever is first', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 20 }), text, text, (all, mine, theirs) => {
      const before = after(NOTHING, all);
      const log = (id: string, words: string) => ({
        act: { do: 'log' as const, text: words, is: 'neutral' as const },
        id,
        by: id,
        at: 5_000,
      });
      const [a, b] = [log('a', mine), log('b', theirs)];
      const ids = (world: World) =>
        linesOf(world, world.sheet.run)
          .slice(-2)
          .map(({ id }) => id);
      expect(ids(after(before, [a, b]))).toEqual(['a', 'b']);
      expect(ids(after(before, [b, a]))).toEqual(['b', 'a']);
    }),
  );
});

test('two thousand lines as long as they may be are all kept, and the sheet always fits its entry', () => {
  const words = '漢'.repeat(2_000);
  let world = NOTHING;
  let largest = 0;
  for (let index = 0; index < 2_000; index += 1) {
    const next = done(world, {
      act: { do: 'log', text: index % 3 === 0 ? words : `Line ${index}`, is: 'well' },
      id: `line-${index}`,
      by: 'one',
      at: index,
    });
    if (next === null || typeof next === 'string') throw new Error('refused');
    world = next;
    largest = Math.max(largest, Buffer.byteLength(JSON.stringify(world.sheet)));
  }
  expect(linesOf(world, world.sheet.run).map(({ id }) => id)).toEqual(
    Array.from({ length: 2_000 }, (_, index) => `line-${index}`),
  );
  expect(world.sheet.run.paged + world.sheet.run.log.length).toBe(2_000);
  expect(largest).toBeLessThan(230 * 1024);
  for (const lines of world.pages.values()) expect(lines.length).toBeLessThanOrEqual(LOG_PAGE);
});

test('what may follow what', () => {
  const one = (what: ParsedSheetAct, at: number) => ({ act: what, id: `id-${at}`, by: 'one', at });
  const outcome = (is: 'completed' | 'postponed' | 'rolled-back') => ({ do: 'outcome' as const, is, note: '' });
  const table: readonly (readonly [ParsedSheetAct[], ParsedSheetAct, string | null])[] = [
    [[], { do: 'roll-back', reason: 'x' }, 'not-started'],
    [[], outcome('completed'), 'not-started'],
    [[], { do: 'again', steps: 'keep' }, 'not-to-be-repeated'],
    [[{ do: 'start', reason: '' }], { do: 'drop-criterion', criterion: 'x' }, 'criteria-stand'],
    [[], { do: 'drop-criterion', criterion: 'x' }, 'no-such-criterion'],
    [
      [
        { do: 'start', reason: '' },
        { do: 'roll-back', reason: 'x' },
      ],
      { do: 'roll-back', reason: 'y' },
      'rollback-decided',
    ],
    [[{ do: 'start', reason: '' }, outcome('completed')], { do: 'again', steps: 'keep' }, 'not-to-be-repeated'],
    [[{ do: 'start', reason: '' }, outcome('completed'), outcome('rolled-back')], outcome('completed'), 'over-already'],
    [[outcome('postponed')], { do: 'start', reason: '' }, 'over-already'],
    [[], { do: 'undo-start' }, 'not-started'],
    [
      [
        { do: 'start', reason: '' },
        { do: 'roll-back', reason: 'x' },
      ],
      { do: 'undo-start' },
      'start-stands',
    ],
    [[{ do: 'start', reason: '' }, outcome('completed')], { do: 'undo-start' }, 'start-stands'],
    [[{ do: 'start', reason: '' }, { do: 'undo-start' }], { do: 'roll-back', reason: 'x' }, 'not-started'],
  ];
  for (const [before, last, because] of table)
    expect(
      done(
        after(
          NOTHING,
          before.map((what, index) => one(what, index)),
        ),
        one(last, 99),
      ),
    ).toBe(because);
  const second = after(
    NOTHING,
    [{ do: 'start' as const, reason: '' }].map((what) => one(what, 1)),
  );
  expect(done(second, { act: { do: 'start', reason: '' }, id: 'x', by: 'two', at: 2 })).toBe('started-already');
});
