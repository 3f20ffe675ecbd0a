import { z } from 'zod';
import { notModelled, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { Call, Operation, Reply } from '../site/world';
import { demandUser, mayInProject, projectOf, visibleIssue } from './permissions';
import { saveUpdate } from './save-update';
import { jiraTime, viewAccount } from './views';

export const worklogRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/issue/{issueIdOrKey}/worklog',
    scopes: [
      'write:jira-work',
      'write:issue-worklog:jira+write:issue-worklog.property:jira+read:avatar:jira+read:group:jira+read:issue-worklog:jira+read:project-role:jira+read:user:jira+read:issue-worklog.property:jira',
    ],
    write: true,
    handle: add,
  },
];

const request = z.looseObject({ timeSpentSeconds: z.number().int().positive(), comment: z.unknown().optional() });

/** Logs time on an issue: its sum is kept, single entries are not. */
function add({ world, user, params, body }: Call): Reply {
  const author = demandUser(user);
  const issue = visibleIssue(world, author, params['issueIdOrKey'] ?? '');
  if (!mayInProject(author, projectOf(world, issue), 'WORK_ON_ISSUES'))
    throw refuse(400, 'You do not have the permission to associate a worklog to this issue.');
  const { timeSpentSeconds, comment } = readBody(request, body);
  if (comment !== undefined) throw notModelled('the comment of a worklog');
  if (timeSpentSeconds < 60) throw refuse(400, 'Worklog must not be less than a minute.');
  world.countWrite(issue.id);
  const now = world.clock.now();
  const timeSpent = (issue.timeSpent ?? 0) + timeSpentSeconds;
  saveUpdate(world, issue, { ...issue, timeSpent, updated: now }, author.accountId);
  return {
    status: 201,
    body: {
      author: viewAccount(world, author.accountId),
      created: jiraTime(now),
      started: jiraTime(now),
      timeSpentSeconds,
      issueId: issue.id,
    },
    objects: 1,
  };
}
