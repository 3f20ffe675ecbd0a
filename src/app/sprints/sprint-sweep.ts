import { isJiraFailure } from '../../errors/jira-failure';
import { boardsOfProject, sprintsOfBoard } from '../../forge/jira/sprint-reads';
import { requestLook } from '../../forge/queues/facts-queue';
import { runStore } from '../../forge/storage/run-store';
import { claimSweep, type ListedSprint, sprintsSeen } from '../../forge/storage/sprints/sprint-store';
import type { ProjectId } from '../../wave/ids';
import { hasActiveWave, sprintActors } from './sprint-actors';

const HOUR_MS = 3_600_000;
/** Membership is kept each day: what is deleted afterwards has been seen. */
const AGAIN_MS = 20 * HOUR_MS;
/** A closed sprint is looked at so long: later changes of it are told, not kept up to date for ever. */
const CLOSED_MS = 14 * 24 * HOUR_MS;

/** Boards of a project whose active sprints are looked for: each is a request a day. */
const MAX_BOARDS = 20;
const HOURS = 24;

/**
 * Once an hour, for projects with an active wave: asks for a look at the sprints that were not looked at for a day, and, for each project in
 * an hour of its own, at active sprints that no event named and no one opened: one that began before Runway came.
 */
export async function sprintSweep(): Promise<void> {
  const now = Date.now();
  const hour = Math.floor(now / HOUR_MS);
  if (!(await claimSweep(hour))) return;
  for (const project of await runStore.projects()) {
    const seen = await sprintsSeen(project);
    const due = seen.filter((sprint) => isDue(sprint, now));
    const isItsHour = Number(project) % HOURS === hour % HOURS;
    if ((due.length === 0 && !isItsHour) || !(await hasActiveWave(project))) continue;
    for (const { id } of due) await requestLook(id);
    const known = new Set(seen.map(({ id }) => id));
    for (const id of isItsHour ? await activeIn(project) : []) if (!known.has(id)) await requestLook(id);
  }
}

/** Active sprints of a project's boards, as its lead or the app sees them; none where Jira does not answer: tomorrow it is asked again. */
async function activeIn(project: ProjectId): Promise<readonly number[]> {
  const actors = (await sprintActors(project, false)).map(({ actor }) => actor);
  const found = new Set<number>();
  for (const actor of actors) {
    try {
      const boards = (await boardsOfProject(actor, project)).filter(({ type }) => type !== 'kanban');
      for (const { id } of boards.slice(0, MAX_BOARDS))
        for (const sprint of (await sprintsOfBoard(actor, id, 'active')) ?? []) found.add(sprint.id);
    } catch (error) {
      if (!isJiraFailure(error)) throw error;
      console.error(`The boards of project ${project} could not be read: ${error.message}`);
    }
  }
  return [...found];
}

function isDue({ state, lookedAt, closedAt }: ListedSprint, now: number): boolean {
  if (state === 'deleted' || now - lookedAt < AGAIN_MS) return false;
  return state !== 'closed' || now - (closedAt ?? 0) < CLOSED_MS;
}
