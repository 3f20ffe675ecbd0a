import type { RaciView } from '../../contract/raci';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { viewRaci } from './view-raci';
import type { Payload } from '../../contract/calls';
import type { OpenWave } from '../waves/open-wave';
import { raciOf } from './raci-of';

/** The matrix with its register: computed once for all, and told as far as Jira shows the work to the person. */
export async function getRaci(_payload: Payload<'getRaci'>, open: OpenWave): Promise<RaciView> {
  const base = await raciOf(open);
  const { matrix } = await readKeptMatrix(open.wave.id);
  return viewRaci(open, base, open.register, matrix);
}
