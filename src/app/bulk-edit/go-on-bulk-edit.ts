import { type BulkEditView } from '../../contract/bulk-edit';
import { bulkEditOf } from './bulk-edit-of';
import { driveBulkEdit } from './drive-bulk-edit';
import { type OpenWave } from '../waves/open-wave';
import { viewBulkEdit } from './view-bulk-edit';
import type { Payload } from '../../contract/calls';

/** Goes on with what an earlier call left: because its time was up, Jira asked to wait, or it died. */
export async function goOnBulkEdit({ edit }: Payload<'goOnBulkEdit'>, open: OpenWave): Promise<BulkEditView> {
  const kept = await bulkEditOf(open, edit);
  return viewBulkEdit((await driveBulkEdit(open.wave, kept)) ?? (await bulkEditOf(open, edit)).edit);
}
