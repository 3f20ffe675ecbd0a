import { notModelled } from '../site/refusal';
import type { IssueState, UserState } from '../site/site-state';
import type { World } from '../site/world';
import { fieldAllowed } from './create-screen';
import { readFieldValue } from './field-values';
import { levelOf } from './issue-tree';
import { projectOf } from './permissions';

/** The values of an edit as they are stored; what Jira refuses of them goes into `errors`, by field. Screens are not asked. */
export function editedValues(
  world: World,
  editor: UserState,
  issue: IssueState,
  given: Readonly<Record<string, unknown>>,
  errors: Record<string, string>,
): Record<string, unknown> {
  const project = projectOf(world, issue);
  const required = new Set(
    (project.createScreens[issue.issueTypeId] ?? []).filter((each) => each.required).map((each) => each.fieldId),
  );
  const values: Record<string, unknown> = {};
  for (const [fieldId, value] of Object.entries(given)) {
    const field = world.state.jira.fields[fieldId];
    if (field === undefined || !fieldAllowed(project, fieldId, editor)) {
      errors[fieldId] = `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
      continue;
    }
    if (field.kind === 'issuetype' || field.kind === 'project' || field.kind === 'security') {
      throw notModelled(`changing the field '${fieldId}' of an issue`);
    }
    if (value === null && required.has(fieldId) && fieldId !== 'summary') {
      errors[fieldId] = `${field.name} is required.`;
      continue;
    }
    if (field.kind === 'sprint' && levelOf(world, issue) === -1) {
      errors[fieldId] = 'Sub-tasks cannot be associated to a sprint. They are in the sprint of their parent.';
      continue;
    }
    const read = readFieldValue(world, project, field, value);
    if (read.ok) values[fieldId] = read.value;
    else errors[fieldId] = read.message;
  }
  return values;
}
