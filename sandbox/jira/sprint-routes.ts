import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { Call, Operation, Reply } from '../site/world';
import { inSprint } from './agile/in-sprint';
import { rankIssues, schedulable } from './agile/rank-issues';
import { levelOf } from './issue-tree';
import { demandUser } from './permissions';
import { saveUpdate } from './save-update';
import { searchAgile } from './search-agile';
import { viewAgileSprint } from './sprint-view';
import { sprintsOf } from './views';
import { projectsOfBoard, visibleBoard } from './visible-board';
import { visibleSprint } from './visible-sprint';

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
  {
    method: 'GET',
    template: '/rest/software/1.0/board/{boardId}/sprint/{sprintId}/issue',
    scopes: ['read:sprint:jira-software+read:issue-details:jira+read:jql:jira'],
    write: false,
    query: ['jql', 'fields', 'maxResults', 'nextPageToken', 'reconcileIssues'],
    handle: listIssues,
  },
];

function getSprint({ world, user, params }: Call): Reply {
  return {
    status: 200,
    body: viewAgileSprint(world, visibleSprint(world, user, params['sprintId'] ?? '').sprint),
    objects: 1,
  };
}

/** By a board: what its filter shows of the sprint. */
function listIssues(call: Call): Reply {
  const { world, user, params } = call;
  const board = params['boardId'] === undefined ? null : visibleBoard(world, user, params['boardId']);
  const { sprint } = visibleSprint(world, user, params['sprintId'] ?? '');
  return searchAgile(
    call,
    (issue) =>
      sprintsOf(world, issue).includes(sprint.id) &&
      (board === null || projectsOfBoard(board).includes(issue.projectId)),
  );
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
  const { sprint } = visibleSprint(world, actor, params['sprintId'] ?? '');
  const { issues: wanted, rankAfterIssue, rankBeforeIssue } = readBody(request, body);
  if (wanted.length > MAX_ISSUES)
    throw refuse(400, `The maximum number of issues that can be moved in one operation is ${MAX_ISSUES}.`);
  if (sprint.state === 'closed') throw refuse(400, 'Issues can only be moved to open or active sprints.');
  const issues = wanted.map((idOrKey) => {
    const issue = schedulable(world, actor, idOrKey);
    if (levelOf(world, issue) !== 0)
      throw refuse(400, `Issue '${issue.key}' cannot be moved to a sprint: only issues of a standard type can.`);
    return issue;
  });
  for (const issue of issues) {
    world.countWrite(issue.id);
    const moved = { ...issue, sprintIds: inSprint(world, issue, sprint.id), updated: world.clock.now() };
    saveUpdate(world, issue, moved, actor.accountId);
  }
  rankIssues(world, actor, issues, { rankAfterIssue, rankBeforeIssue });
  return { status: 204, objects: issues.length };
}
