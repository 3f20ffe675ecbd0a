import type { AdfDocument } from '../plan/import-plan';
import type { Batch } from './batch';
import type { IssueId, ProjectId, RunId, WaveId } from './ids';
import type { BatchResult, Run } from './run';
import type { VersionedWave, Wave } from './wave';

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

export interface Lease {
  readonly run: RunId;
  readonly holder: string;
  readonly epoch: number;
}

/** Runs, their batches and results, and waves. Whatever a lease is asked for is refused with LeaseLost once another has it. */
export interface RunStore {
  run(id: RunId): Promise<Run | null>;
  latestRun(project: ProjectId): Promise<RunId | null>;
  /** Writes a run with its batches, its lease and its wave at once; false where the wave or the run was written by another meanwhile. */
  begin(run: Run, batches: readonly Batch[], wave: Wave, readEpoch: number | null): Promise<boolean>;
  batch(run: RunId, index: number): Promise<Batch>;
  /** Results of the first `count` batches; null for one not written yet. */
  results(run: RunId, count: number): Promise<readonly (BatchResult | null)[]>;
  /** Takes a run's lease where nobody holds it past `now` (epoch milliseconds); null where somebody does or the run is over. */
  acquire(run: RunId, holder: string, now: number, until: number): Promise<Lease | null>;
  checkpoint(
    lease: Lease,
    run: Run,
    until: number,
    result?: { readonly index: number; readonly result: BatchResult },
  ): Promise<void>;
  /** Takes a run up again that had stopped; false where it is not over. */
  reopen(run: Run): Promise<boolean>;
  /** Lets go: of a run that is over for good, of another until `until`, when somebody is expected to take it up. */
  release(lease: Lease, until: number, over: boolean): Promise<void>;
  /** Runs that are not over and that nobody was working on at `before`. */
  abandoned(before: number): Promise<readonly RunId[]>;
  cancelRequested(run: RunId): Promise<boolean>;
  requestCancel(run: RunId): Promise<void>;
  /** Projects that have waves. */
  projects(): Promise<readonly ProjectId[]>;
  /** All waves of a project, oldest first. */
  waves(project: ProjectId): Promise<readonly VersionedWave[]>;
  wave(id: WaveId): Promise<VersionedWave | null>;
}

export interface RunQueue {
  /** At least once, in any order; `delaySeconds` at most 900. */
  push(run: RunId, delaySeconds: number): Promise<void>;
}

/** What the worker needs besides: all injected, so that tests move the clock and count the requests. */
export interface Surroundings {
  readonly store: RunStore;
  readonly queue: RunQueue;
  readonly jira: (run: Run) => JiraIssues;
  readonly now: () => number;
  readonly newId: () => string;
  /** Milliseconds until the platform ends this invocation. */
  readonly remaining: () => number;
}
