import type { ParsedGateAct } from '../../contract/gates';
import type { ActContext } from './act-context';
import type { GateRecord } from '../record/gate-record';
import type { GateRefusal } from './gate-refusal';
import { waiverStands } from '../record/waiver-stands';

type Promised = Extract<ParsedGateAct, { do: 'waive' | 'end-waiver' | 'demand' | 'meet' | 'withdraw' }>;

/** Conditions and waivers: made, met, ended. What a snapshot holds is never taken out. */
export function promiseAtGate(
  record: GateRecord,
  act: Promised,
  { gate, who, at, today, id }: ActContext,
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
      const { check, text, owner, due } = act;
      if (due !== null && due < today) return 'over-already';
      return { ...record, conditions: [...conditions, { id, check, text, owner, due, met: null, ...said }] };
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

const replaced = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] =>
  all.map((other) => (other.id === one.id ? one : other));
