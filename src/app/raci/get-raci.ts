import type { RaciView } from '../../contract/raci';
import { oneWave } from '../../contract/wave';
import { callerOf } from '../../forge/access/context';
import { openRaci } from './open-raci';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { viewRaci } from './view-raci';

/** The matrix with its register: computed once for all, and told as far as Jira shows the work to the person. */
export async function getRaci(payload: unknown, context: unknown): Promise<RaciView> {
  const caller = callerOf(context, ['runway-project']);
  const { wave: id } = oneWave.parse(payload);
  const { open, base } = await openRaci(caller, id);
  const { matrix } = await readKeptMatrix(open.wave.id);
  return viewRaci(open, base, open.register, matrix);
}
