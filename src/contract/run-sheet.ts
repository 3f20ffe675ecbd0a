import { z } from 'zod';
import { isoDate, nodePath, time } from './choices';
import { cutoverResult, type CutoverResult, type RecordedResult } from './gates';
import type { RowResult, WaveHead } from './readiness';
import { SEVERITIES, type Severity } from './limits';
import { oneWave } from './wave';
import { opaqueId, shortText } from './short-text';

/** How whoever writes a log line finds what happened. */
export const logTone = z.enum(['well', 'not-well', 'neutral']);
export type LogTone = z.infer<typeof logTone>;

/**
 * Up to when one can still go back: so long after the start, a time on the wave's clock, or so long after the oldest critical issue
 * that was reported and is open.
 */
export const noReturn = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('start'), minutes: z.number().int().min(1).max(20_160) }),
  z.strictObject({ by: z.literal('clock'), day: isoDate, time }),
  z.strictObject({ by: z.literal('issue'), minutes: z.number().int().min(1).max(20_160) }),
]);
export type NoReturn = z.infer<typeof noReturn>;

const text = z.string().trim().min(1).max(2_000);
const note = z.string().trim().max(2_000).default('');
const gate = opaqueId(200);
const id = z.uuid();

/** What somebody does at a run sheet. Who it is comes with the call, never with the request. */
export const sheetAct = z.discriminatedUnion('do', [
  /** The reason is demanded where conditions before the cutover are open, the start is early, or its gate is not decided Go. */
  z.strictObject({ do: z.literal('start'), reason: note }),
  /** Takes back a start that was a mistake, for 15 minutes. */
  z.strictObject({ do: z.literal('undo-start') }),
  z.strictObject({ do: z.literal('log'), text, is: logTone }),
  z.strictObject({ do: z.literal('add-criterion'), text: z.string().trim().min(1).max(500), until: noReturn }),
  z.strictObject({ do: z.literal('drop-criterion'), criterion: id }),
  z.strictObject({ do: z.literal('roll-back'), reason: text }),
  z.strictObject({ do: z.literal('outcome'), is: cutoverResult, note }),
  /** After a cutover that was postponed or rolled back: another run. */
  z.strictObject({ do: z.literal('again'), steps: z.enum(['keep', 'anew']) }),
]);
export type SheetAct = z.input<typeof sheetAct>;
export type ParsedSheetAct = z.output<typeof sheetAct>;

/** One run sheet, or an earlier run of it. */
export const oneRunSheet = oneWave.extend({ gate, run: id.optional() });
export const sheetRequest = oneWave.extend({
  gate,
  /** Made by the panel: the same one again changes nothing, so that a lost answer can be asked for again. */
  id,
  act: sheetAct,
});
export type SheetRequest = z.input<typeof sheetRequest>;

/** An earlier page of the log of a run; 0 is the oldest. */
export const runLogRequest = oneWave.extend({ gate, run: id, page: z.number().int().min(0).max(100_000) });

export const issueReport = oneWave.extend({
  gate,
  /** The same one again answers the issue that it made. */
  id,
  summary: shortText(255),
  severity: z.enum(SEVERITIES),
  /** By the keys of the form. */
  answers: z.array(z.strictObject({ field: opaqueId(100), text: z.string().trim().max(8_000) })).max(50),
  /** The item from whose step it was reported. */
  item: nodePath.nullable().default(null),
});
export type IssueReport = z.input<typeof issueReport>;

export interface LogLine {
  readonly id: string;
  readonly text: string;
  readonly is: LogTone;
  readonly by: string;
  readonly at: string;
}

export interface RunLogPage {
  /** Newest first. */
  readonly lines: readonly LogLine[];
}

export interface RollbackCriterion {
  readonly id: string;
  readonly text: string;
  readonly until: NoReturn;
  /** The point of no return; null: not known before the start. */
  readonly at: string | null;
  readonly by: string;
}

/** A step row of an item that the cutover covers. */
export interface SheetStep {
  readonly row: string;
  readonly text: string;
  readonly result: Extract<RowResult, 'done' | 'not-done' | 'skipped'>;
  /** Of a skipped step: why. */
  readonly note: string;
  readonly owner: string | null;
  readonly by: string | null;
  readonly at: string | null;
  /** Its result came as a change while it was watched: what was noted with it is read with the sheet. */
  readonly wordsToCome?: true;
}

/** The steps of one item, in the template's order. */
export interface SheetItem {
  readonly item: string;
  /** Empty where the issue is gone. */
  readonly key: string;
  readonly title: string;
  /** What `markItem` demands. */
  readonly version: number;
  /** The person may tick its steps. */
  readonly mark: boolean;
  /** Its steps are those of the rollback: a list of its own, which the progress leaves out. */
  readonly isRollback?: true;
  readonly steps: readonly SheetStep[];
}

export interface SheetRun {
  readonly id: string;
  /** `despite`: the conditions before the cutover that were open then; absent: none was. */
  readonly started: {
    readonly by: string;
    readonly at: string;
    readonly despite?: {
      readonly reason: string;
      readonly conditions: readonly string[];
      readonly asks?: readonly StartAsk[];
    };
  } | null;
  /** Starts that were undone, oldest first; absent where there was none. */
  readonly undone?: readonly { readonly by: string; readonly at: string; readonly startedAt: string }[];
  readonly rollback: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** Oldest first: what was completed can be rolled back later. */
  readonly outcomes: readonly RecordedResult[];
  readonly criteria: readonly RollbackCriterion[];
  /** The newest lines, newest first. */
  readonly log: readonly LogLine[];
  /** Lines in all, and pages of the log before those above. */
  readonly lines: number;
  readonly pages: number;
}

export interface ReportedIssue {
  readonly key: string;
  readonly title: string;
  readonly status: string;
  readonly severity: Severity;
  readonly by: string;
  readonly at: string;
}

/** What is asked of whoever reports an issue. */
export interface ReportField {
  readonly key: string;
  readonly label: string;
}

/** A condition of a decision that was to be met before the cutover starts. */
export interface OpenCondition {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** Name of the gate that demands it. */
  readonly gate: string;
}

/** Why a start asks for a typed reason besides open conditions. */
export type StartAsk = 'early' | 'undecided';

export interface RunSheetView {
  readonly wave: WaveHead;
  readonly gate: { readonly id: string; readonly name: string };
  /** Starts, writes criteria, decides to roll back, records the outcome. */
  readonly mayRun: boolean;
  /** Logs and reports. */
  readonly mayWrite: boolean;
  /** As the wave's dates have it. */
  readonly planned: {
    readonly day: string | null;
    readonly start: string | null;
    readonly windowMinutes: number | null;
    /** The end of the downtime window, from the planned start or else the actual one. */
    readonly end: string | null;
  };
  /** Before the start: the conditions before the cutover that are open, from the gates of the wave; absent: there are none. */
  readonly openConditions?: readonly OpenCondition[];
  /** Before the start: why it asks for a reason besides these; absent: for no other. */
  readonly startAsks?: readonly StartAsk[];
  readonly run: SheetRun;
  /** Oldest first; the last is the present one. */
  readonly runs: readonly {
    readonly id: string;
    readonly startedAt: string | null;
    readonly is: CutoverResult | null;
  }[];
  /** Of an earlier run as they were when the next one was prepared. */
  readonly items: readonly SheetItem[];
  /** Steps of issues that Jira does not show to the person. */
  readonly hidden: number;
  /** Of all steps of the cutover, hidden ones too; those of the rollback are left out. */
  readonly progress: { readonly done: number; readonly skipped: number; readonly of: number };
  readonly reports: readonly ReportedIssue[];
  readonly reportsHidden: number;
  readonly form: readonly ReportField[];
  /** The items and steps (`<item> <row>`) above, by how the changes call them that a person who watches is told. */
  readonly refs?: Readonly<Record<string, string>>;
}

export interface IssueReported {
  readonly sheet: RunSheetView;
  readonly key: string;
  /** Why it hangs below no module of the wave, or is not linked to the step's issue; empty where all went well. */
  readonly lacks: readonly ('module' | 'link')[];
}
