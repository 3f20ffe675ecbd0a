import { z } from 'zod';
import { notModelled, refuseBulk } from '../site/refusal';
import type { IssueState, MoveTarget, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { demandBulk, submitBulk } from './bulk-edit-routes';
import { findIssue, findProject, maySee } from './permissions';

/** `POST /bulk/issues/move` takes this many issues. Atlassian's OpenAPI document. */
const MAX_ISSUES = 1_000;

export const moveRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/bulk/issues/move',
    scopes: ['write:jira-work', 'write:issue:jira+read:issue:jira'],
    write: true,
    handle: submit,
  },
];

const source = z.strictObject({
  issueIdsOrKeys: z.array(z.string()),
  inferClassificationDefaults: z.boolean(),
  inferFieldDefaults: z.boolean(),
  inferStatusDefaults: z.boolean(),
  inferSubtaskTypeDefault: z.boolean(),
  targetClassification: z.unknown().optional(),
  targetMandatoryFields: z.unknown().optional(),
  targetStatus: z.unknown().optional(),
});

/** Atlassian's document demands a member that it does not have, `targetToMultipleSourceMapping`: nobody can send that. */
const request = z.strictObject({
  sendBulkNotification: z.boolean().nullish(),
  targetToSourcesMapping: z.record(z.string(), source),
});

/** Answers at once; the issues are moved afterwards, one by one, each as its mover may then. */
function submit({ world, user, body }: Call): Reply {
  const mover = demandBulk(world, user);
  const parsed = request.safeParse(body);
  if (!parsed.success)
    throw refuseBulk(400, ...parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`));
  const targets: Record<string, MoveTarget> = {};
  const wanted = new Set<string>();
  for (const [to, from] of Object.entries(parsed.data.targetToSourcesMapping)) {
    if ((from.targetStatus ?? from.targetMandatoryFields ?? from.targetClassification) !== undefined)
      throw notModelled('statuses, fields and classifications that a move names');
    if (!from.inferFieldDefaults || !from.inferStatusDefaults || !from.inferSubtaskTypeDefault)
      throw notModelled('a move that does not take the defaults');
    const target = readTarget(world, mover, to);
    for (const idOrKey of from.issueIdsOrKeys) {
      wanted.add(idOrKey);
      const issue = seen(world, mover, idOrKey);
      if (issue !== null) targets[issue.id] = target;
    }
  }
  if (wanted.size === 0) throw refuseBulk(400, 'No issues are selected.');
  if (wanted.size > MAX_ISSUES)
    throw refuseBulk(400, `The number of selected issues exceeds the limit of ${MAX_ISSUES}.`);
  return submitBulk(world, mover, { left: Object.keys(targets), total: wanted.size, fields: {}, targets });
}

/** `<project id or key>,<issue type id>` and, where one is meant, `,<parent id or key>`. */
function readTarget(world: World, mover: UserState, text: string): MoveTarget {
  const [projectRef = '', issueTypeId = '', parentRef] = text.split(',');
  const project = findProject(world, projectRef);
  if (project === null) throw refuseBulk(400, `The destination project '${projectRef}' does not exist.`);
  if (!project.issueTypeIds.includes(issueTypeId))
    throw refuseBulk(400, `The issue type '${issueTypeId}' is none of the project '${project.key}'.`);
  const parent = parentRef === undefined ? null : seen(world, mover, parentRef);
  if (parentRef !== undefined && parent === null) throw refuseBulk(400, `The parent '${parentRef}' does not exist.`);
  return { projectId: project.id, issueTypeId, parentId: parent?.id ?? null };
}

function seen(world: World, mover: UserState, idOrKey: string): IssueState | null {
  const issue = findIssue(world, idOrKey);
  return issue !== null && maySee(world, mover, issue) ? issue : null;
}
