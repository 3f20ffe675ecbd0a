import type { Edit, EditResult } from '../jobs/edit';
import type { EditStore, JiraEdits, Lease, LeaseStore } from '../jobs/ports';
import type { MoveId, RunId } from '../wave/ids';
import type { Wave } from '../wave/wave';
import type { WavePlan } from '../wave/wave-plan';
import type { Move } from './move';
import type { MoveChanges } from './move-changes';
import type { StoredDates } from './stored-dates';

/** Moves of waves: their edits, where they stand, what became of them. */
export interface MoveStore extends LeaseStore, EditStore {
  move(id: MoveId): Promise<Move | null>;
  moveChanges(id: MoveId): Promise<MoveChanges>;
  /** Writes a move with its edits, its lease and its wave at once; false where the wave or the move was written by another meanwhile. */
  begin(begun: BegunMove): Promise<boolean>;
  checkpoint(lease: Lease, move: Move, until: number, results: ReadonlyMap<number, EditResult>): Promise<void>;
}

export interface BegunMove {
  readonly move: Move;
  readonly plan: MoveChanges;
  readonly parts: readonly (readonly Edit[])[];
  readonly wave: Wave;
  readonly wavePlan: WavePlan;
  readonly readEpoch: number;
}

export interface MoveQueue {
  /**
   * At least once, in any order; `delaySeconds` at most 900.
   * @param turn which turn the event continues; absent: none, and the person who gets it begins one
   */
  push(move: MoveId, delaySeconds: number, turn?: number): Promise<void>;
}

/** What the worker on a move needs besides: all injected, so that tests move the clock and count the requests. */
export interface MoveSurroundings {
  readonly store: MoveStore;
  readonly queue: MoveQueue;
  readonly edits: (move: Move) => JiraEdits;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly newId: () => string;
  readonly remaining: () => number;
}

/** What a move needs of the imports before it: the dates that they wrote. */
export interface ImportedDates {
  run(id: RunId): Promise<{ readonly next: number; readonly batches: { readonly length: number } } | null>;
  /** Results of the first `count` batches; null for one not written yet. */
  results(
    run: RunId,
    count: number,
  ): Promise<readonly ({ readonly made: readonly (readonly [node: string, ...unknown[]])[] } | null)[]>;
  intent(run: RunId): Promise<{ readonly dates: Readonly<Record<string, StoredDates>> }>;
}
