import type { Lease, LeaseStore } from './ports';

/** Forge delays an event by at most 900 s; a longer wait is taken in slices. */
const MAX_DELAY_SECONDS = 900;

interface Around<Id> {
  readonly store: Pick<LeaseStore, 'release'>;
  readonly queue: { push(work: Id, delaySeconds: number): Promise<void> };
  readonly now: () => number;
}

/**
 * Leaves a run or a shift to a later invocation. Lets go first: an event that arrives while the lease is still held would
 * find it held, and be gone.
 * @param until epoch milliseconds
 */
export async function letGo<Id>(id: Id, lease: Lease, until: number, { store, queue, now }: Around<Id>): Promise<void> {
  await store.release(lease, until, false);
  await queue.push(id, Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil((until - now()) / 1000))));
}
