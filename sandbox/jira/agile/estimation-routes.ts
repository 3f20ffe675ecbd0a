import { z } from 'zod';
import { readBody } from '../../site/read-body';
import { refuse } from '../../site/refusal';
import type { BoardState } from '../../site/site-state';
import type { Call, Operation, Reply } from '../../site/world';
import { demand, demandUser, visibleIssue } from '../permissions';
import { saveUpdate } from '../save-update';
import { visibleBoard } from '../visible-board';

const TEMPLATE = '/rest/agile/1.0/issue/{issueIdOrKey}/estimation';
/** Story points of a fresh Jira. */
const STORY_POINTS = 'customfield_10016';

/** What a board estimates by; null: it does not. */
export const estimateFieldOf = ({ estimateFieldId = STORY_POINTS, type }: BoardState): string | null =>
  type === 'kanban' ? null : estimateFieldId;

/** An issue's estimate, as a board has it. */
export const estimationRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: TEMPLATE,
    scopes: ['read:issue:jira-software+read:issue-details:jira'],
    write: false,
    query: ['boardId'],
    handle: (call) => reply(call, fieldOf(call)),
  },
  {
    method: 'PUT',
    template: TEMPLATE,
    scopes: ['write:issue:jira-software+read:issue-details:jira'],
    write: true,
    query: ['boardId'],
    handle: estimate,
  },
];

function fieldOf({ world, user, query }: Call): string {
  const boardId = query.get('boardId');
  if (boardId === null) throw refuse(400, 'The boardId is required.');
  const field = estimateFieldOf(visibleBoard(world, user, boardId));
  if (field === null) throw refuse(400, 'The board has no estimation field.');
  return field;
}

function reply({ world, user, params }: Call, fieldId: string): Reply {
  const value = visibleIssue(world, demandUser(user), params['issueIdOrKey'] ?? '').fields[fieldId];
  return { status: 200, body: { fieldId, ...(typeof value === 'number' ? { value: String(value) } : {}) }, objects: 1 };
}

/** An empty value clears it. */
function estimate(call: Call): Reply {
  const { world, user, params, body } = call;
  const actor = demandUser(user);
  const fieldId = fieldOf(call);
  const issue = visibleIssue(world, actor, params['issueIdOrKey'] ?? '');
  demand(world, actor, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const { value = '' } = readBody(z.strictObject({ value: z.string().optional() }), body);
  const points = value.trim() === '' ? null : Number(value);
  if (points !== null && !Number.isFinite(points)) throw refuse(400, `'${value}' is an invalid number`);
  world.countWrite(issue.id);
  const edited = { ...issue, fields: { ...issue.fields, [fieldId]: points }, updated: world.clock.now() };
  saveUpdate(world, issue, edited, actor.accountId);
  return reply(call, fieldId);
}
