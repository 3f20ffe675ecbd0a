import type { Edit, EditResult } from '../jobs/edit';
import type { EditStore, JiraEdits, Lease, LeaseStore } from '../jobs/ports';
import type { ShiftId, RunId } from '../wave/ids';
import type { Wave } from '../wave/wave';
import type { WavePlan } from '../wave/wave-plan';
import type { Shift } from './shift';
import type { ShiftPlan } from './shift-plan';
import type { StoredDates } from './stored-dates';

/** Shifts of waves: their edits, where they stand, what became of them. */
export interface ShiftStore extends LeaseStore, EditStore {
  shift(id: ShiftId): Promise<Shift | null>;
  shiftPlan(id: ShiftId): Promise<ShiftPlan>;
  /** Writes a shift with its edits, its lease and its wave at once; false where the wave or the shift was written by another meanwhile. */
  begin(begun: BegunShift): Promise<boolean>;
  checkpoint(lease: Lease, shift: Shift, until: number, results: ReadonlyMap<number, EditResult>): Promise<void>;
}

export interface BegunShift {
  readonly shift: Shift;
  readonly plan: ShiftPlan;
  readonly parts: readonly (readonly Edit[])[];
  readonly wave: Wave;
  readonly wavePlan: WavePlan;
  readonly readEpoch: number;
}

export interface ShiftQueue {
  /** At least once, in any order; `delaySeconds` at most 900. */
  push(shift: ShiftId, delaySeconds: number): Promise<void>;
}

/** What the worker on a move needs besides: all injected, so that tests move the clock and count the requests. */
export interface ShiftSurroundings {
  readonly store: ShiftStore;
  readonly queue: ShiftQueue;
  readonly edits: (shift: Shift) => JiraEdits;
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
