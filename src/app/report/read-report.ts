import type { ReportChoice } from '../../contract/report';
import { runStore } from '../../forge/storage/run-store';
import { readBasis } from '../../forge/storage/watch/stamp-row';
import { factsStore } from '../../forge/storage/facts/facts-store';
import { readReportRows } from '../../forge/storage/facts/report-rows-store';
import type { WaveId } from '../../wave/ids';
import { evaluated, viewHolds, waveViews } from '../gates/wave-views';
import { type PresentReport, presentReport } from './present-report';

/**
 * The report of a wave as it is stored; three requests, whatever its size. Null: there is none. Where something was written since, or its
 * day is over, it says so and shows what there is: an export has no time to evaluate a wave.
 */
export async function storedReportOf(wave: WaveId): Promise<PresentReport | null> {
  const [of, stored, head] = await Promise.all([readBasis(wave), readReportRows(wave), factsStore.head(wave)]);
  if (stored === null) return null;
  const present = presentReport(stored, head?.readAt ?? null, false);
  return { ...present, outOfDate: !viewHolds(stored, of, present.views.today) };
}

/** The same as a page shows it: evaluated where it is not up to date. Null: there is no such wave. */
export async function freshReportOf({ wave: id }: Pick<ReportChoice, 'wave'>): Promise<PresentReport | null> {
  const stored = await storedReportOf(id as WaveId);
  if (stored !== null && !stored.outOfDate) return stored;
  const found = await runStore.wave(id as WaveId);
  if (found === null) return null;
  await waveViews(found.wave);
  const again = await storedReportOf(id as WaveId);
  if (again !== null && !again.outOfDate) return again;
  // Views were stored by a version of the app that stored no reports.
  await evaluated(found.wave);
  return storedReportOf(id as WaveId);
}
