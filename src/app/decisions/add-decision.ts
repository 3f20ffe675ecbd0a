import { type DecisionView } from '../../contract/decision-log';
import { newDecision } from '../../decisions/new-decision';
import { readDecision, writeDecision } from '../../forge/storage/decision-store';
import { isNamedByGate } from './is-named-by-gate';
import { logFailure, NOT_IN_LOG } from './log-failure';
import { logLine } from './log-line';
import { type OpenWave } from '../waves/open-wave';
import { namePeople } from '../people/name-people';
import { refuseUnknownLinks } from './refuse-unknown-links';
import { viewDecision } from './view-decision';
import { DECISION_REFUSALS } from '../../decisions/decision-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Begins a draft. The same request again answers the same one. */
export async function addDecision(
  { requestId: id, text }: Payload<'addDecision'>,
  open: OpenWave,
): Promise<DecisionView> {
  if (open.rights.role === 'viewer') throw failureOf(DECISION_REFUSALS['view-only']);
  // A gate goes on naming a decision that was removed: under its id another one would pass for it.
  if ((await readDecision(open.wave.id, id)) === null && (await isNamedByGate(open.wave.id, id)))
    throw failureOf(DECISION_REFUSALS['named-by-gate']);
  await namePeople(open, [text.owner, ...(text.approvers ?? [])]);
  await refuseUnknownLinks(open, text, { links: [], documents: [] });
  const at = Date.now();
  const by = { account: open.account, at };
  const written = await writeDecision(
    open.wave.id,
    { id, read: null, make: (number) => newDecision(id, number, text, by) },
    ({ title }) => logLine(open.account, at, { kind: 'decision', what: title, from: '', to: 'draft' }),
  );
  if (written === 'full' || written === 'too-long') throw logFailure(written, 'decisions');
  const kept = await readDecision(open.wave.id, id);
  if (kept === null) throw failureOf(NOT_IN_LOG);
  return viewDecision(open, kept);
}
