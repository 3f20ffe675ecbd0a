import { oneRun, type RunView } from '../../contract/run';
import { isOver } from '../../import/run';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';
import { runQueue } from '../../forge/queues/run-queue';
import { runStore } from '../../forge/storage/run-store';
import { runIn, viewRun } from './view-run';

/** Asks the worker to stop. The event wakes a run that is waiting, so that cancelling does not wait with it. */
export async function cancelImport(payload: unknown, context: unknown): Promise<RunView> {
  const caller = callerOf(context, ['runway-project']);
  const { run: id } = oneRun.parse(payload);
  const where = await authorise(caller, 'import');
  const run = await runIn(where, id);
  if (!isOver(run)) {
    await runStore.requestCancel(run.id);
    await runQueue.push(run.id, 0);
  }
  return viewRun(run, caller.account);
}
