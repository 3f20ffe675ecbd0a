import { findOut } from '../../import/find-out';
import type { IssueId } from '../../wave/ids';
import type { Run } from '../../import/run';
import { jiraIssues } from '../../forge/jira/jira-issues';
import { AS_APP, AS_VIEWER } from '../../forge/jira/product-request';

/**
 * The issue of one node that was asked of Jira under a token where no answer came; null: it was not created. It is looked for as
 * the person and as the app: another person may have asked for it, and issue security may hide it from the one who asks now.
 */
export async function findAsked(
  node: string,
  run: Pick<Run, 'id' | 'project' | 'keyFloor' | 'startedAt'>,
): Promise<IssueId | null> {
  for (const as of [AS_VIEWER, AS_APP]) {
    const { made } = await findOut(new Set([node]), run, jiraIssues(as));
    const issue = made[0]?.[1];
    if (issue !== undefined) return issue;
  }
  return null;
}
