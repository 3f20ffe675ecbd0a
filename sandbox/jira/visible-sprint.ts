import { refuse } from '../site/refusal';
import type { BoardState, ProjectState, SprintState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { demandUser, maySee } from './permissions';
import { sprintsOf } from './views';
import { seesBoard } from './visible-board';

/** A sprint is shown to those who see its board or one of its issues. Atlassian's OpenAPI document of Jira Software, *Get sprint*. */
const isShown = (world: World, user: UserState | null, sprint: SprintState, board: BoardState): boolean =>
  seesBoard(world, user, board) ||
  Object.values(world.state.jira.issues).some(
    (issue) => sprintsOf(world, issue).includes(sprint.id) && maySee(world, user, issue),
  );

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
  if (sprint !== undefined && board !== undefined && project !== undefined && isShown(world, user, sprint, board))
    return { sprint, project };
  throw refuse(404, 'Sprint does not exist or you do not have permission to view it.');
}
