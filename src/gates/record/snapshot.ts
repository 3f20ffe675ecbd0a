import type { RollSays } from '../../contract/meetings';
import type { RowResult } from '../../contract/readiness';
import type { SnapshotView } from '../../contract/gates';
import type { DecisionFact } from '../facts/gate-facts';

/**
 * A gate as it stood when its owner froze it: what people sign, and what every later change is held against. Kept is what
 * either needs and nothing else, so that 5,000 items fit into few stored values. Its lists are in order of their ids: the
 * same facts give the same snapshot, letter by letter, whatever was read first.
 */
export interface Snapshot extends SnapshotView {
  readonly schema: 1;
  readonly gate: string;
  readonly modules: readonly FrozenModule[];
  /** Results of go/no-go and test rows, by item and the row's key. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, RowResult>>>>;
  /** The locked version by the document's id; null: it was not there or not locked. */
  readonly documents: Readonly<Record<string, string | null>>;
  readonly decisions: Readonly<Record<string, DecisionFact['state']>>;
  /** Closed, by the workstream's slug. */
  readonly workstreams: Readonly<Record<string, boolean>>;
  /** At a cutover what the leads said in the roll call; `–`: nothing. Absent in snapshots from before the roll call counted. */
  readonly roll?: Readonly<Record<string, RollSays | '–'>>;
}

/** The covered items of one module. Its path is written once, and each item by what follows it. */
export interface FrozenModule {
  readonly module: string;
  readonly phase: string;
  /** Of each counted item its letters, `frozenLetters`. */
  readonly items: Readonly<Record<string, string>>;
}
