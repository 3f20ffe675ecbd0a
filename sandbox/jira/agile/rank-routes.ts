import { z } from 'zod';
import { readBody } from '../../site/read-body';
import { refuse } from '../../site/refusal';
import type { Call, Operation, Reply } from '../../site/world';
import { demandUser } from '../permissions';
import { saveUpdate } from '../save-update';
import { visibleBoard } from '../visible-board';
import { inSprint } from './in-sprint';
import { rankIssues, schedulable } from './rank-issues';

/** Ranking and moving to the backlog take this many. Atlassian's OpenAPI document of Jira Software. */
const MAX_ISSUES = 50;

/** Ranking, and moving to the backlog. */
export const rankRoutes: readonly Operation[] = [
  {
    method: 'PUT',
    template: '/rest/agile/1.0/issue/rank',
    scopes: ['write:issue:jira-software'],
    write: true,
    handle: rank,
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/backlog/issue',
    scopes: ['write:board-scope:jira-software'],
    write: true,
    handle: toBacklog,
  },
  {
    method: 'POST',
    template: '/rest/agile/1.0/backlog/{boardId}/issue',
    scopes: ['write:board-scope:jira-software'],
    write: true,
    handle: toBacklog,
  },
];

const request = z.strictObject({
  issues: z.array(z.string()).max(MAX_ISSUES),
  rankBeforeIssue: z.string().optional(),
  rankAfterIssue: z.string().optional(),
  rankCustomFieldId: z.number().optional(),
});

function rank({ world, user, body }: Call): Reply {
  const actor = demandUser(user);
  const { issues, ...place } = readBody(request, body);
  if (place.rankBeforeIssue === undefined && place.rankAfterIssue === undefined)
    throw refuse(400, 'rankBeforeIssue or rankAfterIssue is required.');
  rankIssues(
    world,
    actor,
    issues.map((id) => schedulable(world, actor, id)),
    place,
  );
  return { status: 204, objects: issues.length };
}

/** Takes issues out of open sprints; closed ones stay in the field. */
function toBacklog({ world, user, params, body }: Call): Reply {
  const actor = demandUser(user);
  if (params['boardId'] !== undefined && visibleBoard(world, actor, params['boardId']).type === 'kanban')
    throw refuse(400, 'The board does not support backlog.');
  const { issues: wanted, ...place } = readBody(request, body);
  const issues = wanted.map((id) => schedulable(world, actor, id));
  for (const issue of issues) {
    world.countWrite(issue.id);
    const moved = { ...issue, sprintIds: inSprint(world, issue, null), updated: world.clock.now() };
    saveUpdate(world, issue, moved, actor.accountId);
  }
  rankIssues(world, actor, issues, place);
  return { status: 204, objects: issues.length };
}
