import type { IssueState } from '../site/site-state';
import type { World } from '../site/world';
import { jiraTime, viewAccount } from './views';

/** A comment of an issue as Jira answers it. */
export function viewComment(world: World, issue: IssueState, commentId: string) {
  const comment = issue.comments.find((each) => each.id === commentId);
  if (comment === undefined) throw new Error(`Issue ${issue.key} has no comment ${commentId}.`);
  return {
    self: `${world.state.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: viewAccount(world, comment.author),
    body: comment.body,
    updateAuthor: viewAccount(world, comment.author),
    created: jiraTime(comment.created),
    updated: jiraTime(comment.updated),
    jsdPublic: true,
  };
}
