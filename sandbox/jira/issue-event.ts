import type { IssueState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { World } from '../site/world';
import { viewIssue } from './issue-view';

const FIELDS = ['summary', 'issuetype', 'created', 'project', 'updated', 'status', 'parent'];

/** The issue of an event, as Forge documents it: of people the account id and nothing more. */
export function eventIssue(world: World, issue: IssueState) {
  const { id, key, fields } = viewIssue(world, issue, {
    fields: FIELDS,
    fallback: [],
    properties: [],
    viewer: 'site',
  });
  return {
    id,
    key,
    fields: {
      ...fields,
      creator: account(issue.creator),
      reporter: account(issue.fields['reporter']),
      assignee: account(issue.fields['assignee']),
    },
  };
}

const account = (accountId: unknown) => (typeof accountId === 'string' ? { accountId } : null);

/** An event about an issue that is there, or was: what came, what went. Changes have `emitUpdate`. */
export function issueEvent(
  world: World,
  name: 'avi:jira:created:issue' | 'avi:jira:deleted:issue',
  issue: IssueState,
  accountId: string,
): Omit<SiteEvent, 'at'> {
  return {
    name,
    body: {
      eventType: name,
      issue: eventIssue(world, issue),
      atlassianId: accountId,
      associatedUsers: { associatedUsers: [{ accountId }] },
    },
  };
}
