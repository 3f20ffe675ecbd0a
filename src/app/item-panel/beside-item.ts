import type { ItemView } from '../../contract/marks';
import { effectiveMatrix } from '../../raci/effective-matrix';
import { whoOf } from '../../raci/who-of';
import { gatesOfItem } from './gates-of-item';
import type { OpenItem } from '../items/open-item';
import { raciBaseOf } from '../raci/raci-base';
import { readKeptMatrix } from '../../forge/storage/raci-store';
import { repeatedItems } from './repeated-items';

/** What stands beside an item: earlier ones that it repeats, who answers for it, and by the key of a row the gates that look at it. */
export interface BesideItem extends Pick<ItemView, 'repeats' | 'who'> {
  readonly gates: Awaited<ReturnType<typeof gatesOfItem>>;
}

export async function besideItem(open: OpenItem): Promise<BesideItem> {
  const [repeats, who, gates] = await Promise.all([repeatedItems(open), whoAnswers(open), gatesOfItem(open)]);
  return { repeats, who, gates };
}

/** Of what people added, by the row of its module. */
async function whoAnswers({ wave, plan, facts, items, register, state }: OpenItem): Promise<ItemView['who']> {
  const [{ specs }, { matrix }] = await Promise.all([
    raciBaseOf(wave, plan, facts, { items }),
    readKeptMatrix(wave.id),
  ]);
  const { module } = state;
  const near = specs.filter(({ id }) => id === module || id.startsWith(`${module}/`));
  const rows = new Map(effectiveMatrix(near, matrix, register).map((row) => [row.id, row]));
  return whoOf(state.added ? module : state.id, rows, register);
}
