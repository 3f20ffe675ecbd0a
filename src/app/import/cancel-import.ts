import { type RunView } from '../../contract/run';
import { isOver } from '../../import/run';
import { type CallerIn } from '../../forge/access/authorise';
import { runQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { viewRun } from './view-run';
import { runIn } from '../waves/run-in';
import type { Payload } from '../../contract/calls';

/** Asks the worker to stop. The event wakes a run that is waiting, so that cancelling does not wait with it. */
export async function cancelImport(
  { run: id }: Payload<'cancelImport'>,
  { caller, where }: CallerIn,
): Promise<RunView> {
  const run = await runIn(where, id);
  if (!isOver(run)) {
    await runStore.requestCancel(run.id);
    await runQueue.push(run.id, 0);
  }
  return viewRun(run, caller.account);
}
