import type { BoardChange, GateCondition, GateCutover, GateParty } from '../../contract/gates';
import type { RollSays } from '../../contract/meetings';
import type { RowPlan } from '../../readiness/item-marks';
import type { WaveFacts } from '../../readiness/wave-facts';
import type { WaveReadiness } from '../../readiness/wave-readiness';

/**
 * Everything that the checks of a gate are answered from, read once for all: no viewer is part of it. Null is what could not
 * be read: its check is unknown, never met.
 */
export interface GateFacts {
  readonly wave: WaveFacts;
  readonly readiness: WaveReadiness;
  /** What people planned of rows: by item, by the row's key. */
  readonly rowPlans: ReadonlyMap<string, Readonly<Record<string, RowPlan>>>;
  readonly cutover: GateCutover;
  /** Who agreed to which T-0 and window; null: nobody. */
  readonly commitment: Commitment | null;
  readonly documents: readonly DocumentFact[] | null;
  /** Of the whole wave. */
  readonly decisions: readonly DecisionFact[] | null;
  readonly workstreams: readonly { readonly slug: string; readonly closed: boolean }[] | null;
  /** What leads say in the roll call of this gate, by the workstream's slug; absent: no one has answered. */
  readonly roll?: Readonly<Record<string, RollSays>>;
  /** What is recorded at this gate of the change board; absent: nothing. */
  readonly change?: BoardChange;
  /** Ids of tasks of the team backlog that were marked as needed for this gate. */
  readonly needed?: readonly string[];
  /** Rows by the module's path or the gate's own id, each with how many errors it has. */
  readonly raci: readonly { readonly row: string; readonly errors: number }[] | null;
  /** Scope questions without an answer, with the nodes that hang on each. */
  readonly openQuestions: readonly { readonly id: string; readonly nodes: readonly string[] }[] | null;
  /** Conditions of decisions that stand at the other gates: `conditionsElsewhere`. */
  readonly earlierConditions: readonly GateCondition[] | null;
}

/** Kept with the T-0 that it was given for: where T-0 moves, it is a commitment to another day. */
export interface Commitment {
  readonly party: GateParty;
  readonly to: GateCutover;
}

export interface DocumentFact {
  readonly id: string;
  /** False where the app is refused what holds it. */
  readonly readable: boolean;
  /** Its latest version; null: there is none. */
  readonly latest: string | null;
  /** The version that is locked; null: none is. */
  readonly locked: string | null;
  /** The version that its owner confirmed last, and when, epoch milliseconds. */
  readonly reviewed?: { readonly version: string; readonly at: number } | null;
  /** Somebody said with a reason that the wave does not need it. */
  readonly notNeeded?: boolean;
}

export interface DecisionFact {
  readonly id: string;
  readonly state: 'draft' | 'under-review' | 'approved' | 'under-revision';
}
