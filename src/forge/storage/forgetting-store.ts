import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { FORGOTTEN } from '../../contract/limits';
import type { WaveId } from '../../wave/ids';

const PREFIX = 'forgetting:';
/** How the keys of a wave's begin. */
export const forgettingsKey = (wave: WaveId): string => `${PREFIX}${wave}:`;

const storedForgetting = z.object({
  wave: z.string().transform((id) => id as WaveId),
  /** Of the register. */
  person: z.string(),
  account: z.string().nullable(),
  name: z.string().nullable(),
  /** Account of who asked for it; not kept by earlier versions. */
  by: z.string().default(FORGOTTEN),
  /** Epoch milliseconds. */
  at: z.number(),
});
/** A person who is being forgotten: kept until every line of the activity that names them can be found, and all of it is done. */
export type Forgetting = z.infer<typeof storedForgetting>;

const keyOf = ({ wave, person }: Pick<Forgetting, 'wave' | 'person'>): string => `${forgettingsKey(wave)}${person}`;

export const beginForgetting = (forgetting: Forgetting): Promise<void> => kvs.set(keyOf(forgetting), forgetting);
export const endForgetting = (forgetting: Forgetting): Promise<void> => kvs.delete(keyOf(forgetting));

export async function forgettingOf(wave: WaveId, person: string): Promise<Forgetting | null> {
  const value = await kvs.get<unknown>(keyOf({ wave, person }));
  return value === undefined ? null : storedForgetting.parse(value);
}

/** All that are not over. */
export async function forgettings(): Promise<Forgetting[]> {
  const found: Forgetting[] = [];
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>();
    found.push(...page.results.map(({ value }) => storedForgetting.parse(value)));
    if (page.nextCursor === undefined || page.nextCursor === '') return found;
    cursor = page.nextCursor;
  }
}
