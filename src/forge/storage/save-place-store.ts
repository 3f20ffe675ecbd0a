import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { lastWriteCounts } from './rows/last-write-counts';

/** Ids alone: what a space and a page are called is asked for as the person who looks. */
const place = z.object({ space: z.string(), parent: z.string().nullable() });
export type StoredSavePlace = z.infer<typeof place>;
const row = lastWriteCounts('save-place', place);

/** Where pages of a wave were saved last; null: nowhere yet. */
export const readSavePlace = (wave: WaveId): Promise<StoredSavePlace | null> => row.read(wave);

/** The last one counts: nothing rests on it. */
export const keepSavePlace = (wave: WaveId, { space, parent }: StoredSavePlace): Promise<void> =>
  row.write(wave, { space, parent });
