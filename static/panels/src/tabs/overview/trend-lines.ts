import type { TrendDay, TrendView } from '../../../../../src/contract/trend';
import { daysBetween } from '../../../../../src/values/days-between';

/** A place on a chart: days after its first day, and a count or a share. */
export type TrendPoint = readonly [day: number, value: number];
/** Pieces of a line: it is interrupted where a day was not sampled. */
export type TrendPieces = readonly (readonly TrendPoint[])[];

/** Days of the small line. */
const RECENT_DAYS = 30;
/** Percent: a wave that has hardly begun is no steep line. */
const LEAST_HEIGHT = 10;

function pieces(days: readonly TrendDay[], first: string, valueOf: (day: TrendDay) => number | null): TrendPieces {
  const all: TrendPoint[][] = [];
  for (const one of days) {
    const value = valueOf(one);
    if (value === null) continue;
    const at = daysBetween(first, one.day);
    const open = all.at(-1);
    if (open !== undefined && open.at(-1)?.[0] === at - 1) open.push([at, value]);
    else all.push([[at, value]]);
  }
  return all;
}

const share = (count: number, { counted }: TrendDay): number | null => (counted === 0 ? null : (count * 100) / counted);

/** The small line: shares of the last 30 days in percent. */
export function recentLines({ days, today }: TrendView) {
  const recent = days.filter(({ day }) => daysBetween(day, today) < RECENT_DAYS);
  const first = recent[0]?.day ?? today;
  const complete = pieces(recent, first, (day) => share(day.complete, day));
  const planned = pieces(recent, first, (day) => share(day.planned, day));
  return {
    length: Math.max(1, daysBetween(first, today)),
    // So small a line shows how shares change, from zero to the highest of them.
    most: Math.max(LEAST_HEIGHT, ...[...complete, ...planned].flat().map(([, value]) => value)),
    ...{ complete, planned },
  };
}

/** The burn-up to T-0: counts of items from the first sample on, and where T-0 lies; null: it has no date. */
export function burnUpLines({ days, today, cutover }: TrendView) {
  const first = days[0]?.day ?? today;
  const last = cutover !== null && cutover > today ? cutover : today;
  return {
    length: Math.max(1, daysBetween(first, last)),
    most: Math.max(1, ...days.map(({ counted, planned }) => Math.max(counted, planned))),
    cutover: cutover === null ? null : daysBetween(first, cutover),
    complete: pieces(days, first, ({ complete }) => complete),
    planned: pieces(days, first, ({ planned }) => planned),
    scope: pieces(days, first, ({ counted }) => counted),
  };
}

/** How many more are complete than a week ago; null: that day was not sampled, or today was not. */
export function weekGain({ days, today }: TrendView): number | null {
  const at = (ago: number) => days.find(({ day }) => daysBetween(day, today) === ago);
  const [now, before] = [at(0), at(7)];
  return now === undefined || before === undefined ? null : now.complete - before.complete;
}

/** Items a week that must become complete until T-0; null: it has no date ahead, or nothing was sampled today. */
export function weekNeeded({ days, today, cutover }: TrendView): number | null {
  const now = days.find(({ day }) => day === today);
  const left = cutover === null ? 0 : daysBetween(today, cutover);
  return now === undefined || left <= 0 ? null : Math.ceil(((now.counted - now.complete) * 7) / left);
}
