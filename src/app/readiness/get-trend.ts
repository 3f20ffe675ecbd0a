import type { Payload } from '../../contract/calls';
import type { TrendView } from '../../contract/trend';
import { readTrend } from '../../forge/storage/facts/trend-store';
import { monthsBetween, trendDays } from '../../readiness/trend-days';
import type { OpenWave } from '../waves/open-wave';
import { todayIn } from '../waves/today-in';
import { wavePlanOf } from '../waves/wave-plan-of';

/** Months that are read at most: two years. */
const MOST_MONTHS = 24;

/** What a wave was day by day, since it is sampled. */
export async function getTrend(_which: Payload<'getTrend'>, { wave }: OpenWave): Promise<TrendView> {
  const { zone } = (await wavePlanOf(wave)).dates;
  const today = todayIn(zone);
  const months = monthsBetween(todayIn(zone, wave.createdAt), today, MOST_MONTHS);
  return { days: trendDays(await readTrend(wave.id, months)), today, cutover: wave.cutover };
}
