import type { Lease, LeaseStore } from './ports';

/** Forge delays an event by at most 900 s; a longer wait is taken in slices. */
const MAX_DELAY_SECONDS = 900;
/** An event that comes so little before its time is that event: clocks differ. */
const EARLY_MS = 5_000;

interface Around<Id> {
  readonly store: Pick<LeaseStore, 'release'>;
  readonly queue: { push(work: Id, delaySeconds: number, turn: number): Promise<void> };
  readonly now: () => number;
}

/**
 * Leaves a run or a move to a later invocation. Lets go first: an event that arrives while the lease is still held would
 * find it held, and be gone. The event says which turn it continues: a copy of it finds that another has gone on, and ends. Without
 * that each copy would work its own turn and queue its own successor, twice as many with each.
 * @param until epoch milliseconds
 */
export async function letGo<Id>(id: Id, lease: Lease, until: number, { store, queue, now }: Around<Id>): Promise<void> {
  const seconds = Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil((until - now()) / 1000)));
  await store.release(lease, Math.min(until, now() + MAX_DELAY_SECONDS * 1000), false);
  await queue.push(id, seconds, lease.epoch);
}

/**
 * Whether an invocation that only found that there is to wait need not queue another: the event that ends the wait is
 * under way, and the sweep replaces one that is lost. Events are delivered at least once; if each delivery of a long wait
 * queued its own successor, an event that is delivered twice would double the queue with every pause.
 */
export const isSurplus = (lease: Lease, work: { readonly progressEpoch: number }, now: number): boolean =>
  work.progressEpoch !== lease.epoch && lease.due - now > EARLY_MS;
