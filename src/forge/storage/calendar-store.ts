import kvs from '@forge/kvs';
import { type Calendar, calendar } from '../../contract/choices';
import { calendarOf, isSameCalendar } from '../../wave/calendar-of';
import type { ProjectId } from '../../wave/ids';
import type { VersionedWave } from '../../wave/wave';
import { runStore } from './run-store';

/**
 * A project's calendar: what the next wave is planned by where its lead says nothing else. Each wave keeps the one that it was
 * planned by in its own plan, so that a change here moves no date.
 */
export const calendarKey = (project: ProjectId): string => `calendar:${project}`;

/** Null where nobody has set one. Projects from before it was stored have that of their newest wave with a plan. */
export async function projectCalendar(project: ProjectId, waves: readonly VersionedWave[]): Promise<Calendar | null> {
  const stored = calendar.safeParse(await kvs.get<unknown>(calendarKey(project)));
  if (stored.success) return stored.data;
  for (const { wave } of waves.toReversed()) {
    const plan = await runStore.plan(wave);
    if (plan !== null)
      return isSameCalendar(calendarOf(plan.dates), calendar.parse({})) ? null : calendarOf(plan.dates);
  }
  return null;
}

export const keepCalendar = (project: ProjectId, of: Calendar): Promise<void> => kvs.set(calendarKey(project), of);

/** A project without waves is planned no more: what people typed into its calendar goes with the last of them. */
export async function dropCalendarOfNoWave(project: ProjectId): Promise<void> {
  if ((await runStore.waves(project)).length === 0) await kvs.delete(calendarKey(project));
}
