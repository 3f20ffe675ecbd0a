import type { Gate } from '../../contract/gates';
import type { GatePerson } from './may-act';
import type { GateDays } from '../record/carries';
import type { Snapshot } from '../record/snapshot';

/** When and where something is done. */
export interface ActContext {
  readonly gate: Gate;
  readonly who: GatePerson;
  /** ISO instant, and the day in the wave's time zone. */
  readonly at: string;
  readonly today: string;
  /** What the due day of a condition is compared with; absent: no day is refused. */
  readonly days?: GateDays;
  /** For a condition or waiver that comes into being. */
  readonly id: string;
  /** The gate as it is now, frozen: `freezeGate`. */
  readonly freeze: () => Snapshot;
  /** Workstreams of the tasks of the team backlog, by the tasks' ids; absent: there are none. */
  readonly backlog?: ReadonlyMap<string, string>;
  /** Workstreams that the person leads; absent: none. */
  readonly leads?: readonly string[];
  /** Ids of the changes for the worse that wait to be looked at: `standingOf`. */
  readonly worse: readonly string[];
}
