import type { AttachmentState, IssueState } from '../site/site-state';
import type { World } from '../site/world';

/**
 * Hangs files on an issue or takes them off. Each has an event of its own; the issue counts as updated and has none. Of the
 * attachment in an event Forge documents that it is there and not what it holds: its own id and its issue's, here.
 */
export function changeAttachments(
  world: World,
  issue: IssueState,
  { added, removed }: { readonly added: readonly AttachmentState[]; readonly removed: readonly AttachmentState[] },
  accountId: string,
): void {
  if (added.length + removed.length === 0) return;
  const kept = (issue.attachments ?? []).filter((each) => !removed.includes(each));
  world.save({ ...issue, attachments: [...kept, ...added], updated: world.clock.now() });
  const tell = (name: 'avi:jira:created:attachment' | 'avi:jira:deleted:attachment', { id }: AttachmentState) =>
    world.emit({
      name,
      body: { eventType: name, attachment: { id, issueId: issue.id, author: { accountId } } },
    });
  for (const each of added) tell('avi:jira:created:attachment', each);
  for (const each of removed) tell('avi:jira:deleted:attachment', each);
}
