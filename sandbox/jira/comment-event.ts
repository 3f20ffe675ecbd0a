import type { CommentState, IssueState } from '../site/site-state';
import type { SiteEvent } from '../site/site-types';
import type { World } from '../site/world';
import { eventIssue } from './issue-event';
import { jiraTime } from './views';

/** Forge documents no event for an edit of its own: an edited comment is told as a new one. */
export function commentEvent(
  world: World,
  name: 'avi:jira:commented:issue' | 'avi:jira:deleted:comment',
  issue: IssueState,
  comment: CommentState,
  accountId: string,
): Omit<SiteEvent, 'at'> {
  const author = { accountId: comment.author };
  return {
    name,
    body: {
      eventType: name,
      issue: eventIssue(world, issue),
      atlassianId: accountId,
      comment: {
        id: comment.id,
        author,
        body: comment.body,
        updateAuthor: author,
        created: jiraTime(comment.created),
        updated: jiraTime(comment.updated),
        jsdPublic: true,
      },
    },
  };
}
