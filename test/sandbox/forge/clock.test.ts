import { realClock, simulatedClock } from '../../../sandbox/clock';

describe('the simulated clock', () => {
  test('runs what is due in order of time, then of asking, and stands at the end of the advance', async () => {
    const clock = simulatedClock(1_000);
    const seen: string[] = [];
    clock.after(20, () => void seen.push(`late at ${clock.now()}`));
    clock.after(10, () => void seen.push(`first at ${clock.now()}`));
    clock.after(10, () => void seen.push(`second at ${clock.now()}`));
    await clock.advance(15);
    expect(seen).toEqual(['first at 1010', 'second at 1010']);
    expect(clock.now()).toBe(1_015);
    await clock.advance(5);
    expect(seen).toEqual(['first at 1010', 'second at 1010', 'late at 1020']);
  });

  test('runs what a task asks for within the same advance, and not what was cancelled', async () => {
    const clock = simulatedClock(0);
    const seen: number[] = [];
    const cancel = clock.after(5, () => void seen.push(-1));
    clock.after(1, async () => {
      seen.push(clock.now());
      cancel();
      await clock.sleep(3);
      seen.push(clock.now());
    });
    await clock.advance(10);
    expect(seen).toEqual([1, 4]);
  });

  test('runUntil stops where the condition holds, and says when it cannot come true', async () => {
    const clock = simulatedClock(0);
    let ticks = 0;
    const tick = () => {
      ticks += 1;
      clock.after(100, tick);
    };
    clock.after(100, tick);
    expect(await clock.runUntil(() => ticks === 3, 1_000)).toBe(true);
    expect(clock.now()).toBe(300);
    expect(await clock.runUntil(() => ticks === 50, 1_000)).toBe(false);
    expect(clock.now()).toBeLessThanOrEqual(1_300);
    const empty = simulatedClock(0);
    expect(await empty.runUntil(() => false, 1_000)).toBe(false);
  });

  test('stands still while watched code is busy without having asked for time', async () => {
    const clock = simulatedClock(0);
    let busy = false;
    let done = 0;
    clock.watch(() => busy);
    clock.after(10, () => {
      busy = true;
      // Work that only real time finishes, as reading a stream is.
      setTimeout(() => {
        done = clock.now();
        busy = false;
      }, 20);
    });
    clock.after(1_000, () => undefined);
    await clock.advance(2_000);
    expect(done).toBe(10);
  });
});

describe('the real clock', () => {
  test('advancing brings what was due forward', async () => {
    const clock = realClock();
    const before = clock.now();
    let ran = false;
    clock.after(3_600_000, () => {
      ran = true;
    });
    await clock.advance(3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ran).toBe(true);
    expect(clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
  });
});
