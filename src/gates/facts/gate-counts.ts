import type { GateCounts } from '../../contract/gates';
import { countItems } from '../../readiness/count-items';
import type { Covered } from './covered-by';

/** The numbers beside a status: what was taken out, what people made by hand, and what the gate does not cover. */
export function gateCounts({ items, after, movedPast, settled }: Covered): GateCounts {
  const { complete, counted, notApplicable, notApplicableSinceBegin, added } = countItems(items);
  return {
    complete,
    counted,
    notApplicable,
    notApplicableSinceBegin,
    added,
    after: after.length,
    movedPast: movedPast.length,
    settled: settled.length,
  };
}
