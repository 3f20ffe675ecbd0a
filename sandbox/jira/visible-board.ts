import { refuse } from '../site/refusal';
import type { BoardState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { demandUser, mayInProject } from './permissions';

/** A board's filter has this id. */
export const filterOf = (board: BoardState): number => 10_000 + board.id;

export const boardOfFilter = (world: World, filterId: number): BoardState | undefined =>
  Object.values(world.state.jira.boards).find((board) => filterOf(board) === filterId);

/** Ids of the projects that a board's filter covers. */
export const projectsOfBoard = (board: BoardState): readonly string[] => [
  board.projectId,
  ...(board.otherProjectIds ?? []),
];

/** A board is seen by the person who sees one of its projects, if its filter is shared with that person. */
export const seesBoard = (world: World, user: UserState | null, board: BoardState): boolean =>
  (board.sharedWith?.includes(user?.accountId ?? '') ?? true) &&
  projectsOfBoard(board).some((id) => {
    const project = world.state.jira.projects[id];
    return project !== undefined && mayInProject(user, project, 'BROWSE_PROJECTS');
  });

/** Refuses with 404. */
export function visibleBoard(world: World, user: UserState | null, id: string): BoardState {
  demandUser(user);
  const board = world.state.jira.boards[id];
  if (board !== undefined && seesBoard(world, user, board)) return board;
  throw refuse(
    404,
    'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
  );
}
