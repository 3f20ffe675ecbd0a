import kvs, { WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { NotificationsView } from '../../contract/notifications';
import type { AccountId, WaveId } from '../../wave/ids';
import { readEntry, writeEntries } from './entry-store';
import { retryOnConflict } from './rows/retry-on-conflict';

const choice = z.object({
  signature: z.boolean(),
  daily: z.boolean(),
  /** The day in the wave's time zone on which it was last looked at what waits for them; null: never. */
  lookedOn: z.string().nullable(),
  /** The latest e-mail, where Jira did not send it (epoch milliseconds). */
  refused: z.object({ at: z.number(), message: z.string() }).exactOptional(),
});
const stored = z.object({ people: z.record(z.string(), choice) });

/** By account: what each person chose; who chose nothing is absent. */
export type Choices = z.infer<typeof stored>['people'];

const PREFIX = 'daily:';
/** Stands while somebody wants to be told daily, so that nobody looks through all waves. */
export const dailyKey = (wave: WaveId): string => `${PREFIX}${wave}`;

const KIND = 'notifications';

export async function readChoices(wave: WaveId): Promise<Choices> {
  return (await readEntry(wave, KIND, '', stored))?.value.people ?? {};
}

export async function choose(
  wave: WaveId,
  account: AccountId,
  { signature, daily }: Pick<NotificationsView, 'signature' | 'daily'>,
): Promise<void> {
  // First: where the function dies between the two, the sweep finds that nobody wants to be told, and takes it away.
  if (daily) await kvs.set(dailyKey(wave), { wave });
  await change(wave, (people) => {
    const { [account]: before, ...others } = people;
    return signature || daily ? { ...others, [account]: { lookedOn: null, ...before, signature, daily } } : others;
  });
  // Again: a sweep that read the choices before this one has put the wave off until tomorrow.
  if (daily) await kvs.set(dailyKey(wave), { wave });
  else await lookSoon(wave);
}

/** Characters of Jira's reason that are kept. */
const LONGEST_REASON = 500;

/** Takes note of whether Jira sent an e-mail to a person, where that is another than before. @param refused why not; null: it did */
export async function noteSent(wave: WaveId, account: string, refused: string | null, at: number): Promise<void> {
  const before = (await readChoices(wave))[account];
  if (before === undefined || (refused === null && before.refused === undefined)) return;
  await change(wave, (people) => {
    const own = people[account];
    if (own === undefined) return people;
    const { refused: _before, ...rest } = own;
    const next = refused === null ? rest : { ...rest, refused: { at, message: refused.slice(0, LONGEST_REASON) } };
    return { ...people, [account]: next };
  });
}

/** Lets the sweep look at a wave at its next tick instead of in the morning, and end what no one wants daily any more. */
async function lookSoon(wave: WaveId): Promise<void> {
  if ((await kvs.get<unknown>(dailyKey(wave))) !== undefined) await kvs.set(dailyKey(wave), { wave });
}

/** Takes a person's choices away, so that nothing is sent to them any more. The sweep ends what nobody wants daily then. */
export async function forgetChoices(wave: WaveId, account: AccountId): Promise<void> {
  if (!Object.hasOwn(await readChoices(wave), account)) return;
  await change(wave, ({ [account]: _gone, ...others }) => others);
  await lookSoon(wave);
}

/**
 * Takes note that today it was looked at what waits for these people, before anybody is told: nobody is told twice.
 * @returns the accounts for which nobody else did meanwhile
 */
export async function lookToday(wave: WaveId, accounts: readonly string[], today: string): Promise<string[]> {
  let taken: string[] = [];
  await change(wave, (people) => {
    taken = accounts.filter((account) => people[account]?.daily === true && people[account].lookedOn !== today);
    return {
      ...people,
      ...Object.fromEntries(
        taken.flatMap((account) => {
          const own = people[account];
          return own === undefined ? [] : [[account, { ...own, lookedOn: today }]];
        }),
      ),
    };
  });
  return taken;
}

const dailyRow = z.object({ dueAt: z.number().default(0) });

/** Waves of which someone wants to be told daily, and when it is to be looked for whom next, epoch milliseconds. */
export async function dailyWaves(): Promise<{ readonly wave: WaveId; readonly dueAt: number }[]> {
  const found: { wave: WaveId; dueAt: number }[] = [];
  for (let cursor: string | undefined; ;) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(100);
    const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
    for (const { key, value } of page.results)
      found.push({ wave: key.slice(PREFIX.length) as WaveId, dueAt: dailyRow.safeParse(value).data?.dueAt ?? 0 });
    if (!page.nextCursor) return found;
    cursor = page.nextCursor;
  }
}

export const tellAgainAt = (wave: WaveId, dueAt: number): Promise<void> => kvs.set(dailyKey(wave), { wave, dueAt });

export const endDaily = (wave: WaveId): Promise<void> => kvs.delete(dailyKey(wave));

function change(wave: WaveId, next: (people: Choices) => Choices): Promise<void> {
  return retryOnConflict(async () => {
    const before = await readEntry(wave, KIND, '', stored);
    const value = { people: next(before?.value.people ?? {}) };
    const written = await writeEntries(wave, [{ kind: KIND, id: '', value, read: before?.epoch ?? null }], []);
    return written ? undefined : 'conflict';
  });
}
