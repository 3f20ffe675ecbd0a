import { type DecisionView } from '../../contract/decision-log';
import { linksOfEdit } from '../../decisions/links-of-edit';
import { mayRemoveDecision } from '../../decisions/may-remove-decision';
import { decisionActor } from './decision-actor';
import { readDecision, removeDecision } from '../../forge/storage/decision-store';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import { isNamedByGate } from './is-named-by-gate';
import { NOT_IN_LOG } from './log-failure';
import { logLine } from './log-line';
import { readLogged } from '../../forge/storage/log-store';
import { type OpenWave } from '../waves/open-wave';
import { namePeople } from '../people/name-people';
import { refuseUnknownLinks } from './refuse-unknown-links';
import { viewDecision } from './view-decision';
import { changedBy } from '../../forge/jira/changed-by';
import { changesSince, writeDecisionAct } from './write-decision-act';
import { DECISION_REFUSALS } from '../../decisions/decision-refusal';
import { failureOf } from '../../errors/failure-of';
import type { Payload } from '../../contract/calls';

/** Does something with a decision, as the person who calls. Null once it is removed. */
export async function changeDecision(
  { id, version, act }: Payload<'changeDecision'>,
  open: OpenWave,
): Promise<DecisionView | null> {
  const kept = await readDecision(open.wave.id, id);
  if (kept === null) throw failureOf(NOT_IN_LOG);
  const actor = decisionActor(open, act.do === 'look' && (await ownsDocument(open, act.document)));
  switch (act.do) {
    case 'remove': {
      const refused = mayRemoveDecision(kept.value, actor);
      if (refused !== null) throw failureOf(DECISION_REFUSALS[refused]);
      if (await isNamedByGate(open.wave.id, id)) throw failureOf(DECISION_REFUSALS['named-by-gate']);
      const line = logLine(open.account, actor.at, { kind: 'decision', what: kept.value.title, from: 'draft', to: '' });
      if (version !== kept.epoch || !(await removeDecision(open.wave.id, kept, line)))
        throw await changedBy(changesSince((await readDecision(open.wave.id, id)) ?? kept, version));
      return null;
    }
    case 'edit': {
      const { owner, approvers = [] } = act.text;
      const { value } = kept;
      // Who was listed before may stay listed though the account was closed since: nobody but they could approve.
      await namePeople(open, [
        owner === value.owner ? null : owner,
        ...approvers.filter((account) => !value.approvers.includes(account)),
      ]);
      const text = linksOfEdit(act.text, value);
      // Places are those of the version that was read; where another one stands now, that is what is said.
      if (text === null && version === kept.epoch) throw failureOf(NO_SUCH_LINK);
      const named = act.text.links?.flatMap((link) => ('kept' in link ? [] : [link]));
      await refuseUnknownLinks(open, { links: named, documents: act.text.documents }, value);
      const edit = { do: 'edit', text: text ?? {} } as const;
      return viewDecision(open, await writeDecisionAct(open, id, version, edit, actor));
    }
    case 'approve':
    case 'look':
      return viewDecision(open, await writeDecisionAct(open, id, null, act, actor));
    case 'send':
    case 'take-back':
    case 'revise':
      return viewDecision(open, await writeDecisionAct(open, id, version, act, actor));
    default:
      return act satisfies never;
  }
}

const NO_SUCH_LINK = {
  code: 'invalid-input',
  message: 'The decision has no link at that place.',
  next: 'Reload the decision, and change its links again.',
} as const;

async function ownsDocument({ wave, account, rights }: OpenWave, id: string): Promise<boolean> {
  if (rights.role === 'owner') return true;
  return (await readLogged(wave.id, DOCUMENTS, id))?.value.owner === account;
}
