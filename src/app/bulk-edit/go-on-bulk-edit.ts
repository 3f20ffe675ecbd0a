import { bulkEditRef, type BulkEditView } from '../../contract/bulk-edit';
import { bulkEditOf } from './bulk-edit-of';
import { callerOf } from '../../forge/access/context';
import { driveBulkEdit } from './drive-bulk-edit';
import { openWave, refuseClosed } from '../waves/open-wave';
import { viewBulkEdit } from './view-bulk-edit';

/** Goes on with what an earlier call left: because its time was up, Jira asked to wait, or it died. */
export async function goOnBulkEdit(payload: unknown, context: unknown): Promise<BulkEditView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id, edit } = bulkEditRef.parse(payload);
  const open = await openWave(caller, id);
  refuseClosed(open);
  const kept = await bulkEditOf(open, edit);
  return viewBulkEdit((await driveBulkEdit(open.wave, kept)) ?? (await bulkEditOf(open, edit)).edit);
}
