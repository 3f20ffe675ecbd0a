import type { RunId } from '../wave/ids';
import { isOver } from '../import/run';
import { workOnRun } from '../import/work-on-run';
import { runEvent } from '../forge/queues/run-queue';
import { runStore } from '../forge/storage/run-store';
import { undoSurroundings } from '../app/undo/undo-surroundings';
import { workOnUndo } from '../undo/work-on-undo';
import { surroundings } from '../app/import/surroundings';
import { readAfterWork } from '../app/readiness/read-after-work';

/**
 * Takes one event of the import's queue. Never throws: the platform would deliver a failed event again for 24 hours,
 * while a run that was left is taken up by the sweep, once.
 */
export async function importConsumer(event: { readonly body?: unknown }): Promise<void> {
  const read = runEvent.safeParse(event.body);
  if (!read.success) {
    console.error('An event of another version was left alone.', read.error.message);
    return;
  }
  try {
    if (read.data.undo === true) return await workOnUndo(read.data.run, undoSurroundings(), read.data.turn);
    await workOnRun(read.data.run, surroundings(), read.data.turn);
    await readWhatWasWritten(read.data.run);
  } catch (error) {
    console.error(`Run ${read.data.run} was interrupted; the sweep takes it up.`, error);
  }
}

/** The app's own writes send it no events, and those of people were not noted: what an import left is read once it is over. */
async function readWhatWasWritten(id: RunId): Promise<void> {
  const run = await runStore.run(id);
  if (run !== null && isOver(run)) await readAfterWork(run.project, run.wave);
}
