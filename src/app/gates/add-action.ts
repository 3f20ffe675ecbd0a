import type { Payload } from '../../contract/calls';
import type { GateMeeting } from '../../contract/meetings';
import { failureOf } from '../../errors/failure-of';
import { refuseClosedAccounts } from '../../forge/access/refuse-closed-accounts';
import { changeMeeting, readMeeting } from '../../forge/storage/meeting-store';
import { MOST_ACTIONS, type StoredAction, type StoredMeeting } from '../../gates/record/gate-meeting';
import { lineOf } from '../../marks/stored-line';
import type { OpenWave } from '../waves/open-wave';
import { createIssue, foundIssue } from './condition-issue';
import { openOneGate } from './open-one-gate';
import { viewMeeting } from './view-meeting';

/**
 * Makes a Jira issue of what came up at a gate, as the person, once: that it is asked for is written before, and after an
 * interruption the issue of that try is looked for first.
 * @throws AppFailure where Jira refuses the issue: then nothing is kept of it
 */
export async function addAction(
  { gate: id, id: which, text, owner, due }: Payload<'addAction'>,
  open: OpenWave,
): Promise<GateMeeting> {
  const { wave, account } = open;
  const gate = await openOneGate(open, id);
  const stood = (await readMeeting(wave.id, id)).actions.find((one) => one.id === which);
  if (stood !== undefined && 'issue' in stood.issue) return viewMeeting(await readMeeting(wave.id, id));
  if (stood !== undefined && 'token' in stood.issue) {
    const found = await foundIssue(wave, thing(stood), stood.issue);
    if (found !== null) return viewMeeting(await keep(open, gate.name, id, stood, found));
  } else if (owner !== null) await refuseClosedAccounts([owner], 'The owner of the action');
  const at = new Date().toISOString();
  const token = crypto.randomUUID();
  const action: StoredAction = { id: which, text, owner, due, by: account, at, issue: { token, at } };
  const before = await changeMeeting(wave.id, id, (now): StoredMeeting | 'too-many' | 'asked' => {
    const there = now.actions.find((one) => one.id === which);
    // Someone else has asked at the same moment: theirs is the one.
    if (there !== undefined && JSON.stringify(there.issue) !== JSON.stringify(stood?.issue)) return 'asked';
    const others = now.actions.filter((one) => one.id !== which);
    return others.length >= MOST_ACTIONS ? 'too-many' : { ...now, actions: [...others, action] };
  });
  if (before === 'too-many') throw failureOf(TOO_MANY);
  if (before === 'asked') return viewMeeting(await readMeeting(wave.id, id));
  const created = await createIssue(wave, thing(action), `Action of ${gate.name}`, { token, at });
  if (created.is === 'created') return viewMeeting(await keep(open, gate.name, id, action, created.issue));
  await changeMeeting<never>(wave.id, id, (now) => ({
    ...now,
    actions: now.actions.filter((one) => one.id !== which),
  }));
  throw created.because;
}

const thing = ({ id, text, due, owner }: StoredAction) => ({ is: 'action', id, text, due, owner }) as const;

function keep(
  { wave, account }: OpenWave,
  name: string,
  gate: string,
  action: StoredAction,
  issue: string,
): Promise<StoredMeeting> {
  const made = { ...action, issue: { issue } };
  return changeMeeting<never>(
    wave.id,
    gate,
    (now) => ({ ...now, actions: now.actions.map((one) => (one.id === action.id ? made : one)) }),
    () => [
      lineOf(
        { changes: [], line: { kind: 'gate', what: name, from: action.text, to: 'Action created in Jira' } },
        { by: account, at: Date.now() },
        { item: null, issue: null },
        crypto.randomUUID().slice(0, 8),
      ),
    ],
  );
}

const TOO_MANY = {
  code: 'refused-by-rule',
  message: `A gate keeps ${MOST_ACTIONS} actions.`,
  next: 'Create further work in Jira.',
} as const;
