import kvs from '@forge/kvs';
import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { ENTRY, entryKey } from './rows/entry-key';

/** Ids alone: what a space and a page are called is asked for as the person who looks. */
const place = z.object({ space: z.string(), parent: z.string().nullable() });
export type StoredSavePlace = z.infer<typeof place>;
const row = z.object({ body: z.object({ value: place }) });

/** Where pages of a wave were saved last; null: nowhere yet. */
export async function readSavePlace(wave: WaveId): Promise<StoredSavePlace | null> {
  const read = row.safeParse(await kvs.entity<unknown>(ENTRY).get(entryKey(wave, 'save-place', '')));
  return read.success ? read.data.body.value : null;
}

/** The last one counts: nothing rests on it. */
export const keepSavePlace = (wave: WaveId, { space, parent }: StoredSavePlace): Promise<void> =>
  kvs
    .entity(ENTRY)
    .set(entryKey(wave, 'save-place', ''), { wave, epoch: 1, body: { id: '', value: { space, parent } } });
