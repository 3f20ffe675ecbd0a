import { advanceEdits, afterInterruption } from './advance-edits';
import type { EditResult } from './edit';
import { NOTHING_EDITED } from './edit';
import { areWritten } from './edit-progress';
import { LeaseLost } from './lease-lost';
import type { Lease, ShiftSurroundings } from './ports';
import { isShiftOver, leaseOfShift, type Shift, type ShiftId } from './shift';

/** How long a worker may be silent before another may take its shift: longer than one part of single edits takes. */
const LEASE_MS = 240_000;
/** A step must not begin that the platform might cut off: fifty edits one after another, some of them slow. */
const STEP_MS = 120_000;
/** What is waited for within the invocation; a longer wait ends it. */
const NAP_MS = 10_000;
/** Forge delays an event by at most 900 s; a longer wait is taken in slices. */
const MAX_DELAY_SECONDS = 900;
/** Invocations in a row that died without a checkpoint: a fault of ours, and not one that trying again mends. */
const MAX_DEATHS = 25;
/** Invocations in a row that only found that there is to wait are no deaths. Said now and then, since it is a write. */
const MAX_UNTOLD_WAITS = 5;

const NO_RESULTS: ReadonlyMap<number, EditResult> = new Map();

/**
 * Writes the dates of a shift until all are written, it must wait, or the invocation's time is up; then queues its own
 * continuation. The same event twice, or two workers at once, do no harm: only the holder of the lease writes to
 * storage, and every value written to Jira is absolute, so that writing it twice is writing it once.
 */
export async function workOnShift(id: ShiftId, around: ShiftSurroundings): Promise<void> {
  const { store, now } = around;
  const lease = await store.acquire(leaseOfShift(id), around.newId(), now(), now() + LEASE_MS);
  if (lease === null) return;
  try {
    await loop(id, lease, around);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
}

async function loop(id: ShiftId, lease: Lease, around: ShiftSurroundings): Promise<void> {
  const { store, now, sleep } = around;
  const stored = await store.shift(id);
  if (stored === null) return store.release(lease, now(), true);
  let shift: Shift =
    lease.epoch - stored.progressEpoch > MAX_DEATHS ? { ...stored, state: 'stopped', stopped: deaths } : stored;
  shift = { ...shift, edits: afterInterruption(shift.edits, now()) };
  const save = (next: Shift, results = NO_RESULTS) => {
    shift = { ...next, progressEpoch: lease.epoch, updatedAt: now() };
    return store.checkpoint(lease, shift, now() + LEASE_MS, results);
  };
  if (shift.stopped !== null && stored.stopped === null) await save(shift);
  const parts = await store.edits(id);
  const known = new Map((await store.editResults(id, parts.length)).entries());
  const jira = around.edits(shift);

  for (;;) {
    if (isShiftOver(shift)) return store.release(lease, now(), true);
    const until = shift.waiting?.until ?? 0;
    if (until > now()) {
      if (until - now() > NAP_MS || around.remaining() < STEP_MS + NAP_MS) {
        if (lease.epoch - shift.progressEpoch > MAX_UNTOLD_WAITS) await save(shift);
        return pause(id, lease, until, around);
      }
      await sleep(until - now());
    }
    if (areWritten(shift.edits) && shift.edits.uncertainUntil <= now()) {
      await save({ ...shift, state: 'complete', waiting: null });
      continue;
    }
    if (around.remaining() < STEP_MS) return pause(id, lease, now(), around);

    const step = await advanceEdits({
      progress: shift.edits,
      parts,
      resultOf: (part) => known.get(part) ?? NOTHING_EDITED,
      jira,
      now,
      sleep,
      announce: (edits) => save({ ...shift, state: 'running', waiting: null, edits }),
    });
    for (const [part, result] of step.results) known.set(part, result);
    const { waiting, stopped } = step;
    const state = stopped !== null ? 'stopped' : waiting !== null && waiting.because !== '' ? 'waiting' : 'running';
    await save(
      { ...shift, edits: step.progress, state, waiting: stopped === null ? waiting : null, stopped },
      step.results,
    );
  }
}

/** Lets go first: an event that arrives while the lease is still held would find it held, and be gone. */
async function pause(
  id: ShiftId,
  lease: Lease,
  until: number,
  { store, queue, now }: ShiftSurroundings,
): Promise<void> {
  await store.release(lease, until, false);
  await queue.push(id, Math.min(MAX_DELAY_SECONDS, Math.max(0, Math.ceil((until - now()) / 1000))));
}

const deaths = {
  code: 'unexpected',
  message: 'The move was interrupted too often without getting on.',
  next: "Move the dates again: what is written already stays. If that happens again, report it with the time: the app's log says more.",
};
