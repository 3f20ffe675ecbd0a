import type { NotApplicableReason, RowKind, RowResult } from '../contract/readiness';

/** What people said of an item through Runway, as far as readiness is judged by it. Times are epoch milliseconds. */
export interface ItemMarks {
  /** By the criterion's key. */
  readonly criteria: Readonly<Record<string, CriterionMark>>;
  /** By the row's key; absent: pending, not run, not done, missing. */
  readonly rows: Readonly<Record<string, RowResult>>;
  /** What people planned of rows, by the row's key. */
  readonly plans: Readonly<Record<string, RowPlan>>;
  /** Lines that people added, by their keys; absent: none. */
  readonly added?: Readonly<Record<string, { readonly kind: RowKind; readonly high: boolean }>>;
  readonly notApplicable: NotApplicable | null;
  /** The issue that stands in for a missing one. */
  readonly replacedBy: string | null;
  /** Slug of the workstream that the item was moved to; null: it is where the template has it. */
  readonly workstream: string | null;
}

/** What is absent is as the template has it; null takes it away. */
export interface RowPlan {
  readonly owner?: string | null;
  readonly priority?: 'high' | 'medium' | 'low' | null;
  readonly due?: string | null;
}

export interface CriterionMark {
  /** `rejected`: what was proposed as evidence does not show it. */
  readonly is: 'confirmed' | 'rejected';
  readonly by: string;
  readonly at: number;
  /** The person was the item's assignee when they said it. Absent: they were not, or that was not kept yet. */
  readonly byAssignee?: true;
}

export interface NotApplicable {
  readonly reason: NotApplicableReason;
  readonly at: number;
  /** It was said after the phase had begun: always printed beside the number. */
  readonly sincePhaseBegan: boolean;
}

export const NO_MARKS: ItemMarks = {
  criteria: {},
  rows: {},
  plans: {},
  notApplicable: null,
  replacedBy: null,
  workstream: null,
};

/** The results that each kind of row can have, the one that it begins with first. */
export const RESULTS_OF = {
  'go-no-go': ['pending', 'go', 'no-go'],
  test: ['not-run', 'passed', 'failed', 'blocked'],
  step: ['not-done', 'done', 'skipped'],
  link: ['missing', 'there'],
} as const satisfies Record<string, readonly [RowResult, ...RowResult[]]>;
