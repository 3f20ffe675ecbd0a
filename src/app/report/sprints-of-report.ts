import type { ReportChoice } from '../../contract/report';
import type { ListedSprint } from '../../forge/storage/sprints/sprint-store';
import type { ReportInput } from '../../report/report-input';
import { sprintRollUp } from '../../sprints/roll-up';
import { overridden, type StateOverride } from '../../sprints/state-override';

/** Parallel sprints that a report shows at most. */
const MOST = 5;

/**
 * The active sprints of a wave as they were last read, else the one that was closed last.
 * @param listed the sprints of the project
 * @param now epoch milliseconds
 */
export function sprintsOfReport(
  listed: readonly ListedSprint[],
  { wave, states }: Pick<ReportChoice, 'wave'> & { readonly states: readonly StateOverride[] },
  now: number,
): ReportInput['sprints'] {
  const active = listed.filter(({ state }) => state === 'active').slice(0, MOST);
  const closed = listed
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .slice(0, 1);
  return (active.length > 0 ? active : closed)
    .flatMap(({ head }) => {
      const sprint = head == null ? null : sprintRollUp(head, wave, now);
      if (head == null || sprint === null) return [];
      const { workstreams } = overridden(sprint.id, sprint.workstreams, states, now);
      return [{ ...sprint, workstreams, carriers: head.carriers }];
    })
    .sort((a, b) => a.id - b.id);
}
