import { dayNumber, isoDay } from '../timeline/timeline-day';

/** First and last day, YYYY-MM-DD. */
export interface Span {
  readonly start: string;
  readonly due: string;
}

/** What is taken hold of: the whole bar, or one of its ends. */
export type Grip = 'bar' | 'start' | 'due';

/** A span moved by days; an end that is pulled past the other one stops there. */
export function moveSpan({ start, due }: Span, grip: Grip, days: number): Span {
  const from = dayNumber(start);
  const to = dayNumber(due);
  switch (grip) {
    case 'bar':
      return { start: isoDay(from + days), due: isoDay(to + days) };
    case 'start':
      return { start: isoDay(Math.min(from + days, to)), due };
    case 'due':
      return { start, due: isoDay(Math.max(to + days, from)) };
  }
}
