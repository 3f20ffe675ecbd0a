import type { BulkField } from '../contract/bulk-edit';
import type { ErrorView } from '../contract/result';

/** What Jira asks of a person who sets a field, besides editing the issue, with the name on Jira's screens. */
const NEEDS = {
  owner: { key: 'ASSIGN_ISSUES', name: 'Assign issues' },
  due: { key: 'SCHEDULE_ISSUES', name: 'Schedule issues' },
  priority: { key: 'EDIT_ISSUES', name: 'Edit issues' },
} as const satisfies Record<BulkField, { readonly key: string; readonly name: string }>;
type Permission = (typeof NEEDS)[BulkField]['key'];

const neededFor = (field: BulkField) => [...new Set([NEEDS.priority, NEEDS[field]])];

/** Keys of the project permissions that setting a field needs. */
export const permissionsFor = (field: BulkField): Permission[] => neededFor(field).map(({ key }) => key);

/** @returns the permissions that the person does not have; null where none is missing */
export function missingFor(field: BulkField, missing: readonly string[]): ErrorView | null {
  const names = neededFor(field).flatMap(({ key, name }) => (missing.includes(key) ? [name] : []));
  if (names.length === 0) return null;
  return {
    code: 'missing-permission',
    message: `You need ${names.length === 1 ? 'this permission' : 'these permissions'} of the project: ${names.join(', ')}.`,
    next: 'Ask an administrator of the project. Nothing was written.',
  };
}
