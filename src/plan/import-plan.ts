/**
 * What an import would do, as a value: preview, dry run, tests and the import itself share it.
 * Operations stand in the order in which they are written: parents before children, template order within a level.
 */
export interface ImportPlan {
  readonly template: string;
  readonly version: string;
  readonly counts: PlanCounts;
  readonly operations: readonly Operation[];
  readonly phases: readonly PlannedPhase[];
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
      readonly because: 'unticked';
      readonly draft: IssueDraft;
    };

/** Identifies a node of a template: template / phase / module / task number / subtask number, each part a slug. */
export type NodePath = string & { readonly __brand: 'NodePath' };

/** Which of Jira's hierarchy levels an operation is written at. A downgraded plan uses fewer of them. */
export type Level = 'epic' | 'task' | 'subtask';

/** What a node is in the template, whatever level it is written at. */
export type NodeKind = 'module' | 'task' | 'subtask';

export interface IssueDraft {
  readonly kind: NodeKind;
  readonly level: Level;
  /** At most 255 characters, no newline. */
  readonly summary: string;
  readonly description: AdfDocument;
  /** What did not fit into the description's 32,767 characters, each a comment of its own, in order. */
  readonly comments: readonly AdfDocument[];
  readonly labels: readonly string[];
  /** ISO dates. Not set until dates are planned. */
  readonly start?: string;
  readonly due?: string;
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
  | 'criterion-repeated';

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
