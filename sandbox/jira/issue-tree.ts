import type { IssueState } from '../site/site-state';
import type { World } from '../site/world';

export function childrenOf(world: World, issue: IssueState): IssueState[] {
  return Object.values(world.state.jira.issues).filter((child) => child.parentId === issue.id);
}

export function levelOf(world: World, issue: IssueState): number {
  return world.state.jira.issueTypes[issue.issueTypeId]?.hierarchyLevel ?? 0;
}
