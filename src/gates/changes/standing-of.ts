import type { Gate, GateChange, StandingView } from '../../contract/gates';
import { CHANGE_RULES } from './change-rules';
import { changesSince } from './changes-since';
import type { GateFacts } from '../facts/gate-facts';
import { decidedRound } from '../record/decided-round';
import type { GateRecord } from '../record/gate-record';

/**
 * The decision that stands at a gate, with what has become of what it rests on; null: nobody has decided yet. Where nothing
 * is worse but a check became unknown, nobody can say whether it stands.
 */
export function standingOf(gate: Gate, record: GateRecord, facts: GateFacts): StandingView | null {
  const round = decidedRound(record);
  if (round === null) return null;
  const { outcome, against } = round.decision;
  const changes = changesSince(round.snapshot, gate, record, facts);
  const lookedAt = new Set(round.holds.flatMap((one) => one.changes));
  const worse = changes.filter((one) => one.effect === 'worse' && !(lookedAt.has(one.id) && canBeHeld(one)));
  return {
    fingerprint: round.snapshot.fingerprint,
    outcome,
    against,
    withConditions: outcome === 'go-with-conditions',
    is: worse.length > 0 ? 'worse' : changes.some(({ kind }) => kind === 'check-unknown') ? 'cannot-say' : 'stands',
    changes,
    worse: worse.map(({ id }) => id),
  };
}

const canBeHeld = ({ kind }: GateChange): boolean =>
  CHANGE_RULES.find((rule) => rule.kind === kind)?.canBeHeld ?? false;
