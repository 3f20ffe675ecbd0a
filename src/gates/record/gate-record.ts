import type {
  Decision,
  GateCondition,
  OwnWeight,
  RecordedChange,
  RecordedResult,
  ReviewNote,
  SentNotice,
  Signature,
  SignOff,
  StillHolds,
  Waiver,
  WeighedCheck,
} from '../../contract/gates';
import type { Snapshot } from './snapshot';

/** Everything that people said at one gate. Grows, and loses nothing but a condition that no snapshot holds. */
export interface GateRecord {
  /** As the wave's owner weighs the checks, over what the gate itself says. */
  readonly weights: Readonly<Partial<Record<WeighedCheck, OwnWeight>>>;
  readonly conditions: readonly GateCondition[];
  readonly waivers: readonly Waiver[];
  /** Oldest first. */
  readonly rounds: readonly Round[];
  /** Of a review and of a notice. */
  readonly notes: readonly ReviewNote[];
  readonly sent: readonly SentNotice[];
  /** What was recorded last of the change board; absent: nothing. */
  readonly change?: RecordedChange;
  /** Tasks of the team backlog that were marked as needed for the gate, by their ids, in their order. */
  readonly needed?: readonly string[];
}

/** A snapshot with what was signed on it. A later one with a decision supersedes it, and leaves it as it is. */
export interface Round {
  readonly snapshot: Snapshot;
  /** In order of the accounts, whoever was first. */
  readonly signatures: readonly Signature[];
  /** In order of the seats. */
  readonly signOffs: readonly SignOff[];
  readonly decision: Decision | null;
  readonly holds: readonly StillHolds[];
  /** Of a cutover, oldest first: what was completed can be rolled back later. */
  readonly results: readonly RecordedResult[];
}

export const NO_RECORD: GateRecord = { weights: {}, conditions: [], waivers: [], rounds: [], notes: [], sent: [] };
