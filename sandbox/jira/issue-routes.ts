import { notModelled, Refusal, jiraErrors, refuse } from '../site/refusal';
import { readBody } from '../site/read-body';
import type { IssueState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { editedParent, editedSecurity } from './edited-place';
import { editedValues } from './edited-values';
import { issueEvent } from './issue-event';
import { dropLinks } from './issue-links';
import { issueRequest, propertyFault } from './issue-request';
import { propertyEvent } from './property-event';
import { childrenOf, levelOf } from './issue-tree';
import { viewIssue } from './issue-view';
import { mergeUpdate } from './merge-update';
import { demand, demandUser, visibleIssue } from './permissions';
import { readList } from './read-list';
import { saveUpdate } from './save-update';
import { inSprint } from './agile/in-sprint';
import { expandsChangelog } from './changelog-view';

const TEMPLATE = '/rest/api/3/issue/{issueIdOrKey}';

export const issueRoutes: readonly Operation[] = [
  {
    method: 'GET',
    template: TEMPLATE,
    scopes: [
      'read:jira-work',
      'read:issue-meta:jira+read:issue-security-level:jira+read:issue.vote:jira+read:issue.changelog:jira+read:avatar:jira+read:issue:jira+read:status:jira+read:user:jira+read:field-configuration:jira',
    ],
    write: false,
    query: ['fields', 'properties', 'fieldsByKeys', 'updateHistory', 'failFast', 'expand'],
    handle: getIssue,
  },
  {
    method: 'PUT',
    template: TEMPLATE,
    scopes: ['write:jira-work', 'write:issue:jira'],
    write: true,
    query: ['notifyUsers', 'returnIssue'],
    handle: editIssue,
  },
  {
    method: 'DELETE',
    template: TEMPLATE,
    scopes: ['write:jira-work', 'delete:issue:jira'],
    write: true,
    query: ['deleteSubtasks'],
    handle: deleteIssue,
  },
];

function getIssue({ world, user, params, query }: Call): Reply {
  const changelog = expandsChangelog(readList(query, 'expand') ?? [], 'an issue');
  const issue = visibleIssue(world, user, params['issueIdOrKey'] ?? '');
  const selection = {
    fields: readList(query, 'fields'),
    fallback: ['*all'],
    properties: readList(query, 'properties') ?? [],
    viewer: user,
    changelog,
  };
  return { status: 200, body: viewIssue(world, issue, selection), objects: 1 };
}

/** Edits fields, parent and properties. Screens are not asked: Jira's edit looks at permissions and values only. */
function editIssue({ world, user, params, query, body }: Call): Reply {
  const editor = demandUser(user);
  const issue = visibleIssue(world, editor, params['issueIdOrKey'] ?? '');
  demand(world, editor, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const request = readBody(issueRequest, body);
  if (request.transition !== undefined) throw notModelled('a transition in an edit');
  const merged = mergeUpdate(request, issue.fields);
  if (!merged.ok) throw new Refusal(400, jiraErrors([], merged.errors));
  const fault = propertyFault(request.properties ?? []);
  if (fault !== null) throw refuse(400, fault);

  const errors: Record<string, string> = {};
  const { parent, security, ...rest } = merged.fields;
  const values = editedValues(world, editor, issue, rest, errors);
  const parentId = parent === undefined ? issue.parentId : editedParent(world, editor, issue, parent, errors);
  const securityLevelId =
    security === undefined ? issue.securityLevelId : editedSecurity(world, editor, issue, security, errors);
  if (Object.keys(errors).length > 0) throw new Refusal(400, jiraErrors([], errors));
  world.countWrite(issue.id);
  const properties = Object.fromEntries((request.properties ?? []).map(({ key, value }) => [key, value]));
  const { customfield_10020: sprint, ...stored } = values;
  const edited: IssueState = {
    ...issue,
    parentId,
    securityLevelId,
    fields: { ...issue.fields, ...stored },
    properties: { ...issue.properties, ...properties },
    sprintIds:
      sprint === undefined ? issue.sprintIds : inSprint(world, issue, typeof sprint === 'number' ? sprint : null),
    updated: world.clock.now(),
  };
  if (Object.keys(merged.fields).length > 0) saveUpdate(world, issue, edited, editor.accountId);
  else world.save(edited);
  for (const key of Object.keys(properties))
    world.emit(propertyEvent(world, 'avi:jira:set:issue-property', edited, key, editor.accountId));
  if (query.get('returnIssue') !== 'true') return { status: 204, objects: 1 };
  return {
    status: 200,
    body: viewIssue(world, edited, { fields: null, fallback: ['*all'], properties: [], viewer: editor }),
    objects: 1,
  };
}

/** Sub-tasks and links go with an issue and send no event; the tasks of a deleted epic stay, without a parent. */
function deleteIssue({ world, user, params, query }: Call): Reply {
  const actor = demandUser(user);
  const issue = visibleIssue(world, actor, params['issueIdOrKey'] ?? '');
  demand(world, actor, issue, 'DELETE_ISSUES', 'You do not have permission to delete issues in this project.');
  const children = childrenOf(world, issue);
  const subtasks = children.filter((child) => levelOf(world, child) === -1);
  if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true') {
    throw refuse(
      400,
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  }
  const event = issueEvent(world, 'avi:jira:deleted:issue', issue, actor.accountId);
  for (const gone of [issue, ...subtasks]) dropLinks(world, gone);
  for (const subtask of subtasks) world.drop(subtask.id);
  for (const child of children) if (!subtasks.includes(child)) world.save({ ...child, parentId: null });
  world.drop(issue.id);
  world.emit(event);
  return { status: 204, objects: 1 + subtasks.length };
}
