import { refuse } from '../site/refusal';
import type { UserState } from '../site/site-state';
import type { World } from '../site/world';
import { type JqlField, ORDERED, plainText, SET } from './jql-field';
import { readMoment } from './jql-moment';
import type { Operand } from './jql-parse';
import { propertyField } from './jql-property';
import { findIssue, mayInProject, maySee } from './permissions';
import { sprintsOf } from './views';

/** Fields that Jira has and the sandbox does not: named apart, so that nobody takes their absence for Jira's word. */
const NOT_MODELLED = new Set(
  'summary description text comment duedate due priority resolution resolutiondate resolved reporter creator watcher issuelinktype flagged attachments level fixversion affectedversion component environment votes worklog'.split(
    ' ',
  ),
);

/** The field of a clause; null: Jira has it, the sandbox does not. Refuses with 400 what Jira does not have either. */
export function jqlField(world: World, user: UserState | null, name: string): JqlField | null {
  const { jira } = world.state;
  const unknown = (operand: Operand): never => {
    throw refuse(400, `The value '${textOf(operand)}' does not exist for the field '${name}'.`);
  };
  const named = (entries: readonly { id: string; name: string; key?: string }[]) => (operand: Operand) => {
    const text = plainText(operand, name).toLowerCase();
    const ids = entries
      .filter((each) => [each.id, each.name, each.key].some((value) => value?.toLowerCase() === text))
      .map(({ id }) => id);
    return ids.length > 0 ? ids : unknown(operand);
  };
  const issueId = (operand: Operand) => {
    const text = plainText(operand, name);
    const issue = findIssue(world, text);
    if (issue !== null && maySee(world, user, issue)) return [Number(issue.id)];
    throw refuse(
      400,
      `An issue with ${/^\d+$/.test(text) ? 'ID' : 'key'} '${text}' does not exist for field '${name}'.`,
    );
  };
  switch (name.toLowerCase()) {
    case 'project': {
      const visible = Object.values(jira.projects).filter((project) => mayInProject(user, project, 'BROWSE_PROJECTS'));
      return { operators: SET, values: (issue) => [issue.projectId], resolve: named(visible) };
    }
    case 'issuetype':
    case 'type':
      return { operators: SET, values: (issue) => [issue.issueTypeId], resolve: named(Object.values(jira.issueTypes)) };
    case 'status':
      return { operators: SET, values: (issue) => [issue.statusId], resolve: named(Object.values(jira.statuses)) };
    case 'statuscategory':
      return {
        operators: SET,
        values: (issue) => [jira.statuses[issue.statusId]?.category ?? 'undefined'],
        resolve: named(CATEGORIES),
      };
    case 'parent':
      return {
        operators: SET,
        values: (issue) => (issue.parentId === null ? [] : [Number(issue.parentId)]),
        resolve: issueId,
      };
    case 'key':
    case 'issuekey':
    case 'issue':
    case 'id':
      return { operators: ORDERED, values: (issue) => [Number(issue.id)], resolve: issueId };
    case 'sprint':
      return {
        operators: SET,
        values: (issue) => sprintsOf(world, issue),
        resolve: (operand) => sprintIds(world, operand, unknown),
      };
    case 'labels':
      return {
        operators: SET,
        values: (issue) => texts(issue.fields['labels']),
        resolve: (operand) => [plainText(operand, name)],
      };
    case 'assignee':
      return {
        operators: SET,
        values: (issue) => texts(issue.fields['assignee']),
        resolve: (operand) => {
          if (operand.kind === 'function' && operand.name.toLowerCase() === 'currentuser')
            return user === null ? [] : [user.accountId];
          const text = plainText(operand, name);
          return world.state.users[text] === undefined ? unknown(operand) : [text];
        },
      };
    case 'created':
    case 'createddate':
      return {
        operators: ORDERED,
        values: (issue) => [issue.created],
        resolve: (operand) => [readMoment(world, user, operand, name)],
      };
    case 'updated':
    case 'updateddate':
      return {
        operators: ORDERED,
        values: (issue) => [issue.updated],
        resolve: (operand) => [readMoment(world, user, operand, name)],
      };
    default:
      return propertyField(world, user, name) ?? absent(name);
  }
}

const CATEGORIES = [
  { id: 'new', name: 'To Do', key: '2' },
  { id: 'indeterminate', name: 'In Progress', key: '4' },
  { id: 'done', name: 'Done', key: '3' },
];

function absent(name: string): null {
  if (NOT_MODELLED.has(name.toLowerCase())) return null;
  throw refuse(400, `Field '${name}' does not exist or you do not have permission to view it.`);
}

function sprintIds(world: World, operand: Operand, unknown: (operand: Operand) => never): readonly number[] {
  const sprints = Object.values(world.state.jira.sprints);
  if (operand.kind === 'function') {
    const state = { opensprints: 'active', futuresprints: 'future', closedsprints: 'closed' }[
      operand.name.toLowerCase()
    ];
    if (state === undefined)
      throw refuse(400, `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
    return sprints.filter((sprint) => sprint.state === state).map(({ id }) => id);
  }
  const text = textOf(operand);
  const ids = sprints
    .filter((sprint) => String(sprint.id) === text || sprint.name.toLowerCase() === text.toLowerCase())
    .map(({ id }) => id);
  return ids.length > 0 ? ids : unknown(operand);
}

const textOf = (operand: Operand): string => (operand.kind === 'value' ? operand.text : operand.kind);

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
