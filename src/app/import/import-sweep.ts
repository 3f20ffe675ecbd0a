import type { RunId } from '../../wave/ids';
import { shiftOfLease } from '../../moves/shift';
import { leaseStore } from '../../forge/storage/lease-store';
import { runQueue } from '../../forge/queues/run-queue';
import { shiftQueue } from '../../forge/queues/shift-queue';

/** Work that was let go is expected to be taken up at once; this much later, its event was lost. */
const GRACE_MS = 60_000;

/** Every five minutes: queues runs and moves that nobody is working on, since an event was dropped or a function died. */
export async function importSweep(): Promise<void> {
  for (const work of await leaseStore.abandoned(Date.now() - GRACE_MS)) {
    const shift = shiftOfLease(work);
    if (shift === null) await runQueue.push(work as RunId, 0);
    else await shiftQueue.push(shift, 0);
  }
}
