const DAY_MS = 86_400_000;

/** Where a guideline is at a moment. */
export interface GuidePoint {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly remaining: number;
}

/**
 * What would be left if work went on evenly: falls on working time from the start to the planned end, and is flat on other days.
 * @param total what was left at the start
 * @param isWorking whether a moment lies on a working day, in the time zone of who asks
 * @param dayStart the first moment of the day after a moment, in the same zone
 */
export function guideline(
  { start, end, total }: { readonly start: number; readonly end: number; readonly total: number },
  isWorking: (at: number) => boolean,
  dayStart: (at: number) => number,
): GuidePoint[] {
  if (end <= start) return [{ at: start, remaining: total }];
  const spans: { readonly from: number; readonly to: number; readonly works: boolean }[] = [];
  // A sprint of more than a year is a mistake in a date, and is not drawn day by day.
  for (let from = start; from < end && spans.length < 400;) {
    const to = Math.min(end, Math.max(from + 1, dayStart(from)));
    spans.push({ from, to, works: isWorking(from) });
    from = to;
  }
  const working = spans.reduce((sum, { from, to, works }) => sum + (works ? to - from : 0), 0);
  // Without a single working day there is nothing to be flat against: it falls evenly.
  const weight = ({ from, to, works }: (typeof spans)[number]) =>
    working === 0 ? (to - from) / (end - start) : works ? (to - from) / working : 0;
  const points: GuidePoint[] = [{ at: start, remaining: total }];
  let gone = 0;
  for (const span of spans) {
    gone += weight(span);
    points.push({ at: span.to, remaining: Math.max(0, total * (1 - gone)) });
  }
  return points;
}

/** So much a clock that is put forward or back may change a sprint. */
const CLOCK_CHANGE_MS = 2 * 3_600_000;

/**
 * When each working day of a sprint begins, the first at its start. One that begins at nine on a Monday and ends at nine on the Monday
 * two weeks later has ten: the morning it ends in is the rest of its first day.
 */
export function workDays(
  { start, end }: { readonly start: number; readonly end: number },
  isWorking: (at: number) => boolean,
  dayStart: (at: number) => number,
): number[] {
  const days: number[] = [];
  let working = 0;
  for (let from = start; from < end && days.length < 400;) {
    const to = Math.min(end, Math.max(from + 1, dayStart(from)));
    if (isWorking(from)) {
      days.push(from);
      working += to - from;
    }
    from = to;
  }
  return days.slice(0, Math.max(1, Math.ceil((working - CLOCK_CHANGE_MS) / DAY_MS)));
}

/** Where the guideline is at a moment between its points; before and after it, its first and last value. */
export function guideAt(points: readonly GuidePoint[], at: number): number {
  const next = points.findIndex((point) => point.at >= at);
  const after = points[next];
  const before = points[next - 1];
  if (after === undefined) return points.at(-1)?.remaining ?? 0;
  if (before === undefined) return after.remaining;
  const part = (at - before.at) / (after.at - before.at);
  return before.remaining + (after.remaining - before.remaining) * part;
}

/** Days of a time zone without a calendar library: the day of a moment, and when the next one begins. */
export function daysIn(zone: string): {
  readonly dayOf: (at: number) => string;
  readonly nextDay: (at: number) => number;
} {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dayOf = (at: number) => format.format(at);
  return {
    dayOf,
    nextDay(at) {
      const today = dayOf(at);
      // A day has 23 to 25 hours; its end is looked for by halves.
      let [low, high] = [at, at + 26 * 3_600_000];
      while (dayOf(high) === today) high += DAY_MS;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (dayOf(middle) === today) low = middle;
        else high = middle;
      }
      return high;
    },
  };
}
