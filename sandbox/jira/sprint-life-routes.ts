import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { ProjectState, SprintState, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { carryOver } from './agile/close-sprint';
import { demandUser, mayInProject } from './permissions';
import { sprintEvent, viewAgileSprint } from './sprint-view';
import { visibleSprint } from './visible-sprint';

const ALL = '/rest/agile/1.0/sprint';
const ONE = `${ALL}/{sprintId}`;
/** Jira: the name of a sprint holds so many characters. */
const MAX_NAME = 30;
const MAX_GOAL = 10_000;

/** Creating, starting, closing, changing and deleting sprints. */
export const sprintLifeRoutes: readonly Operation[] = [
  { method: 'POST', template: ALL, scopes: ['write:sprint:jira-software'], write: true, handle: create },
  { method: 'POST', template: ONE, scopes: ['write:sprint:jira-software'], write: true, handle: change },
  { method: 'PUT', template: ONE, scopes: ['write:sprint:jira-software'], write: true, handle: replace },
  {
    method: 'POST',
    template: `${ONE}/swap`,
    scopes: ['write:sprint:jira-software'],
    write: true,
    handle: swap,
  },
  { method: 'DELETE', template: ONE, scopes: ['delete:sprint:jira-software'], write: true, handle: remove },
];

const moment = z
  .string()
  .transform((text) => Date.parse(text))
  .refine((time) => !Number.isNaN(time), 'not a moment');
const request = z.strictObject({
  name: z.string().trim().min(1).max(MAX_NAME).optional(),
  goal: z.string().max(MAX_GOAL).optional(),
  startDate: moment.optional(),
  endDate: moment.optional(),
  state: z.enum(['future', 'active', 'closed']).optional(),
  originBoardId: z.number().int().optional(),
  id: z.number().int().optional(),
  self: z.string().optional(),
  createdDate: z.string().optional(),
  completeDate: z.string().optional(),
});
const replaced = request.extend({ name: z.string().trim().min(1).max(MAX_NAME), state: request.shape.state.unwrap() });
const created = request.pick({ goal: true, startDate: true, endDate: true }).extend({
  name: z.string().trim().min(1).max(MAX_NAME),
  originBoardId: z.number().int(),
});

function create({ world, user, body }: Call): Reply {
  const actor = demandUser(user);
  const { name, goal = '', startDate = null, endDate = null, originBoardId } = readBody(created, body);
  const board = world.state.jira.boards[String(originBoardId)];
  const project = board === undefined ? undefined : world.state.jira.projects[board.projectId];
  if (board === undefined || project === undefined || !mayInProject(actor, project, 'BROWSE_PROJECTS'))
    throw refuse(404, 'The board does not exist or you do not have permission to view it.');
  if (board.type === 'kanban' || board.sprintsOff === true) throw refuse(400, 'The board does not support sprints');
  demandManager(actor, project);
  const sprint: SprintState = {
    id: Math.max(0, ...Object.values(world.state.jira.sprints).map(({ id }) => id)) + 1,
    boardId: board.id,
    name,
    state: 'future',
    goal,
    startDate,
    endDate,
    created: world.clock.now(),
  };
  keep(world, sprint);
  world.emit(sprintEvent('created', sprint, actor.accountId));
  return { status: 201, body: viewAgileSprint(world, sprint), objects: 1 };
}

/** What is not named stays. Starting sets the real start to now, whatever was planned; of a closed sprint only name and goal change. */
function change(call: Call): Reply {
  const { sprint } = managed(call.world, call.user, call.params['sprintId'] ?? '');
  const { name = sprint.name, goal = sprint.goal, state = sprint.state, ...dates } = readBody(request, call.body);
  const { startDate = sprint.startDate, endDate = sprint.endDate } = dates;
  return write(call, { name, goal, state, startDate, endDate });
}

/** Everything that is not named is emptied; name and state have to be named. */
function replace(call: Call): Reply {
  const { name, state, goal = '', startDate = null, endDate = null } = readBody(replaced, call.body);
  return write(call, { name, state, goal, startDate, endDate });
}

type Written = Pick<SprintState, 'name' | 'goal' | 'state' | 'startDate' | 'endDate'>;

function write({ world, user, params }: Call, { name, goal, state, ...dates }: Written): Reply {
  const { actor, sprint } = managed(world, user, params['sprintId'] ?? '');
  const { startDate, endDate } = sprint.state === 'closed' ? sprint : dates;
  const step = `${sprint.state} ${state}`;
  if (state !== sprint.state && step !== 'future active' && step !== 'active closed')
    throw refuse(400, `A sprint in the state '${sprint.state}' cannot become '${state}'.`);
  if (step === 'future active' && (startDate === null || endDate === null))
    throw refuse(400, 'A sprint needs a start date and an end date before it can be started.');
  const now = world.clock.now();
  const after: SprintState = {
    ...sprint,
    name,
    goal,
    state,
    startDate: step === 'future active' ? now : startDate,
    endDate,
    ...(step === 'active closed' ? { completed: now } : {}),
  };
  keep(world, after);
  if (step === 'active closed') carryOver(world, after, actor.accountId);
  const deed = step === 'future active' ? 'started' : step === 'active closed' ? 'closed' : 'updated';
  world.emit(sprintEvent(deed, after, actor.accountId, sprint));
  return { status: 200, body: viewAgileSprint(world, after), objects: 1 };
}

/** Two sprints change places in the lists of their board. */
function swap({ world, user, params, body }: Call): Reply {
  const { actor, sprint } = managed(world, user, params['sprintId'] ?? '');
  const { sprintToSwapWith } = readBody(z.strictObject({ sprintToSwapWith: z.number().int() }), body);
  const { sprint: other } = managed(world, actor, String(sprintToSwapWith));
  const order = (one: SprintState) => one.position ?? one.id;
  keep(world, { ...sprint, position: order(other) });
  keep(world, { ...other, position: order(sprint) });
  return { status: 204, objects: 2 };
}

/** Its issues go to the backlog, and no event says so of each. */
function remove({ world, user, params }: Call): Reply {
  const { actor, sprint } = managed(world, user, params['sprintId'] ?? '');
  const { jira } = world.state;
  jira.sprints = Object.fromEntries(Object.entries(jira.sprints).filter(([id]) => id !== String(sprint.id)));
  for (const issue of Object.values(jira.issues))
    if (issue.sprintIds.includes(sprint.id))
      world.save({ ...issue, sprintIds: issue.sprintIds.filter((id) => id !== sprint.id) });
  world.emit(sprintEvent('deleted', sprint, actor.accountId));
  return { status: 204, objects: 1 };
}

function managed(world: World, user: UserState | null, id: string) {
  const actor = demandUser(user);
  const { sprint, project } = visibleSprint(world, actor, id);
  demandManager(actor, project);
  return { actor, sprint };
}

function demandManager(actor: UserState, project: ProjectState): void {
  if (!mayInProject(actor, project, 'MANAGE_SPRINTS_PERMISSION'))
    throw refuse(403, 'You do not have permission to manage sprints of this board.');
}

function keep(world: World, sprint: SprintState): void {
  world.state.jira.sprints = { ...world.state.jira.sprints, [String(sprint.id)]: sprint };
}
