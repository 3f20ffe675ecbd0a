import { runRef, type RunView } from '../../contract/run';
import { authorise } from '../authorise';
import { callerOf } from '../context';
import { runStore } from '../run-store';
import { runIn, viewRun } from '../view-run';

export async function getImport(payload: unknown, context: unknown): Promise<RunView | null> {
  const caller = callerOf(context, ['runway-project']);
  const { run } = runRef.parse(payload);
  const where = await authorise(caller, 'view');
  const id = run ?? (await runStore.latestRun(where.project));
  return id === null ? null : viewRun(await runIn(where, id), caller.account);
}
