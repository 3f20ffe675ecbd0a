import type { LeaseStore, Lease } from '../jobs/ports';
import type { IssueId, RunId } from '../wave/ids';
import type { Undo, UndoResult } from './undo';

/** What one batch of an import has in Jira. */
export interface UndoCandidate {
  readonly node: string;
  readonly issue: IssueId;
  /** Why it stays; empty: it can be deleted. `gone`: it is not there any more. */
  readonly because: UndoResult['kept'][number]['because'] | 'gone';
}

export interface UndoStore extends LeaseStore {
  undo(run: RunId): Promise<Undo | null>;
  /** What came of batches, by their number; null for one that was not looked at. */
  undoResults(run: RunId, count: number): Promise<readonly (UndoResult | null)[]>;
  checkpointUndo(
    lease: Lease,
    undo: Undo,
    until: number,
    result?: { readonly index: number; readonly result: UndoResult },
  ): Promise<void>;
}

/** What the worker on an undo needs besides: all injected, so that tests move the clock. */
export interface UndoSurroundings {
  readonly store: UndoStore;
  readonly queue: { push(run: RunId, delaySeconds: number, turn?: number): Promise<void> };
  /** How many batches the import had. */
  readonly batches: (run: RunId) => Promise<number>;
  /**
   * The issues of a batch as they are now. @throws JiraFailure
   * @param deleted issues that this undo has deleted until now
   */
  readonly candidates: (undo: Undo, batch: number, deleted: ReadonlySet<string>) => Promise<readonly UndoCandidate[]>;
  /** Deletes one issue, never what is below it. One that is not there is no fault. @throws JiraFailure */
  readonly remove: (undo: Undo, issue: IssueId) => Promise<void>;
  /** Once nothing is left to do. */
  readonly finished: (undo: Undo) => Promise<void>;
  readonly now: () => number;
  readonly newId: () => string;
  /** Milliseconds until the platform ends this invocation. */
  readonly remaining: () => number;
}
