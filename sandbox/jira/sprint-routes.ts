import { z } from 'zod';
import { notModelled, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { Call, Operation, Reply } from '../site/world';
import { emitUpdate } from './emit-update';
import { levelOf } from './issue-tree';
import { demandUser, findIssue, mayInProject, maySee, projectOf } from './permissions';
import { searchAgile } from './search-agile';
import { viewAgileSprint } from './sprint-view';
import { sprintsOf } from './views';
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
];

function getSprint({ world, user, params }: Call): Reply {
  return {
    status: 200,
    body: viewAgileSprint(world, visibleSprint(world, user, params['sprintId'] ?? '').sprint),
    objects: 1,
  };
}

function listIssues(call: Call): Reply {
  const { sprint } = visibleSprint(call.world, call.user, call.params['sprintId'] ?? '');
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
  const { sprint } = visibleSprint(world, actor, params['sprintId'] ?? '');
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
