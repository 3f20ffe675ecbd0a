import { refuse } from '../site/refusal';
import type { IssueState } from '../site/site-state';
import type { Call, Operation, Reply } from '../site/world';
import { propertyFault } from './issue-request';
import { propertyEvent } from './property-event';
import { demand, demandUser, visibleIssue } from './permissions';

const ALL = '/rest/api/3/issue/{issueIdOrKey}/properties';
const ONE = `${ALL}/{propertyKey}`;
const READ = ['read:jira-work', 'read:issue.property:jira'];

export const propertyRoutes: readonly Operation[] = [
  { method: 'GET', template: ALL, scopes: READ, write: false, handle: list },
  { method: 'GET', template: ONE, scopes: READ, write: false, handle: get },
  { method: 'PUT', template: ONE, scopes: ['write:jira-work', 'write:issue.property:jira'], write: true, handle: put },
  {
    method: 'DELETE',
    template: ONE,
    scopes: ['write:jira-work', 'delete:issue.property:jira'],
    write: true,
    handle: remove,
  },
];

function list({ world, user, params }: Call): Reply {
  const issue = visibleIssue(world, user, params['issueIdOrKey'] ?? '');
  const self = `${world.state.baseUrl}/rest/api/3/issue/${issue.id}/properties`;
  const keys = Object.keys(issue.properties).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key }));
  return { status: 200, body: { keys }, objects: keys.length };
}

function get({ world, user, params }: Call): Reply {
  const issue = visibleIssue(world, user, params['issueIdOrKey'] ?? '');
  const key = params['propertyKey'] ?? '';
  if (!(key in issue.properties)) throw missing(issue, key);
  return { status: 200, body: { key, value: issue.properties[key] }, objects: 1 };
}

/** 201 for a new key, 200 for a known one. A property has an event of its own: the issue does not count as updated. */
function put(call: Call): Reply {
  const { world, params, body } = call;
  const issue = editable(call);
  const key = params['propertyKey'] ?? '';
  const fault = propertyFault([{ key, value: body }]);
  if (fault !== null) throw refuse(400, fault);
  world.countWrite(issue.id);
  const edited = { ...issue, properties: { ...issue.properties, [key]: body } };
  world.save(edited);
  world.emit(propertyEvent(world, 'avi:jira:set:issue-property', edited, key, demandUser(call.user).accountId));
  return { status: key in issue.properties ? 200 : 201, body: {}, objects: 1 };
}

function remove(call: Call): Reply {
  const issue = editable(call);
  const key = call.params['propertyKey'] ?? '';
  if (!(key in issue.properties)) throw missing(issue, key);
  const { world } = call;
  world.countWrite(issue.id);
  const edited = {
    ...issue,
    properties: Object.fromEntries(Object.entries(issue.properties).filter(([each]) => each !== key)),
  };
  world.save(edited);
  world.emit(propertyEvent(world, 'avi:jira:deleted:issue-property', edited, key, demandUser(call.user).accountId));
  return { status: 204, objects: 1 };
}

function editable({ world, user, params }: Call): IssueState {
  const editor = demandUser(user);
  const issue = visibleIssue(world, editor, params['issueIdOrKey'] ?? '');
  demand(world, editor, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  return issue;
}

const missing = (issue: IssueState, key: string) =>
  refuse(404, `The property with key '${key}' of issue '${issue.key}' does not exist.`);
