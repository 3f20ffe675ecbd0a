import type { ReportChoice } from '../../contract/report';
import { runStore } from '../../forge/storage/run-store';
import { readBasis } from '../../forge/storage/watch/stamp-row';
import { factsStore, readHeadWith } from '../../forge/storage/facts/facts-store';
import { readReportRows } from '../../forge/storage/facts/report-rows-store';
import { trendIn, trendKeys } from '../../forge/storage/facts/trend-store';
import { minutesIn, savePlaceKey } from '../../forge/storage/save-place-store';
import { monthsBetween, trendDays } from '../../readiness/trend-days';
import { dayAfter } from '../../values/day-after';
import { sprintsIn, sprintsKey } from '../../forge/storage/sprints/sprint-store';
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
  const [of, stored, { head, sprints, trend, minutes }] = await Promise.all([
    readBasis(wave),
    readReportRows(wave),
    headAndMore(choice),
  ]);
  if (stored === null) return null;
  const present = presentReport(stored, head?.readAt ?? null, { outOfDate: false, sprints, trend, minutes });
  return { ...present, outOfDate: !viewHolds(stored, of, present.views.today) };
}

/** Days of the trend that a report shows. */
const TREND_DAYS = 31;

async function headAndMore({ project, wave, sections }: Asked) {
  const id = wave as WaveId;
  const now = Date.now();
  const day = (days: number) => dayAfter(new Date(now).toISOString().slice(0, 10), days);
  const keys = sections.includes('summary') ? trendKeys(id, monthsBetween(day(-TREND_DAYS), day(1), 3)) : [];
  const sprintKey = sprintsKey(project as ProjectId);
  const placeKey = savePlaceKey(id);
  const others = [
    ...keys.map(({ key, entityName }) => ({ key, entityName })),
    ...(sections.includes('summary') ? [placeKey] : []),
    ...(sections.includes('sprint') ? [{ key: sprintKey }] : []),
  ];
  // Batches are the scarcest of storage's requests.
  if (others.length === 0) return { head: await factsStore.head(id), sprints: [], trend: [], minutes: {} };
  const { head, values } = await readHeadWith(id, others);
  return {
    head,
    sprints: sprintsIn(values.get(sprintKey)),
    trend: trendDays(trendIn(keys, values)),
    minutes: minutesIn(values.get(placeKey.key)),
  };
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
