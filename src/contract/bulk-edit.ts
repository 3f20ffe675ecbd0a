import { z } from 'zod';
import { isoDate, nodePath, waveId } from './choices';
import { MAX_BULK_ITEMS } from './limits';
import type { ErrorView } from './result';
import type { WaitView } from './result';
import { opaqueId } from './short-text';

const items = z.array(nodePath).min(1).max(MAX_BULK_ITEMS);

/** What is set on every item: its issue's assignee, priority or due date. */
const setting = z.discriminatedUnion('field', [
  /** An account; null: nobody; or of each item the person who is Responsible for it by the RACI. */
  z.strictObject({
    field: z.literal('owner'),
    to: z.union([opaqueId(128), z.null(), z.strictObject({ from: z.literal('raci') })]),
  }),
  /** The id of one of the project's priorities. */
  z.strictObject({ field: z.literal('priority'), to: z.string().regex(/^\d{1,20}$/, 'not the id of a priority') }),
  z.strictObject({ field: z.literal('due'), to: isoDate.nullable() }),
]);
export type BulkSetting = z.infer<typeof setting>;
export type BulkField = BulkSetting['field'];

export const bulkPlanRequest = z.strictObject({ wave: waveId, items });
export const bulkEditRequest = z.strictObject({ wave: waveId, items, set: setting, requestId: z.uuid() });
/** `edit` names the one that the person sees: another that stands by now is not touched. */
export const bulkEditRef = z.strictObject({ wave: waveId, edit: z.uuid() });
export const bulkUndoRequest = bulkEditRef.extend({ requestId: z.uuid() });
export type BulkPlanRequest = z.input<typeof bulkPlanRequest>;
export type BulkEditRequest = z.input<typeof bulkEditRequest>;
export type BulkEditRef = z.input<typeof bulkEditRef>;
export type BulkUndoRequest = z.input<typeof bulkUndoRequest>;

/** What can be said before anything is written. */
export interface BulkPlan {
  /** Items whose issue would be written. */
  readonly count: number;
  /** Left out: Jira does not show the issue to the person, or it is gone. */
  readonly hidden: number;
  /** Left out: in a workstream that somebody else leads. */
  readonly others: number;
  /** At most so many e-mails to each watcher: 0 where Jira can be asked to send none. */
  readonly emails: number;
  /** From the highest down. Empty where the project has none, or where Jira does not tell the person. */
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
}

/** A bulk edit as far as it has come. */
export interface BulkEditView {
  readonly edit: string;
  readonly field: BulkField;
  /** Account, name of a priority, or day; null: nobody, or no day. Where each item has its own, as by the RACI or of an undo, null too. */
  readonly to: string | null;
  readonly isUndo: boolean;
  /** `running`: there is more to do at once; `waiting`: from `waiting.until` on. */
  readonly state: 'running' | 'waiting' | 'stopped' | 'complete';
  /** Issues to write, and written so far. */
  readonly total: number;
  readonly written: number;
  readonly refused: readonly { readonly item: string; readonly message: string }[];
  /** Left out, since Jira does not show the issue to the person, or it is gone. */
  readonly hidden: number;
  /** Left out, since it was so already. */
  readonly same: number;
  readonly waiting: WaitView | null;
  readonly stopped: ErrorView | null;
  /** Whether the numbers show it; otherwise they do within a few minutes. */
  readonly counted: boolean;
  /** Whether `undoBulkEdit` can take it back: it is over, wrote something, and was not taken back. */
  readonly mayUndo: boolean;
}
