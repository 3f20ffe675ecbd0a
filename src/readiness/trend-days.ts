import { z } from 'zod';
import type { ReadinessNumbers } from '../contract/readiness';
import type { TrendDay } from '../contract/trend';

/** Complete, counted, planned, overdue, team, done by the team. A later version adds at the end. */
const sample = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);
type Sample = z.infer<typeof sample>;

/** A wave in one month: a sample for each day of the month on which there was one. */
export const storedTrend = z.object({ days: z.record(z.string().regex(/^\d\d$/), sample) });
export type StoredTrend = z.infer<typeof storedTrend>;

export const monthOf = (day: string): string => day.slice(0, 7);

/** The months from that of one ISO day to that of another, at most the last so many. */
export function monthsBetween(first: string, last: string, most: number): string[] {
  const [year = 0, month = 1] = monthOf(first).split('-').map(Number);
  const [lastYear = 0, lastMonth = 1] = monthOf(last).split('-').map(Number);
  const count = (lastYear - year) * 12 + lastMonth - month + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const index = year * 12 + month - 1 + at;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  }).slice(-most);
}

const sampleOf = ({ complete, counted, planned, overdue, team, teamDone }: ReadinessNumbers): Sample => [
  ...([complete, counted, planned, overdue, team, teamDone] as const),
];

/** The sample of a day taken again replaces the one before. @returns null where nothing is different */
export function withSample(kept: StoredTrend | null, day: string, numbers: ReadinessNumbers): StoredTrend | null {
  const days = kept?.days ?? {};
  const key = day.slice(8);
  const next = sampleOf(numbers);
  return String(days[key]) === String(next) ? null : { days: { ...days, [key]: next } };
}

/** The days of some months, the oldest first. @param months by name, as stored */
export function trendDays(months: ReadonlyMap<string, StoredTrend>): TrendDay[] {
  return [...months]
    .flatMap(([month, { days }]) =>
      Object.entries(days).map(([day, [complete, counted, planned, overdue, team, teamDone]]): TrendDay => ({
        ...{ day: `${month}-${day}`, complete, counted, planned, overdue, team, teamDone },
      })),
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** In percent, rounded down; null: nothing to measure. */
export const shareOn = ({ complete, counted }: Pick<TrendDay, 'complete' | 'counted'>): number | null =>
  counted === 0 ? null : Math.floor((complete * 100) / counted);
