import type { SimulatedClock } from '../clock';

/**
 * Moves a simulated clock until a promise has settled, and answers as it does.
 * @param limitMs simulated milliseconds after which the wait is given up with an error
 */
export async function drive<T>(clock: SimulatedClock, pending: Promise<T>, limitMs = 3_600_000): Promise<T> {
  let settled = false;
  const watched = pending.finally(() => (settled = true));
  // The rejection is the caller's; here it must only not count as unhandled while the clock runs.
  watched.catch(() => undefined);
  if (!(await clock.runUntil(() => settled, limitMs)))
    throw new Error(`Nothing came of it within ${limitMs / 1000} simulated seconds.`);
  return watched;
}
