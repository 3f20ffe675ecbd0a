import type { IssueRequest } from './issue-request';

export type Merged =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/**
 * Folds `update` into `fields`: `set` for any field, `add` and `remove` for lists of text (labels).
 * `current` is what the issue holds now; empty on create. A field named in both is refused, as Jira does.
 */
export function mergeUpdate(request: IssueRequest, current: Readonly<Record<string, unknown>>): Merged {
  const fields: Record<string, unknown> = { ...request.fields };
  const errors: Record<string, string> = {};
  for (const [fieldId, operations] of Object.entries(request.update ?? {})) {
    if (operations.length === 0) continue;
    if (fieldId in fields) {
      errors[fieldId] = `Field '${fieldId}' cannot appear in both 'fields' and 'update'`;
      continue;
    }
    let value = current[fieldId];
    for (const operation of operations) {
      const [[verb, operand] = ['', undefined], ...more] = Object.entries(operation);
      const list = Array.isArray(value) ? (value as unknown[]) : [];
      if (more.length > 0) errors[fieldId] = 'An operation has exactly one verb.';
      else if (verb === 'set') value = operand;
      else if (verb === 'add' && fieldId === 'labels') value = [...list, operand];
      else if (verb === 'remove' && fieldId === 'labels') value = list.filter((each) => each !== operand);
      else errors[fieldId] = `Field with id '${fieldId}' does not support operation '${verb}'`;
    }
    fields[fieldId] = value;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, fields };
}
