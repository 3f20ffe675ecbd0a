/** Time before (negative) or after an event. */
export interface TimeSpan {
  /** Whole days of 24 hours. */
  readonly days: number;
  /** Calendar months, added before the days. Absent: none. */
  readonly months?: number;
  /** What hours and minutes leave over beside whole days, less than a day, with the sign of the whole. Absent: none. */
  readonly minutes?: number;
}

export const MINUTES_PER_DAY = 1_440;
const MINUTES_PER_HOUR = 60;

/**
 * Minutes as a span. They count as whole days of 24 hours, and the rest stays on the day nearer to the event: 36 hours before
 * are one day before, 4 hours before are the day itself. The hour of an event is often not known when its template is written.
 */
export function spanOfMinutes(minutes: number): TimeSpan {
  const rest = minutes % MINUTES_PER_DAY;
  // Adding zero turns -0 into 0.
  const days = (minutes - rest) / MINUTES_PER_DAY + 0;
  return rest === 0 ? { days } : { days, minutes: rest };
}

/** A span with its sign in words: `-30`, `+7`, `-36 hours`, `+1 month`, `-0`. Days alone have no unit. */
export function spanText(span: TimeSpan): string {
  const { days, months = 0, minutes = 0 } = span;
  const isBefore = days < 0 || months < 0 || minutes < 0;
  const sign = isBefore || (days === 0 && months === 0 && minutes === 0) ? '-' : '+';
  if (months === 0 && minutes === 0) return `${sign}${String(Math.abs(days))}`;
  return `${sign}${lengthText(span)}`;
}

/** How long a span is, in words: `30 days`, `36 hours`, `1 month`. */
export function lengthText({ days, months = 0, minutes = 0 }: TimeSpan): string {
  const all = Math.abs(days * MINUTES_PER_DAY + minutes);
  const [count, unit] =
    minutes === 0
      ? [Math.abs(days), 'day']
      : all % MINUTES_PER_HOUR === 0
        ? [all / MINUTES_PER_HOUR, 'hour']
        : [all, 'minute'];
  const parts = [
    ...(months === 0 ? [] : [counted(Math.abs(months), 'month')]),
    ...(months !== 0 && all === 0 ? [] : [counted(count, unit)]),
  ];
  return parts.join(' and ');
}

const counted = (count: number, unit: string): string => `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
