import fc from 'fast-check';
import type { AnswersKept, Press as SentPress, PressAnswer, RowNow } from '../../src/contract/answers';
import type { ShownGateRow } from '../../src/contract/gate-sheet';
import type { RowResult } from '../../src/contract/readiness';
import type { ErrorView } from '../../src/contract/result';
import { simulatedClock } from '../../sandbox/clock';
import { rowsOf as galleryRows } from '../../static/panels/src/gallery/gate-data';
import { isTroubled, rowsOf } from '../../static/panels/src/tabs/gates/meeting/meeting';
import { MOST_IN_CALL, OLDEST_MS, QUIET_MS } from '../../static/panels/src/tabs/gates/meeting/presses';
import { rowId } from '../../static/panels/src/tabs/gates/meeting/row-id';
import { newSender } from '../../static/panels/src/tabs/gates/meeting/sender';

const SEED = process.env['RUNWAY_SEED'] === undefined ? {} : { seed: Number(process.env['RUNWAY_SEED']) };
const ME = 'acc-lead';
const LINES = 60;
const START = Date.UTC(2027, 0, 4, 9);
const LATENCY_MS = 1_200;

const lines: readonly ShownGateRow[] = galleryRows(LINES, {
  kind: 'go-no-go',
  result: 'pending',
  note: '',
  evidence: '',
  by: null,
  at: null,
});
const busy: ErrorView = { code: 'storage-busy', message: 'Busy.', next: 'Wait.', retryAfterSeconds: 3 };

/** What becomes of a call: its request is lost, only its answer is, storage is busy for some of it, or all is well. */
type Fate = 'well' | 'request-lost' | 'answer-lost' | 'busy';
type Act =
  | { readonly do: 'press'; readonly line: number; readonly result: RowResult }
  | { readonly do: 'another'; readonly line: number; readonly result: RowResult }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'away'; readonly hidden: boolean };

/** An app that keeps answers as the contract says, on a simulated clock. */
function meeting(fates: readonly Fate[]) {
  const clock = simulatedClock(START);
  const kept = new Map<string, RowNow>(lines.map((line) => [rowId(line), { ...line, forPerson: null }]));
  const written = new Map<string, RowNow>();
  const calls: { readonly at: number; readonly size: number }[] = [];
  const waits: number[] = [];
  const madeAt = new Map<string, number>();
  let running = 0;
  let most = 0;
  let pressed = 0;

  const one = ({ press, item, row, result, seen }: SentPress): PressAnswer => {
    const id = rowId({ item, key: row });
    const now = kept.get(id);
    if (now === undefined) throw new Error(`There is no line ${id}.`);
    if (written.has(press)) return { press, is: 'kept', row: now };
    if (now.by !== ME && (now.by !== seen.by || now.at !== seen.at)) return { press, is: 'changed', row: now };
    const next = { ...now, result, by: ME, at: new Date(clock.now()).toISOString() };
    kept.set(id, next);
    written.set(press, next);
    return { press, is: 'kept', row: next };
  };
  const send = async (presses: readonly SentPress[]): Promise<AnswersKept> => {
    const fate = fates[calls.length] ?? 'well';
    calls.push({ at: clock.now(), size: presses.length });
    for (const { press } of presses) waits.push(clock.now() - (madeAt.get(press) ?? 0));
    running += 1;
    most = Math.max(most, running);
    await clock.sleep(LATENCY_MS / 2);
    const answers = presses.map((press, index): PressAnswer => {
      if (fate === 'request-lost' || (fate === 'busy' && index % 3 === 1))
        return { press: press.press, is: 'not-written', error: busy };
      return one(press);
    });
    await clock.sleep(LATENCY_MS / 2);
    running -= 1;
    if (fate === 'request-lost' || fate === 'answer-lost') throw new Error('No answer.');
    const items = presses.map(({ item }) => ({ item, version: 4 + calls.length }));
    return { answers, items, lines: [] };
  };
  const sender = newSender(lines, {
    now: clock.now,
    after: (ms, task) => clock.after(ms, task),
    send,
    errorOf: () => null,
  });
  const shown = (line: number) => rowsOf(sender.state())[line];
  return {
    clock,
    sender,
    kept,
    calls,
    waits,
    mostAtOnce: () => most,
    /** What a line shows as kept was kept: by the app, with these words. */
    isHonest: (ever: ReadonlySet<string>): boolean =>
      rowsOf(sender.state()).every(
        (row) => row.kept.result === 'pending' || ever.has(`${rowId(row)} ${row.kept.result}`),
      ),
    ever: () => new Set([...kept].map(([id, { result }]) => `${id} ${result}`)),
    press(line: number, result: RowResult) {
      const row = shown(line);
      if (row === undefined) return;
      const id = `press-${(pressed += 1)}`;
      madeAt.set(id, clock.now());
      const words = { result, note: row.note, evidence: row.evidence };
      sender.take({ is: 'answered', answers: [{ id, row, words, forPerson: null }], at: clock.now() });
    },
    another(line: number, result: RowResult) {
      const row = lines[line];
      if (row === undefined) return;
      kept.set(rowId(row), {
        result,
        note: '',
        evidence: '',
        by: 'acc-network',
        at: new Date(clock.now()).toISOString(),
        forPerson: null,
      });
    },
  };
}

const line = fc.integer({ min: 0, max: LINES - 1 });
const result = fc.constantFrom<RowResult>('go', 'no-go', 'pending');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('press' as const), line, result }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('another' as const), line, result }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 10, max: 2_500 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('away' as const), hidden: fc.boolean() }) },
);
const fate = fc.constantFrom<Fate>('well', 'well', 'request-lost', 'answer-lost', 'busy');

async function play(of: ReturnType<typeof meeting>, acts: readonly Act[], look: () => void): Promise<void> {
  for (const one of acts) {
    if (one.do === 'press') of.press(one.line, one.result);
    else if (one.do === 'another') of.another(one.line, one.result);
    else if (one.do === 'away') of.sender.take({ is: 'away', hidden: one.hidden, at: of.clock.now() });
    else
      for (let passed = 0; passed < one.ms; passed += 100) {
        await of.clock.advance(100);
        look();
      }
  }
}

test('no answer is lost, and none is shown as kept before it is, whatever becomes of the calls', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), fc.array(fate, { maxLength: 12 }), async (acts, fates) => {
      const of = meeting(fates);
      const ever = new Set<string>();
      const look = () => {
        for (const each of of.ever()) ever.add(each);
        expect(of.isHonest(ever)).toBe(true);
      };
      await play(of, acts, look);
      // Longer than the longest pauses of all lost calls together.
      await of.clock.advance(300_000);
      look();
      const { presses } = of.sender.state();
      expect(presses.filter((press) => !isTroubled(press))).toEqual([]);
      const latest = new Map(acts.flatMap((one) => (one.do === 'press' ? [[one.line, one.result] as const] : [])));
      for (const [at, said] of latest) {
        const id = rowId(lines[at] as ShownGateRow);
        const now = of.kept.get(id);
        const isInSight = presses.some(({ row, words }) => rowId(row) === id && words.result === said);
        // Kept, or agreed with, or written over by another since, or shown as not kept.
        expect(now?.result === said || now?.by === 'acc-network' || isInSight).toBe(true);
      }
      of.sender.stop();
    }),
    { numRuns: 60, ...SEED },
  );
});

test('one call is on its way at a time, of at most 25 answers; only a page that is hidden does not wait for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), fc.array(fate, { maxLength: 12 }), async (acts, fates) => {
      const of = meeting(fates);
      const isHidden = acts.some((one) => one.do === 'away' && one.hidden);
      await play(of, acts, () => undefined);
      await of.clock.advance(300_000);
      expect(Math.max(0, ...of.calls.map(({ size }) => size))).toBeLessThanOrEqual(MOST_IN_CALL);
      if (!isHidden) expect(of.mostAtOnce()).toBeLessThanOrEqual(1);
      of.sender.stop();
    }),
    { numRuns: 40, ...SEED },
  );
});

test('an answer waits for its call no longer than four seconds and the calls before it', async () => {
  const presses = fc.array(fc.record({ line, result, ms: fc.integer({ min: 20, max: 1_400 }) }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(presses, async (all) => {
      const of = meeting([]);
      for (const { line: at, result: said, ms } of all) {
        of.press(at, said);
        await of.clock.advance(ms);
      }
      await of.clock.advance(60_000);
      expect(Math.max(0, ...of.waits)).toBeLessThanOrEqual(OLDEST_MS + 2 * LATENCY_MS);
      of.sender.stop();
    }),
    { numRuns: 30, ...SEED },
  );
});

describe('fifty answers in four seconds', () => {
  async function fifty() {
    const of = meeting([]);
    for (let at = 0; at < 50; at += 1) {
      of.press(at, at % 10 === 7 ? 'no-go' : 'go');
      await of.clock.advance(80);
    }
    return of;
  }
  test('make two calls, and all are kept 1.5 s and two calls after the last', async () => {
    const of = await fifty();
    await of.clock.advance(QUIET_MS + 2 * LATENCY_MS);
    expect(of.calls.map(({ size }) => size)).toEqual([25, 25]);
    expect(of.sender.state().presses).toEqual([]);
    expect(of.sender.state().kept).toBe(50);
  });
  test('lose at most those of the last 1.5 s where the frame is removed two seconds after the last', async () => {
    const of = meeting([]);
    for (let at = 0; at < 20; at += 1) {
      of.press(at, 'go');
      await of.clock.advance(100);
    }
    await of.clock.advance(2_000);
    // Nothing runs in a frame that is gone; what was sent is the app's.
    of.sender.stop();
    await of.clock.advance(LATENCY_MS);
    expect([...of.kept.values()].filter(({ result: now }) => now === 'go')).toHaveLength(20);
  });
});

test('an answer that was pressed again before it was sent is one answer, and back where it was none', async () => {
  const of = meeting([]);
  of.press(0, 'go');
  of.press(0, 'no-go');
  of.press(1, 'go');
  of.press(1, 'pending');
  await of.clock.advance(QUIET_MS + LATENCY_MS);
  expect(of.calls.map(({ size }) => size)).toEqual([1]);
  expect(of.kept.get(rowId(lines[0] as ShownGateRow))?.result).toBe('no-go');
});
