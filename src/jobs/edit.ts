import { z } from 'zod';
import type { IssueId } from '../wave/ids';

/** A value that an edit sets; null clears the field. Absolute, never relative: writing it twice is writing it once. */
const fieldValue = z.union([
  z.strictObject({ date: z.string().nullable() }),
  z.strictObject({ user: z.string().nullable() }),
  /** The id of a priority. */
  z.strictObject({ priority: z.string() }),
]);
/** By Jira's field id. */
const editValues = z.record(z.string(), fieldValue);
export type EditValues = z.infer<typeof editValues>;

const issueId = z.string().transform((id) => id as IssueId);

export const storedEdit = z.object({ node: z.string(), issue: issueId, values: editValues });
/** One issue and the fields that are to be set on it. */
export type Edit = z.infer<typeof storedEdit>;

/** What became of some edits: written, or refused in Jira's own words. */
export const storedEditResult = z.object({
  done: z.array(issueId),
  refused: z.array(z.object({ issue: issueId, messages: z.array(z.string()) })),
});
export type EditResult = z.infer<typeof storedEditResult>;

export const NOTHING_EDITED: EditResult = { done: [], refused: [] };
