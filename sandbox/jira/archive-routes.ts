import { z } from 'zod';
import { refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { childrenOf, levelOf } from './issue-tree';
import { demandUser, findIssue, mayGlobally } from './permissions';

/** `PUT /issue/archive` takes this many. Atlassian's OpenAPI document. */
const MAX_ISSUES = 1_000;
const SCOPES = ['write:jira-work', 'write:issue:jira'];

export const archiveRoutes: readonly Operation[] = [
  {
    method: 'PUT',
    template: '/rest/api/3/issue/archive',
    scopes: SCOPES,
    write: true,
    handle: (call) => change(call, (issue, now) => ({ ...issue, archived: issue.archived ?? now })),
  },
  {
    method: 'PUT',
    template: '/rest/api/3/issue/unarchive',
    scopes: SCOPES,
    write: true,
    handle: (call) => change(call, ({ archived: _archived, ...issue }) => issue),
  },
];

const request = z.strictObject({ issueIdsOrKeys: z.array(z.string()) });

/** Sub-tasks go with their parents and never alone. Forge documents no event for either way: there is none. */
function change({ world, user, body }: Call, to: (issue: IssueState, now: number) => IssueState): Reply {
  const actor = demandUser(user);
  if (!mayGlobally(world, actor, 'ADMINISTER')) throw refuse(403, 'Only Jira administrators can archive issues.');
  const { issueIdsOrKeys } = readBody(request, body);
  if (issueIdsOrKeys.length > MAX_ISSUES) throw refuse(400, `The number of issues exceeds the limit of ${MAX_ISSUES}.`);
  const asked = issueIdsOrKeys.map((idOrKey) => ({ idOrKey, issue: findIssue(world, idOrKey) }));
  const missing = asked.filter(({ issue }) => issue === null || isAway(world, issue));
  const alone = asked.filter(({ issue }) => issue !== null && levelOf(world, issue) === -1);
  const good = asked.flatMap(({ issue }) =>
    issue === null || isAway(world, issue) || levelOf(world, issue) === -1 ? [] : [issue],
  );
  if (good.length === 0) throw refuse(400, 'None of the issues can be archived or unarchived.');
  const now = world.clock.now();
  for (const issue of good) {
    const subtasks = childrenOf(world, issue).filter((child) => levelOf(world, child) === -1);
    for (const each of [issue, ...subtasks]) world.save(to(each, now));
  }
  const errors = {
    ...fault('issuesNotFound', 'Issue not found.', missing),
    ...fault('issueIsSubtask', 'Issue is subtask.', alone),
  };
  return { status: 200, body: { numberOfIssuesUpdated: good.length, errors }, objects: good.length };
}

const isAway = (world: World, issue: IssueState): boolean =>
  world.state.jira.projects[issue.projectId]?.away !== undefined;

function fault(name: string, message: string, asked: readonly { readonly idOrKey: string }[]) {
  if (asked.length === 0) return {};
  return { [name]: { count: asked.length, issueIdsOrKeys: asked.map(({ idOrKey }) => idOrKey), message } };
}
