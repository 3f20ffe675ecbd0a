import type { Gate, ParsedGateAct } from '../../contract/gates';
import type { ActContext } from './act-context';
import type { GateRecord } from '../record/gate-record';
import type { GateRefusal } from './gate-refusal';
import { holdsSeat } from '../../contract/seat-accounts';
import { isInTime, lastDueDay } from '../record/carries';
import { weightOf } from '../status/findings-of';
import { waiverStands } from '../record/waiver-stands';

type Promised = Extract<ParsedGateAct, { do: 'waive' | 'end-waiver' | 'demand' | 'accept' | 'meet' | 'withdraw' }>;

/** Conditions and waivers: made, met, ended. What a snapshot holds is never taken out. */
export function promiseAtGate(
  record: GateRecord,
  act: Promised,
  { gate, who, at, today, days, id }: ActContext,
): GateRecord | GateRefusal {
  const said = { by: who.account, at };
  const { conditions, waivers } = record;
  switch (act.do) {
    case 'waive': {
      const { check, reason, until } = act;
      if (until !== null && until < today) return 'over-already';
      if (waivers.some((one) => one.check === check && waiverStands(one, gate.approvers, today)))
        return 'waived-already';
      return { ...record, waivers: [...waivers, { id, check, reason, until, ended: null, ...said }] };
    }
    case 'end-waiver': {
      const waiver = waivers.find((one) => one.id === act.waiver);
      if (waiver === undefined) return 'no-such-waiver';
      if (!waiverStands(waiver, gate.approvers, today)) return 'ended-already';
      return { ...record, waivers: replaced(waivers, { ...waiver, ended: said }) };
    }
    case 'demand': {
      const { check, text, owner, due, when } = act;
      if (due !== null && due < today) return 'over-already';
      const weights = { ...gate.weights, ...record.weights };
      if (when === 'after' && weightOf({ ...gate, weights }, check) === 'must') return 'after-only-should';
      if (when !== undefined && due !== null && days !== undefined && !isInTime(due, lastDueDay({ when }, days)))
        return when === 'before' ? 'due-after-cutover' : 'due-after-exit';
      const period = when === undefined ? {} : { when };
      // An approver who adds it accepts the risk by that; anyone else leaves it to an approver.
      const accepted = when === 'after' && holdsSeat(gate.approvers, who.account) ? { accepted: said } : {};
      const condition = { id, check, text, owner, due, ...period, ...accepted, met: null, ...said };
      return { ...record, conditions: [...conditions, condition] };
    }
    case 'accept': {
      const condition = conditions.find((one) => one.id === act.condition);
      if (condition === undefined) return 'no-such-condition';
      if (condition.when !== 'after') return 'nothing-to-accept';
      if (condition.accepted !== undefined) return 'accepted-already';
      const refusal = mayAccept(act.seat, gate, who.account);
      if (refusal !== null) return refusal;
      const accepted = act.seat === null ? said : { ...said, seat: act.seat };
      return { ...record, conditions: replaced(conditions, { ...condition, accepted }) };
    }
    case 'meet': {
      const condition = conditions.find((one) => one.id === act.condition);
      if (condition === undefined) return 'no-such-condition';
      if (condition.met !== null) return 'met-already';
      return { ...record, conditions: replaced(conditions, { ...condition, met: { ...said, note: act.note } }) };
    }
    case 'withdraw': {
      if (!conditions.some((one) => one.id === act.condition)) return 'no-such-condition';
      const isFrozen = record.rounds.some(({ snapshot }) =>
        snapshot.conditions.some((one) => one.id === act.condition),
      );
      return isFrozen ? 'is-frozen' : { ...record, conditions: conditions.filter((one) => one.id !== act.condition) };
    }
    default:
      return act satisfies never;
  }
}

/** An approver accepts for themselves. For one without an account the owner of the gate, who was let through, records it. */
function mayAccept(seat: string | null, { approvers }: Gate, account: string): GateRefusal | null {
  if (seat === null) return holdsSeat(approvers, account) ? null : 'approver-only';
  const held = approvers.find((one) => one.seat === seat)?.held;
  if (held === undefined) return 'no-such-seat';
  return held !== null && 'account' in held ? 'signs-themselves' : null;
}

const replaced = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
  all.map((other) => (other.id === one.id ? one : other));
