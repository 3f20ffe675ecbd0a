import kvs, { WhereConditions } from '@forge/kvs';
import type { Wave } from '../../wave/wave';
import { slicedKeys } from './rows/sliced-values';
import { planKey, plansKey } from './wave-store';

/** Keys of the wave's plan and of the earlier ones. A query may not find the newest yet, whose keys are known. */
export async function planKeysOf(wave: Wave): Promise<string[]> {
  const keys = new Set(await slicedKeys(planKey(wave)));
  for (let cursor: string | undefined; ;) {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(plansKey(wave.id)))
      .limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    for (const { key } of page.results) keys.add(key);
    if (page.nextCursor === undefined || page.nextCursor === '') return [...keys];
    cursor = page.nextCursor;
  }
}
