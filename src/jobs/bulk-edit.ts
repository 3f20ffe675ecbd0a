import { z } from 'zod';
import type { Edit, EditValues } from './edit';
import { storedEditResult } from './edit';
import { storedEditProgress } from './edit-progress';
import { type GroupedEdits, groupEdits } from './group-edits';
import type { AccountId, IssueId, ProjectId, WaveId } from '../wave/ids';
import { storedWait } from './stored-wait';

const item = z.object({
  id: z.string(),
  issue: z.string().transform((id) => id as IssueId),
  /** As it stood before, and as it shall be: an account, the id of a priority, or a day. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type BulkItem = z.infer<typeof item>;

/**
 * The latest bulk edit of one person in one wave, as it is stored: written before anything of it is sent, so that it can be
 * gone on with and taken back.
 */
export const storedBulkEdit = z.object({
  schema: z.literal(1),
  id: z.string(),
  wave: z.string().transform((id) => id as WaveId),
  project: z.string().transform((id) => id as ProjectId),
  by: z.string().transform((id) => id as AccountId),
  /** It takes back another: the lines that are then undone, by item. */
  undoes: z.record(z.string(), z.string()).nullable(),
  field: z.enum(['owner', 'priority', 'due']),
  items: z.array(item),
  /** Of the priorities that are named above, by id. */
  names: z.record(z.string(), z.string()),
  refused: z.array(z.object({ item: z.string(), message: z.string() })),
  hidden: z.number(),
  same: z.number(),
  /** How Jira can be asked: in bulk tasks at all, in tasks of as few as one issue, and quietly one by one. */
  inBulk: z.boolean(),
  quiet: z.boolean(),
  progress: storedEditProgress,
  /** By part of the grouped edits. */
  results: z.record(z.string(), storedEditResult),
  /** Parts whose items have their line of the activity. */
  told: z.array(z.number()),
  counted: z.boolean(),
  isOver: z.boolean(),
  isUndone: z.boolean(),
  waiting: storedWait.nullable(),
  stopped: z.object({ code: z.string(), message: z.string(), next: z.string() }).nullable(),
  startedAt: z.number(),
  updatedAt: z.number(),
});
export type BulkEdit = z.infer<typeof storedBulkEdit>;

/** Edits one by one take about half a second each; a resolver has 25 s, and what was done is stored after each part. */
const EDITS_PER_PART = 10;

/** The edits of a bulk edit, arranged the same way whenever they are asked for. */
export const groupedBulk = ({
  field,
  items,
  inBulk,
  quiet,
}: Pick<BulkEdit, 'field' | 'items' | 'inBulk' | 'quiet'>): GroupedEdits =>
  groupEdits(
    items.map(({ id, issue, to }): Edit => ({ node: id, issue, values: valueOf(field, to) })),
    inBulk,
    // A task mails nobody: where single edits would, even one issue is worth a task.
    { perPart: EDITS_PER_PART, ...(quiet ? {} : { fewest: 1 }) },
  );

export function valueOf(field: BulkEdit['field'], to: string | null): EditValues {
  switch (field) {
    case 'owner':
      return { assignee: { user: to } };
    case 'priority':
      return { priority: { priority: to ?? '' } };
    case 'due':
      return { duedate: { date: to } };
    default:
      return field satisfies never;
  }
}
