import { advanceEdits, afterInterruption } from '../jobs/advance-edits';
import { exceededRestarts, shouldPersistWait } from '../jobs/restarts';
import type { EditResult } from '../jobs/edit';
import { NOTHING_EDITED } from '../jobs/edit';
import { areWritten } from '../jobs/edit-progress';
import { LeaseLost } from '../jobs/lease-lost';
import { isSurplus, letGo } from '../jobs/let-go';
import type { Lease } from '../jobs/ports';
import type { MoveSurroundings } from './ports';
import type { MoveId } from '../wave/ids';
import { isMoveOver, leaseOfMove, type Move } from './move';

/** How long a worker may be silent before another may take its move: longer than one part of single edits takes. */
const LEASE_MS = 240_000;
/** A step must not begin that the platform might cut off: fifty edits one after another, some of them slow. */
const STEP_MS = 120_000;
/** What is waited for within the invocation; a longer wait ends it. */
const NAP_MS = 10_000;

const NO_RESULTS: ReadonlyMap<number, EditResult> = new Map();

/**
 * Writes the dates of a move until all are written, it must wait, or the invocation's time is up; then queues its own
 * continuation. The same event twice, or two workers at once, do no harm: only the holder of the lease writes to
 * storage, and every value written to Jira is absolute, so that writing it twice is writing it once.
 * @param turn which turn the event continues: one that another has continued already reads nothing
 */
export async function workOnMove(id: MoveId, around: MoveSurroundings, turn?: number): Promise<void> {
  const { store, now } = around;
  const lease = await store.acquire(leaseOfMove(id), around.newId(), now(), now() + LEASE_MS, turn);
  if (lease === null) return;
  try {
    await loop(id, lease, around);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
}

async function loop(id: MoveId, lease: Lease, around: MoveSurroundings): Promise<void> {
  const { store, now, sleep } = around;
  const stored = await store.move(id);
  if (stored === null) return store.release(lease, now(), true);
  let move: Move = exceededRestarts(lease, stored) ? { ...stored, state: 'stopped', stopped: tooManyRestarts } : stored;
  move = { ...move, edits: afterInterruption(move.edits, now()) };
  const save = (next: Move, results = NO_RESULTS) => {
    move = { ...next, progressEpoch: lease.epoch, updatedAt: now() };
    return store.checkpoint(lease, move, now() + LEASE_MS, results);
  };
  if (move.stopped !== null && stored.stopped === null) await save(move);
  const parts = await store.edits(id);
  const known = new Map((await store.editResults(id, parts.length)).entries());
  const jira = around.edits(move);

  for (;;) {
    if (isMoveOver(move)) return store.release(lease, now(), true);
    const until = move.waiting?.until ?? 0;
    if (until > now()) {
      if (until - now() > NAP_MS || around.remaining() < STEP_MS + NAP_MS) {
        const surplus = isSurplus(lease, move, now());
        if (shouldPersistWait(lease, move)) await save(move);
        return surplus ? store.release(lease, lease.due, false) : letGo(id, lease, until, around);
      }
      await sleep(until - now());
    }
    if (areWritten(move.edits) && move.edits.uncertainUntil <= now()) {
      await save({ ...move, state: 'complete', waiting: null });
      continue;
    }
    if (around.remaining() < STEP_MS) return letGo(id, lease, now(), around);

    const step = await advanceEdits({
      progress: move.edits,
      parts,
      resultOf: (part) => known.get(part) ?? NOTHING_EDITED,
      jira,
      now,
      sleep,
      afterOutage: MOVE_AGAIN,
      announce: (edits) => save({ ...move, state: 'running', waiting: null, edits }),
    });
    for (const [part, result] of step.results) known.set(part, result);
    const { waiting, stopped } = step;
    const state = stopped !== null ? 'stopped' : waiting !== null && waiting.because !== '' ? 'waiting' : 'running';
    await save(
      { ...move, edits: step.progress, state, waiting: stopped === null ? waiting : null, stopped },
      step.results,
    );
  }
}

const MOVE_AGAIN =
  'What is already written stays. When Jira works again, move the dates to the same T-0 again: the rest is written then.';

const tooManyRestarts = {
  code: 'unexpected',
  message: 'The move was interrupted too often without getting on.',
  next: "Move the dates again: what is written already stays. If that happens again, report it with the time: the app's log says more.",
};
