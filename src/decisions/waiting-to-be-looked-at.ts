import { restingKey } from './resting-key';
import type { StoredDecision } from './stored-decision';

/** Keys of what rests on a decision that left approved, and that nobody has looked at since: also after it was approved again. */
export function waitingToBeLookedAt({ left, links, documents, looked }: StoredDecision): string[] {
  if (left === null) return [];
  const all = [...links.map(restingKey), ...documents.map((document) => restingKey({ document }))];
  return all.filter((key) => looked[key] === undefined);
}
