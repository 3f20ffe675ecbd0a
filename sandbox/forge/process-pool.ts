import { loadBundle, newProcess } from './load-bundle';

/** One invocation in so many finds that its process has been replaced, and one in so many after a function that ended badly. */
const REPLACED = 1 / 500;
const REPLACED_AFTER_CRASH = 1 / 30;

export interface ProcessPool {
  /** A file of the bundle in the process that serves the next invocation. @returns its exports */
  readonly load: (file: string) => Record<string, unknown>;
  /** A function has ended: `badly` in a crash, at its time limit, or out of memory. */
  readonly ended: (badly: boolean) => void;
}

/**
 * Cold starts: from time to time the process that ran functions is gone, and with it what modules kept; the bundle is evaluated
 * again. What still runs in the old one runs on. Not with every crash, though a crashed process is gone for good: an evaluation
 * takes a tenth of a second, campaigns of faults crash thousands of functions, and a day of sweeps is thousands of invocations.
 * @param random the same numbers replace at the same invocations
 */
export function createProcessPool(bundle: string, random: () => number): ProcessPool {
  // All installations share the first process.
  let process = 0;
  let share = REPLACED;
  return {
    load(file) {
      if (random() < share) process = newProcess();
      share = REPLACED;
      return loadBundle(bundle, file, process);
    },
    ended(badly) {
      if (badly) share = REPLACED_AFTER_CRASH;
    },
  };
}
