import type { Clock } from '../clock';

/** On whose behalf a function runs; nobody's for events and triggers. */
export interface Principal {
  readonly accountId: string;
  readonly accountType: 'licensed' | 'unlicensed' | 'anonymous';
}

export interface InvocationInput {
  readonly id: string;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly principal: Principal | null;
  /** Queue pushes that lead to this invocation, one caused by the other. */
  readonly chain: number;
  readonly timeoutMs: number;
}

export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly message: string }
  /** The process died in the middle. */
  | { readonly kind: 'crashed'; readonly why?: string }
  | { readonly kind: 'timed-out' };

/** One run of one function. Once it has ended nothing that it awaits settles any more: its code stands still for good. */
export interface Invocation extends InvocationInput {
  readonly remainingMs: () => number;
  /** Waits on the clock of this invocation: what its requests take. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly ended: () => boolean;
  /** Code of the function is running: nothing that it waits for is the clock's. */
  readonly computing: () => boolean;
  readonly end: (outcome: Outcome) => void;
  readonly outcome: Promise<Outcome>;
  /** Work of the platform for the function. The promise never settles once the invocation has ended. */
  readonly operation: <T>(work: () => Promise<T>) => Promise<T>;
  readonly setTimeout: (task: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => InvocationTimer;
}

export interface InvocationTimer {
  readonly cancel: () => void;
  readonly ref: () => InvocationTimer;
  readonly unref: () => InvocationTimer;
}

export function createInvocation(input: InvocationInput, clock: Clock): Invocation {
  const endsAt = clock.now() + input.timeoutMs;
  let over = false;
  let pending = 0;
  const timers = new Set<() => void>();
  let settle: (outcome: Outcome) => void;
  const outcome = new Promise<Outcome>((resolve) => (settle = resolve));

  const end = (how: Outcome) => {
    if (over) return;
    over = true;
    for (const cancel of timers) cancel();
    settle(how);
  };
  timers.add(clock.after(input.timeoutMs, () => end({ kind: 'timed-out' })));

  return {
    ...input,
    remainingMs: () => Math.max(0, endsAt - clock.now()),
    sleep: clock.sleep,
    ended: () => over,
    computing: () => !over && pending === 0,
    end,
    outcome,
    operation(work) {
      return new Promise((resolve, reject) => {
        if (over) return;
        pending += 1;
        work().then(
          (value) => {
            pending -= 1;
            if (!over) resolve(value);
          },
          (error: unknown) => {
            pending -= 1;
            if (!over) reject(error);
          },
        );
      });
    },
    setTimeout(task, ms = 0, ...args) {
      pending += 1;
      const cancelTimer = clock.after(ms, () => {
        done();
        if (!over) task(...args);
      });
      const done = () => {
        if (timers.delete(cancel)) pending -= 1;
      };
      const cancel = () => {
        done();
        cancelTimer();
      };
      timers.add(cancel);
      const timer: InvocationTimer = { cancel, ref: () => timer, unref: () => timer };
      return timer;
    },
  };
}
