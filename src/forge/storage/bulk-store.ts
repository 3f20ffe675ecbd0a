import kvs from '@forge/kvs';
import { z } from 'zod';
import { type BulkEdit, storedBulkEdit } from '../../jobs/bulk-edit';
import type { AccountId, WaveId } from '../../wave/ids';
import { atEpoch, hashOf } from './keys';
import { transactionWon } from './transaction-won';

/** The custom entity of manifest.yml: the latest bulk edit of each person in each wave. */
export const BULK = 'bulk';

const row = z.object({ epoch: z.number(), body: storedBulkEdit });
const keyOf = (wave: WaveId, by: AccountId): string => `${wave}.${hashOf(by)}`;

/** Takes a person's latest bulk edit away; one that is not there is no fault. */
export const dropBulkEdit = (wave: WaveId, by: AccountId): Promise<void> => kvs.entity(BULK).delete(keyOf(wave, by));

export interface KeptBulkEdit {
  readonly edit: BulkEdit;
  readonly epoch: number;
}

export async function readBulkEdit(wave: WaveId, by: AccountId): Promise<KeptBulkEdit | null> {
  const value = await kvs.entity<unknown>(BULK).get(keyOf(wave, by));
  if (value === undefined) return null;
  const { epoch, body } = row.parse(value);
  return { edit: body, epoch };
}

/** @param read the version that was read, null: none was there. False where somebody has written it since. */
export async function putBulkEdit(edit: BulkEdit, read: number | null): Promise<boolean> {
  const key = keyOf(edit.wave, edit.by);
  return transactionWon(
    kvs
      .transact()
      .set(
        key,
        { wave: edit.wave, epoch: (read ?? 0) + 1, body: edit },
        { entityName: BULK, conditions: atEpoch(read) },
      )
      .execute(),
    async () => ((await readBulkEdit(edit.wave, edit.by))?.epoch ?? null) !== read,
  );
}
