import { FORGOTTEN, type PersonWho } from '../../contract/raci';
import { forgetInPlan } from '../../wave/forget-in-plan';
import type { AccountId, WaveId } from '../../wave/ids';
import { sameValue } from '../../values/same-value';
import { runStore } from '../../forge/storage/run-store';
import { planKeysOf } from '../../forge/storage/plan-keys';
import { removeKeys } from '../../forge/storage/rows/remove-keys';
import { readSettings } from '../../forge/storage/settings-store';
import { writeSliced } from '../../forge/storage/rows/sliced-values';
import { planKey, waveStore } from '../../forge/storage/wave-store';
import { writeWave } from '../../forge/storage/write-wave';
import { failureOf } from '../../errors/failure-of';

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
  const changed = viewers.length < settings.viewers.length ? { ...settings, viewers } : null;
  const isBeaten = async () =>
    (await waveStore.wave(id))?.epoch !== epoch || (await readSettings(wave)).epoch !== settings.epoch;
  const write = { wave: next, epoch, settings: changed, register: null, lines: [] };
  if (!(await writeWave(write, isBeaten))) throw failureOf(tooBusy);
  await removeKeys(old.map((key) => ({ key })));
}

const tooBusy = {
  code: 'changed-meanwhile',
  message: 'Someone else changed this wave at the same time: the person is not forgotten everywhere yet.',
  next: 'Forget the person once more.',
} as const;
