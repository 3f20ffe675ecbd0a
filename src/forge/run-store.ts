import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { storedBatch } from '../import/batch';
import type { RunId } from '../import/ids';
import type { RunStore } from '../import/ports';
import { type BatchResult, storedBatchResult, storedRun } from '../import/run';
import { atEpoch, fenced, LEASE, leaseOf, type LeaseRow, leaseStore, NOBODY } from './lease-store';
import { readSliced, slicesOf } from './sliced-values';
import { MAX_KEYS } from './storage-limits';
import { transactionWon } from './transaction-won';
import { latestRunKey, WAVE, waveStore } from './wave-store';

const keys = {
  run: (id: string) => `run:${id}`,
  batch: (id: string, index: number) => `batch:${id}:${index}`,
  result: (id: string, index: number) => `result:${id}:${index}`,
  cancel: (id: string) => `cancel:${id}`,
};

/** Runs and waves in Forge's key-value storage. What each key holds, and how long: docs/data.md. */
export const runStore: RunStore = {
  ...leaseStore,
  ...waveStore,

  run: async (id) => {
    const value = await kvs.get<unknown>(keys.run(id));
    return value === undefined ? null : storedRun.parse(value);
  },
  latestRun: async (project) => ((await kvs.get<string>(latestRunKey(project))) ?? null) as RunId | null,

  begin: async (run, batches, wave, readEpoch) => {
    const slices = batches.flatMap((batch, index) => slicesOf(keys.batch(run.id, index), batch));
    for (let from = 0; from < slices.length; from += MAX_KEYS) {
      const { failedKeys } = await kvs.batchSet(slices.slice(from, from + MAX_KEYS));
      if (failedKeys.length > 0)
        throw new Error(`Storage refused ${failedKeys.length} keys: ${failedKeys[0]?.error.message}`);
    }
    const unwritten = new Filter<LeaseRow>().and('run', FilterConditions.notExists());
    const asRead =
      readEpoch === null
        ? new Filter<{ epoch: number }>().and('epoch', FilterConditions.notExists())
        : new Filter<{ epoch: number }>().and('epoch', FilterConditions.equalTo(readEpoch));
    const lease: LeaseRow = { run: run.id, holder: NOBODY, epoch: 0, until: run.startedAt, state: 'open' };
    return transactionWon(
      kvs
        .transact()
        .set(run.id, lease, { entityName: LEASE, conditions: unwritten })
        .set(
          wave.id,
          { project: wave.project, epoch: (readEpoch ?? 0) + 1, body: wave },
          { entityName: WAVE, conditions: asRead },
        )
        .set(keys.run(run.id), run)
        .set(latestRunKey(run.project), run.id)
        .execute(),
      async () =>
        (await runStore.run(run.id)) !== null || ((await runStore.wave(wave.id))?.epoch ?? null) !== readEpoch,
    );
  },

  batch: async (run, index) => storedBatch.parse(await readSliced(keys.batch(run, index))),

  results: async (run, count) => {
    const wanted = Array.from({ length: count }, (_, index) => keys.result(run, index));
    const found = new Map<string, BatchResult>();
    for (let from = 0; from < wanted.length; from += MAX_KEYS) {
      const { successfulKeys } = await kvs.batchGet<unknown>(
        wanted.slice(from, from + MAX_KEYS).map((key) => ({ key })),
      );
      for (const { key, value } of successfulKeys) found.set(key, storedBatchResult.parse(value));
    }
    return wanted.map((key) => found.get(key) ?? null);
  },

  checkpoint: async (lease, run, until, result) => {
    const transaction = kvs
      .transact()
      .set(
        lease.run,
        { run: lease.run, holder: lease.holder, epoch: lease.epoch, until, state: 'open' },
        { entityName: LEASE, conditions: atEpoch(lease.epoch) },
      )
      .set(keys.run(run.id), run);
    if (result) transaction.set(keys.result(run.id, result.index), result.result);
    await fenced(lease, transaction.execute());
  },

  reopen: async (run) => {
    const row = await leaseOf(run.id);
    if (row?.state !== 'over') return false;
    const open: LeaseRow = { run: run.id, holder: NOBODY, epoch: row.epoch + 1, until: run.updatedAt, state: 'open' };
    return transactionWon(
      kvs
        .transact()
        .set(run.id, open, { entityName: LEASE, conditions: atEpoch(row.epoch) })
        .set(keys.run(run.id), { ...run, progressEpoch: open.epoch })
        .set(latestRunKey(run.project), run.id)
        .execute(),
      async () => (await leaseOf(run.id))?.epoch !== row.epoch,
    );
  },

  release: async (lease, until, over) => {
    const row: LeaseRow = { run: lease.run, holder: NOBODY, epoch: lease.epoch, until, state: over ? 'over' : 'open' };
    await fenced(
      lease,
      kvs
        .transact()
        .set(lease.run, row, { entityName: LEASE, conditions: atEpoch(lease.epoch) })
        .execute(),
    );
  },

  cancelRequested: async (run) => (await kvs.get(keys.cancel(run))) !== undefined,
  requestCancel: (run) => kvs.set(keys.cancel(run), true),
};
