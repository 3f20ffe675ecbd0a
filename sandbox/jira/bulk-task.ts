import type { BulkTaskState, IssueState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { editedValues } from './edited-values';
import { saveUpdate } from './save-update';
import { moveIssue } from './move-issue';
import { mayInProject, maySee, projectOf } from './permissions';

/** Simulated milliseconds until a task begins, and what each of its issues takes. Orders of magnitude of a real site. */
const QUEUED_MS = 1_000;
const ISSUE_MS = 40;

export const bulkTasks = (world: World): BulkTaskState[] => Object.values(world.state.jira.bulkTasks ?? {});

/** Sets a task going. It outlives the request, and a restart of the site. */
export function startBulkTask(world: World, task: BulkTaskState): void {
  world.state.jira.bulkTasks = { ...world.state.jira.bulkTasks, [task.id]: task };
  world.clock.after(QUEUED_MS, () => {
    goOn(world, task);
  });
}

/** Takes up what a site that was saved had not finished. */
export function resumeBulkTasks(world: World): void {
  for (const task of bulkTasks(world)) {
    if (task.status !== 'COMPLETE')
      world.clock.after(QUEUED_MS, () => {
        goOn(world, task);
      });
  }
}

function goOn(world: World, task: BulkTaskState): void {
  const now = world.clock.now();
  task.status = 'RUNNING';
  task.started ??= now;
  task.updated = now;
  const id = task.left.shift();
  if (id === undefined) {
    task.status = 'COMPLETE';
    return;
  }
  editOne(world, task, id);
  world.clock.after(ISSUE_MS, () => {
    goOn(world, task);
  });
}

/** One issue with the rights that its editor has at this moment. */
function editOne(world: World, task: BulkTaskState, id: string): void {
  const issue = world.state.jira.issues[id];
  const editor = world.state.users[task.accountId];
  if (issue === undefined || editor === undefined || !maySee(world, editor, issue)) {
    task.invalid += 1;
    return;
  }
  const reasons = work(world, task, editor, issue);
  if (reasons.length > 0) task.failed[id] = reasons;
  else task.processed.push(id);
}

function work(world: World, task: BulkTaskState, editor: UserState, issue: IssueState): string[] {
  const target = task.targets?.[issue.id];
  if (target !== undefined) return moveIssue(world, editor, issue, target);
  return mayInProject(editor, projectOf(world, issue), 'EDIT_ISSUES')
    ? write(world, editor, issue, task.fields)
    : ['You do not have permission to edit this issue.'];
}

/** Unlike a single edit, a bulk edit sets a field only where the issue's type has it on its screen. */
function write(world: World, editor: UserState, issue: IssueState, fields: Record<string, unknown>): string[] {
  const onScreen = new Set(
    (projectOf(world, issue).createScreens[issue.issueTypeId] ?? []).map(({ fieldId }) => fieldId),
  );
  const missing = Object.keys(fields).filter((fieldId) => !onScreen.has(fieldId));
  if (missing.length > 0) return missing.map((fieldId) => `The field ${fieldId} is not available for this issue.`);
  const errors: Record<string, string> = {};
  const values = editedValues(world, editor, issue, fields, errors);
  if (Object.keys(errors).length > 0) return Object.values(errors);
  const edited: IssueState = { ...issue, fields: { ...issue.fields, ...values }, updated: world.clock.now() };
  saveUpdate(world, issue, edited, editor.accountId);
  return [];
}
