import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { BoardState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { boardEvent, viewBoard } from './board-view';
import { demandUser, findProject, mayInProject } from './permissions';
import { boardOfFilter, visibleBoard } from './visible-board';

const ALL = '/rest/agile/1.0/board';

/** Creating and deleting boards. */
export const boardLifeRoutes: readonly Operation[] = [
  { method: 'POST', template: ALL, scopes: ['write:board-scope:jira-software'], write: true, handle: create },
  {
    method: 'DELETE',
    template: `${ALL}/{boardId}`,
    scopes: ['write:board-scope:jira-software'],
    write: true,
    handle: remove,
  },
];

const request = z.strictObject({
  name: z.string().min(1).max(254),
  type: z.enum(['scrum', 'kanban']),
  filterId: z.number().int(),
  location: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('project'), projectKeyOrId: z.string() }),
    z.strictObject({ type: z.literal('user') }),
  ]),
});

/** The filters of the site are those of its boards: a new board shows what the board of its filter shows. */
function create({ world, user, body }: Call): Reply {
  const actor = demandUser(user);
  const { name, type, filterId, location } = readBody(request, body);
  const like = boardOfFilter(world, filterId);
  if (like === undefined) throw refuse(400, `The filter '${filterId}' does not exist or you may not see it.`);
  const place = location.type === 'project' ? findProject(world, location.projectKeyOrId) : null;
  if (location.type === 'project') {
    if (place === null || !mayInProject(actor, place, 'BROWSE_PROJECTS'))
      throw refuse(400, `No project could be found with key or id '${location.projectKeyOrId}'.`);
    if (!mayInProject(actor, place, 'ADMINISTER_PROJECTS'))
      throw refuse(403, 'You do not have permission to create a board in this project.');
  }
  const { ownerId: _, ...shown } = like;
  const covered = new Set([like.projectId, ...(like.otherProjectIds ?? [])]);
  const projectId = place?.id ?? like.projectId;
  const board: BoardState = {
    ...shown,
    id: Math.max(0, ...Object.values(world.state.jira.boards).map(({ id }) => id)) + 1,
    name,
    type,
    projectId,
    ...(covered.size > 1 || !covered.has(projectId)
      ? { otherProjectIds: [...covered].filter((id) => id !== projectId) }
      : {}),
    ...(place === null ? { ownerId: actor.accountId } : {}),
  };
  world.state.jira.boards = { ...world.state.jira.boards, [String(board.id)]: board };
  world.emit(boardEvent('created', board, actor.accountId));
  return { status: 201, body: viewBoard(world, board), objects: 1 };
}

/** Its sprints go with it, and no event says so of each. */
function remove({ world, user, params }: Call): Reply {
  const actor = demandUser(user);
  const board = visibleBoard(world, actor, params['boardId'] ?? '');
  const { jira } = world.state;
  const project = jira.projects[board.projectId];
  const owns = board.ownerId === actor.accountId;
  if (!owns && (project === undefined || !mayInProject(actor, project, 'ADMINISTER_PROJECTS')))
    throw refuse(403, 'You do not have permission to delete this board.');
  jira.boards = Object.fromEntries(Object.entries(jira.boards).filter(([id]) => id !== String(board.id)));
  jira.sprints = Object.fromEntries(Object.entries(jira.sprints).filter(([, sprint]) => sprint.boardId !== board.id));
  world.emit(boardEvent('deleted', board, actor.accountId));
  return { status: 204, objects: 1 };
}
