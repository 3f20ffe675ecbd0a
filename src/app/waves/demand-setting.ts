import type { BulkField } from '../../contract/bulk-edit';
import type { ProjectId } from '../../wave/ids';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';

/** What Jira asks of whoever sets a field, besides editing the issue, with the name that Jira's screens give it. */
const NEEDS = {
  owner: { key: 'ASSIGN_ISSUES', name: 'Assign issues' },
  due: { key: 'SCHEDULE_ISSUES', name: 'Schedule issues' },
  priority: { key: 'EDIT_ISSUES', name: 'Edit issues' },
} as const satisfies Record<BulkField, { readonly key: string; readonly name: string }>;

/** @throws AppFailure naming what the person lacks: asked once, since Jira would refuse each issue for the same reason */
export async function demandSetting(field: BulkField, project: ProjectId): Promise<void> {
  const needed = [NEEDS.priority, NEEDS[field]];
  const missing = await missingPermissions(AS_VIEWER, project, [...new Set(needed.map(({ key }) => key))]);
  const lacks = [...new Set(needed.flatMap(({ key, name }) => (missing.includes(key) ? [name] : [])))];
  if (lacks.length === 0) return;
  throw failureOf({
    code: 'missing-permission',
    message: `You lack a permission of this project: ${lacks.join(', ')}.`,
    next: 'Ask an administrator of the project for it. Nothing was written.',
  });
}
