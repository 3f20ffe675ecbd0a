import type { NoReturn } from '../contract/run-sheet';
import { instantIn } from './instant-in';

const MINUTE_MS = 60_000;

/**
 * Up to when one can go back, in epoch milliseconds. Minutes after the start pass as they do on a stopwatch, whatever the clock on
 * the wall does; a time is what that clock shows in the wave's zone. Null: counted from a start that has not been.
 */
export function pointOfNoReturn(until: NoReturn, startedAt: number | null, zone: string): number | null {
  switch (until.by) {
    case 'start':
      return startedAt === null ? null : startedAt + until.minutes * MINUTE_MS;
    case 'clock':
      return instantIn(zone, until.day, until.time);
    default:
      return until satisfies never;
  }
}
