import { afterInterruption } from '../jobs/advance-edits';
import { advanceRun, stop } from './advance-run';
import { type Assigning, assigningOf, assignPeople, planAssigning } from './assign-people';
import { exceededRestarts, shouldPersistWait } from '../jobs/restarts';
import type { EditResult } from '../jobs/edit';
import { areWritten } from '../jobs/edit-progress';
import type { RunId } from '../wave/ids';
import { LeaseLost } from '../jobs/lease-lost';
import { isSurplus, letGo } from '../jobs/let-go';
import type { Lease } from '../jobs/ports';
import type { Surroundings } from './ports';
import type { BatchResult, Run } from './run';
import { isOver } from './run';
import { ledgerOf } from './ledger';

/** How long a worker may be silent before another may take its run: longer than Jira works on one request of ours. */
const LEASE_MS = 240_000;
/** A step must not begin that the platform might cut off: a bulk request of 50 and the reads around it. */
const STEP_MS = 90_000;
/** What is waited for within the invocation while people are assigned; a longer wait ends it. */
const NAP_MS = 10_000;

type EditResults = ReadonlyMap<number, EditResult>;

const NOTHING_KNOWN: BatchResult = { made: [], refused: [] };

/**
 * Works on a run until it is over, must wait, or the invocation's time is up; then queues its own continuation. The
 * same event twice, or two workers at once, do no harm: only the holder of the lease writes, and every checkpoint
 * demands that the lease is still held.
 * @param turn which turn the event continues: one that another has continued already reads nothing
 */
export async function workOnRun(id: RunId, around: Surroundings, turn?: number): Promise<void> {
  const lease = await around.store.acquire(id, around.newId(), around.now(), around.now() + LEASE_MS, turn);
  if (lease === null) return;
  try {
    await loop(id, lease, around);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
}

async function loop(id: RunId, lease: Lease, around: Surroundings): Promise<void> {
  const { store, now } = around;
  const stored = await store.run(id);
  if (stored === null) return store.release(lease, now(), true);
  let run: Run = exceededRestarts(lease, stored) ? stop(stored, tooManyRestarts, now()) : stored;
  if (run.edits !== null) run = { ...run, edits: afterInterruption(run.edits, now()) };
  const save = (next: Run, ofBatch?: { index: number; result: BatchResult }, ofEdits?: EditResults) => {
    run = { ...next, progressEpoch: lease.epoch };
    return store.checkpoint(lease, run, now() + LEASE_MS, ofBatch, ofEdits);
  };
  if (run.state !== stored.state) await save(run);
  const jira = around.jira(run);
  const ledger = await ledgerOf(run, store);
  let known: BatchResult = (await store.results(id, run.next + 1))[run.next] ?? NOTHING_KNOWN;
  let assigning: Assigning | null = null;

  for (;;) {
    if (isOver(run)) return store.release(lease, now(), true);
    if (run.inFlight === null && (await store.cancelRequested(id))) {
      await save({ ...run, state: 'cancelled', waiting: null, updatedAt: now() });
      continue;
    }
    const written = run.next >= run.batches.length;
    if (written && run.edits === null) run = { ...run, edits: await planAssigning(run, ledger, store) };
    if (written && run.edits !== null && areWritten(run.edits) && run.edits.uncertainUntil <= now()) {
      await save({ ...run, state: 'complete', waiting: null, updatedAt: now() });
      continue;
    }
    const until = run.waiting?.until ?? 0;
    if (until > now()) {
      if (!written || until - now() > NAP_MS || around.remaining() < STEP_MS + NAP_MS) {
        const surplus = isSurplus(lease, run, now());
        if (shouldPersistWait(lease, run)) await save(run);
        return surplus ? store.release(lease, lease.due, false) : letGo(id, lease, until, around);
      }
      await around.sleep(until - now());
    }
    if (around.remaining() < STEP_MS) return letGo(id, lease, now(), around);
    if (written) {
      assigning ??= await assigningOf(run, store);
      await assignPeople(run, assigning, around, (next, results) => save(next, undefined, results));
      continue;
    }

    const index = run.next;
    const batch = await store.batch(id, index);
    const step = await advanceRun({ run, batch, known, ledger, jira, now, announce: (next) => save(next) });
    for (const [node, issue] of step.result?.made ?? []) ledger.set(node, issue);
    known = step.run.next > index ? NOTHING_KNOWN : (step.result ?? known);
    await save(step.run, step.result && { index, result: step.result });
  }
}

const tooManyRestarts = {
  code: 'unexpected',
  message: 'The import was interrupted too often without getting on.',
  next: "Retry it. If that happens again, report it with the time: the app's log says more.",
};
