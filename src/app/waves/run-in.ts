import { failureOf } from '../../errors/failure-of';
import type { Authorised } from '../../forge/access/authorise';
import { runStore } from '../../forge/storage/run-store';
import type { Run } from '../../import/run';

/** A run of the authorised project; another project's run is not there. */
export async function runIn(where: Authorised, id: string): Promise<Run> {
  const run = await runStore.run(id as Run['id']);
  if (run === null || run.project !== where.project) {
    throw failureOf({
      code: 'not-found',
      message: 'There is no such import in this project.',
      next: 'Reload the page to see the latest one.',
    });
  }
  return run;
}
