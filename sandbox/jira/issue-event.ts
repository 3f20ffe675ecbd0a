import type { IssueState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { World } from '../site/world';
import { viewIssue } from './issue-view';

const FIELDS = [
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
  'parent',
];

/** A product event about an issue, in the shape that Forge documents for Jira's issue events. */
export function issueEvent(
  world: World,
  name: 'avi:jira:created:issue' | 'avi:jira:updated:issue' | 'avi:jira:deleted:issue',
  issue: IssueState,
  accountId: string,
  changed: readonly string[] = [],
): Omit<SiteEvent, 'at'> {
  const { id, key, fields } = viewIssue(world, issue, { fields: FIELDS, fallback: [], properties: [] });
  return {
    name,
    body: {
      eventType: name,
      issue: { id, key, fields },
      atlassianId: accountId,
      ...(changed.length === 0 ? {} : { changelog: { items: changed.map((field) => ({ field, fieldId: field })) } }),
    },
  };
}
