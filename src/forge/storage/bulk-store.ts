import kvs from '@forge/kvs';
import { type BulkEdit, storedBulkEdit } from '../../jobs/bulk-edit';
import type { AccountId, WaveId } from '../../wave/ids';
import { hashOf } from './rows/keys';
import { transactionWon } from './rows/transaction-won';
import { versionedRow } from './rows/versioned-row';

/** The custom entity of manifest.yml: the latest bulk edit of each person in each wave. */
export const BULK = 'bulk';

const rows = versionedRow(BULK, storedBulkEdit);
const keyOf = (wave: WaveId, by: AccountId): string => `${wave}.${hashOf(by)}`;

/** Takes a person's latest bulk edit away; one that is not there is no fault. */
export const dropBulkEdit = (wave: WaveId, by: AccountId): Promise<void> => kvs.entity(BULK).delete(keyOf(wave, by));

export interface KeptBulkEdit {
  readonly edit: BulkEdit;
  readonly epoch: number;
}

export async function readBulkEdit(wave: WaveId, by: AccountId): Promise<KeptBulkEdit | null> {
  const row = await rows.read(keyOf(wave, by));
  return row === null ? null : { edit: row.body, epoch: row.epoch };
}

/** @param read the version that was read, null: none was there. False where somebody has written it since. */
export async function putBulkEdit(edit: BulkEdit, read: number | null): Promise<boolean> {
  return transactionWon(
    kvs.transact().set(...rows.write(keyOf(edit.wave, edit.by), { wave: edit.wave }, edit, read)),
    async () => ((await readBulkEdit(edit.wave, edit.by))?.epoch ?? null) !== read,
  );
}
