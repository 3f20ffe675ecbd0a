import type { DecisionEvent, DecisionField } from '../contract/decision-log';
import { decisionTexts } from './decision-texts';
import type { StoredDecision } from './stored-decision';

/**
 * What was done with a decision, newest first. An event keeps only what it wrote over: what it became is what the next event
 * wrote over, or what stands now. So every earlier wording can be read, and none is stored twice.
 */
export function historyOf(decision: StoredDecision): DecisionEvent[] {
  const after: Record<DecisionField, string> = { ...decisionTexts(decision) };
  return decision.history.toReversed().map(({ at, by, kind, note, before }) => {
    const changes = Object.entries(before).map(([name, from]) => {
      const field = name as DecisionField;
      const change = { field, from, to: after[field] };
      after[field] = from;
      return change;
    });
    return { at: new Date(at).toISOString(), by, kind, note, changes };
  });
}
