import type { Gate } from '../template/template';
import type { PlannedTemplate } from './wave-plan';

type PlannedGate = PlannedTemplate['gates'][number];

/** A gate of a template as the wave keeps it: everything that a decision at it hangs on. */
export function plannedGateOf({ id, name, kind, offset, phases, approvers, documents, raci }: Gate): PlannedGate {
  return {
    id,
    name,
    kind,
    ...(offset === undefined ? {} : { offset }),
    ...(phases === undefined ? {} : { phases: [...phases] }),
    ...(approvers === undefined ? {} : { approvers: [...approvers] }),
    ...(documents === undefined ? {} : { documents: [...documents] }),
    ...(raci === undefined ? {} : { raci: raciOf(raci) }),
  };
}

const raciOf = ({
  accountable,
  responsible,
  consulted,
  informed,
}: NonNullable<Gate['raci']>): NonNullable<PlannedGate['raci']> => ({
  ...(accountable === undefined ? {} : { accountable }),
  ...(responsible === undefined ? {} : { responsible: [...responsible] }),
  ...(consulted === undefined ? {} : { consulted: [...consulted] }),
  ...(informed === undefined ? {} : { informed: [...informed] }),
});
