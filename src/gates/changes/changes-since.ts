import type { Gate, GateChange } from '../../contract/gates';
import { changedFacts } from './changed-facts';
import { changedItems } from './changed-items';
import { changedPromises } from './changed-promises';
import { changedRows } from './changed-rows';
import { coveredBy } from '../facts/covered-by';
import { findingsOf, type SaidAtGate } from '../status/findings-of';
import type { GateFacts } from '../facts/gate-facts';
import { gateRows } from '../facts/gate-rows';
import type { Snapshot } from '../record/snapshot';

/** Everything that is not what it was when a snapshot was frozen, in order of what changed. */
export function changesSince(snapshot: Snapshot, gate: Gate, record: SaidAtGate, facts: GateFacts): GateChange[] {
  const covered = coveredBy(gate, facts);
  const findings = findingsOf(gate, facts, record);
  return [
    ...changedItems(snapshot, covered, facts.readiness.items),
    ...changedRows(snapshot, gateRows(facts)),
    ...changedPromises(snapshot, record, findings, facts.wave.today),
    ...changedFacts(snapshot, gate, findings, facts),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}
