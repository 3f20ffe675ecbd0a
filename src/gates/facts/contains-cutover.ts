import type { BoardChange, GateCutover } from '../../contract/gates';

type Approved = Extract<BoardChange, { is: 'approved' }>;

/**
 * Whether the window of an approved change contains the cutover: its start, and its whole downtime. Both are on the wave's
 * clock, and so is the sum: in a night in which the clock is changed the end may be an hour off, as on the board's form. A
 * cutover without a day, a time or a window is contained in nothing.
 */
export function containsCutover({ from, to }: Approved, { date, time, windowMinutes }: GateCutover): boolean {
  if (date === null || time === null || windowMinutes === null) return false;
  const start = minuteOf({ date, time });
  return minuteOf(from) <= start && start + windowMinutes <= minuteOf(to);
}

const minuteOf = ({ date, time }: Approved['from']): number => Date.parse(`${date}T${time}:00Z`) / 60_000;
