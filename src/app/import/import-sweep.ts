import type { RunId } from '../../wave/ids';
import { moveOfLease } from '../../moves/move';
import { leaseStore } from '../../forge/storage/lease-store';
import { undoOfLease } from '../../undo/undo';
import { runQueue, undoQueue } from '../../forge/queues/run-queue';
import { moveQueue } from '../../forge/queues/move-queue';

/** Work that was let go is expected to be taken up at once; this much later, its event was lost. */
const GRACE_MS = 60_000;

/** Every five minutes: queues runs, undos and moves that no function is working on, since an event was dropped or a function died. */
export async function importSweep(): Promise<void> {
  for (const work of await leaseStore.abandoned(Date.now() - GRACE_MS)) {
    const [move, undone] = [moveOfLease(work), undoOfLease(work)];
    try {
      if (undone !== null) await undoQueue.push(undone, 0);
      else if (move === null) await runQueue.push(work as RunId, 0);
      else await moveQueue.push(move, 0);
    } catch (error) {
      // One that is refused keeps none of the others waiting; it is queued in five minutes.
      console.error(`Work ${work} could not be queued.`, error);
    }
  }
}
