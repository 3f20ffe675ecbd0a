import { hourIn, todayIn } from '../waves/today-in';

/** Clocks of all time zones differ by quarters of an hour. */
const STEP_MS = 15 * 60_000;
/** A day and the hour that a change of the clock may add. */
const MOST_STEPS = 4 * 26;

/**
 * The next moment at which it is that hour or later of a day in a time zone on which it was not yet, within a quarter of an hour.
 * @param zone an IANA name
 * @param now epoch milliseconds
 */
export function nextMorning(zone: string, now: number, fromHour: number): number {
  const today = todayIn(zone, now);
  const isToCome = hourIn(zone, now) < fromHour;
  let at = Math.floor(now / STEP_MS) * STEP_MS;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    at += STEP_MS;
    if (hourIn(zone, at) >= fromHour && (isToCome || todayIn(zone, at) !== today)) return at;
  }
  return at;
}
