import type { DecisionField } from '../contract/decision-log';
import { decisionTexts } from './decision-texts';
import type { StoredDecision } from './stored-decision';

/** What an edit writes over, in words: fields that are the same are left out. */
export function changedTexts(
  from: StoredDecision,
  to: StoredDecision,
): Readonly<Partial<Record<DecisionField, string>>> {
  const [before, after] = [decisionTexts(from), decisionTexts(to)];
  return Object.fromEntries(Object.entries(before).filter(([field, text]) => after[field as DecisionField] !== text));
}
