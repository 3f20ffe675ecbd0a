import type { GateCounts } from '../../contract/gates';
import { countItems } from '../../readiness/count-items';
import type { Covered } from './covered-by';

/** The numbers that stand beside a verdict: what was taken out, and what people made by hand. */
export function gateCounts({ items }: Covered): GateCounts {
  const { complete, counted, notApplicable, notApplicableSinceBegin, added } = countItems(items);
  return { complete, counted, notApplicable, notApplicableSinceBegin, added };
}
