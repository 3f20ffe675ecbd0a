import type { AccountId, ProjectId } from '../../wave/ids';
import { isJiraFailure } from '../../errors/jira-failure';
import { type EditingRights, editingRights } from '../waves/editing-rights';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { type As, AS_APP } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';

export interface MoveActor extends EditingRights {
  readonly actor: 'person' | 'app';
  readonly as: As;
}

/**
 * Who will write a move, found out before it begins, since nobody is there to be asked in the middle: the person by
 * impersonation where Atlassian allows it, so that Jira's history names them; else the app.
 */
export async function moveActor(account: AccountId, project: ProjectId): Promise<MoveActor> {
  const candidates = [
    { actor: 'person', as: { as: 'person', account } },
    { actor: 'app', as: AS_APP },
  ] as const;
  for (const { actor, as } of candidates)
    if (await mayEdit(as, project)) return { actor, as, ...(await editingRights(as, project)) };
  throw failureOf({
    code: 'missing-permission',
    message: 'Neither you (by way of the app) nor the Runway app itself may change dates of issues in this project.',
    next: 'Ask an administrator to give you or the app Browse projects, Edit issues and Schedule issues in this project. Nothing was written.',
  });
}

async function mayEdit(as: As, project: ProjectId): Promise<boolean> {
  try {
    const names = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'SCHEDULE_ISSUES'];
    return (await missingPermissions(as, project, names)).length === 0;
  } catch (error) {
    if (isJiraFailure(error) && error.reason !== 'throttled' && error.reason !== 'unknown-outcome') return false;
    throw error;
  }
}
