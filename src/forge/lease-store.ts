import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import type { RunId } from '../import/ids';
import { LeaseLost } from '../import/lease-lost';
import type { Lease, RunStore } from '../import/ports';
import { transactionWon } from './transaction-won';

/** The custom entity of manifest.yml. */
export const LEASE = 'lease';
/** An entity's text must not be empty. */
export const NOBODY = 'nobody';

export interface LeaseRow {
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

/** Who works on which run. */
export const leaseStore: Pick<RunStore, 'acquire' | 'abandoned'> = {
  acquire: async (run, holder, now, until) => {
    const row = await leaseOf(run);
    if (row === null || row.state === 'over' || (row.holder !== NOBODY && row.until > now)) return null;
    const next: LeaseRow = { run, holder, epoch: row.epoch + 1, until, state: 'open' };
    const taken = await transactionWon(
      kvs
        .transact()
        .set(run, next, { entityName: LEASE, conditions: atEpoch(row.epoch) })
        .execute(),
      async () => (await leaseOf(run))?.epoch !== row.epoch,
    );
    return taken ? { run, holder, epoch: next.epoch } : null;
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
};

export async function leaseOf(run: string): Promise<LeaseRow | null> {
  const value = await kvs.entity<unknown>(LEASE).get(run);
  return value === undefined ? null : leaseRow.parse(value);
}

export const atEpoch = (epoch: number) => new Filter<LeaseRow>().and('epoch', FilterConditions.equalTo(epoch));

/** Awaits a transaction on condition that the lease is still held. */
export async function fenced(lease: Lease, transaction: Promise<void>): Promise<void> {
  const held = await transactionWon(transaction, async () => {
    const row = await leaseOf(lease.run);
    return row?.epoch !== lease.epoch || row.holder !== lease.holder;
  });
  if (!held) throw new LeaseLost(lease.run);
}
