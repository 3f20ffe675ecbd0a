import type { IssueState } from '../../site/site-state';
import type { World } from '../../site/world';

/** The sprints of an issue that is put into one, or into the backlog (null): closed ones stay in the field, as Jira keeps them. */
export function inSprint(world: World, issue: IssueState, sprint: number | null): number[] {
  const closed = issue.sprintIds.filter((id) => world.state.jira.sprints[String(id)]?.state === 'closed');
  return sprint === null ? closed : [...closed.filter((id) => id !== sprint), sprint];
}
