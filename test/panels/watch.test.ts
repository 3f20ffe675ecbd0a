import type { Watched, WatchRequest } from '../../src/contract/watch';
import { newWatch, READ_EVERY_MS, WATCH_EVERY_MS } from '../../static/panels/src/shell/watch';

const NOTHING: Watched = { stamp: '1', pass: null, changes: [], gate: null, look: false };
const FACTS = [{ is: 'facts' }] as const;

/** A panel that watches, on a clock that the test moves; each question gets the next answer, or an error. */
function watching(answers: readonly (Partial<Watched> | { readonly wait: number })[], isShown = true) {
  const asked: Pick<WatchRequest, 'seen' | 'pass' | 'verdict'>[] = [];
  const unanswered: boolean[] = [];
  let now = 0;
  let read = 0;
  const watch = newWatch({
    ask: (request) => {
      asked.push(request);
      const answer = answers[asked.length - 1] ?? {};
      return 'wait' in answer
        ? Promise.reject(Object.assign(new Error('no'), answer))
        : Promise.resolve({ ...NOTHING, ...answer });
    },
    take: () => isShown,
    read: () => {
      read += 1;
      return Promise.resolve();
    },
    showsVerdict: () => true,
    tell: (isUnanswered) => unanswered.push(isUnanswered),
    waitOf: (failure) => (failure as { readonly wait: number }).wait,
    now: () => now,
  });
  return {
    asked,
    unanswered,
    watch,
    reads: () => read,
    look: async (times = 1) => {
      for (let turn = 0; turn < times; turn += 1) {
        now += WATCH_EVERY_MS.gate;
        await watch.look();
      }
    },
  };
}

describe('watching', () => {
  it('sends what it saw last and the pass that it was given', async () => {
    const { asked, look } = watching([{ stamp: '5', pass: 'a' }, { stamp: '6' }, { stamp: '6', pass: 'b' }, {}]);
    await look(4);
    expect(asked.map(({ seen, pass }) => [seen, pass])).toEqual([
      [undefined, undefined],
      ['5', 'a'],
      ['6', 'a'],
      ['6', 'b'],
    ]);
  });

  it('reads nothing while all that was changed can be shown', async () => {
    const { look, reads } = watching([{}, { stamp: '2', changes: FACTS }, { stamp: '3', changes: FACTS }]);
    await look(8);
    expect(reads()).toBe(0);
  });

  it('reads for a gap, and for what it cannot show, at most once in 30 seconds', async () => {
    const gaps = Array.from({ length: 20 }, (_, at) => ({ stamp: String(at), changes: null }));
    const gap = watching(gaps);
    await gap.look(20);
    const lasted = 20 * WATCH_EVERY_MS.gate;
    expect(gap.reads()).toBe(Math.ceil(lasted / (4 * WATCH_EVERY_MS.gate)));
    expect(gap.reads()).toBeLessThanOrEqual(Math.ceil(lasted / READ_EVERY_MS));
    const strange = watching([{}, { stamp: '2', changes: FACTS }], false);
    await strange.look(2);
    expect(strange.reads()).toBe(1);
  });

  it('reads later what it was too early to read', async () => {
    const { look, reads } = watching([{ changes: null }, { stamp: '2', changes: null }]);
    await look(2);
    expect(reads()).toBe(1);
    await look(3);
    expect(reads()).toBe(2);
  });

  it('reads the gate for all where it is asked to', async () => {
    const { look, reads } = watching([{}, { stamp: '2', changes: FACTS, look: true }]);
    await look(2);
    expect(reads()).toBe(1);
  });

  it('asks for the verdict again until somebody has read it', async () => {
    const gate = { version: 1, verdict: null, findings: [], counts: {} as never, standing: null };
    const { asked, look } = watching([{}, { stamp: '2' }, { stamp: '2' }, { stamp: '2', gate }, { stamp: '2' }]);
    await look(5);
    expect(asked.map(({ verdict }) => verdict)).toEqual(['if-changed', 'if-changed', 'now', 'now', 'if-changed']);
  });

  it('pauses where it is refused, for as long as it is told, and reads nothing', async () => {
    const { asked, look, reads, unanswered } = watching([{}, { wait: 60 }, { stamp: '1' }]);
    await look(2);
    expect(unanswered).toEqual([false, true]);
    await look(7);
    expect(asked).toHaveLength(2);
    await look();
    expect([asked.length, reads(), unanswered.at(-1)]).toEqual([3, 0, false]);
  });

  it('asks nothing while something else was told to wait', async () => {
    const { asked, look, watch } = watching([]);
    watch.wait({ wait: 20 });
    await look(2);
    expect(asked).toHaveLength(0);
    await look(1);
    expect(asked).toHaveLength(1);
  });
});
