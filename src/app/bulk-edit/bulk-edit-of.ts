import { type KeptBulkEdit, readBulkEdit } from '../../forge/storage/bulk-store';
import type { OpenWave } from '../waves/open-wave';
import { failureOf } from '../../errors/failure-of';

/**
 * The bulk edit that the person sees, where it is still their latest one in the wave.
 * @throws AppFailure where another stands by now, or none
 */
export async function bulkEditOf({ wave, account }: OpenWave, id: string): Promise<KeptBulkEdit> {
  const kept = await readBulkEdit(wave.id, account);
  if (kept?.edit.id === id) return kept;
  throw failureOf({
    code: 'not-found',
    message: 'This is not your latest change of many items in this wave.',
    next: 'Reload the items to see their state. Finished changes are kept.',
  });
}
