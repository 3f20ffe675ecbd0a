import type { ErrorView } from './result';
import type { WaitView } from './result';

/** What people do to an issue that an undo then keeps. `hidden`: the person does not see it; `refused`: Jira kept it. */
export const TOUCHES = [
  'status',
  'fields',
  'comments',
  'attachments',
  'links',
  'children',
  'rank',
  'sprint',
  'worklog',
  'answers',
  'hidden',
  'refused',
] as const;
export type Touch = (typeof TOUCHES)[number];

/** What an undo leaves in Jira, and why. */
export interface RestView {
  readonly issues: number;
  /** An issue can be there for several reasons. */
  readonly because: readonly { readonly touch: Touch; readonly issues: number }[];
  /** Finds those of them that Jira shows the viewer; null where there are none. */
  readonly jql: string | null;
}

export interface UndoPreview {
  readonly run: string;
  readonly template: string;
  /** Issues of the import that are still there or were deleted by someone else, and those of them that the undo deletes. */
  readonly total: number;
  readonly deletes: number;
  /** Jira tells people of each deletion, by the notification scheme of the project. */
  readonly emails: number;
  readonly rest: RestView;
}

export interface UndoView {
  readonly state: 'queued' | 'running' | 'waiting' | 'complete' | 'stopped';
  /** Issues that are looked at, and how many were until now. */
  readonly total: number;
  readonly deleted: number;
  readonly rest: RestView;
  readonly waiting: WaitView | null;
  readonly stopped: ErrorView | null;
  readonly startedBy: string;
  readonly startedAt: string;
}

/** One import of a wave, newest first in a list of them. */
export interface ImportLine {
  readonly run: string;
  readonly template: { readonly name: string; readonly version: string };
  readonly startedBy: string;
  readonly startedAt: string;
  readonly created: number;
  /** Whether it can be undone: it is over and left something in Jira. */
  readonly canUndo: boolean;
  readonly undo: UndoView | null;
}
