import type { DateFinding, SpreadView } from '../contract/date-findings';
import type { ChecklistRow, Criterion, Offset, Party, Priority } from '../template/template';

/**
 * What an import would do, as a value: preview, dry run, tests and the import itself share it.
 * Operations stand in the order in which they are written: parents before children, template order within a level.
 */
export interface ImportPlan {
  readonly template: string;
  readonly version: string;
  readonly counts: PlanCounts;
  readonly operations: readonly Operation[];
  readonly phases: readonly DatedPhase[];
  readonly milestones: readonly PlannedMilestone[];
  readonly scope: PlannedScope;
  readonly roles: readonly PlannedRole[];
  /** Sentences about T-0 and milestones: in the past, on a non-working day, in a freeze. */
  readonly dateWarnings: readonly string[];
  /** What does not fit about the dates, counted. */
  readonly dateFindings: readonly DateFinding[];
  /** What spreading does or would do; null where the dates fit, or no day lies between the start and T-0. */
  readonly spread: SpreadView | null;
  readonly diagnostics: readonly PlanDiagnostic[];
}

export type Operation =
  | { readonly kind: 'create'; readonly node: NodePath; readonly parent?: NodePath; readonly draft: IssueDraft }
  | {
      readonly kind: 'keep';
      readonly node: NodePath;
      readonly parent?: NodePath;
      readonly issue: string;
      readonly draft: IssueDraft;
    }
  | {
      readonly kind: 'omit';
      readonly node: NodePath;
      readonly parent?: NodePath;
      /**
       * A person unticked it; a scope answer leaves it out: then `answer` says which; or it may be another node under a new title, and
       * nobody has said so yet.
       */
      readonly because: 'unticked' | 'scope' | 'unsettled';
      readonly answer?: { readonly question: string; readonly is: 'yes' | 'no' };
      /** Id of the empty list over which it repeats. */
      readonly list?: string;
      readonly draft: IssueDraft;
    };

/**
 * Identifies a node of a wave for good: template / phase / module / task number / subtask number, each part a slug, as they were when it
 * was first imported. What it tells of a place may be out of date: a node that moves keeps its path.
 */
export type NodePath = string & { readonly __brand: 'NodePath' };

/** Which of Jira's hierarchy levels an operation is written at. A downgraded plan uses fewer of them. */
export type Level = 'epic' | 'task' | 'subtask';

/** What a node is in the template, whatever level it is written at. */
export type NodeKind = 'module' | 'task' | 'subtask';

/** Jira's fields that take names of the project's own things. */
export const NAMED_FIELDS = ['components', 'fixVersions'] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];

export interface IssueDraft {
  readonly kind: NodeKind;
  readonly level: Level;
  /** At most 255 characters, no newline. */
  readonly summary: string;
  readonly description: AdfDocument;
  /** What did not fit into the description's 32,767 characters, each a comment of its own, in order. */
  readonly comments: readonly AdfDocument[];
  readonly labels: readonly string[];
  /** ISO dates; absent where nothing dates it yet. */
  readonly start?: string;
  readonly due?: string;
  /** Id of a milestone without a date, on which its dates wait. */
  readonly waitsFor?: string;
  readonly offset?: Offset;
  /** Ids of roles; the first is responsible. Empty: unowned. */
  readonly owners: readonly string[];
  readonly ongoing: boolean;
  /** The source's own phrase where it may be left out. */
  readonly optional?: string;
  /** Ids of questions that are not answered yet and decide about it. */
  readonly open: readonly string[];
  /** Tokens of placeholders in it that are not filled. */
  readonly toFill: readonly string[];
  readonly rows: readonly ChecklistRow[];
  readonly evidence: readonly Criterion[];
  /** Fields of its form and questions, to be answered in the item. */
  readonly asks: readonly { readonly kind: 'field' | 'question'; readonly label: string }[];
  /** As the template says; absent where it says nothing. */
  readonly priority?: Priority;
  /** Jira's create screen takes the priority; otherwise Runway keeps it and judges by it. */
  readonly priorityInJira?: true;
  /** Slug; the phase's where the template draws no workstreams. */
  readonly workstream: string;
  /** As the template counts it within its parent; null for a module, and for what a person added or repeated. */
  readonly number: number | null;
  /** Path of the module that it is in; its own for a module. */
  readonly modulePath: NodePath;
  /** Names of components and fix versions; they go into Jira's fields where the project has them. */
  readonly named?: Partial<Record<NamedField, readonly string[]>>;
  /** Its description in Markdown, as it can be edited; absent: none. */
  readonly text?: string;
  /** Working days that it takes before its due day. */
  readonly duration?: number;
  readonly edited: boolean;
  readonly added: boolean;
  /** Plain text, one a criterion, repeated ones once. */
  readonly criteria: readonly string[];
  readonly tools: readonly string[];
  readonly property: RunwayProperty;
}

/** The issue property `runway`, less what only a run knows (wave, run). */
export interface RunwayProperty {
  readonly node: NodePath;
  readonly template: string;
  readonly version: string;
  /** The phase's slug. */
  readonly phase: string;
  /** The module's slug. */
  readonly module: string;
  readonly kind: NodeKind;
}

export interface PlannedPhase {
  readonly slug: string;
  readonly name: string;
}

/** A phase with the span of its items that are in scope; null where none has a date. */
export interface DatedPhase extends PlannedPhase {
  readonly start: string | null;
  readonly due: string | null;
  /** Counted items in scope. */
  readonly items: number;
  /** How its part of the time until T-0 was computed; absent where it was not. */
  readonly length?: PhaseLength;
}

export interface PhaseLength {
  /** Typical for the names of the phases, or by their counted items. */
  readonly by: 'names' | 'items';
  /** Percent of what the phases up to the cutover share, rounded. */
  readonly share: number;
}

/** T-0 or a milestone of the template, with its date where it has one. */
export interface PlannedMilestone {
  readonly id: string;
  readonly name: string;
  readonly date: string | null;
  readonly from: 'typed' | 'offset' | 'none';
  readonly isCutover: boolean;
  readonly windowDays: number | null;
  readonly signOff: string | null;
}

/** What the template asks, and what each answer puts in or out. */
export interface PlannedScope {
  readonly questions: readonly {
    readonly id: string;
    readonly text: string;
    readonly help: string | null;
    readonly answer: 'yes' | 'no' | 'unknown';
    /** How many issues stand or fall with each answer, the other answers being what they are. */
    readonly ifYes: number;
    readonly ifNo: number;
    readonly leavesOut: number;
  }[];
  readonly placeholders: readonly {
    readonly id: string;
    readonly token: string;
    readonly label: string;
    readonly value: string;
    readonly places: readonly { readonly node: NodePath; readonly title: string }[];
  }[];
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    readonly items: readonly string[];
    /** Issues that one more item brings. */
    readonly issues: number;
    /** Where its token is written in what does not repeat over it. */
    readonly places: readonly { readonly node: NodePath; readonly title: string }[];
  }[];
  /** Placeholders, and lists outside of what repeats over them, that are written in an issue and not filled. */
  readonly toFill: number;
}

export interface PlannedRole {
  readonly id: string;
  readonly name: string;
  readonly party: Party | null;
  /** Issues that it is responsible for. */
  readonly issues: number;
}

export interface PlanCounts {
  readonly create: number;
  readonly keep: number;
  readonly omit: number;
  readonly epics: number;
  readonly tasks: number;
  readonly subtasks: number;
}

export interface PlanDiagnostic {
  readonly code: PlanDiagnosticCode;
  readonly severity: 'warning' | 'info';
  readonly node?: NodePath;
  readonly message: string;
  readonly remedy: string;
}

export type PlanDiagnosticCode =
  | 'summary-cut'
  | 'description-continued'
  | 'no-epic-level'
  | 'no-subtask-level'
  | 'link-not-kept'
  | 'criterion-repeated'
  // scope
  | 'scope-open'
  | 'placeholder-open'
  | 'edit-without-node'
  | 'unowned'
  // dates
  | 'waits-for-milestone'
  | 'dates-do-not-fit';

/** An Atlassian Document Format document. Held against Atlassian's published schema by the tests. */
export interface AdfDocument {
  readonly version: 1;
  readonly type: 'doc';
  readonly content: readonly AdfNode[];
}

export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
  readonly content?: readonly AdfNode[];
}
