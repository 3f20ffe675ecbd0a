import type { ReportChoice } from '../../contract/report';
import { runStore } from '../../forge/storage/run-store';
import { readBasis } from '../../forge/storage/watch/stamp-row';
import { factsStore, readHeadWith } from '../../forge/storage/facts/facts-store';
import { readReportRows } from '../../forge/storage/facts/report-rows-store';
import { sprintsIn, sprintsKey } from '../../forge/storage/sprint-store';
import type { ProjectId, WaveId } from '../../wave/ids';
import { evaluated, viewHolds, waveViews } from '../gates/wave-views';
import { type PresentReport, presentReport } from './present-report';

type Asked = Pick<ReportChoice, 'project' | 'wave' | 'sections'>;

/**
 * The report of a wave as it is stored; three requests, whatever its size. Null: there is none. Where something was written since, or its
 * day is over, it says so and shows what there is: an export has no time to evaluate a wave.
 */
export async function storedReportOf(choice: Asked): Promise<PresentReport | null> {
  const wave = choice.wave as WaveId;
  const [of, stored, { head, sprints }] = await Promise.all([
    readBasis(wave),
    readReportRows(wave),
    choice.sections.includes('sprint') ? headAndSprints(choice) : headAlone(wave),
  ]);
  if (stored === null) return null;
  const present = presentReport(stored, head?.readAt ?? null, { outOfDate: false, sprints });
  return { ...present, outOfDate: !viewHolds(stored, of, present.views.today) };
}

const headAlone = async (wave: WaveId) => ({ head: await factsStore.head(wave), sprints: [] });

async function headAndSprints({ project, wave }: Asked) {
  const { head, value } = await readHeadWith(wave as WaveId, sprintsKey(project as ProjectId));
  return { head, sprints: sprintsIn(value) };
}

/** The same as a page shows it: evaluated where it is not up to date. Null: there is no such wave. */
export async function freshReportOf(choice: Asked): Promise<PresentReport | null> {
  const stored = await storedReportOf(choice);
  if (stored !== null && !stored.outOfDate) return stored;
  const found = await runStore.wave(choice.wave as WaveId);
  if (found === null) return null;
  await waveViews(found.wave);
  const again = await storedReportOf(choice);
  if (again !== null && !again.outOfDate) return again;
  // Views were stored by a version of the app that stored no reports.
  await evaluated(found.wave);
  return storedReportOf(choice);
}
