import type { IssueState, IssueTypeState, ProjectState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { jiraErrors, notModelled } from '../site/refusal';
import { createScreen, type OnScreen } from './create-screen';
import { readFieldValue } from './field-values';
import { type IssueRequest, propertyFault } from './issue-request';
import { levelOf } from './issue-tree';
import { mergeUpdate } from './merge-update';
import { readSecurityLevel, SECURITY_REFUSED } from './read-security-level';
import { findIssue, findProject, mayInProject, maySee } from './permissions';

/** An issue that nothing keeps from being created. */
export interface Draft {
  readonly project: ProjectState;
  readonly type: IssueTypeState;
  readonly parentId: string | null;
  readonly securityLevelId: string | null;
  readonly sprintIds: readonly number[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

export type Checked =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly errors: ReturnType<typeof jiraErrors> };

const failed = (errors: Readonly<Record<string, string>>, messages: readonly string[] = []): Checked => ({
  ok: false,
  errors: jiraErrors(messages, errors),
});

/** Checks one issue of a create request as Jira does: project and type first, then every field at once. */
export function checkDraft(world: World, user: UserState | null, request: IssueRequest): Checked {
  if (request.transition !== undefined) throw notModelled('a transition in a create request');
  if (request.historyMetadata !== undefined) throw notModelled('historyMetadata');
  const merged = mergeUpdate(request, {});
  if (!merged.ok) return failed(merged.errors);
  const { fields } = merged;

  const project = readProject(world, fields['project']);
  if (project === null || !mayInProject(user, project, 'BROWSE_PROJECTS')) {
    return failed({ project: 'Specify a valid project ID or key' });
  }
  if (!mayInProject(user, project, 'CREATE_ISSUES')) {
    return failed({ project: 'You do not have permission to create issues in this project.' });
  }
  const type = readType(world, project, fields['issuetype']);
  if (type === null) {
    return failed({
      issuetype: fields['issuetype'] === undefined ? 'Specify an issue type' : 'Specify a valid issue type',
    });
  }
  const errors: Record<string, string> = {};
  const messages: string[] = [];
  const screen = createScreen(world, project, type.id, user);
  const parent = checkParent(world, user, { project, type, screen, value: fields['parent'] }, errors, messages);
  const values = checkFields(world, { project, type, screen }, fields, errors);
  const level = checkSecurity(world, { project, type, screen }, user, fields['security'], errors);
  const properties = request.properties ?? [];
  const fault = propertyFault(properties);
  if (fault !== null) messages.push(fault);
  if (Object.keys(errors).length > 0 || messages.length > 0) return failed(errors, messages);

  const { customfield_10020: sprint, ...stored } = values;
  return {
    ok: true,
    draft: {
      project,
      type,
      parentId: parent?.id ?? null,
      securityLevelId: level,
      sprintIds: typeof sprint === 'number' ? [sprint] : [],
      fields: stored,
      properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])),
    },
  };
}

function readProject(world: World, value: unknown): ProjectState | null {
  const idOrKey = reference(value, ['id', 'key']);
  return idOrKey === null ? null : findProject(world, idOrKey);
}

function readType(world: World, project: ProjectState, value: unknown): IssueTypeState | null {
  const [id, name] = [reference(value, ['id']), reference(value, ['name'])];
  const types = project.issueTypeIds.flatMap((typeId) => world.state.jira.issueTypes[typeId] ?? []);
  return types.find((type) => (id === null ? type.name === name : type.id === id)) ?? null;
}

interface Target {
  readonly project: ProjectState;
  readonly type: IssueTypeState;
  readonly screen: readonly OnScreen[];
}

function checkParent(
  world: World,
  user: UserState | null,
  target: Target & { readonly value: unknown },
  errors: Record<string, string>,
  messages: string[],
): IssueState | null {
  const isSubtask = target.type.hierarchyLevel === -1;
  const idOrKey = reference(target.value, ['id', 'key']);
  if (idOrKey === null) {
    if (isSubtask) messages.push('Issue type is a sub-task but parent issue key or id not specified.');
    else if (target.value !== undefined && target.value !== null)
      errors['parent'] = "data was not an object with 'id' or 'key'";
    return null;
  }
  if (!target.screen.some(({ fieldId }) => fieldId === 'parent')) return null;
  const parent = findIssue(world, idOrKey);
  if (parent === null || !maySee(world, user, parent)) {
    errors['parent'] = 'Could not find issue by id or key.';
    return null;
  }
  if (parent.projectId !== target.project.id && (isSubtask || target.project.style === 'next-gen')) {
    errors['issuetype'] = 'The issue type selected is invalid.';
    errors['project'] = 'Sub-tasks must be created in the same project as the parent.';
    return null;
  }
  if (levelOf(world, parent) !== target.type.hierarchyLevel + 1) {
    errors['parentId'] = 'Given parent work item does not belong to appropriate hierarchy.';
    return null;
  }
  return parent;
}

function checkFields(
  world: World,
  { project, type, screen }: Target,
  given: Readonly<Record<string, unknown>>,
  errors: Record<string, string>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const onScreen = new Map(screen.map((each) => [each.fieldId, each]));
  for (const [fieldId, value] of Object.entries(given)) {
    if (fieldId === 'project' || fieldId === 'issuetype') continue;
    const entry = onScreen.get(fieldId);
    if (entry === undefined) {
      errors[fieldId] = `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
      continue;
    }
    if (entry.field.kind === 'parent' || entry.field.kind === 'security') continue;
    if (entry.field.kind === 'sprint' && value !== null && type.hierarchyLevel === -1) {
      errors[fieldId] = 'Sub-tasks cannot be associated to a sprint. They are in the sprint of their parent.';
      continue;
    }
    const read = readFieldValue(world, project, entry.field, value);
    if (read.ok) values[fieldId] = read.value;
    else errors[fieldId] = read.message;
  }
  for (const { fieldId, field, required, hasDefaultValue } of screen) {
    if (!required || hasDefaultValue || errors[fieldId] !== undefined) continue;
    if (fieldId === 'project' || fieldId === 'issuetype' || fieldId === 'parent') continue;
    const value = values[fieldId];
    const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!empty) continue;
    errors[fieldId] = fieldId === 'summary' ? 'You must specify a summary of the issue.' : `${field.name} is required.`;
  }
  return values;
}

/** A sub-task has no level of its own: it is seen by who sees its parent. */
function checkSecurity(
  world: World,
  { project, type }: Target,
  user: UserState | null,
  value: unknown,
  errors: Record<string, string>,
): string | null {
  const ofParent = type.hierarchyLevel === -1;
  if (value === undefined) return ofParent ? null : project.defaultSecurityLevelId;
  const level = ofParent && value !== null ? undefined : readSecurityLevel(world, user, value);
  if (level === undefined) errors['security'] ??= SECURITY_REFUSED;
  return level ?? null;
}

function reference(value: unknown, names: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const name of names) {
    const found: unknown = (value as Record<string, unknown>)[name];
    if (typeof found === 'string' && found !== '') return found;
  }
  return null;
}
