import { storedTrend, type StoredTrend } from '../../../readiness/trend-days';
import type { WaveId } from '../../../wave/ids';
import { type KeptEntry, readEntries, readEntry, writeEntries } from '../entry-store';
import { ENTRY, entryKey } from '../rows/entry-key';
import { entryValue } from '../rows/entry-value';

/** What was sampled of a wave in one month (`2027-03`). One request. */
export const readTrendMonth = (wave: WaveId, month: string): Promise<KeptEntry<StoredTrend> | null> =>
  readEntry(wave, 'trend', month, storedTrend);

/** By month, those that there are. */
export async function readTrend(wave: WaveId, months: readonly string[]): Promise<ReadonlyMap<string, StoredTrend>> {
  const read = await readEntries(wave, 'trend', months, storedTrend);
  return new Map([...read].map(([month, { value }]) => [month, value]));
}

/** The keys of some months, to be read together with other rows. */
export const trendKeys = (wave: WaveId, months: readonly string[]) =>
  months.map((month) => ({ month, key: entryKey(wave, 'trend', month), entityName: ENTRY }));

const trendOf = entryValue(storedTrend);

/** The months out of what was read by these keys. */
export function trendIn(
  keys: ReturnType<typeof trendKeys>,
  values: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, StoredTrend> {
  return new Map(
    keys.flatMap(({ month, key }) => {
      const trend = trendOf(values.get(key));
      return trend === null ? [] : [[month, trend] as const];
    }),
  );
}

/** Where another sweep was faster, its sample is as good. */
export async function keepTrendMonth(
  wave: WaveId,
  month: string,
  value: StoredTrend,
  read: number | null,
): Promise<void> {
  await writeEntries(wave, [{ kind: 'trend', id: month, value, read }], []);
}
