import { z } from 'zod';
import { notModelled, refuse, refuseFields } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState, StatusState, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { saveUpdate } from './save-update';
import { demandUser, mayInProject, projectOf, visibleIssue } from './permissions';
import { type Resolution, resolutionsOf } from './resolutions';
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
      // Its screen asks for the resolution.
      hasScreen: to.category === 'done',
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
  const { resolution, ...others } = wanted.fields ?? {};
  if (Object.keys({ ...others, ...wanted.update }).length > 0)
    throw notModelled('fields other than the resolution set during a transition');
  const found = transitionsOf(world, issue, actor).find(({ id }) => id === wanted.transition.id);
  if (found === undefined) throw refuse(400, `Transition id '${wanted.transition.id}' is not valid for this issue.`);
  const done = found.to.category === 'done';
  const chosen = resolution === undefined ? undefined : readResolution(world, resolution, done);
  world.countWrite(issue.id);
  const now = world.clock.now();
  const { resolutionId = resolutionsOf(world)[0].id, ...rest } = issue;
  const moved: IssueState = {
    ...rest,
    ...(done ? { resolutionId: chosen?.id ?? resolutionId } : {}),
    statusId: found.to.id,
    statusChanged: found.to.id === issue.statusId ? issue.statusChanged : now,
    resolved: done ? (issue.resolved ?? now) : null,
    updated: now,
  };
  saveUpdate(world, issue, moved, actor.accountId);
  return { status: 204, objects: 1 };
}

/** Only a transition to a done status has a screen, and the resolution on it. */
function readResolution(world: World, value: unknown, done: boolean): Resolution {
  const { id, name } = z.object({ id: z.string(), name: z.string() }).partial().catch({}).parse(value);
  const found = resolutionsOf(world).find((each) => (id === undefined ? each.name === name : each.id === id));
  if (!done)
    throw refuseFields(400, {
      resolution: "Field 'resolution' cannot be set. It is not on the appropriate screen, or unknown.",
    });
  if (found === undefined) throw refuseFields(400, { resolution: 'The resolution is not valid.' });
  return found;
}
