import type { Gate, GateCondition, Outcome } from '../contract/gates';
import { decidedRound } from './record/decided-round';
import type { GateWithRecord } from './record/gate-with-record';

/**
 * Conditions that the decisions standing at the other gates demand, as they were signed, each with whether it is met by now.
 * A no-go, or to meet again, demands nothing, and what was decided again demands only what it demands now: that is how an overdue condition is
 * got rid of. A gate's own are left out for that reason: were they asked of it, it could never be decided again.
 */
export const conditionsElsewhere = (gate: Pick<Gate, 'id'>, all: readonly GateWithRecord[]): GateCondition[] =>
  all.flatMap(({ gate: { id }, record }) => {
    const round = id === gate.id ? null : decidedRound(record);
    if (round === null || !isGo(round.decision.outcome)) return [];
    return round.snapshot.conditions.map((signed) => ({
      ...signed,
      met: record.conditions.find((one) => one.id === signed.id)?.met ?? signed.met,
    }));
  });

export const isGo = (outcome: Outcome): boolean => outcome === 'go' || outcome === 'go-with-conditions';
