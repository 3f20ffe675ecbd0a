import type { IssueState, SecurityLevelState } from '../site/site-state';
import type { World } from '../site/world';
import { levelOf } from './issue-tree';

/** Who may see an issue: its own level, or, as a sub-task has none of its own, its parent's. Null: whoever browses the project. */
export function securityLevelOf(world: World, issue: IssueState): SecurityLevelState | null {
  const { issues, securityLevels } = world.state.jira;
  const parent = levelOf(world, issue) === -1 && issue.parentId !== null ? issues[issue.parentId] : undefined;
  const id = issue.securityLevelId ?? parent?.securityLevelId ?? null;
  return id === null ? null : (securityLevels[id] ?? { id, name: '', description: '', members: [] });
}
