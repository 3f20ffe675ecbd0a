import { z } from 'zod';
import { nodePath, waveId } from './choices';
import type { RestsOn } from './decision-log';
import {
  notApplicableReason,
  rowResult,
  type CriterionIs,
  type ItemIs,
  type Lack,
  type NotApplicableReason,
  type Policy,
  type Rights,
  type RowKind,
  type RowResult,
  type WaveHead,
} from './readiness';
import type { WhoView } from './raci';
import { opaqueId, shortText } from './short-text';

const key = z.string().regex(/^[0-9a-f]{10}(~\d+)?$/, 'not the key of a criterion, row or question');
/** The key of a row of an item. */
export const rowKey = key;
const note = z.string().trim().max(2_000);
const day = z.iso.date();

/** What somebody says of an item. Each is one line of the activity, and can be taken back. */
export const mark = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('confirm'), criteria: z.array(key).min(1).max(200), note: note.default('') }),
  /** Takes a confirmation or a rejection away. */
  z.strictObject({ do: z.literal('withdraw'), criteria: z.array(key).min(1).max(200) }),
  /** Of what is proposed as evidence: it does not show it. */
  z.strictObject({ do: z.literal('reject'), criteria: z.array(key).min(1).max(200), note: note.default('') }),
  z.strictObject({
    do: z.literal('row'),
    row: key,
    result: rowResult,
    /** Demanded of a step that is skipped. */
    note: note.default(''),
    /** An address, or the key of an issue, that shows it. */
    evidence: z.string().trim().max(2_000).default(''),
  }),
  z.strictObject({
    do: z.literal('row-plan'),
    row: key,
    owner: opaqueId(128).nullable().optional(),
    priority: z.enum(['high', 'medium', 'low']).nullable().optional(),
    due: day.nullable().optional(),
  }),
  /** Begins the rows of one kind anew and keeps the results so far as an earlier run. */
  z.strictObject({ do: z.literal('run-again'), kind: z.enum(['go-no-go', 'test', 'step', 'link']) }),
  z.strictObject({ do: z.literal('answer'), question: key, text: z.string().max(8_000) }),
  z.strictObject({ do: z.literal('not-applicable'), reason: notApplicableReason, note: note.default('') }),
  z.strictObject({ do: z.literal('applicable') }),
  /** Of a missing item: another issue stands in for it, by key or id. */
  z.strictObject({ do: z.literal('replace'), issue: shortText(255) }),
  /** Of a missing item: its issue is created again as the template has it. */
  z.strictObject({ do: z.literal('create-again') }),
  /** The answers of its form become a file of its issue. */
  z.strictObject({ do: z.literal('attach-answers') }),
]);
export type Mark = z.input<typeof mark>;
export type ParsedMark = z.output<typeof mark>;

export const markRequest = z.strictObject({
  /** Absent on an issue's panel, where the context names the issue. */
  wave: waveId.optional(),
  item: nodePath.optional(),
  mark,
  /** Version of the item that was read: refused where somebody else has written since, with what is there now. */
  version: z.number().int().min(0),
});
export type MarkRequest = z.input<typeof markRequest>;

/** Moves an item to a workstream of the wave, by slug; null: to the one that the template gave it. */
const workstreamMark = z.strictObject({
  do: z.literal('workstream'),
  workstream: opaqueId(200).nullable(),
});
export type WorkstreamMark = z.output<typeof workstreamMark>;

/** One thing said of many items at once: refused item by item, the others stand. */
export const marksRequest = z.strictObject({
  wave: waveId,
  items: z.array(nodePath).min(1).max(500),
  mark: z.discriminatedUnion('do', [
    /** Every criterion of the items that is proposed by its evidence. */
    z.strictObject({ do: z.literal('confirm-proposed') }),
    /** Every criterion that Jira shows no evidence of, on items that are done: a person saw it, and says how. */
    z.strictObject({ do: z.literal('confirm-open'), note: note.min(1) }),
    /** Every criterion of items that are done which no one but the assignee has confirmed, but for rejected ones: what a cutover asks. */
    z.strictObject({ do: z.literal('confirm-all'), note: note.min(1) }),
    z.strictObject({ do: z.literal('not-applicable'), reason: notApplicableReason, note: note.default('') }),
    z.strictObject({ do: z.literal('applicable') }),
    workstreamMark,
  ]),
});
export type MarksRequest = z.input<typeof marksRequest>;

/** Lines that are added to the checklist of an item. The same `id` again adds no other. */
export const linesRequest = z.strictObject({
  wave: waveId,
  item: nodePath,
  lines: z
    .array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(['go-no-go', 'test']),
        text: shortText(500),
        owner: opaqueId(128).nullable(),
        priority: z.enum(['high', 'medium', 'low']).nullable(),
        expected: note.default(''),
      }),
    )
    .min(1)
    .max(200),
});
export type LinesRequest = z.input<typeof linesRequest>;
export type ParsedLines = z.output<typeof linesRequest>['lines'];

export interface MarksDone {
  readonly done: number;
  /** Criteria, where criteria were confirmed. */
  readonly criteria: number;
  readonly refused: readonly { readonly item: string; readonly message: string }[];
  /** Ids of the activity's lines, which `undoMarks` takes. */
  readonly lines: readonly string[];
}

export const undoRequest = z.strictObject({ wave: waveId, lines: z.array(opaqueId(100)).min(1).max(500) });
export type UndoRequest = z.input<typeof undoRequest>;

/** An item with everything that people said of it. */
export interface ItemView {
  readonly wave: WaveHead;
  readonly id: string;
  readonly issue: string;
  readonly version: number;
  readonly policy: Policy;
  readonly may: Rights & { readonly mark: boolean; readonly notApplicable: boolean };
  readonly asOf: string | null;
  readonly phase: { readonly slug: string; readonly name: string };
  readonly workstream: { readonly slug: string; readonly name: string };
  /** The module's title and key as Jira shows them to the person; null where it does not. */
  readonly module: { readonly key: string; readonly title: string } | null;
  readonly is: ItemIs;
  readonly counted: boolean;
  /** In the team backlog: people added it. */
  readonly team: boolean;
  readonly complete: boolean;
  readonly lacks: readonly Lack[];
  readonly due: string | null;
  readonly firstDue: string | null;
  /** Calendar days from T-0; negative before it. */
  readonly fromCutover: number | null;
  readonly overdue: boolean;
  readonly criteria: readonly CriterionView[];
  /** Criteria and checklist lines that newer templates took out; absent: none. */
  readonly takenOut?: number;
  readonly rows: readonly RowView[];
  /** Results of rows before they were begun anew, newest first. */
  readonly earlierRuns: readonly EarlierRun[];
  readonly questions: readonly QuestionView[];
  readonly notApplicable: NotApplicableView | null;
  /** Earlier items that this one repeats ("update if needed"), with what changed since. */
  readonly repeats: readonly {
    readonly id: string;
    readonly key: string;
    readonly title: string;
    readonly changedSince: number;
  }[];
  /** Newest first; at most 20. */
  readonly activity: readonly ActivityLine[];
  /** Its property in Jira names another node, or none. */
  readonly tampered: boolean;
  /** Who answers for it: by the row of the RACI that is its own, or that it takes; null where no row says anything of it. */
  readonly who: WhoView | null;
  /** The issue that stands in for one that is gone; its key as Jira shows it to the person, null where it does not. */
  readonly replacedBy: { readonly issue: string; readonly key: string | null } | null;
  /** Decisions that left approved and on which it rests, until its owner has looked at it. */
  readonly restsOn: readonly RestsOn[];
}

export interface CriterionView {
  readonly key: string;
  readonly text: string;
  readonly asks: 'attachment' | 'comment' | 'link' | 'sign-off' | 'subtasks' | 'confirmation';
  readonly is: CriterionIs;
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string;
  readonly evidence: {
    readonly kind: 'attachment' | 'comment' | 'link';
    readonly by: string;
    readonly at: string;
  } | null;
  /** How it was confirmed with other words, or before the issue was reopened; null where it never was. */
  readonly before: { readonly text: string; readonly by: string; readonly at: string } | null;
}

export interface RowView {
  /** For whom the answer was given, where the person who gave it said so. */
  readonly forPerson?: { readonly account: string } | { readonly name: string };
  readonly key: string;
  readonly kind: RowKind;
  readonly text: string;
  readonly result: RowResult;
  readonly note: string;
  readonly evidence: string;
  readonly owner: string | null;
  readonly priority: 'high' | 'medium' | 'low' | null;
  readonly due: string | null;
  readonly by: string | null;
  readonly at: string | null;
  /** Decision gates that look at a row of go or no-go, or of a test. */
  readonly gates?: readonly { readonly id: string; readonly name: string }[];
  /** People added it to the checklist. */
  readonly added?: true;
  /** What is expected of it; absent: nothing was said. */
  readonly expected?: string;
}

export interface EarlierRun {
  readonly kind: RowKind;
  readonly endedAt: string;
  readonly by: string;
  readonly results: readonly { readonly text: string; readonly result: RowResult; readonly note: string }[];
}

export interface QuestionView {
  readonly key: string;
  readonly label: string;
  readonly kind: 'field' | 'question';
  readonly text: string;
  readonly by: string | null;
  readonly at: string | null;
}

export interface NotApplicableView {
  readonly reason: NotApplicableReason;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  readonly sincePhaseBegan: boolean;
}

/** One write through Runway: Jira's own history knows nothing of it. */
export interface ActivityLine {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  /** Node path or `added/<issue>`; null where the wave itself was changed. */
  readonly item: string | null;
  readonly kind:
    | 'confirm'
    | 'withdraw'
    | 'reject'
    | 'row'
    | 'row-plan'
    | 'run-again'
    | 'answer'
    | 'not-applicable'
    | 'applicable'
    | 'replace'
    | 'create-again'
    | 'workstream'
    /** Written to Jira: from and to are accounts. */
    | 'owner'
    | 'priority'
    | 'due'
    | 'settings'
    /** A cell of the matrix; roles, people, workstreams. */
    | 'raci'
    | 'register'
    /** Which gates the wave has; what was done at one. */
    | 'gates'
    | 'gate'
    | 'run-sheet'
    | 'decision'
    | 'document'
    | 'risk'
    | 'question'
    /** The state of a workstream in a sprint, as a person says. */
    | 'sprint-state'
    /** What an import of an edited template takes away from an item. */
    | 'import'
    | 'undo';
  /** What it was said of: a criterion's or row's text, a setting's name. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly undone: boolean;
  /** Where it holds several answers: each of them, in their order; `from` and `to` are empty then. */
  readonly parts?: readonly LinePart[];
}

/** One of several answers of a line. */
export interface LinePart {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** For whom it was given; absent: for the person who wrote the line. */
  readonly for?: { readonly account: string } | { readonly name: string };
}

export const activityRequest = z.strictObject({
  wave: waveId,
  by: opaqueId(128).optional(),
  item: nodePath.optional(),
  kind: opaqueId(40).optional(),
  /** What an earlier answer named as `next`. */
  after: opaqueId(200).optional(),
});
export type ActivityRequest = z.input<typeof activityRequest>;

export interface ActivityPage {
  /** Newest first; at most 50. */
  readonly lines: readonly ActivityLine[];
  /** Items of these lines, with key and title as Jira shows them to the person; those that it does not show are absent. */
  readonly items: readonly { readonly id: string; readonly key: string; readonly title: string }[];
  readonly next: string | null;
}
