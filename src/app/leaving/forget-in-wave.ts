import kvs, { WhereConditions } from '@forge/kvs';
import { FORGOTTEN, type PersonWho } from '../../contract/raci';
import { forgetInPlan } from '../../wave/forget-in-plan';
import type { AccountId, WaveId } from '../../wave/ids';
import type { Wave } from '../../wave/wave';
import { sameValue } from '../../values/same-value';
import { AppFailure } from '../../errors/app-failure';
import { runStore } from '../../forge/storage/run-store';
import { readSettings, settingsRowAt } from '../../forge/storage/settings-store';
import { slicedKeys, writeSliced } from '../../forge/storage/sliced-values';
import { MAX_KEYS } from '../../forge/storage/storage-limits';
import { transactionWon } from '../../forge/storage/transaction-won';
import { planKey, plansKey, waveRowAt, waveStore } from '../../forge/storage/wave-store';

/**
 * Takes a person out of a wave's settings and plan. A plan is never written again: there is a new one, and the earlier ones, which hold
 * the person, go. It can be done again, and writes nothing where nothing names them.
 * @throws AppFailure where somebody writes the wave at the same moment
 */
export async function forgetInWave(id: WaveId, who: PersonWho): Promise<void> {
  const found = await waveStore.wave(id);
  if (found === null) return;
  const { wave, epoch } = found;
  const [settings, plan] = await Promise.all([readSettings(wave), runStore.plan(wave)]);
  // Listed before the wave is written: an import or a move that stores its plan meanwhile finds the wave changed, and begins anew.
  const old = plan === null ? [] : await planKeysOf(wave);
  const viewers = settings.viewers.filter((account) => !('account' in who && account === who.account));
  const isOwner = 'account' in who && wave.owner === who.account;
  const without = plan === null ? null : forgetInPlan(plan, who, FORGOTTEN);
  const isNamed = isOwner || viewers.length < settings.viewers.length || !sameValue(plan, without);
  // Earlier plans that a query did not find yet hold the person too.
  if (!isNamed && old.every((key) => key.startsWith(planKey(wave)))) return;
  const next = {
    ...wave,
    // Who owns the wave stands in its settings by now: its owner is not forgotten.
    owner: isOwner ? (FORGOTTEN as AccountId) : wave.owner,
    plan: plan === null ? null : crypto.randomUUID(),
  };
  if (without !== null) await writeSliced([[planKey(next), without]]);
  const transaction = kvs.transact().set(...waveRowAt(next, epoch));
  if (viewers.length < settings.viewers.length) transaction.set(...settingsRowAt(wave, { ...settings, viewers }));
  const isBeaten = async () =>
    (await waveStore.wave(id))?.epoch !== epoch || (await readSettings(wave)).epoch !== settings.epoch;
  if (!(await transactionWon(transaction.execute(), isBeaten))) throw new AppFailure(tooBusy);
  for (let from = 0; from < old.length; from += MAX_KEYS) {
    const { failedKeys } = await kvs.batchDelete(old.slice(from, from + MAX_KEYS).map((key) => ({ key })));
    if (failedKeys.length > 0) throw new Error(`Storage kept ${String(failedKeys.length)} keys of earlier plans.`);
  }
}

/** Of the wave's plan and the earlier ones. A query may not find the newest yet, whose keys are known. */
async function planKeysOf(wave: Wave): Promise<string[]> {
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

const tooBusy = {
  code: 'changed-meanwhile',
  message: 'Somebody was writing this wave at the same moment: the person is not forgotten everywhere yet.',
  next: 'Forget the person once more.',
} as const;
