import type { FieldState, ProjectState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { isAdf } from './adf-check';
import { mayInProject } from './permissions';

/** Jira: a summary holds 255 characters. */
const MAX_SUMMARY = 255;
/** Jira: a text field holds 32,767 characters. How a document is counted is not documented: here as its serialised JSON. */
const MAX_TEXT = 32_767;
const MAX_LABEL = 255;

/** A value as it is stored, or why Jira refuses it, in Jira's words. */
export type FieldResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

const ok = (value: unknown): FieldResult => ({ ok: true, value });
const no = (message: string): FieldResult => ({ ok: false, message });

/** Checks a value that a request gives for a field. `project`, `issuetype`, `parent` and `security` are read elsewhere. */
export function readFieldValue(world: World, project: ProjectState, field: FieldState, value: unknown): FieldResult {
  if (value === null && field.kind !== 'summary') return ok(null);
  switch (field.kind) {
    case 'summary':
      return readSummary(value);
    case 'paragraph':
      return readDocument(value);
    case 'text':
      if (typeof value !== 'string') return no('Operation value must be a string');
      if (value.length > MAX_SUMMARY)
        return no(`The entered text is too long. It exceeds the allowed limit of ${MAX_SUMMARY} characters.`);
      return ok(value);
    case 'number':
      return typeof value === 'number' ? ok(value) : no('Operation value must be a number');
    case 'date':
      return readDate(value);
    case 'labels':
      return readLabels(value);
    case 'user':
      return readUser(world, project, field, value);
    case 'priority':
      return readPriority(world, value);
    case 'option':
      return readOption(field, value);
    case 'options':
      return readOptions(field, value);
    case 'sprint':
      return readSprint(world, value);
    case 'read-only':
    case 'issuetype':
    case 'project':
    case 'parent':
    case 'security':
      return no(`Field '${field.id}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
}

function readSummary(value: unknown): FieldResult {
  if (value === null || value === undefined) return no('You must specify a summary of the issue.');
  if (typeof value !== 'string') return no('Operation value must be a string');
  if (value.trim() === '') return no('You must specify a summary of the issue.');
  if (/[\r\n]/.test(value)) return no('The summary is invalid because it contains newline characters.');
  if (value.length > MAX_SUMMARY) return no(`Summary must be less than ${MAX_SUMMARY} characters.`);
  return ok(value);
}

/** Reads a description, an environment, a comment: anything that is an Atlassian document in version 3. */
export function readDocument(value: unknown): FieldResult {
  const isDocument = typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
  if (!isDocument) return no('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  if (JSON.stringify(value).length > MAX_TEXT) {
    return no('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  }
  return isAdf(value) && !holdsRefused(value) ? ok(value) : no('INVALID_INPUT');
}

/** Nodes of the format that are Confluence's: Jira refuses a document that holds one, though the schema knows them. */
const REFUSED_NODES = new Set([
  'layoutSection',
  'layoutColumn',
  'extension',
  'bodiedExtension',
  'inlineExtension',
  'placeholder',
]);

function holdsRefused(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { type, content } = node as { readonly type?: unknown; readonly content?: unknown };
  return REFUSED_NODES.has(String(type)) || (Array.isArray(content) && content.some(holdsRefused));
}

function readDate(value: unknown): FieldResult {
  if (typeof value !== 'string') return no('Operation value must be a string');
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value))
    return no(`Error parsing date string: ${value}`);
  return ok(value);
}

function readLabels(value: unknown): FieldResult {
  if (!Array.isArray(value)) return no('data was not an array');
  const labels: string[] = [];
  for (const label of value as unknown[]) {
    if (typeof label !== 'string') return no('string expected at index ' + labels.length);
    if (/\s/.test(label)) return no(`The label '${label}' contains spaces which is invalid.`);
    if (label.length > MAX_LABEL)
      return no(`The label '${label}' exceeds the maximum length allowed for labels of ${MAX_LABEL} characters.`);
    if (label !== '' && !labels.includes(label)) labels.push(label);
  }
  return ok(labels.sort());
}

function readUser(world: World, project: ProjectState, field: FieldState, value: unknown): FieldResult {
  const accountId = pick(value, 'accountId') ?? pick(value, 'id');
  if (accountId === null) return no('expected Object containing an id property');
  const user: UserState | undefined = world.state.users[accountId];
  if (field.id === 'reporter') {
    return user?.active === true ? ok(accountId) : no('The reporter specified is not a user.');
  }
  if (user === undefined) return no(`Specified user does not exist or you do not have required permissions`);
  if (field.id === 'assignee' && !mayInProject(user, project, 'ASSIGNABLE_USER')) {
    return no(`User '${user.accountId}' cannot be assigned issues.`);
  }
  return ok(accountId);
}

function readPriority(world: World, value: unknown): FieldResult {
  const [id, name] = [pick(value, 'id'), pick(value, 'name')];
  if (id === null && name === null) return no("Could not find valid 'id' or 'name' in priority object.");
  const found = world.state.jira.priorities.find((each) => (id === null ? each.name === name : each.id === id));
  return found === undefined ? no('The priority selected is invalid.') : ok(found.id);
}

function readOption(field: FieldState, value: unknown): FieldResult {
  const [id, name] = [pick(value, 'id'), pick(value, 'value')];
  if (id === null && name === null) return no("Specify a valid 'id' or 'name' for " + field.name);
  const found = field.allowedValues.find((option) => (id === null ? option.value === name : option.id === id));
  if (found !== undefined) return ok(found.id);
  return no(id === null ? `Option value '${String(name)}' is not valid` : `Option id '${id}' is not valid`);
}

function readOptions(field: FieldState, value: unknown): FieldResult {
  if (!Array.isArray(value)) return no('data was not an array');
  const ids: unknown[] = [];
  for (const each of value as unknown[]) {
    const read = readOption(field, each);
    if (!read.ok) return read;
    ids.push(read.value);
  }
  return ok(ids);
}

function readSprint(world: World, value: unknown): FieldResult {
  if (typeof value !== 'number') return no('Number value expected as the Sprint id.');
  const sprint = world.state.jira.sprints[String(value)];
  if (sprint === undefined) return no(`Sprint with id '${value}' does not exist.`);
  return sprint.state === 'closed' ? no('Issue can be assigned only active or future sprints.') : ok(value);
}

function pick(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = (value as Record<string, unknown>)[name];
  return typeof found === 'string' ? found : null;
}
