import { runQueue } from './run-queue';
import { runStore } from './run-store';

/** A run that was let go is expected to be taken up at once; this much later, its event was lost. */
const GRACE_MS = 60_000;

/** Every five minutes: queues runs that nobody is working on, since an event was dropped or a function died. */
export async function importSweep(): Promise<void> {
  for (const run of await runStore.abandoned(Date.now() - GRACE_MS)) await runQueue.push(run, 0);
}
