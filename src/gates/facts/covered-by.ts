import type { Gate, GateRow } from '../../contract/gates';
import type { ItemState } from '../../readiness/wave-readiness';
import { askedOnce } from './asked-once';
import { runsInCutover } from './runs-in-cutover';
import { gateRows, type ItemsOfGate } from './gate-rows';

/** What a gate covers. */
export interface Covered {
  /** Those that are not counted too: beside each status it says how many are not applicable. */
  readonly items: readonly ItemState[];
  /** What it judges: counted items, and tasks of the team backlog that are of high priority or were marked as needed for it. */
  readonly counted: readonly ItemState[];
  /** Go/no-go and test lines; those of a repeated checklist once. */
  readonly rows: readonly GateRow[];
  /** Counted items of its phases that are due after it: listed, never judged. */
  readonly after: readonly ItemState[];
  /** Covered ones that are due after it now: the plan had them by its date. */
  readonly movedPast: readonly ItemState[];
  /** Counted items that its own decision completes. */
  readonly settled: readonly ItemState[];
}

/**
 * What a gate covers (product rules "What a gate covers"): of the phases it names, or of all, the items due by its date and undated items whose phase has begun by
 * then. What the plan had by that date stays covered when it is moved past the gate. Not covered: an item that this gate's own
 * decision completes, and at a cutover gate what runs from the cutover on. An item that holds one of these is not covered either, since it
 * cannot be complete before. Go/no-go lines are asked for the sake of the decision: they belong to the gate as soon as their phase has begun by its date, whenever
 * their item is due. Linear in the number of items.
 */
export function coveredBy(
  gate: Pick<Gate, 'phases' | 'date' | 'kind' | 'stands' | 'settles'>,
  facts: ItemsOfGate,
): Covered {
  const { phases, date } = gate;
  const starts = new Map(facts.wave.phases.map(({ slug, start }) => [slug, start]));
  const hasBegun = (phase: string): boolean => {
    const start = starts.get(phase) ?? null;
    return date === null || start === null || start <= date;
  };
  const isOfPhases = (phase: string): boolean => phases === null || phases.includes(phase);
  const isPlannedBy = ({ plannedDue }: ItemState): boolean =>
    date !== null && plannedDue !== null && plannedDue <= date;
  const isDueBy = (item: ItemState): boolean => {
    // A project without due dates on its screens has those of the plan.
    const day = item.due ?? item.plannedDue;
    return date === null || (day === null ? hasBegun(item.phase) : day <= date);
  };

  const ofPhases = facts.readiness.items.filter(({ phase }) => isOfPhases(phase));
  const settledIds = new Set(gate.kind === 'decision' ? gate.settles : []);
  const left = withHolders([
    ...settledIds,
    ...ofPhases.filter((item) => runsInCutover(item, gate, facts.wave)).map(({ id }) => id),
  ]);
  const due = ofPhases.filter((item) => isDueBy(item) || isPlannedBy(item));
  const items = due.filter(({ id }) => !left.has(id));
  const covered = new Set(items.map(({ id }) => id));
  // A task that was marked as needed is asked for whatever its date and its phase.
  const needed = new Set(facts.needed);
  const counted = [
    ...items.filter((item) => item.counted || (item.team && item.high)),
    ...facts.readiness.items.filter(({ id, team, high }) => team && needed.has(id) && !(high && covered.has(id))),
  ];
  return {
    items,
    counted,
    rows: askedOnce(
      gateRows(facts).filter(
        ({ kind, item, phase }) =>
          covered.has(item) || (kind === 'go-no-go' && isOfPhases(phase) && hasBegun(phase) && !settledIds.has(item)),
      ),
      facts,
    ),
    after: ofPhases.filter(
      ({ id, phase, counted: counts }) =>
        counts && !covered.has(id) && !settledIds.has(id) && (phases !== null || hasBegun(phase)),
    ),
    movedPast: counted.filter((item) => item.counted && date !== null && item.due !== null && item.due > date),
    settled: ofPhases.filter(({ id, counted: counts }) => counts && settledIds.has(id)),
  };
}

/** The items with all that hold them: the path of what holds an item begins its own. */
function withHolders(ids: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const id of ids)
    for (let path = id; path !== '' && !all.has(path); path = path.slice(0, Math.max(0, path.lastIndexOf('/'))))
      all.add(path);
  return all;
}
