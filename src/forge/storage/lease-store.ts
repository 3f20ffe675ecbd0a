import kvs, { Filter, FilterConditions, WhereConditions } from '@forge/kvs';
import { z } from 'zod';
import { LeaseLost } from '../../jobs/lease-lost';
import type { Lease, LeaseStore } from '../../jobs/ports';
import { atEpoch } from './rows/keys';
import { type Transaction, transactionWon } from './rows/transaction-won';

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

/** Who works on which run or move. */
export const leaseStore: LeaseStore = {
  acquire: async (run, holder, now, until, turn) => {
    const row = await leaseOf(run);
    if (row === null || row.state === 'over' || (row.holder !== NOBODY && row.until > now)) return null;
    if (turn !== undefined && row.epoch !== turn) return null;
    const next: LeaseRow = { run, holder, epoch: row.epoch + 1, until, state: 'open' };
    const taken = await transactionWon(
      kvs.transact().set(run, next, { entityName: LEASE, conditions: atEpoch<LeaseRow>(row.epoch) }),
      async () => (await leaseOf(run))?.epoch !== row.epoch,
    );
    return taken ? { run, holder, epoch: next.epoch, due: row.until } : null;
  },

  release: async (lease, until, over) => {
    const row: LeaseRow = { run: lease.run, holder: NOBODY, epoch: lease.epoch, until, state: over ? 'over' : 'open' };
    await fenced(
      lease,
      kvs.transact().set(lease.run, row, { entityName: LEASE, conditions: atEpoch<LeaseRow>(lease.epoch) }),
    );
  },

  abandoned: async (before) => {
    const work: string[] = [];
    for (let cursor: string | undefined; ;) {
      const query = kvs
        .entity<LeaseRow>(LEASE)
        .query()
        .index('by-state', { partition: ['open'] })
        .where(WhereConditions.lessThan(before))
        .limit(100);
      const page = await (cursor ? query.cursor(cursor) : query).getMany();
      work.push(...page.results.map(({ value }) => leaseRow.parse(value).run));
      if (!page.nextCursor) return work;
      cursor = page.nextCursor;
    }
  },
};

export async function leaseOf(run: string): Promise<LeaseRow | null> {
  const value = await kvs.entity<unknown>(LEASE).get(run);
  return value === undefined ? null : leaseRow.parse(value);
}

/** What a checkpoint writes of its lease, on condition that it is still held. */
export const heldUntil = ({ run, holder, epoch }: Lease, until: number) =>
  [
    run,
    { run, holder, epoch, until, state: 'open' },
    { entityName: LEASE, conditions: atEpoch<LeaseRow>(epoch) },
  ] as const satisfies readonly [string, LeaseRow, object];

/** What a beginning writes of its lease: nobody holds it, and it was not there. */
export const openLease = (run: string, now: number) =>
  [
    run,
    { run, holder: NOBODY, epoch: 0, until: now, state: 'open' },
    { entityName: LEASE, conditions: new Filter<LeaseRow>().and('run', FilterConditions.notExists()) },
  ] as const satisfies readonly [string, LeaseRow, object];

/** Awaits a transaction on condition that the lease is still held. */
export async function fenced(lease: Lease, transaction: Transaction): Promise<void> {
  const held = await transactionWon(transaction, async () => {
    const row = await leaseOf(lease.run);
    return row?.epoch !== lease.epoch || row.holder !== lease.holder;
  });
  if (!held) throw new LeaseLost(lease.run);
}
