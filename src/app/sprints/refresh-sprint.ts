import type { Payload } from '../../contract/calls';
import type { SprintReport } from '../../contract/sprints';
import { failureOf } from '../../errors/failure-of';
import { authorise } from '../../forge/access/authorise';
import type { Caller } from '../../forge/access/context';
import { hidden } from '../../forge/access/or-hidden';
import { lookAtSprint } from './look-at-sprint';
import { viewReport } from './view-report';

/** Reads a sprint from Jira now, keeps what was seen, and answers its whole ledger. */
export async function refreshSprint({ sprint }: Payload<'refreshSprint'>, caller: Caller): Promise<SprintReport> {
  const now = Date.now();
  const { project } = await authorise(caller, 'view');
  const looked = await lookAtSprint(sprint, { project, hasViewer: true, issues: null, now });
  if (looked === null) throw failureOf(hidden('this sprint'));
  return viewReport(looked);
}
