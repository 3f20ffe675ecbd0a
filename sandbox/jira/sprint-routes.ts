import { z } from 'zod';
import { notModelled, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { SprintState, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { emitUpdate } from './emit-update';
import { levelOf } from './issue-tree';
import { demandUser, findIssue, mayInProject, maySee, projectOf } from './permissions';
import { searchAgile } from './search-agile';
import { sprintsOf } from './views';

/** `POST /sprint/{id}/issue` takes this many. Atlassian's OpenAPI document of Jira Software. */
const MAX_ISSUES = 50;

const ONE = '/rest/agile/1.0/sprint/{sprintId}';

export const sprintRoutes: readonly Operation[] = [
  { method: 'GET', template: ONE, scopes: ['read:sprint:jira-software'], write: false, handle: getSprint },
  { method: 'POST', template: `${ONE}/issue`, scopes: ['write:sprint:jira-software'], write: true, handle: addIssues },
  {
    method: 'GET',
    template: '/rest/software/1.0/sprint/{sprintId}/issue',
    scopes: ['read:sprint:jira-software+read:issue-details:jira+read:jql:jira'],
    write: false,
    query: ['jql', 'fields', 'maxResults', 'nextPageToken', 'reconcileIssues'],
    handle: listIssues,
  },
];

/** A sprint as the agile paths answer it. */
export function viewAgileSprint(world: World, sprint: SprintState) {
  const day = (time: number | null, name: string) => (time === null ? {} : { [name]: new Date(time).toISOString() });
  return {
    id: sprint.id,
    self: `${world.state.baseUrl}/rest/agile/1.0/sprint/${sprint.id}`,
    state: sprint.state,
    name: sprint.name,
    ...day(sprint.startDate, 'startDate'),
    ...day(sprint.endDate, 'endDate'),
    createdDate: new Date(sprint.created).toISOString(),
    originBoardId: sprint.boardId,
    goal: sprint.goal,
  };
}

function getSprint({ world, user, params }: Call): Reply {
  return {
    status: 200,
    body: viewAgileSprint(world, visibleSprint(world, user, params['sprintId'] ?? '')),
    objects: 1,
  };
}

function listIssues(call: Call): Reply {
  const sprint = visibleSprint(call.world, call.user, call.params['sprintId'] ?? '');
  return searchAgile(call, (issue) => sprintsOf(call.world, issue).includes(sprint.id));
}

const request = z.strictObject({
  issues: z.array(z.string()),
  rankBeforeIssue: z.string().optional(),
  rankAfterIssue: z.string().optional(),
  rankCustomFieldId: z.number().optional(),
});

/** All or nothing: every issue is checked before the first is moved. */
function addIssues({ world, user, params, body }: Call): Reply {
  const actor = demandUser(user);
  const sprint = visibleSprint(world, actor, params['sprintId'] ?? '');
  const { issues: wanted, rankAfterIssue, rankBeforeIssue } = readBody(request, body);
  if (rankAfterIssue !== undefined || rankBeforeIssue !== undefined)
    throw notModelled('ranking while adding to a sprint');
  if (wanted.length > MAX_ISSUES)
    throw refuse(400, `The maximum number of issues that can be moved in one operation is ${MAX_ISSUES}.`);
  if (sprint.state === 'closed') throw refuse(400, 'Issues can only be moved to open or active sprints.');
  const issues = wanted.map((idOrKey) => {
    const issue = findIssue(world, idOrKey);
    if (issue === null || !maySee(world, actor, issue))
      throw refuse(400, `Issue '${idOrKey}' does not exist or you do not have permission to see it.`);
    const project = projectOf(world, issue);
    if (!mayInProject(actor, project, 'SCHEDULE_ISSUES') || !mayInProject(actor, project, 'EDIT_ISSUES')) {
      throw refuse(403, 'You do not have permission to schedule and edit these issues.');
    }
    if (levelOf(world, issue) !== 0)
      throw refuse(400, `Issue '${issue.key}' cannot be moved to a sprint: only issues of a standard type can.`);
    return issue;
  });
  for (const issue of issues) {
    world.countWrite(issue.id);
    const moved = { ...issue, sprintIds: [sprint.id], updated: world.clock.now() };
    world.save(moved);
    emitUpdate(world, issue, moved, actor.accountId);
  }
  return { status: 204, objects: issues.length };
}

function visibleSprint(world: World, user: UserState | null, id: string): SprintState {
  demandUser(user);
  const sprint = world.state.jira.sprints[id];
  const board = sprint === undefined ? undefined : world.state.jira.boards[String(sprint.boardId)];
  const project = board === undefined ? undefined : world.state.jira.projects[board.projectId];
  if (sprint !== undefined && project !== undefined && mayInProject(user, project, 'BROWSE_PROJECTS')) return sprint;
  throw refuse(404, 'Sprint does not exist or you do not have permission to view it.');
}
