import { z } from 'zod';
import { waveId } from './choices';
import type { CriterionView, EarlierRun, NotApplicableView, QuestionView, RowView } from './marks';
import type { ItemIs } from './readiness';

export const templateExport = z.strictObject({
  wave: waveId,
  /** Which of the wave's templates, from 0. */
  template: z.number().int().min(0).max(100),
  /** What an earlier answer named as `next`. */
  from: z.number().int().min(0).max(100_000_000).default(0),
});
export type TemplateExport = z.input<typeof templateExport>;

/** A piece of a file that is larger than one answer may be. */
export interface FilePiece {
  /** Of the file. */
  readonly name: string;
  readonly text: string;
  /** Items whose words Jira does not show the person: their places are in the file, their words are not. */
  readonly hidden: number;
  /** Where the next piece begins; null at the end. */
  readonly next: number | null;
  /** Of the whole text: pieces of two texts must not be put together. */
  readonly hash: string;
}

export const itemsExport = z.strictObject({ wave: waveId, from: z.number().int().min(0).max(100_000).default(0) });
export type ItemsExport = z.input<typeof itemsExport>;

/** An item with everything that people said of it. Key and title as Jira shows them to the person who asks. */
export interface ExportedItem {
  /** Null: it is gone, or was never created. */
  readonly key: string | null;
  readonly title: string;
  readonly phase: string;
  /** Null where Jira does not show it to the person. */
  readonly module: string | null;
  readonly workstream: string;
  readonly is: ItemIs;
  readonly counted: boolean;
  /** In the team backlog: people added it. */
  readonly team: boolean;
  readonly complete: boolean;
  readonly assignee: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly firstDue: string | null;
  /** By the last agreed plan. */
  readonly plannedDue: string | null;
  readonly criteria: readonly CriterionView[];
  readonly rows: readonly RowView[];
  readonly earlierRuns: readonly EarlierRun[];
  readonly questions: readonly QuestionView[];
  readonly notApplicable: NotApplicableView | null;
}

export interface ExportPage {
  /** In the order of the template; null is one that Jira does not show the person. */
  readonly items: readonly (ExportedItem | null)[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
}
