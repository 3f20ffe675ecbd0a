import type { RowView } from '../../contract/marks';
import { coveredBy } from '../../gates/facts/covered-by';
import { listOf, readGateList } from '../../forge/storage/gate-store';
import { gatesFitted } from '../gates/gates-of-wave';
import type { OpenItem } from '../items/open-item';
import { plannedGatesOf } from '../gates/planned-gates-of';

type Gates = NonNullable<RowView['gates']>;

/** By the key of each row of an item the decision gates that look at it. */
export async function gatesOfItem({
  wave,
  plan,
  facts,
  register,
  state,
}: Pick<OpenItem, 'wave' | 'plan' | 'facts' | 'register' | 'state'>): Promise<ReadonlyMap<string, Gates>> {
  const asks = (facts.specs.get(state.id)?.rows ?? []).some(({ kind }) => kind === 'go-no-go' || kind === 'test');
  if (!asks) return new Map();
  const gates = gatesFitted(plan, plannedGatesOf(plan, facts.specs), listOf(await readGateList(wave.id)), register);
  const own = { wave: facts, readiness: { items: [state] }, rowPlans: new Map() };
  const byRow = new Map<string, Gates>();
  for (const gate of gates.filter(({ kind }) => kind === 'decision'))
    for (const { key } of coveredBy(gate, own).rows)
      byRow.set(key, [...(byRow.get(key) ?? []), { id: gate.id, name: gate.name }]);
  return byRow;
}
