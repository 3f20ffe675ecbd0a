import type { NoReturn } from '../contract/run-sheet';
import { instantIn } from './instant-in';

const MINUTE_MS = 60_000;

/**
 * Up to when one can go back, in epoch milliseconds. Minutes after the start pass as they do on a stopwatch, whatever the clock on
 * the wall does; a time is what that clock shows in the wave's zone; minutes of an issue count from when it was reported.
 * @param oldestCritical when the oldest critical issue that is open was reported, epoch milliseconds; null: none is open
 * @returns null where what it is counted from has not been
 */
export function pointOfNoReturn(
  until: NoReturn,
  startedAt: number | null,
  zone: string,
  oldestCritical: number | null = null,
): number | null {
  switch (until.by) {
    case 'start':
      return startedAt === null ? null : startedAt + until.minutes * MINUTE_MS;
    case 'clock':
      return instantIn(zone, until.day, until.time);
    case 'issue':
      return oldestCritical === null ? null : oldestCritical + until.minutes * MINUTE_MS;
    default:
      return until satisfies never;
  }
}
