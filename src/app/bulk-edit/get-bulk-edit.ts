import type { BulkEditView } from '../../contract/bulk-edit';
import { oneWave } from '../../contract/wave';
import { readBulkEdit } from '../../forge/storage/bulk-store';
import { callerOf } from '../../forge/access/context';
import { openWave } from '../waves/open-wave';
import { viewBulkEdit } from './view-bulk-edit';

/** The latest bulk edit of the person who asks, so that one that is not over can be gone on with after a reload. */
export async function getBulkEdit(payload: unknown, context: unknown): Promise<BulkEditView | null> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id } = oneWave.parse(payload);
  const { wave, account } = await openWave(caller, id);
  const kept = await readBulkEdit(wave.id, account);
  return kept === null ? null : viewBulkEdit(kept.edit);
}
