import { daysIn, guideline, workDays } from '../../sprints/guideline';
import type { Sprint } from '../../sprints/sprint';
import { runStore } from '../../forge/storage/run-store';
import { isWorkingDay } from '../../values/is-working-day';
import type { ProjectId } from '../../wave/ids';

/** Monday to Friday, where no wave says which days are worked on. */
const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/**
 * An even pace on the working days of the project's newest wave, in its time zone, and when each of these days begins.
 * @param total items that were left at the start
 */
export async function sprintGuide(
  project: ProjectId,
  sprint: Sprint,
  total: number,
): Promise<{ readonly guide: [number, number][]; readonly workDays: number[] }> {
  if (sprint.state === 'future' || sprint.start === null || sprint.end === null) return { guide: [], workDays: [] };
  const newest = (await runStore.waves(project)).at(-1);
  const dates = newest === undefined ? undefined : (await runStore.plan(newest.wave))?.dates;
  const { dayOf, nextDay } = daysIn(dates?.zone ?? 'UTC');
  const holidays = new Set(dates?.holidays.map(({ date }) => date));
  const calendar = { workingDays: dates?.workingDays ?? WEEKDAYS, holidays };
  const isWorking = (at: number) => isWorkingDay(Date.parse(dayOf(at)), calendar);
  const points = guideline({ start: sprint.start, end: sprint.end, total }, isWorking, nextDay);
  return {
    guide: points.map(({ at, remaining }) => [at, Math.round(remaining * 100) / 100]),
    workDays: workDays({ start: sprint.start, end: sprint.end }, isWorking, nextDay),
  };
}
