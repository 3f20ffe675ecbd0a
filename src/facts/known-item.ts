import { z } from 'zod';
import type { ItemSpec } from '../readiness/item-spec';
import { itemTexts, type ItemTexts } from './item-texts';
import { itemSpec } from './stored-items';

/** All that imports say of one item, so that nothing else of its wave has to be read for it. */
export const knownItem = z.object({
  spec: itemSpec,
  /** Null where no import kept its words. */
  texts: itemTexts.nullable(),
  /** Its issue; null: none was created. */
  issue: z.string().nullable(),
  /** Others are below it. */
  above: z.boolean(),
});
export type KnownItem = z.infer<typeof knownItem>;

/** Puts together what the imports of a wave say of its items, in the order of the template. */
export function knownItems(
  specs: ReadonlyMap<string, ItemSpec>,
  texts: ReadonlyMap<string, ItemTexts>,
  ledger: ReadonlyMap<string, string>,
): [node: string, item: KnownItem][] {
  const parents = new Set([...specs.values()].flatMap(({ parent }) => parent ?? []));
  return [...specs].map(([node, spec]) => [
    node,
    { spec, texts: texts.get(node) ?? null, issue: ledger.get(node) ?? null, above: parents.has(node) },
  ]);
}
