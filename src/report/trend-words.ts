import type { TrendDay } from '../contract/trend';
import { shareOn } from '../readiness/trend-days';
import { dayAfter } from '../values/day-after';

/** Days of a line in a report. */
const DAYS = 14;
const WEEK = 7;
const BLOCKS = '▁▂▃▄▅▆▇█';
const GAP = '·';

/** One sign a day, from the lowest share of the span to the highest; a day without a sample is a dot. */
export function trendLine(days: readonly TrendDay[], today: string): string {
  const known = new Map(days.map((one) => [one.day, shareOn(one)]));
  const span = Array.from({ length: DAYS }, (_, at) => known.get(dayAfter(today, at - DAYS + 1)) ?? null);
  const first = span.findIndex((share) => share !== null);
  if (first === -1) return '';
  const shares = span.slice(first);
  const there = shares.filter((share) => share !== null);
  const [low, high] = [Math.min(...there), Math.max(...there)];
  return shares
    .map((share) =>
      share === null
        ? GAP
        : BLOCKS[high === low ? 0 : Math.round(((share - low) / (high - low)) * (BLOCKS.length - 1))],
    )
    .join('');
}

/** "41 % a week ago ▁▂▃▅"; null where fewer than two days were sampled. */
export function trendWords(days: readonly TrendDay[], today: string): string | null {
  const recent = days.filter(({ day }) => day > dayAfter(today, -DAYS) && day <= today);
  if (recent.length < 2) return null;
  const before = days.find(({ day }) => day === dayAfter(today, -WEEK));
  const share = before === undefined ? null : shareOn(before);
  return [...(share === null ? [] : [`${share} % a week ago`]), trendLine(days, today)].join(' ');
}
