import type { Approver, Gate } from '../../contract/gates';
import type { KeptGates } from './kept-gates';
import type { PlannedGate } from './planned-gate';
import { READY_MADE_GATES } from './ready-made-gates';

/** What the wave gives its gates. */
export interface GatesAround {
  /** The day that an offset comes to. */
  readonly dateOf: (offset: Gate['offset']) => string | null;
  /** Who holds a role. */
  readonly heldBy: (seat: string) => Approver['held'];
}

/**
 * The gates of a wave: people's own, those of the ready-made set that it took over, and those of its templates, each id once;
 * with what people set laid over them.
 */
export const waveGates = (planned: readonly PlannedGate[], kept: KeptGates, around: GatesAround): Gate[] =>
  baseGates(planned, kept).map((gate) => fitted(gate, kept, around));

/** The same before anything is laid over them. */
export function baseGates(planned: readonly PlannedGate[], { taken, own, removed, said }: KeptGates): PlannedGate[] {
  const readyMade = READY_MADE_GATES.filter(({ id }) => taken.includes(id));
  const there = [...own, ...readyMade, ...planned].filter(({ id }) => !removed.includes(id));
  const byId = new Map<string, PlannedGate>();
  for (const gate of [...there, ...said]) if (!byId.has(gate.id)) byId.set(gate.id, gate);
  return [...byId.values()];
}

function fitted({ seats, ...base }: PlannedGate, { set }: KeptGates, { dateOf, heldBy }: GatesAround): Gate {
  const fields = Object.hasOwn(set, base.id) ? (set[base.id] ?? {}) : {};
  const kind = fields.kind ?? base.kind;
  const offset = fields.offset === undefined ? base.offset : fields.offset;
  const approvers: readonly Approver[] = fields.approvers ?? seats.map((seat) => ({ seat, held: null }));
  return {
    id: base.id,
    name: fields.name ?? base.name,
    kind,
    stands: fields.stands ?? base.stands,
    offset,
    date: fields.date ?? dateOf(offset),
    phases: fields.phases === undefined ? base.phases : fields.phases,
    documents: fields.documents ?? base.documents,
    ...(fields.needs === undefined ? {} : { needs: fields.needs }),
    decisions: fields.decisions ?? [],
    raci: base.raci,
    owner: fields.owner ?? null,
    // Only a decision is signed. A seat to which nobody is named is held by whoever has its role.
    approvers: kind === 'decision' ? approvers.map((one) => ({ ...one, held: one.held ?? heldBy(one.seat) })) : [],
    decides: fields.decides ?? { by: 'all' },
    weights: fields.weights ?? base.weights,
    settles: base.settles,
  };
}
