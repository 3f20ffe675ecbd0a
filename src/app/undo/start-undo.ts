import type { Payload } from '../../contract/calls';
import type { UndoView } from '../../contract/import-undo';
import { failureOf } from '../../errors/failure-of';
import type { CallerIn } from '../../forge/access/authorise';
import { undoQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { beginUndo, deletedOf, undoStore, withUndone } from '../../forge/storage/undo/undo-store';
import { isUndoOver, type Undo } from '../../undo/undo';
import { runIn } from '../waves/run-in';
import { runToUndo } from './run-to-undo';
import { undoAsSeen } from './undo-as-seen';

/**
 * Records the undo, then queues it: one that is recorded and not queued is found by the sweep. What it deletes is decided issue by
 * issue while it runs, so that what people touched since the preview stays.
 */
export async function startUndo({ run: id }: Payload<'startUndo'>, { caller, where }: CallerIn): Promise<UndoView> {
  const before = await undoStore.undo((await runIn(where, id)).id);
  if (before !== null && !isUndoOver(before)) {
    await undoQueue.push(before.run, 0);
    return undoAsSeen(before, await runIn(where, id));
  }
  const { run, found } = await runToUndo(where, id, caller.account);
  const now = Date.now();
  const batches = run.batches.length;
  const [results, deleted] = await Promise.all([runStore.results(run.id, batches), deletedOf(run.id, batches)]);
  const undo: Undo = {
    schema: 1,
    run: run.id,
    wave: found.wave.id,
    project: run.project,
    startedBy: caller.account,
    state: 'queued',
    next: run.batches.length - 1,
    total: results.reduce((sum, result) => sum + (result?.made.length ?? 0), 0),
    deleted: deleted.size,
    attempts: 0,
    failingSince: null,
    progressEpoch: 0,
    waiting: null,
    stopped: null,
    startedAt: now,
    updatedAt: now,
  };
  const wave = withUndone(found.wave, run.id, run.batches.length);
  const begun = await beginUndo(undo, { wave, epoch: found.epoch });
  const recorded = begun ? undo : await undoStore.undo(run.id);
  if (recorded === null || (!begun && isUndoOver(recorded))) throw failureOf(changedMeanwhile);
  await undoQueue.push(run.id, 0);
  return undoAsSeen(recorded, run);
}

const changedMeanwhile = {
  code: 'changed-meanwhile',
  message: 'Someone else is working on this wave.',
  next: 'Look at the wave again, then undo the import. Nothing was deleted.',
} as const;
