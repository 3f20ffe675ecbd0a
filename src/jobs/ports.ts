import type { IssueId } from '../wave/ids';
import type { Edit, EditResult, EditValues } from './edit';

/** What writing fields of issues needs of Jira, as one actor. Every method throws JiraFailure and nothing else. */
export interface JiraEdits {
  /** Asks for one bulk task of at most 1,000 issues that sets the same values on all; answers its id. Mails nobody. */
  editAll(issues: readonly IssueId[], values: EditValues): Promise<string>;
  taskState(task: string): Promise<TaskState>;
  editOne(issue: IssueId, values: EditValues): Promise<void>;
}

export type TaskState =
  | { readonly is: 'running' }
  /** Cancelled, dead, or not known any more: what it wrote nobody says. */
  | { readonly is: 'failed' }
  | {
      readonly is: 'complete';
      readonly done: ReadonlySet<string>;
      readonly refused: ReadonlyMap<string, readonly string[]>;
    };

/** The right to work on a run, or on a move (then `run` is the move's lease key). */
export interface Lease {
  readonly run: string;
  readonly holder: string;
  readonly epoch: number;
  /** When the work was to be taken up (epoch milliseconds): the event of that moment is under way. */
  readonly due: number;
}

/** Who works on what. Whatever a lease is asked for is refused with LeaseLost once another has it. */
export interface LeaseStore {
  /**
   * Takes a lease where no one holds it past `now` (epoch milliseconds); null where someone does or the work is over.
   * @param turn epoch of the lease that was let go when the event was queued that asks now. Null too where someone has held it since:
   * the event is a copy, or late, and another goes on. Absent: the person who asks is the first, or replaces an event that was lost.
   */
  acquire(work: string, holder: string, now: number, until: number, turn?: number): Promise<Lease | null>;
  /** Lets go: of work that is over for good, of other until `until`, when somebody is expected to take it up. */
  release(lease: Lease, until: number, over: boolean): Promise<void>;
  /** Work that is not over and that nobody was on at `before`. */
  abandoned(before: number): Promise<readonly string[]>;
}

/** Edits of issues and what became of them, by the run or move that they belong to. */
export interface EditStore {
  /** The parts of its edits, in order. */
  edits(work: string): Promise<readonly (readonly Edit[])[]>;
  /** Results of the first `count` parts; null for one not written yet. */
  editResults(work: string, count: number): Promise<readonly (EditResult | null)[]>;
}
