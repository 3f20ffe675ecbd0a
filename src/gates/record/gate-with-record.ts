import type { Gate } from '../../contract/gates';
import type { GateRecord } from './gate-record';

/** A gate of a wave with what people said at it. */
export interface GateWithRecord {
  readonly gate: Gate;
  readonly record: GateRecord;
}
