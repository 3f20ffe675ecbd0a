import { readPaging } from '../site/read-paging';
import { refuse } from '../site/refusal';
import type { BoardState, IssueState, SprintState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { estimateFieldOf } from './agile/estimation-routes';
import { viewBoard } from './board-view';
import { levelOf } from './issue-tree';
import { demandUser, findProject, mayInProject } from './permissions';
import { readList } from './read-list';
import { searchAgile } from './search-agile';
import { viewAgileSprint } from './sprint-view';
import { sprintsOf, viewProjectShort } from './views';
import { filterOf, projectsOfBoard, seesBoard, visibleBoard } from './visible-board';

const ISSUES = ['read:board-scope:jira-software+read:issue-details:jira'];
const ONE = '/rest/agile/1.0/board/{boardId}';

export const boardRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: '/rest/agile/1.0/board',
    scopes: ['read:board-scope:jira-software+read:project:jira'],
    write: false,
    query: ['startAt', 'maxResults', 'type', 'name', 'projectKeyOrId'],
    handle: listBoards,
  },
  { method: 'GET', template: ONE, scopes: ISSUES, write: false, handle: getBoard },
  {
    method: 'GET',
    template: `${ONE}/configuration`,
    scopes: ['read:board-scope.admin:jira-software+read:project:jira'],
    write: false,
    handle: getConfiguration,
  },
  {
    method: 'GET',
    template: `${ONE}/sprint`,
    scopes: ['read:sprint:jira-software'],
    write: false,
    query: ['startAt', 'maxResults', 'state'],
    handle: listSprints,
  },
  {
    method: 'GET',
    template: `${ONE}/project`,
    scopes: ['read:board-scope.admin:jira-software+read:project:jira'],
    write: false,
    query: ['startAt', 'maxResults'],
    handle: listProjects,
  },
  {
    method: 'GET',
    template: '/rest/software/1.0/board/{boardId}/issue',
    scopes: ISSUES,
    write: false,
    query: ['jql', 'fields', 'maxResults', 'nextPageToken', 'reconcileIssues'],
    handle: (call) => listIssues(call, () => true),
  },
  {
    method: 'GET',
    template: '/rest/software/1.0/board/{boardId}/backlog',
    scopes: ISSUES,
    write: false,
    query: ['jql', 'fields', 'maxResults', 'nextPageToken', 'reconcileIssues'],
    handle: (call) => listIssues(call, (issue) => inBacklog(call.world, issue)),
  },
];

function listProjects({ world, user, params, query }: Call): Reply {
  const { startAt, maxResults } = readPaging(query, 50, 50);
  const projects = projectsOfBoard(visibleBoard(world, user, params['boardId'] ?? '')).flatMap((id) => {
    const project = world.state.jira.projects[id];
    return project !== undefined && mayInProject(user, project, 'BROWSE_PROJECTS') ? [project] : [];
  });
  const values = projects.slice(startAt, startAt + maxResults).map((project) => viewProjectShort(world, project));
  const isLast = startAt + values.length >= projects.length;
  return { status: 200, body: { maxResults, startAt, total: projects.length, isLast, values }, objects: values.length };
}

function listBoards({ world, user, query }: Call): Reply {
  demandUser(user);
  const { startAt, maxResults } = readPaging(query, 50, 50);
  const types = readList(query, 'type');
  const name = query.get('name')?.toLowerCase() ?? '';
  const projectRef = query.get('projectKeyOrId');
  const project = projectRef === null ? null : findProject(world, projectRef);
  if (projectRef !== null && (project === null || !mayInProject(user, project, 'BROWSE_PROJECTS'))) {
    throw refuse(400, `No project could be found with key or id '${projectRef}'.`);
  }
  const boards = Object.values(world.state.jira.boards)
    .filter((board) => seesBoard(world, user, board))
    .filter((board) => project === null || projectsOfBoard(board).includes(project.id))
    .filter((board) => types?.includes(board.type) ?? true)
    .filter((board) => board.name.toLowerCase().includes(name));
  const values = boards.slice(startAt, startAt + maxResults).map((board) => viewBoard(world, board));
  return {
    status: 200,
    body: { maxResults, startAt, total: boards.length, isLast: startAt + values.length >= boards.length, values },
    objects: values.length,
  };
}

function getBoard({ world, user, params }: Call): Reply {
  return { status: 200, body: viewBoard(world, visibleBoard(world, user, params['boardId'] ?? '')), objects: 1 };
}

function getConfiguration({ world, user, params }: Call): Reply {
  const board = visibleBoard(world, user, params['boardId'] ?? '');
  const base = world.state.baseUrl;
  const statuses = (ids: readonly string[]) => ids.map((id) => ({ id, self: `${base}/rest/api/2/status/${id}` }));
  const body = {
    id: board.id,
    name: board.name,
    type: board.type,
    self: `${base}/rest/agile/1.0/board/${board.id}/configuration`,
    filter: { id: String(filterOf(board)), self: `${base}/rest/api/2/filter/${filterOf(board)}` },
    columnConfig: {
      columns: board.columns.map(({ name, statusIds }) => ({ name, statuses: statuses(statusIds) })),
      constraintType: 'none',
    },
    ...estimationOf(world, board),
    ranking: { rankCustomFieldId: 10_019 },
  };
  return { status: 200, body, objects: 1 };
}

/** As Jira answers it: a board that does not estimate says so by the type. */
function estimationOf(world: World, board: BoardState) {
  if (board.type === 'kanban') return {};
  const fieldId = estimateFieldOf(board);
  if (fieldId === null) return { estimation: { type: 'none' } };
  return {
    estimation: {
      type: 'field',
      field: { fieldId, displayName: world.state.jira.fields[fieldId]?.name ?? fieldId },
    },
  };
}

function listSprints({ world, user, params, query }: Call): Reply {
  const board = visibleBoard(world, user, params['boardId'] ?? '');
  if (board.type === 'kanban' || board.sprintsOff === true) throw refuse(400, 'The board does not support sprints');
  const { startAt, maxResults } = readPaging(query, 50, 50);
  const states = readList(query, 'state');
  const odd = states?.find((state) => !['future', 'active', 'closed'].includes(state));
  if (odd !== undefined) throw refuse(400, `Invalid sprint state: ${odd}`);
  const sprints = Object.values(world.state.jira.sprints)
    .filter((sprint) => sprint.boardId === board.id)
    .filter((sprint) => states?.includes(sprint.state) ?? true)
    .sort(listOrder);
  const values = sprints.slice(startAt, startAt + maxResults).map((sprint) => viewAgileSprint(world, sprint));
  const isLast = startAt + values.length >= sprints.length;
  return { status: 200, body: { maxResults, startAt, total: sprints.length, isLast, values }, objects: values.length };
}

/** Closed sprints come first, oldest first, then the active and the planned ones in the order of the board. */
function listOrder(a: SprintState, b: SprintState): number {
  const rank = { closed: 0, active: 1, future: 2 };
  const completed = (a.completed ?? 0) - (b.completed ?? 0);
  return rank[a.state] - rank[b.state] || completed || (a.position ?? a.id) - (b.position ?? b.id);
}

function listIssues(call: Call, within: (issue: IssueState) => boolean): Reply {
  const board = visibleBoard(call.world, call.user, call.params['boardId'] ?? '');
  return searchAgile(call, (issue) => projectsOfBoard(board).includes(issue.projectId) && within(issue));
}

/** What stands in a scrum board's backlog: no epic, not in an open sprint, not done. */
function inBacklog(world: World, issue: IssueState): boolean {
  if (levelOf(world, issue) > 0) return false;
  if (world.state.jira.statuses[issue.statusId]?.category === 'done') return false;
  return sprintsOf(world, issue).every((id) => world.state.jira.sprints[String(id)]?.state === 'closed');
}
