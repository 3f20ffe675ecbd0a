import { z } from 'zod';
import { readBody } from '../../site/read-body';
import { refuse } from '../../site/refusal';
import type { BoardState } from '../../site/site-state';
import type { Call, Operation, Reply } from '../../site/world';
import { boardEvent } from '../board-view';
import { demandUser, mayInProject } from '../permissions';
import { visibleBoard } from '../visible-board';

const TEMPLATE = '/rest/agile/1.0/board/{boardId}/features';
const SPRINTS = 'jsw.agility.sprints';
const ESTIMATION = 'jsw.agility.estimation';

/** What a team-managed board has switched on. Two of its features are modelled. */
export const boardFeatureRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: TEMPLATE,
    scopes: ['read:board-scope.admin:jira-software'],
    write: false,
    handle: ({ world, user, params }) => reply(visibleBoard(world, user, params['boardId'] ?? '')),
  },
  {
    method: 'PUT',
    template: TEMPLATE,
    scopes: ['write:board-scope.admin:jira-software'],
    write: true,
    handle: toggle,
  },
];

function reply(board: BoardState): Reply {
  const feature = (featureId: string, boardFeature: string, on: boolean) => ({
    boardFeature,
    boardId: board.id,
    featureId,
    featureType: boardFeature === 'ESTIMATION' ? 'ESTIMATION' : 'BASIC',
    state: on ? 'ENABLED' : 'DISABLED',
    toggleLocked: false,
  });
  return {
    status: 200,
    body: {
      features: [
        feature(SPRINTS, 'SPRINTS', board.type === 'scrum' && board.sprintsOff !== true),
        feature(ESTIMATION, 'ESTIMATION', board.estimateFieldId !== null),
      ],
    },
    objects: 1,
  };
}

const request = z.strictObject({
  boardId: z.number().int().optional(),
  enabling: z.boolean(),
  feature: z.enum([SPRINTS, ESTIMATION]),
});

function toggle({ world, user, params, body }: Call): Reply {
  const actor = demandUser(user);
  const board = visibleBoard(world, actor, params['boardId'] ?? '');
  const { enabling, feature } = readBody(request, body);
  const project = world.state.jira.projects[board.projectId];
  if (project === undefined || !mayInProject(actor, project, 'ADMINISTER_PROJECTS'))
    throw refuse(403, 'You do not have permission to change this board.');
  const { estimateFieldId: _, ...rest } = board;
  const changed: BoardState =
    feature === SPRINTS
      ? { ...board, sprintsOff: !enabling }
      : { ...rest, ...(enabling ? {} : { estimateFieldId: null }) };
  world.state.jira.boards = { ...world.state.jira.boards, [String(board.id)]: changed };
  world.emit(boardEvent('updated', changed, actor.accountId));
  return reply(changed);
}
