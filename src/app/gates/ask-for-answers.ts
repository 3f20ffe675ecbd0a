import type { Payload } from '../../contract/calls';
import type { OpenLines } from '../../contract/meetings';
import { failureOf } from '../../errors/failure-of';
import { answersNotification } from '../../forge/jira/notification-texts';
import { notifiedIssue } from '../../readiness/notified-issue';
import { sendNotification } from '../../forge/jira/send-notification';
import { changeMeeting, readMeeting } from '../../forge/storage/meeting-store';
import { GATE_REFUSALS } from '../../gates/acts/gate-refusal';
import { openLinesOf } from '../../gates/facts/open-lines';
import { lineOf } from '../../marks/stored-line';
import type { OpenWave } from '../waves/open-wave';
import { noSuchGate } from './gate-failure';
import { openGates } from './open-gates';
import { ownsGate } from './open-one-gate';
import { viewMeeting } from './view-meeting';

/** E-mails on their way at once: one after the other, forty would take longer than a call may. */
const AT_ONCE = 5;
/** People who are asked at once. */
const MOST_PEOPLE = 100;

/**
 * Asks each owner of open lines of a gate for answers by one e-mail that Jira sends, or says only whom it would be.
 * @throws AppFailure where the person may not, nobody is to be asked, or no issue of the wave can carry the e-mail
 */
export async function askForAnswers({ gate: id, send }: Payload<'askForAnswers'>, open: OpenWave): Promise<OpenLines> {
  const gates = await openGates(open.wave, id);
  const gate = gates.of.gates.find((one) => one.id === id);
  if (gate === undefined) throw noSuchGate();
  if (!ownsGate(open, gate)) throw failureOf(GATE_REFUSALS['gate-owner-only']);
  const lines = openLinesOf(gate, gates.factsOf(gate));
  if (!send) return { ...lines, meeting: await viewMeeting(await readMeeting(open.wave.id, id)) };
  const issue = notifiedIssue(gates.facts);
  if (issue === null) throw failureOf(NO_ISSUE);
  if (lines.people.length === 0) throw failureOf(NO_ONE);
  if (lines.people.length > MOST_PEOPLE) throw failureOf(TOO_MANY);
  const people: Record<string, string | null> = {};
  for (let from = 0; from < lines.people.length; from += AT_ONCE)
    await Promise.all(
      lines.people.slice(from, from + AT_ONCE).map(async ({ account, lines: count }) => {
        const refused = await sendNotification(
          issue,
          account,
          answersNotification(open.wave, gate.name, gate.date, count),
        );
        people[account] = refused === null ? null : refused.slice(0, LONGEST_REASON);
      }),
    );
  const at = new Date();
  const asked = { by: open.account, at: at.toISOString(), people };
  const sent = Object.values(people).filter((refused) => refused === null).length;
  const meeting = await changeMeeting<never>(
    open.wave.id,
    id,
    (now) => ({ ...now, asked }),
    () => [
      lineOf(
        { changes: [], line: { kind: 'gate', what: gate.name, from: '', to: `Asked for answers: ${sent} emails` } },
        { by: open.account, at: at.getTime() },
        { item: null, issue: null },
        crypto.randomUUID().slice(0, 8),
      ),
    ],
  );
  return { ...lines, meeting: await viewMeeting(meeting) };
}

const LONGEST_REASON = 500;

const NO_ISSUE = {
  code: 'refused-by-rule',
  message: 'Jira sends emails about a work item, and no epic of the wave can be read.',
  next: 'Refresh the wave from Jira, then ask again.',
} as const;
const NO_ONE = {
  code: 'refused-by-rule',
  message: 'No open line of this gate has an owner.',
  next: 'Give the open lines owners, then ask again.',
} as const;
const TOO_MANY = {
  code: 'refused-by-rule',
  message: `More than ${MOST_PEOPLE} people own open lines.`,
  next: 'Ask those of one workstream first: give the other lines owners later.',
} as const;
