import { z } from 'zod';
import { DECISION_STATES, type DecisionEventKind, type DecisionField } from '../contract/decision-log';
import { keptLine } from '../values/kept-line';

const kinds = [
  'created',
  'edited',
  'sent',
  'approved',
  'taken-back',
  'revised',
  'looked-at-item',
  'looked-at-document',
] as const satisfies readonly DecisionEventKind[];
const fields = [
  'title',
  'context',
  'options',
  'chosen',
  'outcome',
  'owner',
  'approvers',
  'due',
  'links',
  'documents',
] as const satisfies readonly DecisionField[];

const said = z.object({ by: z.string(), at: z.number() });

/** A decision as it is stored, with everything that was ever done with it. Each write adds one event, so its version counts them. */
export const storedDecision = z.object({
  id: z.string(),
  number: z.number(),
  title: keptLine,
  context: z.string(),
  options: z.array(z.object({ name: keptLine, pros: z.string(), cons: z.string() })),
  chosen: z.number().nullable(),
  outcome: z.string(),
  owner: z.string(),
  approvers: z.array(z.string()),
  due: z.string().nullable(),
  links: z.array(z.object({ item: z.string(), row: z.string().nullable() })),
  documents: z.array(z.string()),
  state: z.enum(DECISION_STATES),
  /** How often it was sent for approval. */
  review: z.number(),
  /** Of the present review, or of the one that approved it. */
  approvals: z.array(said),
  /** When it last left approved; null: it never did. */
  left: z.number().nullable(),
  /** Who has looked at what rests on it since then, by `restingKey`. */
  looked: z.record(z.string(), said),
  history: z.array(
    said.extend({
      kind: z.enum(kinds),
      note: z.string(),
      /** What was written over, in words; what it became stands in the next event or in the decision. */
      before: z.partialRecord(z.enum(fields), z.string()),
    }),
  ),
});
export type StoredDecision = z.output<typeof storedDecision>;
