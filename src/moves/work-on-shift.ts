import { advanceEdits, afterInterruption } from '../jobs/advance-edits';
import { diedTooOften, mustTellWait } from '../jobs/deaths';
import type { EditResult } from '../jobs/edit';
import { NOTHING_EDITED } from '../jobs/edit';
import { areWritten } from '../jobs/edit-progress';
import { LeaseLost } from '../jobs/lease-lost';
import { isSurplus, letGo } from '../jobs/let-go';
import type { Lease } from '../jobs/ports';
import type { ShiftSurroundings } from './ports';
import type { ShiftId } from '../wave/ids';
import { isShiftOver, leaseOfShift, type Shift } from './shift';

/** How long a worker may be silent before another may take its shift: longer than one part of single edits takes. */
const LEASE_MS = 240_000;
/** A step must not begin that the platform might cut off: fifty edits one after another, some of them slow. */
const STEP_MS = 120_000;
/** What is waited for within the invocation; a longer wait ends it. */
const NAP_MS = 10_000;

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
  let shift: Shift = diedTooOften(lease, stored) ? { ...stored, state: 'stopped', stopped: deaths } : stored;
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
        const surplus = isSurplus(lease, shift, now());
        if (mustTellWait(lease, shift)) await save(shift);
        return surplus ? store.release(lease, lease.due, false) : letGo(id, lease, until, around);
      }
      await sleep(until - now());
    }
    if (areWritten(shift.edits) && shift.edits.uncertainUntil <= now()) {
      await save({ ...shift, state: 'complete', waiting: null });
      continue;
    }
    if (around.remaining() < STEP_MS) return letGo(id, lease, now(), around);

    const step = await advanceEdits({
      progress: shift.edits,
      parts,
      resultOf: (part) => known.get(part) ?? NOTHING_EDITED,
      jira,
      now,
      sleep,
      afterOutage: MOVE_AGAIN,
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

const MOVE_AGAIN =
  'What is already written stays. When Jira works again, move the dates to the same T-0 again: the rest is written then.';

const deaths = {
  code: 'unexpected',
  message: 'The move was interrupted too often without getting on.',
  next: "Move the dates again: what is written already stays. If that happens again, report it with the time: the app's log says more.",
};
