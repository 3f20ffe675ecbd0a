import { z } from 'zod';
import { notModelled, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState, StatusState, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { issueEvent } from './issue-event';
import { demandUser, mayInProject, projectOf, visibleIssue } from './permissions';
import { viewStatus } from './views';

const TEMPLATE = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitionRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: TEMPLATE,
    scopes: ['read:jira-work', 'read:issue.transition:jira+read:status:jira+read:field-configuration:jira'],
    write: false,
    query: ['transitionId'],
    handle: list,
  },
  {
    method: 'POST',
    template: TEMPLATE,
    scopes: ['write:jira-work', 'write:issue:jira+write:issue.property:jira'],
    write: true,
    handle: transition,
  },
];

/** Every status can be reached from every other: 11 leads to the first status of the project, 21 to the second … */
function transitionsOf(world: World, issue: IssueState, user: UserState | null): { id: string; to: StatusState }[] {
  const project = projectOf(world, issue);
  if (!mayInProject(user, project, 'TRANSITION_ISSUES')) return [];
  return project.statusIds.flatMap((statusId, index) => {
    const to = world.state.jira.statuses[statusId];
    return to === undefined ? [] : [{ id: String(index * 10 + 11), to }];
  });
}

function list({ world, user, params, query }: Call): Reply {
  const issue = visibleIssue(world, user, params['issueIdOrKey'] ?? '');
  const wanted = query.get('transitionId');
  const transitions = transitionsOf(world, issue, user)
    .filter(({ id }) => wanted === null || id === wanted)
    .map(({ id, to }) => ({
      id,
      name: to.name,
      to: viewStatus(world, to),
      hasScreen: false,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      looped: false,
    }));
  return { status: 200, body: { expand: 'transitions', transitions }, objects: transitions.length };
}

const request = z.object({
  transition: z.object({ id: z.string() }),
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.unknown()).optional(),
});

function transition({ world, user, params, body }: Call): Reply {
  const actor = demandUser(user);
  const issue = visibleIssue(world, actor, params['issueIdOrKey'] ?? '');
  const wanted = readBody(request, body);
  if (Object.keys({ ...wanted.fields, ...wanted.update }).length > 0)
    throw notModelled('fields set during a transition');
  const found = transitionsOf(world, issue, actor).find(({ id }) => id === wanted.transition.id);
  if (found === undefined) throw refuse(400, `Transition id '${wanted.transition.id}' is not valid for this issue.`);
  world.countWrite(issue.id);
  const now = world.clock.now();
  const moved: IssueState = {
    ...issue,
    statusId: found.to.id,
    statusChanged: found.to.id === issue.statusId ? issue.statusChanged : now,
    resolved: found.to.category === 'done' ? (issue.resolved ?? now) : null,
    updated: now,
  };
  world.save(moved);
  world.emit(issueEvent(world, 'avi:jira:updated:issue', moved, actor.accountId, ['status']));
  return { status: 204, objects: 1 };
}
