import type { DateChoices } from '../plan/dates/date-choices';
import { instantIn } from './instant-in';

const MINUTE_MS = 60_000;

/** When a cutover is to begin, and when its downtime is to end. Times are epoch milliseconds; null: nobody has said. */
export interface PlannedWindow {
  readonly start: number | null;
  readonly windowMinutes: number | null;
  readonly end: number | null;
}

/**
 * The window that was agreed: it ends when it was to end, however late the start was. Where no time was agreed, its minutes are
 * counted from the actual start.
 * @param dates of T-0; of another cutover neither a time nor minutes are agreed
 */
export function plannedWindow(
  { cutover, time, windowMinutes, zone }: Pick<DateChoices, 'cutover' | 'time' | 'windowMinutes' | 'zone'>,
  startedAt: number | null,
): PlannedWindow {
  const start = cutover === null || time === null ? null : instantIn(zone, cutover, time);
  const from = start ?? startedAt;
  return {
    start,
    windowMinutes,
    end: from === null || windowMinutes === null ? null : from + windowMinutes * MINUTE_MS,
  };
}
