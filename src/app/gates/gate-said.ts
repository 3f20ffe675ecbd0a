import type { ParsedGateAct } from '../../contract/gates';
import type { GateRecord } from '../../gates/record/gate-record';
import { decidedRound } from '../../gates/record/decided-round';

/** What the activity says of an act: what it was before, and what it is now. */
export function gateSaid(act: ParsedGateAct, record: GateRecord): { readonly from: string; readonly to: string } {
  const now = (to: string, from = '') => ({ from, to });
  const noted = (text: string, note: string) => now(note === '' ? text : `${text}: ${note}`);
  switch (act.do) {
    case 'weigh':
      return now(`${act.check} is ${act.weight === 'first' ? 'weighed as at first' : act.weight}`);
    case 'waive':
      return noted(`${act.check} waived${act.until === null ? '' : ` until ${act.until}`}`, act.reason);
    case 'end-waiver':
      return now('waiver ended', record.waivers.find(({ id }) => id === act.waiver)?.reason ?? '');
    case 'demand': {
      const when = act.when === undefined ? '' : ` ${act.when} cutover`;
      return noted(`condition${when} for ${act.check}${act.due === null ? '' : `, due ${act.due}`}`, act.text);
    }
    case 'accept': {
      const whose = act.seat === null ? '' : `, recorded for ${act.seat}`;
      return noted(`risk accepted${whose}`, record.conditions.find(({ id }) => id === act.condition)?.text ?? '');
    }
    case 'meet':
      return noted('condition met', record.conditions.find(({ id }) => id === act.condition)?.text ?? '');
    case 'withdraw':
      return now('condition taken back', record.conditions.find(({ id }) => id === act.condition)?.text ?? '');
    case 'freeze':
      return now(`frozen as ${record.rounds.at(-1)?.snapshot.fingerprint ?? ''}`);
    case 'sign':
      return noted(`signed ${act.says} on ${act.snapshot}`, act.comment);
    case 'record':
      return noted(`recorded ${act.says} of ${act.name} for ${act.party}, given on ${act.on}`, act.attachment);
    case 'decide': {
      const decision = decidedRound(record)?.decision;
      const against = decision?.against ? ` against ${decision.against}` : '';
      return noted(`decided ${decision?.outcome ?? ''}${against} on ${act.snapshot}`, act.reason);
    }
    case 'still-holds':
      return noted(`still holds, ${act.changes.length} changes looked at`, act.reason);
    case 'result':
      return noted(act.is, act.note);
    case 'note':
      return now(act.text);
    case 'sent':
      return now(`sent to ${act.to} on ${act.on}`);
    default:
      return act satisfies never;
  }
}
