import kvs from '@forge/kvs';
import { storedBatch } from '../../import/batch';
import type { RunId } from '../../wave/ids';
import type { RunStore } from '../../import/ports';
import { storedBatchResult, storedRun } from '../../import/run';
import { NO_INTENT, storedRunIntent } from '../../import/run-intent';
import { entryRowAt } from './entry-store';
import { atEpoch } from './rows/keys';
import { editResultKey, editsKey, editStore } from './edit-store';
import { fenced, heldUntil, LEASE, leaseOf, type LeaseRow, leaseStore, NOBODY, openLease } from './lease-store';
import { readKeptRegister, registerWrite } from './raci-store';
import { readMany } from './rows/read-many';
import { readSliced, readSlicedIfThere, writeSliced } from './rows/sliced-values';
import { undoneIn } from './undo/undo-store';
import { transactionWon } from './rows/transaction-won';
import { writeNoted } from './watch/write-noted';
import { latestRunKey, planKey, waveRowAt, waveStore } from './wave-store';

/** What is stored of a run, besides its items and edits. */
export const runKeys = {
  run: (id: string) => `run:${id}`,
  batches: (id: string) => `batch:${id}:`,
  results: (id: string) => `result:${id}:`,
  intent: (id: string) => `intent:${id}`,
  cancel: (id: string) => `cancel:${id}`,
};

/** Runs and waves in Forge's key-value storage. What each key holds, and how long: docs/data.md. */
export const runStore: RunStore = {
  ...leaseStore,
  ...editStore,
  ...waveStore,

  run: async (id) => {
    const value = await kvs.get<unknown>(runKeys.run(id));
    return value === undefined ? null : storedRun.parse(value);
  },
  latestRun: async (project) => ((await kvs.get<string>(latestRunKey(project))) ?? null) as RunId | null,

  begin: async ({ run, batches, intent, wave, plan, readEpoch, values, register, entries = [] }) => {
    await writeSliced([
      ...batches.map((batch, index) => [`${runKeys.batches(run.id)}${index}`, batch] as const),
      [runKeys.intent(run.id), intent],
      ...(plan === null ? [] : [[planKey(wave), plan] as const]),
      ...values,
    ]);
    return writeNoted(
      wave.id,
      () => [{ is: 'wave' }],
      true,
      (transaction) => {
        transaction
          .set(...openLease(run.id, run.startedAt))
          .set(...waveRowAt(wave, readEpoch))
          .set(runKeys.run(run.id), run)
          .set(latestRunKey(run.project), run.id);
        for (const entry of entries) transaction.set(...entryRowAt(wave.id, { ...entry, read: null }));
        if (register !== null)
          transaction.set(...entryRowAt(wave.id, registerWrite(register.value, { epoch: register.read })));
      },
      async () =>
        (await runStore.run(run.id)) !== null ||
        ((await runStore.wave(wave.id))?.epoch ?? null) !== readEpoch ||
        (register !== null && (await readKeptRegister(wave.id)).epoch !== register.read),
    );
  },

  // Runs that were written before there were dates have none.
  intent: async (run) => storedRunIntent.parse((await readSlicedIfThere(runKeys.intent(run)))?.value ?? NO_INTENT),
  putEdits: (run, parts) => writeSliced([[editsKey(run), parts]]),

  batch: async (run, index) => storedBatch.parse(await readSliced(`${runKeys.batches(run)}${index}`)),

  results: async (run, count) => {
    const wanted = Array.from({ length: count }, (_, index) => `${runKeys.results(run)}${index}`);
    const found = await readMany(wanted.map((key) => ({ key })));
    return wanted.map((key) => (found.has(key) ? storedBatchResult.parse(found.get(key)) : null));
  },

  undone: undoneIn,

  checkpoint: async (lease, run, until, result, editResults = new Map()) => {
    const transaction = kvs
      .transact()
      .set(...heldUntil(lease, until))
      .set(runKeys.run(run.id), run);
    if (result) transaction.set(`${runKeys.results(run.id)}${result.index}`, result.result);
    for (const [part, edited] of editResults) transaction.set(editResultKey(run.id, part), edited);
    await fenced(lease, transaction);
  },

  reopen: async (run) => {
    const row = await leaseOf(run.id);
    if (row?.state !== 'over') return false;
    const open: LeaseRow = { run: run.id, holder: NOBODY, epoch: row.epoch + 1, until: run.updatedAt, state: 'open' };
    return transactionWon(
      kvs
        .transact()
        .set(run.id, open, { entityName: LEASE, conditions: atEpoch<LeaseRow>(row.epoch) })
        .set(runKeys.run(run.id), { ...run, progressEpoch: open.epoch })
        .set(latestRunKey(run.project), run.id),
      async () => (await leaseOf(run.id))?.epoch !== row.epoch,
    );
  },

  cancelRequested: async (run) => (await kvs.get(runKeys.cancel(run))) !== undefined,
  requestCancel: (run) => kvs.set(runKeys.cancel(run), true),
};
