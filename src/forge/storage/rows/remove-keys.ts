import kvs, { WhereConditions } from '@forge/kvs';
import type { WaveId } from '../../../wave/ids';
import { MAX_KEYS } from './storage-limits';

interface StoredKey {
  readonly key: string;
  readonly entityName?: string;
}

/**
 * Deletes keys, as many at once as storage takes. A key that does not exist is no failure.
 * @throws Error where storage keeps one
 */
export async function removeKeys(keys: readonly StoredKey[]): Promise<void> {
  for (let from = 0; from < keys.length; from += MAX_KEYS) {
    const { failedKeys } = await kvs.batchDelete(keys.slice(from, from + MAX_KEYS));
    if (failedKeys.length > 0)
      throw new Error(`Storage kept ${failedKeys.length} keys: ${failedKeys[0]?.error.message}`);
  }
}

/** Deletes every key with this prefix that a query finds: queries lag behind writes. */
export async function removeBeginningWith(prefix: string): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
    await removeKeys(page.results.map(({ key }) => ({ key })));
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}

/**
 * Deletes every row of an entity that belongs to a wave and that a query finds. Their keys are hashes of items and of
 * accounts: only the index by wave lists them.
 */
export async function removeRowsOf(entityName: string, wave: WaveId): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const query = kvs
      .entity(entityName)
      .query()
      .index('by-wave', { partition: [wave] })
      .limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany();
    await removeKeys(page.results.map(({ key }) => ({ key, entityName })));
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}
