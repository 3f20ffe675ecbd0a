import type { AdfDocument } from '../plan/import-plan';
import type { Batch } from './batch';
import type { IssueId, ProjectId, RunId, WaveId } from '../wave/ids';
import type { Edit, EditResult } from '../jobs/edit';
import type { EditStore, JiraEdits, Lease, LeaseStore } from '../jobs/ports';
import type { RunIntent } from './run-intent';
import type { BatchResult, Run } from './run';
import type { UndoneNodes } from './undone';
import type { VersionedWave, Wave } from '../wave/wave';
import type { StoredRegister } from '../raci/stored-register';
import type { WavePlan } from '../wave/wave-plan';

/** What an import needs of Jira, as one actor. Every method throws JiraFailure and nothing else. */
export interface JiraIssues {
  /** One bulk request; at most 50, of one level. Answers what was created in no promised order, and what was refused by index. */
  create(issues: readonly CreateIssue[]): Promise<BulkAnswer>;
  /** Up to 100 ids or keys. Leaves out what does not exist and what the actor may not see. Does not lag. */
  read(idsOrKeys: readonly string[]): Promise<readonly MarkedIssue[]>;
  /** Ids of issues that carry this run in their property, as far as the index knows. */
  searchRun(project: ProjectId, run: RunId): Promise<readonly IssueId[]>;
  /** The project's present key. */
  projectKey(project: ProjectId): Promise<string>;
  /** The highest key number among issues created before a time, as far as the index knows; 0 where there is none. */
  newestKeyNumber(project: ProjectId, before: Date): Promise<number>;
  comments(issue: IssueId): Promise<readonly AdfDocument[]>;
  addComment(issue: IssueId, body: AdfDocument): Promise<void>;
}

export interface CreateIssue {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly property: Readonly<Record<string, string>>;
}

export interface BulkAnswer {
  readonly created: readonly { readonly id: IssueId; readonly keyNumber: number }[];
  readonly refused: readonly { readonly index: number; readonly messages: readonly string[] }[];
}

/** An issue with its property `runway`, which is a hint: anybody who may edit the issue may write it. */
export interface MarkedIssue {
  readonly id: IssueId;
  readonly keyNumber: number;
  readonly run: string | null;
  readonly node: string | null;
}

/** Runs, their batches and results, and waves. Whatever a lease is asked for is refused with LeaseLost once another has it. */
export interface RunStore extends LeaseStore, EditStore {
  run(id: RunId): Promise<Run | null>;
  latestRun(project: ProjectId): Promise<RunId | null>;
  /** Writes a run with all that belongs to it, its lease, its wave and the wave's register at once; false where one of them was written by another meanwhile. */
  begin(begun: BegunRun): Promise<boolean>;
  /** What a run writes besides the issues themselves. */
  intent(run: RunId): Promise<RunIntent>;
  /** Stores the edits that a run makes after its last batch. Written before the run points to them. */
  putEdits(run: RunId, parts: readonly (readonly Edit[])[]): Promise<void>;
  plan(wave: Wave): Promise<WavePlan | null>;
  batch(run: RunId, index: number): Promise<Batch>;
  /** Results of the first `count` batches; null for one not written yet. */
  results(run: RunId, count: number): Promise<readonly (BatchResult | null)[]>;
  /** What undos have deleted of a wave's imports. */
  undone(wave: Wave): Promise<readonly UndoneNodes[]>;
  checkpoint(
    lease: Lease,
    run: Run,
    until: number,
    result?: { readonly index: number; readonly result: BatchResult },
    editResults?: ReadonlyMap<number, EditResult>,
  ): Promise<void>;
  /** Takes a run up again that had stopped; false where it is not over. */
  reopen(run: Run): Promise<boolean>;
  cancelRequested(run: RunId): Promise<boolean>;
  requestCancel(run: RunId): Promise<void>;
  /** Projects that have waves. */
  projects(): Promise<readonly ProjectId[]>;
  /** All waves of a project, oldest first. */
  waves(project: ProjectId): Promise<readonly VersionedWave[]>;
  wave(id: WaveId): Promise<VersionedWave | null>;
}

export interface BegunRun {
  readonly run: Run;
  readonly batches: readonly Batch[];
  readonly intent: RunIntent;
  readonly wave: Wave;
  /** The wave's plan where it changes with this run; `wave.plan` names it. */
  readonly plan: WavePlan | null;
  readonly readEpoch: number | null;
  /** What else is stored with it, by key, before anything points to it: its items. */
  readonly values: readonly (readonly [key: string, value: unknown])[];
  /** Of a new wave: entries that it takes over from another one. */
  readonly entries?: readonly { readonly kind: 'gates' | 'raci'; readonly id: string; readonly value: unknown }[];
  /** The wave's register as this run leaves it, and the version that was read of it; null where it stays as it is. */
  readonly register: { readonly value: StoredRegister; readonly read: number | null } | null;
}

export interface RunQueue {
  /**
   * At least once, in any order; `delaySeconds` at most 900.
   * @param turn which turn the event continues; absent: none, and the person who gets it begins one
   */
  push(run: RunId, delaySeconds: number, turn?: number): Promise<void>;
}

/** What the worker needs besides: all injected, so that tests move the clock and count the requests. */
export interface Surroundings {
  readonly store: RunStore;
  readonly queue: RunQueue;
  readonly jira: (run: Run) => JiraIssues;
  readonly edits: (run: Run) => JiraEdits;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly newId: () => string;
  /** Milliseconds until the platform ends this invocation. */
  readonly remaining: () => number;
}
