import type { Actor } from './act-on-decision';
import type { DecisionRefusal } from './decision-refusal';
import type { StoredDecision } from './stored-decision';

/** Null where it may: a draft that no approver was ever asked about. */
export function mayRemoveDecision({ review }: StoredDecision, { ownsWave }: Actor): DecisionRefusal | null {
  if (!ownsWave) return 'wave-owner-only';
  return review > 0 ? 'stays' : null;
}
