import { z } from 'zod';
import type { WaveId } from '../../wave/ids';
import { lastWriteCounts } from './rows/last-write-counts';

/** Ids alone: what a space and a page are called is asked for as the person who looks. */
const place = z.object({
  space: z.string(),
  parent: z.string().nullable(),
  /** Addresses of the minutes that were saved last of each gate, below `/wiki`. Earlier rows have none. */
  minutes: z.record(z.string(), z.string()).default({}),
});
export type StoredSavePlace = Pick<z.infer<typeof place>, 'space' | 'parent'>;
const row = lastWriteCounts('save-place', place);

/** Where pages of a wave were saved last; null: nowhere yet. */
export const readSavePlace = (wave: WaveId): Promise<StoredSavePlace | null> => row.read(wave);

/** The key of that row, for those who read it together with others. */
export const savePlaceKey = row.keyOf;

/** Addresses of minutes by gate, in a row that was read so. */
export const minutesIn = (stored: unknown): Readonly<Record<string, string>> => row.valueIn(stored)?.minutes ?? {};

/**
 * The last one counts: nothing rests on it, also not where two people save at once and one address is lost.
 * @param minutes the minutes that were saved there, where everyone who sees the space can see them
 */
export async function keepSavePlace(
  wave: WaveId,
  { space, parent }: StoredSavePlace,
  minutes?: { readonly gate: string; readonly path: string },
): Promise<void> {
  const kept = (await row.read(wave))?.minutes ?? {};
  await row.write(wave, {
    ...{ space, parent },
    minutes: minutes === undefined ? kept : { ...kept, [minutes.gate]: minutes.path },
  });
}
