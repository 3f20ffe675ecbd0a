import type { Payload } from '../../contract/calls';
import type { Gate } from '../../contract/gates';
import type { GateMeeting, ParsedMeetingAct } from '../../contract/meetings';
import { failureOf } from '../../errors/failure-of';
import { refuseClosedAccounts } from '../../forge/access/refuse-closed-accounts';
import { changeMeeting } from '../../forge/storage/meeting-store';
import { GATE_REFUSALS } from '../../gates/acts/gate-refusal';
import { meetingSaid, recordMeeting } from '../../gates/record/gate-meeting';
import { lineOf } from '../../marks/stored-line';
import type { OpenWave } from '../waves/open-wave';
import { openOneGate, ownsGate } from './open-one-gate';
import { viewMeeting } from './view-meeting';

/**
 * Records something of the meeting at a gate, in the name of the person who calls.
 * @throws AppFailure where the person may not, or a named account is closed
 */
export async function actMeeting({ gate: id, act }: Payload<'actMeeting'>, open: OpenWave): Promise<GateMeeting> {
  const gate = await openOneGate(open, id);
  refuse(act, open, gate);
  const named = act.do === 'attendance' ? act.person : act.do === 'roll-call' ? act.forPerson : undefined;
  if (named !== undefined && 'account' in named) await refuseClosedAccounts([named.account], 'The person');
  const at = new Date();
  const meeting = await changeMeeting(
    open.wave.id,
    id,
    (now) => recordMeeting(now, act, open.account, at.toISOString()),
    (before) => [
      lineOf(
        { changes: [], line: { kind: 'gate', what: gate.name, ...meetingSaid(before, act) } },
        { by: open.account, at: at.getTime() },
        { item: null, issue: null },
        crypto.randomUUID().slice(0, 8),
      ),
    ],
  );
  if (meeting === 'too-many') throw failureOf(TOO_MANY);
  return viewMeeting(meeting);
}

/** A lead answers the roll call for their own workstream; the owner of the gate records it for a named person. */
function refuse(act: ParsedMeetingAct, open: OpenWave, gate: Gate): void {
  const owns = ownsGate(open, gate);
  if (act.do === 'details' && !owns) throw failureOf(GATE_REFUSALS['gate-owner-only']);
  if (act.do === 'attendance' && open.rights.role === 'viewer' && !isOwn(act, open.account))
    throw failureOf(GATE_REFUSALS['view-only']);
  if (act.do !== 'roll-call') return;
  if (gate.stands !== 'cutover') throw failureOf(NOT_AT_CUTOVER);
  if (act.forPerson !== undefined && !owns) throw failureOf(GATE_REFUSALS['gate-owner-only']);
  if (act.forPerson === undefined && !open.rights.leads.includes(act.workstream)) throw failureOf(LEAD_ONLY);
}

const isOwn = ({ person }: Extract<ParsedMeetingAct, { do: 'attendance' }>, account: string): boolean =>
  'account' in person && person.account === account;

const LEAD_ONLY = {
  code: 'not-allowed',
  message: 'Only the lead of a workstream answers the roll call for it.',
  next: 'Ask its lead; the owner of the gate can record the answer for a named person.',
} as const;
const NOT_AT_CUTOVER = {
  code: 'refused-by-rule',
  message: 'Only a gate at a cutover has a roll call.',
  next: 'At the exit of a phase, leads sign their workstreams off.',
} as const;
const TOO_MANY = {
  code: 'refused-by-rule',
  message: 'The meeting has as many entries as Runway keeps.',
  next: 'Change an entry that is there.',
} as const;
