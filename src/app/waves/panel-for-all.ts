import type { Payload } from '../../contract/calls';
import type { IssuePanelView } from '../../contract/wave';
import { failureOf } from '../../errors/failure-of';
import type { CallerIn } from '../../forge/access/authorise';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { pinIssuePanel } from '../../forge/jira/pin-issue-panel';
import { AS_VIEWER } from '../../forge/jira/product-request';

/** Whether the person may pin the panel: Jira does not say whether it is pinned. */
export async function getIssuePanel(_: Payload<'getIssuePanel'>, { where }: CallerIn): Promise<IssuePanelView> {
  return { mayPin: (await missingPermissions(AS_VIEWER, where.project, ['ADMINISTER'])).length === 0, pinned: false };
}

/** Pins the panel to all issues of the project; again changes nothing. */
export async function pinPanel(_: Payload<'pinPanel'>, access: CallerIn): Promise<IssuePanelView> {
  if (!(await getIssuePanel({}, access)).mayPin) throw failureOf(administratorsOnly);
  await pinIssuePanel(access.where.project);
  return { mayPin: true, pinned: true };
}

const administratorsOnly = {
  code: 'missing-permission',
  message: 'Only Jira administrators can pin the panel for everyone.',
  next: 'Ask a Jira administrator to open this page and pin it.',
} as const;
