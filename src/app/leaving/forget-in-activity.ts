import kvs, { WhereConditions } from '@forge/kvs';
import { FORGOTTEN } from '../../contract/raci';
import { forgetInLine } from '../../marks/forget-in-line';
import { storedLine } from '../../marks/stored-line';
import { activityKey } from '../../forge/storage/activity-store';
import type { Forgetting } from '../../forge/storage/forgetting-store';
import { MAX_KEYS } from '../../forge/storage/storage-limits';

const PAGE = 100;

/**
 * Takes a person out of the lines of a wave's activity, as far as a query finds them: it lags behind what was just written, so that it
 * is to be done again later. Doing it again changes nothing.
 * @throws Error where storage refuses a line: what was forgotten until then stays forgotten
 */
export async function forgetInActivity({ wave, account, name, person }: Forgetting): Promise<void> {
  const who = { account, name, person, as: FORGOTTEN };
  for (let cursor: string | undefined; ;) {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(activityKey(wave)))
      .limit(PAGE);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    const changed = results.flatMap(({ key, value }) => {
      const line = storedLine.parse(value);
      const next = forgetInLine(line, who);
      return next === line ? [] : [{ key, value: next }];
    });
    for (let from = 0; from < changed.length; from += MAX_KEYS) {
      const { failedKeys } = await kvs.batchSet(changed.slice(from, from + MAX_KEYS));
      if (failedKeys.length > 0) throw new Error(`Storage refused ${String(failedKeys.length)} lines.`);
    }
    if (nextCursor === undefined || nextCursor === '') return;
    cursor = nextCursor;
  }
}
