import { requestLook } from '../../forge/queues/facts-queue';
import { runStore } from '../../forge/storage/run-store';
import { claimSweep, type ListedSprint, sprintsSeen } from '../../forge/storage/sprints/sprint-store';

const HOUR_MS = 3_600_000;
/** Membership is kept each day: what is deleted afterwards has been seen. */
const AGAIN_MS = 20 * HOUR_MS;
/** A closed sprint is looked at so long: later changes of it are told, not kept up to date for ever. */
const CLOSED_MS = 14 * 24 * HOUR_MS;

/** Once an hour: asks for a look at the sprints that were not looked at for a day. */
export async function sprintSweep(): Promise<void> {
  const now = Date.now();
  if (!(await claimSweep(Math.floor(now / HOUR_MS)))) return;
  for (const project of await runStore.projects())
    for (const sprint of await sprintsSeen(project)) if (isDue(sprint, now)) await requestLook(sprint.id);
}

function isDue({ state, lookedAt, closedAt }: ListedSprint, now: number): boolean {
  if (state === 'deleted' || now - lookedAt < AGAIN_MS) return false;
  return state !== 'closed' || now - (closedAt ?? 0) < CLOSED_MS;
}
