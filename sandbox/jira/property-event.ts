import type { IssueState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { World } from '../site/world';
import { eventIssue } from './issue-event';

/** That a property of an issue was written or taken away. Forge documents the names of these events, not their parts. */
export function propertyEvent(
  world: World,
  name: 'avi:jira:set:issue-property' | 'avi:jira:deleted:issue-property',
  issue: IssueState,
  key: string,
  accountId: string,
): Omit<SiteEvent, 'at'> {
  return {
    name,
    body: { eventType: name, issue: eventIssue(world, issue), property: { key }, atlassianId: accountId },
  };
}
