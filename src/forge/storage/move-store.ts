import kvs from '@forge/kvs';
import type { MoveStore } from '../../moves/ports';
import { leaseOfMove, storedMove } from '../../moves/move';
import { storedMoveChanges } from '../../moves/move-changes';
import { editResultKey, editsKey, editStore } from './edit-store';
import { fenced, heldUntil, leaseStore, openLease } from './lease-store';
import { readSliced, writeSliced } from './rows/sliced-values';
import { writeNoted } from './watch/write-noted';
import { latestMoveKey, planKey, waveRowAt, waveStore } from './wave-store';

export const moveKey = (id: string) => `shift:${id}`;
export const moveChangesKey = (id: string) => `shift-plan:${id}`;

/** Moves of waves in Forge's key-value storage. What each key holds, and how long: docs/data.md. */
export const moveStore: MoveStore = {
  ...leaseStore,
  ...editStore,

  move: async (id) => {
    const value = await kvs.get<unknown>(moveKey(id));
    return value === undefined ? null : storedMove.parse(value);
  },
  moveChanges: async (id) => storedMoveChanges.parse(await readSliced(moveChangesKey(id))),

  begin: async ({ move, plan, parts, wave, wavePlan, readEpoch }) => {
    await writeSliced([
      [moveChangesKey(move.id), plan],
      [editsKey(move.id), parts],
      [planKey(wave), wavePlan],
    ]);
    return writeNoted(
      wave.id,
      () => [{ is: 'wave' }],
      true,
      (transaction) =>
        void transaction
          .set(...openLease(leaseOfMove(move.id), move.startedAt))
          .set(...waveRowAt(wave, readEpoch))
          .set(moveKey(move.id), move)
          .set(latestMoveKey(move.project), leaseOfMove(move.id)),
      async () =>
        (await moveStore.move(move.id)) !== null || ((await waveStore.wave(wave.id))?.epoch ?? null) !== readEpoch,
    );
  },

  checkpoint: async (lease, move, until, results) => {
    const transaction = kvs
      .transact()
      .set(...heldUntil(lease, until))
      .set(moveKey(move.id), move);
    for (const [part, result] of results) transaction.set(editResultKey(move.id, part), result);
    await fenced(lease, transaction);
  },
};
