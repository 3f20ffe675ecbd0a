import { z } from 'zod';
import { answeredFor } from '../contract/answers';
import { notApplicableReason, rowResult } from '../contract/readiness';

const rowKind = z.enum(['go-no-go', 'test', 'step', 'link']);
/** Who said it, and when: epoch milliseconds. */
const said = { by: z.string(), at: z.number() };

const criterionSaid = z.object({
  is: z.enum(['confirmed', 'rejected']),
  ...said,
  note: z.string(),
  /** The words that were confirmed: another wording has another key, and these stay to be shown beside it. */
  text: z.string(),
  /** Who was the assignee when it was said; null: no one. Absent in records from before it was kept. */
  assignee: z.string().nullable().exactOptional(),
});
export type CriterionSaid = z.infer<typeof criterionSaid>;

const rowSaid = z.object({
  kind: rowKind,
  result: rowResult,
  ...said,
  note: z.string(),
  evidence: z.string(),
  /** For whom it was said, by the word of the person who said it. Absent: for themselves. */
  for: answeredFor.exactOptional(),
});
export type RowSaid = z.infer<typeof rowSaid>;

const rowPlanned = z.object({
  owner: z.string().nullable().exactOptional(),
  priority: z.enum(['high', 'medium', 'low']).nullable().exactOptional(),
  due: z.string().nullable().exactOptional(),
});
export type RowPlanned = z.infer<typeof rowPlanned>;

/** A line that people added to the checklist of an item; by its key, like those of the template. */
const rowAdded = z.object({
  kind: rowKind,
  text: z.string(),
  priority: z.enum(['high', 'medium', 'low']).nullable(),
  /** What is expected of it; empty: nothing was said. */
  expected: z.string(),
  ...said,
});
export type RowAdded = z.infer<typeof rowAdded>;

const answerSaid = z.object({ text: z.string(), ...said });

const earlierRun = z.object({
  kind: rowKind,
  endedAt: z.number(),
  by: z.string(),
  results: z.array(z.object({ text: z.string(), result: rowResult, note: z.string() })),
});

const notApplicableSaid = z.object({
  reason: notApplicableReason,
  note: z.string(),
  ...said,
  sincePhaseBegan: z.boolean(),
});

/** What is asked of Jira and not recorded yet: after an interruption it is looked for before it is asked again. */
const creating = z.object({
  token: z.string(),
  ...said,
  /** When it was asked for last, where an earlier try created nothing. Absent: it was asked for once. */
  triedAt: z.number().exactOptional(),
});

/**
 * Everything that people said of one item. Sections of entries by key, so that a change is told as "this entry was that,
 * and is this", and is taken back by the same words. Earlier runs are numbered from 1.
 */
export const storedItemRecord = z.object({
  criteria: z.record(z.string(), criterionSaid),
  rows: z.record(z.string(), rowSaid),
  plans: z.record(z.string(), rowPlanned),
  answers: z.record(z.string(), answerSaid),
  runs: z.record(z.string(), earlierRun),
  /** Absent in records from before lines could be added. */
  added: z.record(z.string(), rowAdded).exactOptional(),
  item: z.object({
    notApplicable: notApplicableSaid.exactOptional(),
    replacedBy: z.object({ issue: z.string(), ...said }).exactOptional(),
    creating: creating.exactOptional(),
    workstream: z.object({ slug: z.string(), ...said }).exactOptional(),
  }),
});
export type ItemRecord = z.infer<typeof storedItemRecord>;
export type NotApplicableSaid = z.infer<typeof notApplicableSaid>;

export const EMPTY_RECORD: ItemRecord = { criteria: {}, rows: {}, plans: {}, answers: {}, runs: {}, item: {} };
