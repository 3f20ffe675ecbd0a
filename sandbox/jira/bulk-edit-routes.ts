import { z } from 'zod';
import { refuseBulk } from '../site/refusal';
import type { BulkTaskState, UserState } from '../site/site-state';
import type { Call, Operation, Reply, World } from '../site/world';
import { bulkEditFields } from './bulk-edit-fields';
import { bulkTasks, startBulkTask } from './bulk-task';
import { findIssue, mayGlobally, maySee } from './permissions';
import { viewUser } from './views';

/** `POST /bulk/issues/fields` takes this many issues and fields. Atlassian's OpenAPI document. */
const MAX_ISSUES = 1_000;
const MAX_FIELDS = 200;
/** At any time, for everybody on the site. Atlassian's OpenAPI document, "Issue bulk operations". */
const MAX_TASKS = 5;
/** A task can be asked for so long after it was created. */
const FOURTEEN_DAYS = 14 * 86_400_000;
const FIRST_TASK = 10_001;

export const bulkEditRoutes: readonly Operation[] = [
  {
    method: 'POST',
    template: '/rest/api/3/bulk/issues/fields',
    scopes: ['write:jira-work', 'write:issue:jira+read:issue:jira'],
    write: true,
    handle: submit,
  },
  {
    method: 'GET',
    template: '/rest/api/3/bulk/queue/{taskId}',
    scopes: ['read:jira-work', 'read:issue:jira'],
    write: false,
    handle: progress,
  },
];

const request = z.strictObject({
  selectedIssueIdsOrKeys: z.array(z.string()),
  selectedActions: z.array(z.string()),
  editedFieldsInput: z.unknown(),
  sendBulkNotification: z.boolean().nullish(),
});

/**
 * Checks the request as a whole and answers at once; the issues are edited afterwards, one by one. Which status a lacking
 * permission and a sixth task get is documented nowhere: 400 is the only refusal that the document has for them.
 */
function submit({ world, user, body }: Call): Reply {
  const editor = demandBulk(world, user);
  const parsed = request.safeParse(body);
  if (!parsed.success)
    throw refuseBulk(400, ...parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`));
  const { selectedIssueIdsOrKeys, selectedActions, editedFieldsInput } = parsed.data;
  const wanted = [...new Set(selectedIssueIdsOrKeys)];
  if (wanted.length === 0) throw refuseBulk(400, 'No issues are selected.');
  if (wanted.length > MAX_ISSUES)
    throw refuseBulk(400, `The number of selected issues exceeds the limit of ${MAX_ISSUES}.`);
  if (selectedActions.length > MAX_FIELDS)
    throw refuseBulk(400, `The number of selected actions exceeds the limit of ${MAX_FIELDS}.`);
  const fields = bulkEditFields(world, editedFieldsInput);
  refuseMismatch(Object.keys(fields), selectedActions);
  const found = new Set(
    wanted.flatMap((idOrKey) => {
      const issue = findIssue(world, idOrKey);
      return issue !== null && maySee(world, editor, issue) ? [issue.id] : [];
    }),
  );
  return submitBulk(world, editor, { left: [...found], total: wanted.length, fields });
}

/** Sets a bulk operation going: an edit or a move. */
export function submitBulk(
  world: World,
  actor: UserState,
  work: Pick<BulkTaskState, 'left' | 'total' | 'fields' | 'targets'>,
): Reply {
  if (bulkTasks(world).filter(({ status }) => status !== 'COMPLETE').length >= MAX_TASKS)
    throw refuseBulk(400, `Only ${MAX_TASKS} concurrent bulk operations are allowed. Try again later.`);
  const now = world.clock.now();
  const found = work.left.length;
  const task: BulkTaskState = {
    id: String(FIRST_TASK + bulkTasks(world).length),
    accountId: actor.accountId,
    created: now,
    started: null,
    updated: now,
    status: 'ENQUEUED',
    ...work,
    processed: [],
    failed: {},
    invalid: work.total - found,
  };
  startBulkTask(world, task);
  return { status: 201, body: { taskId: task.id }, objects: found };
}

function refuseMismatch(given: readonly string[], selected: readonly string[]): void {
  const unselected = given.filter((fieldId) => !selected.includes(fieldId));
  if (unselected.length > 0)
    throw refuseBulk(
      400,
      `The following editedFieldInput values are not listed as selectedActions : ${unselected.join(', ')}`,
    );
  const empty = selected.filter((fieldId) => !given.includes(fieldId));
  if (empty.length > 0 || selected.length === 0)
    throw refuseBulk(400, `The following selectedActions have no value in editedFieldInput : ${empty.join(', ')}`);
}

function progress({ world, user, params }: Call): Reply {
  const asker = demandBulk(world, user);
  const task = world.state.jira.bulkTasks?.[params['taskId'] ?? ''];
  if (task === undefined || world.clock.now() - task.created > FOURTEEN_DAYS)
    throw refuseBulk(400, 'The task associated with this taskId is not a bulk operation task');
  return { status: 200, body: viewTask(world, task, asker), objects: 1 };
}

/** What was done is told when the task is over, as far as the asker may see it. */
function viewTask(world: World, task: BulkTaskState, asker: UserState) {
  const submitter = world.state.users[task.accountId];
  const seen = (id: string) => {
    const issue = world.state.jira.issues[id];
    return issue !== undefined && maySee(world, asker, issue);
  };
  const done = task.total - task.left.length;
  return {
    taskId: task.id,
    status: task.status,
    progressPercent: task.status === 'COMPLETE' ? 100 : Math.min(99, Math.floor((done * 100) / task.total)),
    ...(submitter === undefined ? {} : { submittedBy: viewUser(world, submitter) }),
    created: new Date(task.created).toISOString(),
    ...(task.started === null ? {} : { started: new Date(task.started).toISOString() }),
    updated: new Date(task.updated).toISOString(),
    ...(task.status === 'COMPLETE'
      ? {
          processedAccessibleIssues: task.processed.filter(seen).map(Number),
          failedAccessibleIssues: Object.fromEntries(Object.entries(task.failed).filter(([id]) => seen(id))),
          invalidOrInaccessibleIssueCount: task.invalid,
          totalIssueCount: task.total,
        }
      : {}),
  };
}

/** Whoever may make bulk changes at all; 400 and 401 are the only refusals that the document has for the others. */
export function demandBulk(world: World, user: UserState | null): UserState {
  if (user === null || !user.active) throw refuseBulk(401, 'Client must be authenticated to access this resource.');
  if (!mayGlobally(world, user, 'BULK_CHANGE'))
    throw refuseBulk(400, 'You do not have the global permission to make bulk changes.');
  return user;
}
