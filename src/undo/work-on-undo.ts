import { isJiraFailure } from '../errors/jira-failure';
import { failurePolicy } from '../jobs/failure-policy';
import { LeaseLost } from '../jobs/lease-lost';
import { isSurplus, letGo } from '../jobs/let-go';
import type { Lease } from '../jobs/ports';
import { exceededRestarts, shouldPersistWait } from '../jobs/restarts';
import type { RunId } from '../wave/ids';
import type { UndoCandidate, UndoSurroundings } from './ports';
import { isUndoOver, leaseOfUndo, NOTHING_UNDONE, type Undo, type UndoResult } from './undo';

/** How long a worker may be silent before another may take its work: longer than fifty deletions take. */
const LEASE_MS = 240_000;
/** A batch must not begin that the platform might cut off. */
const STEP_MS = 120_000;

/**
 * Works on an undo until it is over, must wait, or the invocation's time is up; then queues its own continuation. A batch is
 * recorded as a whole: one that was interrupted is looked at again, and what is not there any more counts as deleted. So no
 * deletion has to be remembered by itself, and the same event twice does no harm.
 * @param turn which turn the event continues
 */
export async function workOnUndo(id: RunId, around: UndoSurroundings, turn?: number): Promise<void> {
  const { store, now } = around;
  const lease = await store.acquire(leaseOfUndo(id), around.newId(), now(), now() + LEASE_MS, turn);
  if (lease === null) return;
  try {
    await loop(id, lease, around);
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error;
  }
}

async function loop(id: RunId, lease: Lease, around: UndoSurroundings): Promise<void> {
  const { store, now } = around;
  const stored = await store.undo(id);
  if (stored === null) return store.release(lease, now(), true);
  let undo: Undo = exceededRestarts(lease, stored) ? { ...stored, state: 'stopped', stopped: tooManyRestarts } : stored;
  const save = (next: Undo, result?: { index: number; result: UndoResult }) => {
    undo = { ...next, progressEpoch: lease.epoch, updatedAt: now() };
    return store.checkpointUndo(lease, undo, now() + LEASE_MS, result);
  };
  if (undo.state !== stored.state) await save(undo);
  const results = [...(await store.undoResults(id, await around.batches(id)))];
  const deleted = new Set<string>(results.flatMap((result) => (result?.deleted ?? []).map(([, issue]) => issue)));

  for (;;) {
    if (isUndoOver(undo)) {
      await around.finished(undo);
      return store.release(lease, now(), true);
    }
    const until = undo.waiting?.until ?? 0;
    if (until > now()) {
      const surplus = isSurplus(lease, undo, now());
      if (shouldPersistWait(lease, undo)) await save(undo);
      return surplus ? store.release(lease, lease.due, false) : letGo(id, lease, until, around);
    }
    if (undo.next < 0) {
      await save({ ...undo, state: 'complete', waiting: null });
      continue;
    }
    if (around.remaining() < STEP_MS) return letGo(id, lease, now(), around);
    const index = undo.next;
    try {
      const result = await undoBatch(undo, index, results[index] ?? NOTHING_UNDONE, deleted, around);
      for (const [, issue] of result.deleted) deleted.add(issue);
      results[index] = result;
      const progress = { state: 'running', next: index - 1, deleted: deleted.size } as const;
      await save({ ...undo, ...progress, waiting: null, attempts: 0, failingSince: null }, { index, result });
    } catch (error) {
      if (!isJiraFailure(error)) throw error;
      const decision = failurePolicy(error, 'read', undo, now());
      if (decision.do === 'stop')
        await save({ ...undo, state: 'stopped', waiting: null, stopped: told(decision.error) });
      else {
        const attempts = undo.attempts + (decision.counts ? 1 : 0);
        await save({
          ...undo,
          state: 'waiting',
          waiting: decision.wait,
          attempts,
          failingSince: decision.failingSince,
        });
      }
    }
  }
}

/** @throws JiraFailure where Jira cannot be asked: then nothing is recorded, and the batch is looked at again */
async function undoBatch(
  undo: Undo,
  index: number,
  before: UndoResult,
  deleted: ReadonlySet<string>,
  around: UndoSurroundings,
): Promise<UndoResult> {
  const gone: UndoResult['deleted'] = [...before.deleted];
  const kept: UndoResult['kept'] = [];
  for (const candidate of await around.candidates(undo, index, deleted)) {
    const because = await remains(undo, candidate, around);
    if (because === null) gone.push([candidate.node, candidate.issue]);
    else kept.push({ issue: candidate.issue, because });
  }
  return { deleted: gone, kept };
}

/** Why an issue stays; null: it is gone. */
async function remains(
  undo: Undo,
  { issue, because }: UndoCandidate,
  around: UndoSurroundings,
): Promise<UndoResult['kept'][number]['because'] | null> {
  if (because === 'gone') return null;
  if (because.length > 0) return because;
  try {
    await around.remove(undo, issue);
    return null;
  } catch (error) {
    // Jira's word on one issue, such as a sub-task that was added a moment ago, is no word on the others.
    if (isJiraFailure(error) && error.reason === 'refused') return ['refused'];
    throw error;
  }
}

const told = ({ code, message }: { readonly code: string; readonly message: string }) => ({
  code,
  message: message.replace('this import', 'this undo'),
  next: 'Ask an administrator of the project for the permission Delete issues, then undo the import again. What is deleted stays deleted.',
});

const tooManyRestarts = {
  code: 'unexpected',
  message: 'The undo was interrupted too often without getting on.',
  next: "Undo the import again. If that happens again, report it with the time: the app's log says more.",
};
