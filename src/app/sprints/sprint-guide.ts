import { daysIn, guideline, workDays } from '../../sprints/guideline';
import type { Sprint } from '../../sprints/sprint';
import { runStore } from '../../forge/storage/run-store';
import { dayAfter } from '../../values/day-after';
import { isWorkingDay } from '../../values/is-working-day';
import type { ProjectId } from '../../wave/ids';

/** Monday to Friday, where no wave says which days are worked on. */
const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];

/** Days up to a gate that are counted at most. */
const MOST_DAYS = 1_000;

export interface SprintDays {
  readonly guide: [number, number][];
  readonly workDays: number[];
  /** Working days from the day of a moment (epoch milliseconds) to a day (ISO), both included; 0: that day has passed. */
  readonly workDaysUntil: (now: number, day: string) => number;
}

/**
 * An even pace on the working days of the project's newest wave, in its time zone, and when each of these days begins.
 * @param total items that were left at the start
 */
export async function sprintGuide(project: ProjectId, sprint: Sprint, total: number): Promise<SprintDays> {
  if (sprint.state === 'future' || sprint.start === null || sprint.end === null)
    return { guide: [], workDays: [], workDaysUntil: () => 0 };
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
    workDaysUntil(now, last) {
      let count = 0;
      let day = dayOf(now);
      for (let days = 0; day <= last && days < MOST_DAYS; days += 1, day = dayAfter(day, 1))
        if (isWorkingDay(Date.parse(day), calendar)) count += 1;
      return count;
    },
  };
}
