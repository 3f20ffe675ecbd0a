import type { Gate, GateRow } from '../../contract/gates';
import type { ItemState } from '../../readiness/wave-readiness';
import { gateRows, type ItemsOfGate } from './gate-rows';

/** What a gate looks at. */
export interface Covered {
  /** Those that are not counted too: beside each verdict stands how many are not applicable. */
  readonly items: readonly ItemState[];
  readonly counted: readonly ItemState[];
  /** Go/no-go and test rows. */
  readonly rows: readonly GateRow[];
}

/**
 * What a gate looks at: the phases that it names, or else all that is due by its date. An item without a date belongs to it
 * unless its phase begins later: what nobody has dated is no way around a gate. Go/no-go rows are asked for the sake of the
 * decision: they belong to it as soon as their phase has begun by its date, whenever their item is due.
 */
export function coveredBy(gate: Pick<Gate, 'phases' | 'date'>, facts: ItemsOfGate): Covered {
  const { phases, date } = gate;
  const starts = new Map(facts.wave.phases.map(({ slug, start }) => [slug, start]));
  const hasBegun = (phase: string): boolean => {
    const start = starts.get(phase) ?? null;
    return date === null || start === null || start <= date;
  };
  const looksInto = (phase: string): boolean => (phases === null ? hasBegun(phase) : phases.includes(phase));
  const isDue = ({ due, phase }: ItemState): boolean => date === null || (due === null ? hasBegun(phase) : due <= date);

  const items = facts.readiness.items.filter((item) => (phases === null ? isDue(item) : phases.includes(item.phase)));
  const covered = new Set(items.map(({ id }) => id));
  const rows = gateRows(facts).filter(
    ({ kind, item, phase }) => covered.has(item) || (kind === 'go-no-go' && looksInto(phase)),
  );
  return { items, counted: items.filter(({ counted }) => counted), rows };
}
