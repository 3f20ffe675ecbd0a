import type { BulkEditView } from '../../contract/bulk-edit';
import { readBulkEdit } from '../../forge/storage/bulk-store';
import { type OpenWave } from '../waves/open-wave';
import { viewBulkEdit } from './view-bulk-edit';
import type { Payload } from '../../contract/calls';

/** The latest bulk edit of the person who asks, so that one that is not over can be gone on with after a reload. */
export async function getBulkEdit(
  _payload: Payload<'getBulkEdit'>,
  { wave, account }: OpenWave,
): Promise<BulkEditView | null> {
  const kept = await readBulkEdit(wave.id, account);
  return kept === null ? null : viewBulkEdit(kept.edit);
}
