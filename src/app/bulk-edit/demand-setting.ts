import type { BulkField } from '../../contract/bulk-edit';
import type { ProjectId } from '../../wave/ids';
import { missingPermissions } from '../../forge/access/missing-permissions';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { failureOf } from '../../errors/failure-of';
import { missingFor, permissionsFor } from '../../jobs/field-permissions';

/** @throws AppFailure naming what the person may not: asked once, since Jira would refuse each issue for the same reason */
export async function demandSetting(field: BulkField, project: ProjectId): Promise<void> {
  const missing = missingFor(field, await missingPermissions(AS_VIEWER, project, permissionsFor(field)));
  if (missing !== null) throw failureOf(missing);
}
