import { SPRINT_AMOUNTS, type SprintIssue, type SprintReport } from '../../contract/sprints';
import type { LookedAt } from './look-at-sprint';

export function viewReport({ head, ledger }: LookedAt): SprintReport {
  const { issues, line, ...amounts } = ledger;
  return {
    sprint: head.sprint.id,
    name: head.sprint.name,
    state: head.gone ? 'deleted' : head.sprint.state,
    ...amounts,
    issues: issues.map(({ id, key, firstEstimate, lastEstimate, complete, deleted, ...flags }): SprintIssue => ({
      ...{ id, key },
      ...(Object.fromEntries(SPRINT_AMOUNTS.map((name) => [name, flags[name]])) as Pick<
        SprintIssue,
        (typeof SPRINT_AMOUNTS)[number]
      >),
      ...{ firstEstimate, lastEstimate, complete },
      ...(deleted ? { deleted } : {}),
    })),
    line: line.map(({ at, remaining, scope }) => ({ at: new Date(at).toISOString(), remaining, scope })),
    unseen: head.unseen,
  };
}
