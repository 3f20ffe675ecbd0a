import type { ReportChoice } from '../../contract/report';
import type { SprintRollUp } from '../../contract/sprints';
import { readSprintHead, sprintsSeen } from '../../forge/storage/sprint-store';
import { sprintRollUp } from '../../sprints/roll-up';
import type { ProjectId } from '../../wave/ids';

/** Parallel sprints that a report shows at most. */
const MOST = 5;

/**
 * The active sprints of a wave as they were last read, else the one that was closed last: a row, and one for each sprint. A report
 * without the section reads none.
 */
export async function sprintsOf({ sections, project, wave }: ReportChoice): Promise<SprintRollUp[]> {
  if (!sections.includes('sprint')) return [];
  const seen = await sprintsSeen(project as ProjectId);
  const active = seen.filter(({ state }) => state === 'active').slice(0, MOST);
  const closed = seen
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .slice(0, 1);
  const heads = await Promise.all((active.length > 0 ? active : closed).map(({ id }) => readSprintHead(id)));
  return heads
    .flatMap((head) => (head === null ? [] : (sprintRollUp(head, wave, Date.now()) ?? [])))
    .sort((a, b) => a.id - b.id);
}
