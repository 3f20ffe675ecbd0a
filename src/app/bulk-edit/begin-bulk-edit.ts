import type { BulkEdit } from '../../jobs/bulk-edit';
import { groupedBulk } from '../../jobs/bulk-edit';
import { putBulkEdit, readBulkEdit } from '../../forge/storage/bulk-store';
import { driveBulkEdit } from './drive-bulk-edit';
import { editingRights } from '../waves/editing-rights';
import type { OpenWave } from '../waves/open-wave';
import { AS_VIEWER } from '../../forge/jira/product-request';
import type { KeptBulkEdit } from '../../forge/storage/bulk-store';
import { failureOf } from '../../errors/failure-of';

/** Bytes of a stored value (Forge KVS), less what the results will add. */
const MAX_BYTES = 180 * 1024;

export type BulkEditToBegin = Pick<
  BulkEdit,
  'id' | 'undoes' | 'field' | 'items' | 'names' | 'refused' | 'hidden' | 'same'
>;

/**
 * Stores a bulk edit in place of the person's last one, then takes it as far as this invocation can.
 * @param read what was stored before
 * @throws AppFailure where it is too large, or the person began another at the same moment
 */
export async function beginBulkEdit(
  { wave, account }: OpenWave,
  begin: BulkEditToBegin,
  read: KeptBulkEdit | null,
): Promise<BulkEdit> {
  const { inBulk, quiet } = await editingRights(AS_VIEWER, wave.project);
  const now = Date.now();
  const edit: BulkEdit = {
    ...begin,
    schema: 1,
    wave: wave.id,
    project: wave.project,
    by: account,
    inBulk,
    quiet,
    progress: groupedBulk({ ...begin, inBulk, quiet }).progress,
    results: {},
    told: [],
    counted: true,
    isOver: begin.items.length === 0,
    isUndone: false,
    waiting: null,
    stopped: null,
    startedAt: now,
    updatedAt: now,
  };
  if (Buffer.byteLength(JSON.stringify(edit)) > MAX_BYTES) throw failureOf(tooMany);
  const epoch = read?.epoch ?? null;
  if (!(await putBulkEdit(edit, epoch))) throw failureOf(anotherBegan);
  return (await driveBulkEdit(wave, { edit, epoch: (epoch ?? 0) + 1 })) ?? (await latest(edit));
}

/** Another invocation works on it: it says how far it is. */
async function latest(edit: BulkEdit): Promise<BulkEdit> {
  return (await readBulkEdit(edit.wave, edit.by))?.edit ?? edit;
}

const tooMany = {
  code: 'refused-by-rule',
  message: 'These are more items than Runway can change at once.',
  next: 'Select fewer items. Nothing was written.',
} as const;

const anotherBegan = {
  code: 'changed-meanwhile',
  message: 'You began another change of many items at the same moment.',
  next: 'Reload the items to see their state. Nothing of this edit was saved.',
} as const;
