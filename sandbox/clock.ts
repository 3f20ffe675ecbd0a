/** The sandbox's only source of time: what it and the app that it hosts call now, and when a task is due. */
export interface Clock {
  /** Epoch milliseconds, simulated or real. */
  now(): number;
  /** Runs the task once, `ms` from now; returns its cancel. */
  after(ms: number, task: () => void | Promise<void>): () => void;
  sleep(ms: number): Promise<void>;
}

/** Discrete events: nothing waits for real seconds, time jumps to the next due task when everything is idle. */
export interface SimulatedClock extends Clock {
  /** Runs what is due within the next `ms`, in order, and then stands exactly there. */
  advance(ms: number): Promise<void>;
  /** Jumps from task to task until `done`; false where nothing is due any more, or nothing within `limitMs`. */
  runUntil(done: () => boolean, limitMs: number): Promise<boolean>;
  /** Time stands still while a probe answers true: code is running that has asked the clock for nothing. Returns its removal. */
  watch(busy: () => boolean): () => void;
}

/**
 * How long a busy probe may hold time still, at least: code that awaits something nobody drives must still meet its timeout.
 * In turns of the event loop besides real milliseconds, since on a busy machine the same work takes more of these.
 */
const HOLD_MS = 2_000;
const HOLD_TURNS = 200_000;

interface Due {
  readonly at: number;
  readonly task: () => void | Promise<void>;
}

const sleepOn =
  (clock: Pick<Clock, 'after'>) =>
  (ms: number): Promise<void> =>
    new Promise((resolve) => void clock.after(ms, resolve));

/** Lets everything run that needs no time: promise chains, and the stages of a stream between them. */
async function settle(probes: ReadonlySet<() => boolean>): Promise<void> {
  const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
  await turn();
  const since = performance.now();
  const mayHold = (turns: number) => turns < HOLD_TURNS || performance.now() - since < HOLD_MS;
  for (let turns = 0; [...probes].some((busy) => busy()) && mayHold(turns); turns += 1) await turn();
}

/** @param start epoch milliseconds */
export function simulatedClock(start: number): SimulatedClock {
  let now = start;
  // Kept sorted by time; tasks due at the same moment run in the order in which they were asked for.
  const queue: Due[] = [];
  const probes = new Set<() => boolean>();

  const runNext = async () => {
    const next = queue.shift();
    if (next === undefined) return;
    now = Math.max(now, next.at);
    // Not awaited: a task may itself sleep, and only the clock could wake it.
    void next.task();
    await settle(probes);
  };

  const clock: Omit<SimulatedClock, 'sleep'> = {
    now: () => now,
    after(ms, task) {
      const due: Due = { at: now + Math.max(0, ms), task };
      const before = queue.findLastIndex((other) => other.at <= due.at);
      queue.splice(before + 1, 0, due);
      return () => {
        const index = queue.indexOf(due);
        if (index >= 0) queue.splice(index, 1);
      };
    },
    async advance(ms) {
      const until = now + ms;
      await settle(probes);
      while ((queue[0]?.at ?? Infinity) <= until) await runNext();
      now = Math.max(now, until);
    },
    async runUntil(done, limitMs) {
      const until = now + limitMs;
      await settle(probes);
      while (!done()) {
        if ((queue[0]?.at ?? Infinity) > until) return false;
        await runNext();
      }
      return true;
    },
    watch(busy) {
      probes.add(busy);
      return () => probes.delete(busy);
    },
  };
  return { ...clock, sleep: sleepOn(clock) };
}

/** Node's longest timeout. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** Follows the wall clock, plus an offset that `advance` adds. Its timers do not keep the process alive: the server does. */
export function realClock(): Clock & { advance(ms: number): Promise<void> } {
  let offset = 0;
  const waiting = new Map<Due, NodeJS.Timeout>();
  const now = () => Date.now() + offset;

  const arm = (due: Due) => {
    clearTimeout(waiting.get(due));
    const timer = setTimeout(
      () => {
        if (due.at > now()) return arm(due);
        waiting.delete(due);
        void due.task();
      },
      Math.min(MAX_TIMEOUT_MS, Math.max(0, due.at - now())),
    );
    waiting.set(due, timer.unref());
  };

  const after: Clock['after'] = (ms, task) => {
    const due: Due = { at: now() + Math.max(0, ms), task };
    arm(due);
    return () => {
      clearTimeout(waiting.get(due));
      waiting.delete(due);
    };
  };

  return {
    now,
    after,
    sleep: sleepOn({ after }),
    async advance(ms) {
      offset += ms;
      for (const due of [...waiting.keys()].sort((a, b) => a.at - b.at)) arm(due);
      await settle(new Set());
    },
  };
}
