import { runRef, type RunView } from '../../contract/run';
import type { RunId } from '../../import/ids';
import { projectOf } from '../authorise';
import { callerOf } from '../context';
import { shownWork } from '../own-work';
import { runStore } from '../run-store';
import { runIn, viewRun } from '../view-run';

export async function getImport(payload: unknown, context: unknown): Promise<RunView | null> {
  const caller = callerOf(context, ['runway-project']);
  const { run } = runRef.parse(payload);
  return shownWork(
    caller,
    async (where) => {
      const id = run ?? (await runStore.latestRun(where.project));
      return id === null ? null : viewRun(await runIn(where, id), caller.account);
    },
    async () => {
      const project = projectOf(caller.claim);
      const id = run ?? (project === null ? null : await runStore.latestRun(project));
      return id === null ? null : runStore.run(id as RunId);
    },
    async (own) => ({ ...(await viewRun(own, caller.account)), failures: [] }),
  );
}
