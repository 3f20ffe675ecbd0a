import type { IssueLinkState, IssueState } from '../site/site-state';
import type { World } from '../site/world';

/** Every link of an issue, in the order in which they were made. */
export const linksOf = (world: World, issue: IssueState): IssueLinkState[] =>
  Object.values(world.state.jira.issueLinks ?? {}).filter(
    ({ sourceId, destinationId }) => sourceId === issue.id || destinationId === issue.id,
  );

/** Takes an issue's links away with it. */
export function dropLinks(world: World, issue: IssueState): void {
  const gone = new Set(linksOf(world, issue).map(({ id }) => id));
  if (gone.size === 0) return;
  const left = Object.entries(world.state.jira.issueLinks ?? {}).filter(([id]) => !gone.has(id));
  world.state.jira.issueLinks = Object.fromEntries(left);
}
