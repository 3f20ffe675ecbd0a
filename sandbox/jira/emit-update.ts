import type { IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { changeItems } from './change-items';
import { eventIssue } from './issue-event';

/**
 * Tells that an issue was changed, with what stood in each field before and stands in it now. A new assignee has an event
 * of its own besides, as Forge documents it.
 */
export function emitUpdate(world: World, before: IssueState, after: IssueState, accountId: string): void {
  const changelog = { items: changeItems(world, before, after) };
  const body = { issue: eventIssue(world, after), atlassianId: accountId, changelog };
  const moved = before.statusId !== after.statusId;
  const statuses = [before.statusId, after.statusId].flatMap((id) => world.state.jira.statuses[id] ?? []);
  world.emit({
    name: 'avi:jira:updated:issue',
    body: {
      eventType: 'avi:jira:updated:issue',
      ...body,
      associatedUsers: { associatedUsers: [{ accountId }] },
      ...(moved ? { associatedStatuses: { associatedStatuses: statuses.map(({ id, name }) => ({ id, name })) } } : {}),
    },
  });
  if (before.fields['assignee'] === after.fields['assignee']) return;
  world.emit({ name: 'avi:jira:assigned:issue', body: { eventType: 'avi:jira:assigned:issue', ...body } });
}
