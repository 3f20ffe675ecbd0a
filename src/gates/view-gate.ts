import type { Gate, GateView, RoundView, SnapshotView } from '../contract/gates';
import { answersForAll } from './answers-for-all';
import { conditionIs } from './record/condition-is';
import { coveredBy } from './facts/covered-by';
import { findingsOf } from './status/findings-of';
import { gateCounts } from './facts/gate-counts';
import type { GateFacts } from './facts/gate-facts';
import type { GateRecord, Round } from './record/gate-record';
import { gateDays } from './gate-days';
import { outcomeOf } from './record/outcome-of';
import type { Snapshot } from './record/snapshot';
import { standingOf } from './changes/standing-of';
import { openUntilDay } from './status/open-until-day';
import { verdictOf } from './status/verdict-of';

/** What of a gate is shown: ids only, since names and titles are read as the one who looks may see them. */
export function viewGate(
  gate: Gate,
  record: GateRecord,
  facts: GateFacts,
  around: {
    readonly gates: readonly Gate[];
    readonly version: number;
    readonly waveOwner: string;
    /** Rounds before those of the record. */
    readonly earlier?: readonly (Round & { readonly forged: boolean })[];
  },
): GateView {
  const { today } = facts.wave;
  const covered = coveredBy(gate, facts);
  const findings = gate.kind === 'decision' ? findingsOf(gate, facts, record) : [];
  const verdict =
    gate.kind === 'decision' ? verdictOf(findings, gateDays(gate, around.gates, today, facts.cutover)) : null;
  return {
    gate,
    version: around.version,
    findings,
    verdict,
    counts: gateCounts(covered),
    ...(verdict === null ? {} : { open: openUntilDay(gate, covered, findings, verdict.is, today) }),
    rows: covered.rows,
    conditions: record.conditions.map((one) => ({ ...one, is: conditionIs(one, today) })),
    waivers: record.waivers,
    rounds: [
      ...(around.earlier ?? []).map(({ forged, ...round }) => ({
        ...roundView(round),
        ...(forged ? { forged: true as const } : {}),
      })),
      ...record.rounds.map(roundView),
    ],
    standing: standingOf(gate, record, facts),
    notes: record.notes,
    sent: record.sent,
    ...(record.change === undefined ? {} : { change: record.change }),
    ...(record.needed === undefined || record.needed.length === 0 ? {} : { needed: record.needed }),
    answersForAll: answersForAll(gate.owner ?? around.waveOwner, gate.approvers),
  };
}

const roundView = (round: Round): RoundView => ({
  snapshot: snapshotView(round.snapshot),
  signatures: round.signatures,
  signOffs: round.signOffs,
  outcome: outcomeOf(round),
  decision: round.decision,
  holds: round.holds,
  results: round.results,
  answersForAll: answersForAll(round.snapshot.frozenBy, round.snapshot.approvers),
});

/** Without the items: what a panel shows of them are the counts and the changes since. */
const snapshotView = ({
  schema: _schema,
  gate: _gate,
  modules: _modules,
  rows: _rows,
  documents: _documents,
  decisions: _decisions,
  workstreams: _workstreams,
  roll: _roll,
  ...shown
}: Snapshot): SnapshotView => shown;
