import type { BoardChange, ParsedGateAct } from '../../contract/gates';
import type { GateRecord } from '../../gates/record/gate-record';
import { STATUS_WORDS } from '../../report/report-words';
import { CHECK_NAMES, VOTE_NAMES } from '../../contract/check-names';
import { decidedRound } from '../../gates/record/decided-round';

const CUTOVER_RESULTS = {
  completed: 'Completed',
  'completed-with-issues': 'Completed with issues',
  'rolled-back': 'Rolled back',
  postponed: 'Postponed',
} as const;
const WEIGHTS = { must: 'must', should: 'should', off: 'not checked', first: 'the default' } as const;

/** The activity's sentence for an act: what it was before, and what it is now. Codes and fingerprints stay in the record. */
export function gateSaid(act: ParsedGateAct, record: GateRecord): { readonly from: string; readonly to: string } {
  const now = (to: string, from = '') => ({ from, to });
  const noted = (text: string, note: string) => now(note === '' ? text : `${text}: ${note}`);
  switch (act.do) {
    case 'weigh':
      return now(`Weight of “${CHECK_NAMES[act.check]}” changed to ${WEIGHTS[act.weight]}`);
    case 'waive':
      return noted(
        `Risk of “${CHECK_NAMES[act.check]}” accepted${act.until === null ? '' : ` until ${act.until}`}`,
        act.reason,
      );
    case 'end-waiver':
      return now('Risk acceptance ended', record.waivers.find(({ id }) => id === act.waiver)?.reason ?? '');
    case 'demand': {
      const when = act.when === undefined ? '' : `, ${act.when} the cutover`;
      const due = act.due === null ? '' : `, due ${act.due}`;
      return noted(`Condition added for “${CHECK_NAMES[act.check]}”${when}${due}`, act.text);
    }
    case 'accept': {
      const whose = act.seat === null ? '' : `, recorded for ${act.seat}`;
      return noted(`Risk accepted${whose}`, record.conditions.find(({ id }) => id === act.condition)?.text ?? '');
    }
    case 'meet':
      return noted('Condition met', record.conditions.find(({ id }) => id === act.condition)?.text ?? '');
    case 'withdraw':
      return now('Condition withdrawn', record.conditions.find(({ id }) => id === act.condition)?.text ?? '');
    case 'freeze':
      return now('Opened for signature');
    case 'sign':
      return noted(`Signed ${VOTE_NAMES[act.says]}`, act.comment);
    case 'record':
      return noted(
        `Recorded ${VOTE_NAMES[act.says]} of ${act.name} for the ${act.party}, given on ${act.on}`,
        act.attachment,
      );
    case 'decide': {
      const decision = decidedRound(record)?.decision;
      const against = decision?.against ? ` although ${STATUS_WORDS[decision.against]}` : '';
      return noted(`Decided ${decision === undefined ? '' : VOTE_NAMES[decision.outcome]}${against}`, act.reason);
    }
    case 'still-holds':
      return noted(
        `Decision still valid after ${String(act.changes.length)} ${act.changes.length === 1 ? 'change' : 'changes'}`,
        act.reason,
      );
    case 'result':
      return noted(`Cutover outcome: ${CUTOVER_RESULTS[act.is]}`, act.note);
    case 'change':
      return now(changeSaid(act.change));
    case 'need': {
      const tasks = (count: number) => `${String(count)} ${count === 1 ? 'task' : 'tasks'} of the team backlog`;
      const marked = act.needed.length === 0 ? [] : [`${tasks(act.needed.length)} marked as needed`];
      const freed = act.dropped.length === 0 ? [] : [`${tasks(act.dropped.length)} marked as not needed`];
      return now([...marked, ...freed].join(', '));
    }
    case 'note':
      return now(act.text);
    case 'sent':
      return now(`Sent to ${act.to} on ${act.on}`);
    default:
      return act satisfies never;
  }
}

function changeSaid(change: BoardChange): string {
  if (change.is === 'not-asked') return 'No change board decides';
  if (change.is === 'awaited') return `Change ${change.number} awaits its board`.replace('  ', ' ');
  const [from, to] = [change.from, change.to].map(({ date, time }) => `${date} ${time}`);
  return `Change ${change.number} approved by ${change.approver}, ${from ?? ''} to ${to ?? ''}`;
}
