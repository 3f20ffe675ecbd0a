import type { ItemView } from '../../contract/marks';
import { effectiveMatrix } from '../../raci/effective-matrix';
import type { RowSpec } from '../../raci/row-spec';
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

/** The row of a node, or of the nearest node above that has one, and the rows from which it takes its cells. */
function* rowsThatSay(node: string, specs: ReadonlyMap<string, RowSpec>): Generator<RowSpec> {
  let path = node;
  while (!specs.has(path) && path.includes('/')) path = path.slice(0, path.lastIndexOf('/'));
  for (let row = specs.get(path); row !== undefined; row = row.parent === null ? undefined : specs.get(row.parent))
    yield row;
}

/** Of what people added, by the row of its module. */
async function whoAnswers({ wave, plan, facts, items, register, state }: OpenItem): Promise<ItemView['who']> {
  const { specs } = await raciBaseOf(wave, plan, facts, { items });
  const { module } = state;
  const own = state.added ? module : state.id;
  const near = [...rowsThatSay(own, new Map(specs.map((row) => [row.id, row])))];
  const { matrix } = await readKeptMatrix(
    wave.id,
    near.map(({ id }) => id),
  );
  const rows = new Map(effectiveMatrix(near, matrix, register).map((row) => [row.id, row]));
  return whoOf(own, rows, register);
}
