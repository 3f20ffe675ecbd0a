import type { GateSheet } from '../../contract/gate-sheet';
import type { GateView } from '../../contract/gates';
import type { OpenGates } from './open-gates';

/** To which gate each condition belongs that a criterion names: there it is met. */
export function conditionGates(
  { findings }: Pick<GateView, 'findings'>,
  { of }: Pick<OpenGates, 'of'>,
): Pick<GateSheet, 'conditionGates'> {
  const named = new Set(
    findings.flatMap(({ evidence }) => evidence.flatMap(({ kind, id }) => (kind === 'condition' ? [id] : []))),
  );
  const gates = [...of.kept].flatMap(([gate, { record }]) =>
    record.conditions.filter(({ id }) => named.has(id)).map(({ id }) => [id, gate] as const),
  );
  return gates.length === 0 ? {} : { conditionGates: Object.fromEntries(gates) };
}
