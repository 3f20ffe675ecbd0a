import type { ReviewedDecision } from '../../contract/sprints';
import { readDecisionIndex } from '../../forge/storage/decision-store';
import { readSprintHead } from '../../forge/storage/sprints/sprint-store';
import type { StoredSprint } from '../../sprints/stored-sprint';
import type { WaveId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { lookAtSprint } from './look-at-sprint';

/** Decisions under review that are listed at most. */
const MOST_DECISIONS = 20;

/**
 * A sprint as it was last read for a wave; where it never was, it is read now.
 * @returns null where it belongs to another project
 * @throws AppFailure where Jira does not show the sprint to the person
 */
export async function sprintHeadFor(sprint: number, wave: Pick<Wave, 'id' | 'project'>): Promise<StoredSprint | null> {
  const stored = await readSprintHead(sprint);
  if (stored?.waves.some(({ id }) => id === wave.id)) return stored.project === wave.project ? stored : null;
  const look = { project: wave.project, hasViewer: true, issues: null, now: Date.now() };
  return (await lookAtSprint(sprint, look))?.head ?? null;
}

/** A wave's decisions under review, the first ones. */
export async function underReview(wave: WaveId): Promise<ReviewedDecision[]> {
  return (await readDecisionIndex(wave))
    .filter(({ state }) => state === 'under-review')
    .slice(0, MOST_DECISIONS)
    .map(({ number, title, due }) => ({ number, title, due }));
}
