import kvs from '@forge/kvs';
import type { ShiftStore } from '../../moves/ports';
import { leaseOfShift, storedShift } from '../../moves/shift';
import { storedShiftPlan } from '../../moves/shift-plan';
import { editResultKey, editsKey, editStore } from './edit-store';
import { fenced, heldUntil, leaseStore, openLease } from './lease-store';
import { readSliced, writeSliced } from './rows/sliced-values';
import { transactionWon } from './rows/transaction-won';
import { planKey, waveRowAt, waveStore } from './wave-store';

export const shiftKey = (id: string) => `shift:${id}`;
export const shiftPlanKey = (id: string) => `shift-plan:${id}`;

/** Moves of waves in Forge's key-value storage. What each key holds, and how long: docs/data.md. */
export const shiftStore: ShiftStore = {
  ...leaseStore,
  ...editStore,

  shift: async (id) => {
    const value = await kvs.get<unknown>(shiftKey(id));
    return value === undefined ? null : storedShift.parse(value);
  },
  shiftPlan: async (id) => storedShiftPlan.parse(await readSliced(shiftPlanKey(id))),

  begin: async ({ shift, plan, parts, wave, wavePlan, readEpoch }) => {
    await writeSliced([
      [shiftPlanKey(shift.id), plan],
      [editsKey(shift.id), parts],
      [planKey(wave), wavePlan],
    ]);
    return transactionWon(
      kvs
        .transact()
        .set(...openLease(leaseOfShift(shift.id), shift.startedAt))
        .set(...waveRowAt(wave, readEpoch))
        .set(shiftKey(shift.id), shift)
        .execute(),
      async () =>
        (await shiftStore.shift(shift.id)) !== null || ((await waveStore.wave(wave.id))?.epoch ?? null) !== readEpoch,
    );
  },

  checkpoint: async (lease, shift, until, results) => {
    const transaction = kvs
      .transact()
      .set(...heldUntil(lease, until))
      .set(shiftKey(shift.id), shift);
    for (const [part, result] of results) transaction.set(editResultKey(shift.id, part), result);
    await fenced(lease, transaction.execute());
  },
};
