import type { NextGate } from '../../contract/readiness';
import { gateLine } from './gate-line';
import type { OpenGates } from './open-gates';

/** The decision gate of today or the days after that comes first; where all are over the last one. */
export function nextGate(gates: OpenGates): NextGate | null {
  const dated = gates.of.gates
    .flatMap((gate) => (gate.kind === 'decision' && gate.date !== null ? [{ gate, date: gate.date }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.gate.id < b.gate.id ? -1 : 1));
  const next = dated.find(({ date }) => date >= gates.facts.today) ?? dated.at(-1);
  if (next === undefined) return null;
  const { id, name, verdict, decided } = gateLine(next.gate, gates);
  return {
    id,
    name,
    date: next.date,
    verdict,
    decided: decided && { outcome: decided.outcome, against: decided.against, worse: decided.worse },
  };
}
