import type { Gate } from '../contract/gates';
import { dayAfter } from '../values/day-after';
import { lastReviewDay, needOf } from './facts/document-as-asked';
import type { DocumentFact } from './facts/gate-facts';

/** The first day after today on which a confirmation of a document no longer counts at a gate; null: on none. */
export function nextReviewDay(
  gates: readonly Pick<Gate, 'documents' | 'needs' | 'stands'>[],
  documents: readonly DocumentFact[],
  today: string,
): string | null {
  const days = gates.flatMap((gate) =>
    documents.flatMap(({ id, reviewed }) => {
      const need = needOf(gate, id);
      return reviewed && need.is === 'reviewed' && gate.documents.includes(id)
        ? [dayAfter(lastReviewDay(reviewed, need))]
        : [];
    }),
  );
  return days.filter((day) => day > today).sort()[0] ?? null;
}
