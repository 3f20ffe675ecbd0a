import type { GateWithTasks } from './gates-of-template';
import type { PlannedTemplate } from './wave-plan';

type PlannedGate = PlannedTemplate['gates'][number];

/** A gate of a template as the wave keeps it: everything that a decision at it hangs on. */
export function plannedGateOf(gate: GateWithTasks): PlannedGate {
  const { id, name, kind, offset, phases, approvers, documents, raci, settles } = gate;
  return {
    id,
    name,
    kind,
    ...(offset === undefined ? {} : { offset }),
    ...(phases === undefined ? {} : { phases: [...phases] }),
    ...(approvers === undefined ? {} : { approvers: [...approvers] }),
    ...(documents === undefined ? {} : { documents: [...documents] }),
    ...(raci === undefined ? {} : { raci: raciOf(raci) }),
    ...(settles === undefined ? {} : { settles: [...settles] }),
  };
}

const raciOf = ({
  accountable,
  responsible,
  consulted,
  informed,
}: NonNullable<GateWithTasks['raci']>): NonNullable<PlannedGate['raci']> => ({
  ...(accountable === undefined ? {} : { accountable }),
  ...(responsible === undefined ? {} : { responsible: [...responsible] }),
  ...(consulted === undefined ? {} : { consulted: [...consulted] }),
  ...(informed === undefined ? {} : { informed: [...informed] }),
});
