import type { GateRow } from '../../contract/gates';
import { NO_MARKS } from '../../readiness/item-marks';
import { rowsAsked } from '../../readiness/rows-asked';
import { resultOf } from '../../readiness/row-state';
import type { ItemState } from '../../readiness/wave-readiness';
import type { GateFacts } from './gate-facts';

/** What of the facts says which items and rows a gate looks at. */
export type ItemsOfGate = Pick<GateFacts, 'wave' | 'rowPlans' | 'needed'> & {
  readonly readiness: Pick<GateFacts['readiness'], 'items'>;
};

/** All go/no-go and test rows of the counted items of a wave. Steps and links belong to their items, and no check asks for them. */
export const gateRows = (facts: ItemsOfGate): GateRow[] =>
  facts.readiness.items.filter(({ counted }) => counted).flatMap((item) => rowsOf(item, facts));

function rowsOf({ id, phase }: ItemState, { wave, rowPlans }: ItemsOfGate): GateRow[] {
  const marks = wave.marks.get(id) ?? NO_MARKS;
  const said = marks.rows;
  const plans = rowPlans.get(id) ?? {};
  const asked = rowsAsked(wave.specs.get(id)?.rows ?? [], marks).filter(
    ({ kind }) => kind === 'go-no-go' || kind === 'test',
  );
  return asked.map((row): GateRow => {
    const plan = plans[row.key] ?? {};
    return {
      item: id,
      key: row.key,
      kind: row.kind,
      result: resultOf(row, said),
      // A priority that somebody took away leaves a row without one, which counts as high.
      high: plan.priority === undefined ? row.high : plan.priority === null || plan.priority === 'high',
      owner: plan.owner ?? null,
      due: plan.due ?? null,
      phase,
    };
  });
}
