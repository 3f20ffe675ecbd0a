import kvs from '@forge/kvs';
import type { z } from 'zod';
import type { WaveId } from '../../../wave/ids';
import { ENTRY, entryKey, type EntryKind } from './entry-key';
import { entryValue } from './entry-value';

/**
 * An entry of which a wave has one, written without a condition: the last one counts. A value of another version of the app is read as
 * none. One request each.
 */
export function lastWriteCounts<Value>(kind: EntryKind, schema: z.ZodType<Value>) {
  const keyOf = (wave: WaveId) => entryKey(wave, kind, '');
  const valueIn = entryValue(schema);
  return {
    read: async (wave: WaveId): Promise<Value | null> => valueIn(await kvs.entity<unknown>(ENTRY).get(keyOf(wave))),
    /** For those who read it together with other rows. */
    keyOf: (wave: WaveId) => ({ key: keyOf(wave), entityName: ENTRY }),
    valueIn,
    write: (wave: WaveId, value: Value): Promise<void> =>
      kvs.entity(ENTRY).set(keyOf(wave), { wave, epoch: 1, body: { id: '', value } }),
  };
}
