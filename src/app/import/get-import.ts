import { type RunView } from '../../contract/run';
import type { RunId } from '../../wave/ids';
import { projectOf } from '../../forge/access/authorise';
import { type Caller } from '../../forge/access/context';
import { shownWork } from '../../forge/access/own-work';
import { runStore } from '../../forge/storage/run-store';
import { viewRun } from './view-run';
import { runIn } from '../waves/run-in';
import type { Payload } from '../../contract/calls';

export async function getImport({ run }: Payload<'getImport'>, caller: Caller): Promise<RunView | null> {
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
