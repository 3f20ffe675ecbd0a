import { refuse } from '../site/refusal';
import type { ProjectState, SprintState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { demandUser, mayInProject } from './permissions';

/** A sprint that the person may see, with the project of its board; refuses with 404. */
export function visibleSprint(
  world: World,
  user: UserState | null,
  id: string,
): { readonly sprint: SprintState; readonly project: ProjectState } {
  demandUser(user);
  const sprint = world.state.jira.sprints[id];
  const board = sprint === undefined ? undefined : world.state.jira.boards[String(sprint.boardId)];
  const project = board === undefined ? undefined : world.state.jira.projects[board.projectId];
  if (sprint !== undefined && project !== undefined && mayInProject(user, project, 'BROWSE_PROJECTS'))
    return { sprint, project };
  throw refuse(404, 'Sprint does not exist or you do not have permission to view it.');
}
