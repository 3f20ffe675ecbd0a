import kvs, { Filter, FilterConditions, ForgeKvsAPIError, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { storedBatch } from '../import/batch';
import type { ProjectId, RunId } from '../import/ids';
import { LeaseLost } from '../import/lease-lost';
import type { Lease, RunStore } from '../import/ports';
import { type BatchResult, storedBatchResult, storedRun } from '../import/run';
import { storedWave, type VersionedWave } from '../import/wave';
import { readSliced, slicesOf } from './sliced-values';

interface LeaseRow {
  readonly run: string;
  readonly holder: string;
  readonly epoch: number;
  readonly until: number;
  readonly state: 'open' | 'over';
}
const leaseRow = z.object({
  run: z.string(),
  holder: z.string(),
  epoch: z.number(),
  until: z.number(),
  state: z.enum(['open', 'over']),
});
const waveRow = z.object({ project: z.string(), epoch: z.number(), body: storedWave });

/** KVS batch and transaction limit. */
const MAX_KEYS = 25;
/** An entity's text must not be empty. */
const NOBODY = 'nobody';
const LEASE = 'lease';
const WAVE = 'wave';

const keys = {
  run: (id: string) => `run:${id}`,
  batch: (id: string, index: number) => `batch:${id}:${index}`,
  result: (id: string, index: number) => `result:${id}:${index}`,
  latest: (project: string) => `latest-run:${project}`,
  cancel: (id: string) => `cancel:${id}`,
};

/** Runs and waves in Forge's key-value storage. What each key holds, and how long: docs/data.md. */
export const runStore: RunStore = {
  run: async (id) => {
    const value = await kvs.get<unknown>(keys.run(id));
    return value === undefined ? null : storedRun.parse(value);
  },
  latestRun: async (project) => ((await kvs.get<string>(keys.latest(project))) ?? null) as RunId | null,

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
    return succeeded(
      kvs
        .transact()
        .set(run.id, lease, { entityName: LEASE, conditions: unwritten })
        .set(
          wave.id,
          { project: wave.project, epoch: (readEpoch ?? 0) + 1, body: wave },
          { entityName: WAVE, conditions: asRead },
        )
        .set(keys.run(run.id), run)
        .set(keys.latest(run.project), run.id)
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

  acquire: async (run, holder, now, until) => {
    const row = await leaseOf(run);
    if (row === null || row.state === 'over' || (row.holder !== NOBODY && row.until > now)) return null;
    const next: LeaseRow = { run, holder, epoch: row.epoch + 1, until, state: 'open' };
    const taken = await succeeded(
      kvs
        .transact()
        .set(run, next, { entityName: LEASE, conditions: at(row.epoch) })
        .execute(),
      async () => (await leaseOf(run))?.epoch !== row.epoch,
    );
    return taken ? { run, holder, epoch: next.epoch } : null;
  },

  checkpoint: async (lease, run, until, result) => {
    const transaction = kvs
      .transact()
      .set(
        lease.run,
        { run: lease.run, holder: lease.holder, epoch: lease.epoch, until, state: 'open' },
        { entityName: LEASE, conditions: at(lease.epoch) },
      )
      .set(keys.run(run.id), run);
    if (result) transaction.set(keys.result(run.id, result.index), result.result);
    await fenced(lease, transaction.execute());
  },

  reopen: async (run) => {
    const row = await leaseOf(run.id);
    if (row?.state !== 'over') return false;
    const open: LeaseRow = { run: run.id, holder: NOBODY, epoch: row.epoch + 1, until: run.updatedAt, state: 'open' };
    return succeeded(
      kvs
        .transact()
        .set(run.id, open, { entityName: LEASE, conditions: at(row.epoch) })
        .set(keys.run(run.id), { ...run, progressEpoch: open.epoch })
        .set(keys.latest(run.project), run.id)
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
        .set(lease.run, row, { entityName: LEASE, conditions: at(lease.epoch) })
        .execute(),
    );
  },

  abandoned: async (before) => {
    const runs: RunId[] = [];
    for (let cursor: string | undefined; ;) {
      const query = kvs
        .entity<LeaseRow>(LEASE)
        .query()
        .index('by-state', { partition: ['open'] })
        .where(WhereConditions.lessThan(before))
        .limit(100);
      const page = await (cursor ? query.cursor(cursor) : query).getMany();
      runs.push(...page.results.map(({ value }) => leaseRow.parse(value).run as RunId));
      if (!page.nextCursor) return runs;
      cursor = page.nextCursor;
    }
  },

  cancelRequested: async (run) => (await kvs.get(keys.cancel(run))) !== undefined,
  requestCancel: (run) => kvs.set(keys.cancel(run), true),

  projects: async () => {
    const projects: ProjectId[] = [];
    for (let cursor: string | undefined; ;) {
      const query = kvs
        .query()
        .where('key', WhereConditions.beginsWith(keys.latest('')))
        .limit(100);
      const page = await (cursor ? query.cursor(cursor) : query).getMany<unknown>();
      projects.push(...page.results.map(({ key }) => key.slice(keys.latest('').length) as ProjectId));
      if (!page.nextCursor) return projects;
      cursor = page.nextCursor;
    }
  },

  waves: async (project) => {
    const waves: VersionedWave[] = [];
    for (;;) {
      const wanted = Array.from({ length: MAX_KEYS }, (_, index) => ({
        key: `${project}.${waves.length + index + 1}`,
        entityName: WAVE,
      }));
      const { successfulKeys } = await kvs.batchGet<unknown>(wanted);
      const byKey = new Map(successfulKeys.map(({ key, value }) => [key, value]));
      const page = wanted.flatMap(({ key }) => (byKey.has(key) ? [versioned(byKey.get(key))] : []));
      waves.push(...page);
      if (page.length < MAX_KEYS) return waves;
    }
  },
  wave: async (id) => {
    const value = await kvs.entity<unknown>(WAVE).get(id);
    return value === undefined ? null : versioned(value);
  },
};

function versioned(value: unknown): VersionedWave {
  const { body, epoch } = waveRow.parse(value);
  return { wave: body, epoch };
}

async function leaseOf(run: string): Promise<LeaseRow | null> {
  const value = await kvs.entity<unknown>(LEASE).get(run);
  return value === undefined ? null : leaseRow.parse(value);
}

const at = (epoch: number) => new Filter<LeaseRow>().and('epoch', FilterConditions.equalTo(epoch));

/** A transaction that a condition refused. Which error says so is not documented, so what is stored decides. */
async function succeeded(transaction: Promise<void>, beaten: () => Promise<boolean>): Promise<boolean> {
  try {
    await transaction;
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && (await beaten())) return false;
    throw error;
  }
}

async function fenced(lease: Lease, transaction: Promise<void>): Promise<void> {
  const held = await succeeded(transaction, async () => {
    const row = await leaseOf(lease.run);
    return row?.epoch !== lease.epoch || row.holder !== lease.holder;
  });
  if (!held) throw new LeaseLost(lease.run);
}
