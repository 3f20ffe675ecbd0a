import { keepTrendMonth, readTrendMonth } from '../../forge/storage/facts/trend-store';
import { readBasis } from '../../forge/storage/watch/stamp-row';
import { isStale } from '../../readiness/is-stale';
import { type StoredView, unpackNumbers } from '../../readiness/stored-view';
import { monthOf, withSample } from '../../readiness/trend-days';
import type { WaveId } from '../../wave/ids';
import { viewHolds } from '../gates/wave-views';
import { todayIn } from '../waves/today-in';

export type Sampled =
  | 'sampled'
  /** The stored view is not that of now, and nothing was sampled today. */
  | 'needs-evaluation'
  /** Jira was not read for so long that the numbers are not those of today: the day stays a gap. */
  | 'nothing';

/**
 * Keeps what the stored view says of a wave as the sample of today; the last one of a day counts. Two small rows are read, and one is
 * written where something is different.
 * @param readAt when Jira was last read for the wave, and `now`: epoch milliseconds
 */
export async function sampleTrend(
  wave: WaveId,
  view: StoredView | null,
  readAt: number | null,
  now: number,
): Promise<Sampled> {
  if (view === null || readAt === null) return 'nothing';
  if (isStale({ readAt, now, settings: { staleMinutes: view.staleMinutes } }) || !view.whole) return 'nothing';
  const today = todayIn(view.head.zone, now);
  const month = monthOf(today);
  const [kept, of] = await Promise.all([readTrendMonth(wave, month), readBasis(wave)]);
  if (!viewHolds(view, of, today))
    return kept?.value.days[today.slice(8)] === undefined ? 'needs-evaluation' : 'nothing';
  const next = withSample(kept?.value ?? null, today, unpackNumbers(view.total));
  if (next !== null) await keepTrendMonth(wave, month, next, kept?.epoch ?? null);
  return 'sampled';
}
