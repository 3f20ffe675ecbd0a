import type { AnswersKept, Press as SentPress, PressAnswer, RowNow } from '../../src/contract/answers';
import type { ErrorView } from '../../src/contract/result';
import { simulatedClock } from '../../sandbox/clock';
import { rowsOf as galleryRows } from '../../static/panels/src/gallery/gate-data';
import { rowsOf } from '../../static/panels/src/tabs/gates/meeting/meeting';
import { newSender } from '../../static/panels/src/tabs/gates/meeting/sender';

const START = Date.UTC(2027, 0, 4, 9);
const LATENCY_MS = 1_000;
const lines = galleryRows(30, { kind: 'go-no-go', result: 'pending', note: '', evidence: '', by: null, at: null });
const busy: ErrorView = { code: 'storage-busy', message: 'Busy.', next: 'Wait.', retryAfterSeconds: 60 };
const refused: ErrorView = { code: 'refused-by-rule', message: 'You may not.', next: 'Ask.' };
const now = (result: RowNow['result'], by: string): RowNow => ({
  ...{ result, note: '', evidence: '', by, forPerson: null },
  at: '2027-01-04T09:00:00.000Z',
});

type Come = (press: SentPress) => PressAnswer;
const kept: Come = ({ press, result }) => ({ press, is: 'kept', row: now(result, 'acc-lead') });
const notWritten: Come = ({ press }) => ({ press, is: 'not-written', error: busy });
const isRefused: Come = ({ press }) => ({ press, is: 'refused', error: refused });
const changed: Come = ({ press }) => ({ press, is: 'changed', row: now('no-go', 'acc-network') });

/** Lines that are answered, and what comes of each call: null is a call without an answer, and the last holds for all further ones. */
function meeting(answered: number, ...comes: readonly (Come | null)[]) {
  const clock = simulatedClock(START);
  const calls: number[] = [];
  const send = async (presses: readonly SentPress[]): Promise<AnswersKept> => {
    const come = comes[Math.min(calls.length, comes.length - 1)];
    calls.push(presses.length);
    await clock.sleep(LATENCY_MS);
    if (come === null || come === undefined) throw new Error('No answer.');
    return { answers: presses.map(come), items: [], lines: [] };
  };
  const after = (ms: number, task: () => void) => clock.after(ms, task);
  const sender = newSender(lines, { now: clock.now, after, send, errorOf: () => null });
  const answers = rowsOf(sender.state())
    .slice(0, answered)
    .map((row, at) => ({
      ...{ id: `press-${at}`, row, forPerson: null },
      words: { result: 'go' as const, note: row.note, evidence: row.evidence },
    }));
  if (answers.length > 0) sender.take({ is: 'answered', answers, at: clock.now() });
  /** How many are left, and undefined while that is not known. */
  const flush = () => {
    const told: { left?: number } = {};
    void sender.flush().then((left) => (told.left = left));
    return told;
  };
  return { clock, calls, sender, flush };
}

describe('sending what waits before a gate is opened for signature', () => {
  it('ends when every call is back, and not before', async () => {
    const { clock, calls, flush } = meeting(30, kept);
    const told = flush();
    await clock.advance(LATENCY_MS - 1);
    expect([told.left, calls]).toEqual([undefined, [25]]);
    await clock.advance(LATENCY_MS);
    expect([told.left, calls]).toEqual([undefined, [25, 5]]);
    await clock.advance(1);
    expect(told.left).toBe(0);
  });

  it('ends at once where nothing waits', async () => {
    const { clock, calls, flush } = meeting(0);
    const told = flush();
    await clock.advance(0);
    expect([told.left, calls]).toEqual([0, []]);
  });

  it.each([
    ['gets no answer', null],
    ['is refused by storage', notWritten],
    ['is refused by a rule', isRefused],
    ['meets what someone else answered', changed],
  ])('says how many answers are left where their call %s', async (_what, come) => {
    const { clock, sender, flush } = meeting(3, come);
    const told = flush();
    await clock.advance(LATENCY_MS);
    expect(told.left).toBe(3);
    sender.stop();
  });

  it('tries again what a call before did not keep, and waits for what comes of that', async () => {
    const { clock, calls, sender, flush } = meeting(2, null, kept);
    const first = flush();
    await clock.advance(LATENCY_MS);
    expect(first.left).toBe(2);
    const second = flush();
    await clock.advance(LATENCY_MS - 1);
    expect([second.left, calls]).toEqual([undefined, [2, 2]]);
    await clock.advance(1);
    expect(second.left).toBe(0);
    sender.stop();
  });

  it('does not wait for what only the person can settle', async () => {
    const { clock, sender, flush } = meeting(1, isRefused);
    flush();
    await clock.advance(LATENCY_MS);
    const again = flush();
    await clock.advance(0);
    expect(again.left).toBe(1);
    sender.stop();
  });
});
