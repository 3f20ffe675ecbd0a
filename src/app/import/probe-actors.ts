import type { AccountId, ProjectId } from '../../wave/ids';
import { isJiraFailure } from '../../errors/jira-failure';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';

/**
 * Who will write a run, found out before it begins, since nobody is there to be asked in the middle: the person by
 * impersonation where Atlassian allows it, so that Jira's history names them; else the app, with the person as reporter.
 */
export async function probeActors(person: AccountId, project: ProjectId): Promise<'person' | 'app'> {
  if (await may({ as: 'person', account: person }, project, ['BROWSE_PROJECTS', 'CREATE_ISSUES'])) return 'person';
  if (await may(AS_APP, project, ['BROWSE_PROJECTS', 'CREATE_ISSUES', 'MODIFY_REPORTER'])) return 'app';
  throw failureOf({
    code: 'missing-permission',
    message: 'Neither you (by way of the app) nor the Runway app itself may create issues in this project.',
    next: 'Ask an administrator to give the app Browse projects, Create issues and Modify reporter in this project. Nothing was written.',
  });
}

async function may(as: As, project: ProjectId, names: readonly string[]): Promise<boolean> {
  try {
    return (await missingPermissions(as, project, names)).length === 0;
  } catch (error) {
    if (isJiraFailure(error) && error.reason !== 'throttled' && error.reason !== 'unknown-outcome') return false;
    throw error;
  }
}
