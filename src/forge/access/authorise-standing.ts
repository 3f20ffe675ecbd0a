import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId, ProjectId } from '../../wave/ids';
import { type Authorised, notConfigured, projectOf } from './authorise';
import type { Caller } from './context';
import { missingPermissions } from './missing-permissions';
import { hidden, orHidden } from './or-hidden';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../jira/product-request';
import { failureOf } from '../../errors/failure-of';

const issue = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    project: z.looseObject({ id: z.string() }),
    assignee: z.looseObject({ accountId: z.string() }).nullish(),
  }),
});
/** What a person may do in the project as Jira has it: the roles of a wave are made of it. */
export interface Standing {
  readonly where: Authorised;
  readonly mayEdit: boolean;
  readonly administers: boolean;
  /** The issue that an issue's panel stands on, as Jira shows it to the person. */
  readonly issue: { readonly id: IssueId; readonly assignee: string | null } | null;
}

/**
 * Asks Jira, as the caller, what the roles of a wave need. One request; one more on an issue's panel, since Jira's answer and
 * not the browser decides which project that issue is in.
 * @throws AppFailure where the person may not browse the project, or not see the issue
 */
export async function authoriseStanding(caller: Caller): Promise<Standing> {
  const claimed = projectOf(caller.claim);
  if (claimed === null) throw failureOf(notConfigured);
  const seen = caller.claim.surface === 'issue' ? await visibleIssue(caller.claim.issue, claimed) : null;
  const missing = await orHidden(
    'this project',
    missingPermissions(AS_VIEWER, claimed, ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS']),
  );
  if (missing.includes('BROWSE_PROJECTS')) throw failureOf(hidden('this project'));
  return {
    where: { project: claimed, shown: null } as unknown as Authorised,
    mayEdit: !missing.includes('EDIT_ISSUES'),
    administers: !missing.includes('ADMINISTER_PROJECTS'),
    issue: seen,
  };
}

async function visibleIssue(id: IssueId, claimed: ProjectId): Promise<NonNullable<Standing['issue']>> {
  const found = await orHidden(
    'this issue',
    parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issue/${id}?fields=project,assignee`), issue),
  );
  if (found.fields.project.id !== claimed) throw failureOf(hidden('this issue in this project'));
  return { id: found.id as IssueId, assignee: found.fields.assignee?.accountId ?? null };
}
