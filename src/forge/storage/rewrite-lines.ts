import kvs, { WhereConditions } from '@forge/kvs';
import { type StoredLine, storedLine } from '../../marks/stored-line';
import type { WaveId } from '../../wave/ids';
import { activityKey } from './activity-store';
import { MAX_KEYS } from './rows/storage-limits';

const PAGE = 100;

/**
 * Rewrites lines of a wave's activity, as far as a query finds them: it lags behind what was just written.
 * @param rewritten answers the line itself where it stays as it is
 * @throws Error where storage refuses a line: what was rewritten until then stays so
 */
export async function rewriteLines(wave: WaveId, rewritten: (line: StoredLine) => StoredLine): Promise<void> {
  for (let cursor: string | undefined; ;) {
    const query = kvs
      .query()
      .where('key', WhereConditions.beginsWith(activityKey(wave)))
      .limit(PAGE);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    const changed = results.flatMap(({ key, value }) => {
      const line = storedLine.parse(value);
      const next = rewritten(line);
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
