import type { ParsedGateAct } from '../../contract/gates';
import type { ActContext } from './act-context';
import { actOnRound } from './act-on-round';
import type { GateRecord } from '../record/gate-record';
import type { GateRefusal } from './gate-refusal';
import { mayAct } from './may-act';
import { promiseAtGate } from './promise-at-gate';

/** What each kind of gate takes. */
const KIND_OF = { note: 'review', sent: 'notice' } as const;

/**
 * Does something at a gate, or says why not. What it writes is its own entry: nobody's signature, decision or condition is
 * changed by what another does, so that of two who write at once the second can be done again on what the first left.
 */
export function actOnGate(record: GateRecord, act: ParsedGateAct, context: ActContext): GateRecord | GateRefusal {
  const { gate, who, at } = context;
  const kind = act.do === 'note' || act.do === 'sent' ? KIND_OF[act.do] : 'decision';
  if (gate.kind !== kind) return 'not-of-this-kind';
  const refusal = mayAct(act.do, who, {
    gate,
    approvers: ('snapshot' in act ? roundOf(record, act.snapshot)?.snapshot.approvers : undefined) ?? gate.approvers,
    condition: act.do === 'meet' ? (record.conditions.find(({ id }) => id === act.condition) ?? null) : null,
    led: act.do === 'need' && leadsAll([...act.needed, ...act.dropped], context),
  });
  if (refusal !== null) return refusal;
  const said = { by: who.account, at };

  switch (act.do) {
    case 'weigh': {
      const { [act.check]: _before, ...others } = record.weights;
      return { ...record, weights: act.weight === 'first' ? others : { ...others, [act.check]: act.weight } };
    }
    case 'waive':
    case 'end-waiver':
    case 'demand':
    case 'accept':
    case 'meet':
    case 'withdraw':
      return promiseAtGate(record, act, context);
    case 'freeze':
    case 'sign':
    case 'record':
    case 'decide':
    case 'still-holds':
    case 'result':
      return actOnRound(record, act, context);
    case 'change':
      return gate.stands === 'cutover' ? { ...record, change: { says: act.change, ...said } } : 'not-at-cutover';
    case 'need': {
      if (!act.needed.every((id) => context.backlog?.has(id) === true)) return 'no-such-task';
      const dropped = new Set(act.dropped);
      const needed = new Set([...(record.needed ?? []).filter((id) => !dropped.has(id)), ...act.needed]);
      return { ...record, needed: [...needed].sort() };
    }
    case 'note':
      return { ...record, notes: [...record.notes, { text: act.text, ...said }] };
    case 'sent':
      return { ...record, sent: [...record.sent, { text: act.text, to: act.to, on: act.on, ...said }] };
    default:
      return act satisfies never;
  }
}

const leadsAll = (items: readonly string[], { backlog, leads = [] }: ActContext): boolean =>
  items.length > 0 && items.every((id) => leads.includes(backlog?.get(id) ?? ''));

const roundOf = ({ rounds }: GateRecord, fingerprint: string) =>
  rounds.find(({ snapshot }) => snapshot.fingerprint === fingerprint);
