import { z } from 'zod';
import type { ImportComparison } from './import-comparison';
import { askedDates, type Calendar, isoDate, type OffsetChoice, peopleChoices, scopeChoices, slugId } from './choices';
import { MAX_SOURCE_BYTES, UPLOAD_CHUNK_BYTES } from './limits';
import type { DateFinding, SpreadView } from './date-findings';
import type { DiagnosticView } from './result';
import { opaqueId, optionalShortText, shortText } from './short-text';

export const uploadId = z.uuid();

export const uploadChunk = z
  .strictObject({
    uploadId,
    /** The file's own name; its ending is not believed. */
    name: shortText(255),
    /** Bytes of the whole source. */
    size: z.number().int().min(0).max(MAX_SOURCE_BYTES),
    /** From 0. */
    index: z.number().int().min(0),
    of: z
      .number()
      .int()
      .min(1)
      .max(Math.ceil(MAX_SOURCE_BYTES / UPLOAD_CHUNK_BYTES)),
    /** Base64 of at most UPLOAD_CHUNK_BYTES bytes; empty only for an empty source. */
    data: z
      .string()
      .max(Math.ceil(UPLOAD_CHUNK_BYTES / 3) * 4)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  })
  .refine((chunk) => chunk.index < chunk.of, { path: ['index'], message: 'beyond the last piece' });
export type UploadChunk = z.infer<typeof uploadChunk>;

export interface UploadReceipt {
  readonly uploadId: string;
  /** Bytes of the piece that was stored. */
  readonly received: number;
}

export const importRequest = z
  .strictObject({
    /** What is imported: an upload (a file, or a page that was read), or a template that comes with Runway. */
    uploadId: uploadId.optional(),
    /** Id of a bundled template. */
    bundled: slugId.optional(),
    /** Which template of the source, where it holds several: its `name version` from the preview; at first the only one. */
    template: z.string().max(500).optional(),
    /**
     * For a file without phases: `Assess=1-5,Mobilize=6-10`, module numbers counted from 1. Absent: as the template was cut at its
     * last import in this project; empty: one phase carries all.
     */
    phases: optionalShortText(2_000).optional(),
    /** Node paths left out, with all below them. The same as `scope.unticked`; both count. */
    unticked: z.array(opaqueId(1_000)).max(5_000).default([]),
    /** T-0, the production cutover. The same as `dates.cutover`, which goes first. */
    cutover: isoDate.optional(),
    scope: scopeChoices.prefault({}),
    /** Absent, where the import goes on with a wave: that wave's dates as they are. A new wave has the project's calendar. */
    dates: askedDates.optional(),
    /** Absent, where the import goes on with a wave: that wave's people as they are. */
    people: peopleChoices.optional(),
    /** `new`, or the id of a wave to go on with: of the same template, or of another, which then joins the wave. Without it, the newest wave of this template, else a new one. */
    wave: opaqueId(100).optional(),
    /** Of a new wave: the id of a wave whose roles, RACI, gates and rules it takes over. */
    like: opaqueId(100).optional(),
    /** The name of a new wave; the template's without it. */
    waveName: shortText(120).optional(),
    /**
     * Which item of the wave a node of the source is, where the preview asks: by the place that the preview names, and the item's node
     * path; null: it is new.
     */
    matches: z
      .array(z.strictObject({ now: opaqueId(1_000), was: opaqueId(1_000).nullable() }))
      .max(5_000)
      .default([]),
    /** Marks open items that are no longer in the template as not applicable, with that reason. */
    dropGone: z.boolean().default(false),
    /** Values for fields that the project demands, by hierarchy level and field id. */
    fields: z.partialRecord(z.enum(['epic', 'task', 'subtask']), z.record(opaqueId(100), fieldValue())).default({}),
  })
  .refine(({ uploadId: upload, bundled }) => (upload === undefined) !== (bundled === undefined), {
    path: ['uploadId'],
    message: 'give an upload or a bundled template, and not both',
  });
export type ImportRequest = z.input<typeof importRequest>;
export type ParsedImportRequest = z.output<typeof importRequest>;

/** A required field's value: text, a number, a day, or ids chosen among the allowed values. */
function fieldValue() {
  return z.union([z.string().max(32_767), z.number(), z.array(opaqueId(255)).max(100)]);
}

export type LevelName = 'epic' | 'task' | 'subtask';

export interface Preview {
  readonly templates: readonly { readonly id: string; readonly name: string; readonly version: string }[];
  readonly template: {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly counts: {
      readonly phases: number;
      readonly modules: number;
      readonly tasks: number;
      readonly subtasks: number;
      readonly criteria: number;
      readonly tools: number;
    };
    readonly format: 'migops' | 'blocks' | 'timeline' | 'checklist' | 'prose' | 'backlog' | 'native';
    /** The file names no phases: they can be given, else one phase carries all. False where a wave has settled them. */
    readonly flat: boolean;
    /** How it was cut into phases at its last import, as the request takes it: used where the request says nothing of it. */
    readonly keptPhases?: string | null;
    readonly notices: readonly {
      readonly kind: 'deprecated' | 'note';
      readonly text: string;
      readonly link: string | null;
    }[];
  };
  readonly scope: ScopeView;
  readonly roles: readonly RoleView[];
  readonly assignment: AssignmentView;
  readonly dates: DatesView;
  readonly wave: { readonly code: string; readonly isNew: boolean };
  /** What the import finds of the wave that it goes on with; absent where that has nothing of this template. */
  readonly comparison?: ImportComparison;
  /** The issue type that each level is written with, as Jira names it; null where the project has none. */
  readonly issueTypes: Readonly<
    Record<LevelName, { readonly id: string; readonly name: string; readonly iconUrl: string } | null>
  >;
  /** In template order, parents first within each branch: draw it as a tree. */
  readonly nodes: readonly PreviewNode[];
  /** `start` and `due` are null where nothing in the phase has a date. */
  readonly phases: readonly {
    readonly slug: string;
    readonly name: string;
    readonly start: string | null;
    readonly due: string | null;
    /** Leaves of the template in it, in scope. */
    readonly items: number;
    /** How its part of the time until T-0 was computed, and percent of it; absent where it was not computed. */
    readonly length?: { readonly by: 'names' | 'items'; readonly share: number };
  }[];
  readonly counts: {
    readonly create: number;
    readonly keep: number;
    readonly omit: number;
    readonly epics: number;
    readonly tasks: number;
    readonly subtasks: number;
  };
  readonly diagnostics: readonly DiagnosticView[];
  /** Sentences about the plan: a level that the project lacks, a title that is cut. */
  readonly warnings: readonly string[];
  /** Sentences about what Runway tidies up on the way; nothing needs to be done. */
  readonly notes: readonly string[];
  /** Fields that the project demands and that Runway has no value for. */
  readonly requiredFields: readonly RequiredField[];
  /** How many e-mails the import causes, and why. */
  readonly emails: { readonly count: number; readonly because: string };
  readonly estimate: { readonly requests: number; readonly seconds: number };
}

/** Who gets what is created. */
export interface AssignmentView {
  /** Whether the items of people with an account are to be assigned to them. */
  readonly isOn: boolean;
  /** The person who imports, and who writes for them, may assign issues of the project. */
  readonly mayAssign: boolean;
  /** Items by account, the largest first. */
  readonly assigned: readonly { readonly account: string; readonly items: number }[];
  /** Items that the import assigns to no one, by reason, the largest first. */
  readonly unassigned: readonly { readonly because: UnassignedBecause; readonly items: number }[];
  /** Jira gives the project lead every new issue that no one else is assigned to. */
  readonly othersToLead: boolean;
}

export type UnassignedBecause =
  /** The template names no role for it. */
  | 'no-owner'
  /** No one holds its responsible role. */
  | 'no-holder'
  /** Its responsible role is held by a name without an account. */
  | 'no-account'
  /** Assigning is switched off. */
  | 'off'
  | 'not-permitted'
  /** Jira does not let the person be assigned; the import is refused until that is changed. */
  | 'not-assignable';

export interface PreviewNode {
  readonly node: string;
  readonly parent: string | null;
  readonly kind: 'create' | 'keep' | 'omit';
  readonly level: LevelName;
  readonly phase: string;
  readonly number: number | null;
  readonly summary: string;
  readonly criteria: readonly { readonly text: string; readonly evidence: EvidenceName }[];
  readonly rows: number;
  /** Why it is left out; null where it is not. */
  readonly because: 'unticked' | 'scope' | 'unsettled' | null;
  /** Id of the empty list over which it repeats, where that leaves it out. */
  readonly emptyList?: string;
  /** The source's own phrase where it may be left out. */
  readonly optional: string | null;
  readonly ongoing: boolean;
  /** Ids of questions that are not answered yet and decide about it. */
  readonly open: readonly string[];
  /** Tokens of placeholders in it that are not filled. */
  readonly toFill: readonly string[];
  /** In Markdown; absent where the texts of all items are too long for one answer. */
  readonly description?: string;
  /** Working days that it takes before its due day; absent where the template does not say it. */
  readonly duration?: number;
  /** Ids of roles; the first is responsible. Empty: unowned. */
  readonly owners: readonly string[];
  readonly offset: OffsetChoice | null;
  readonly start: string | null;
  readonly due: string | null;
  /** Id of a milestone that has no date yet, on which its dates wait. */
  readonly waitsFor: string | null;
  /** A person changed or added it in this edition. */
  readonly edited: boolean;
  readonly added: boolean;
}

export type EvidenceName = 'attachment' | 'comment' | 'link' | 'sign-off' | 'subtasks' | 'confirmation';

export interface ScopeView {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly help: string | null;
    readonly answer: 'yes' | 'no' | 'unknown';
    /** How many issues stand or fall with each answer, the other answers being what they are. */
    readonly ifYes: number;
    readonly ifNo: number;
    /** Of all issues, how many its present answer leaves out. */
    readonly leavesOut: number;
  }[];
  readonly placeholders: readonly {
    readonly id: string;
    readonly token: string;
    readonly label: string;
    readonly value: string;
    /** Node paths and titles of where it stands. */
    readonly places: readonly { readonly node: string; readonly title: string }[];
  }[];
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    readonly items: readonly string[];
    /** Issues that one more item brings. */
    readonly issues: number;
    /** Where its token is written in what does not repeat over it. */
    readonly places: readonly { readonly node: string; readonly title: string }[];
  }[];
  /** Placeholders, and lists outside of what repeats over them, that are written in an issue and not filled. */
  readonly toFill: number;
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  readonly party: 'customer' | 'provider' | 'partner' | 'vendor' | null;
  /** Issues that it is responsible for. */
  readonly issues: number;
}

export interface DatesView {
  /** Milestones with T-0, by date; those without a date last. `waits` counts issues whose dates wait for it. */
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: string | null;
    /** From which day it comes: typed, T-0 and its offset, or nothing yet. */
    readonly from: 'typed' | 'offset' | 'none';
    readonly isCutover: boolean;
    readonly windowDays: number | null;
    readonly waits: number;
  }[];
  /** Sentences about T-0 and milestones: in the past, on a non-working day, in a freeze. To be accepted. */
  readonly warnings: readonly string[];
  /** What does not fit about the dates, counted. */
  readonly findings: readonly DateFinding[];
  /** Whether the open items are spread evenly up to T-0, or could be; null where their days fit. */
  readonly spread: SpreadView | null;
  /** Fields that the project's screens lack: Runway keeps the value and shows it. */
  readonly offScreen: readonly string[];
  /** The calendar where the request names none, and whose it is; null: nobody has set one. */
  readonly calendar?: Calendar & { readonly from: 'wave' | 'project' | null };
  readonly dated: number;
  readonly undated: number;
}

export interface RequiredField {
  readonly level: LevelName;
  readonly id: string;
  readonly name: string;
  readonly input: 'text' | 'paragraph' | 'number' | 'date' | 'option' | 'options' | 'unsupported';
  readonly allowed: readonly { readonly id: string; readonly name: string }[];
}
