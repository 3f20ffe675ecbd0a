import type { DecisionView, KeptLink, Resting } from '../../contract/decision-log';
import { actOnDecision } from '../../decisions/act-on-decision';
import { historyAsSeen, itemsOfHistory } from '../../decisions/history-as-seen';
import { historyOf } from '../../decisions/history-of';
import { mayRemoveDecision } from '../../decisions/may-remove-decision';
import { restingKey } from '../../decisions/resting-key';
import type { StoredDecision } from '../../decisions/stored-decision';
import { waitingToBeLookedAt } from '../../decisions/waiting-to-be-looked-at';
import { extraState } from '../../marks/extra-state';
import { evaluateWave } from '../../readiness/evaluate-wave';
import { decisionActor } from './decision-actor';
import { DOCUMENTS } from '../../forge/storage/document-kind';
import type { KeptEntry } from '../../forge/storage/entry-store';
import { issuesAsViewer } from '../../forge/jira/issues-as-viewer';
import { readTextsOf } from '../../forge/storage/item-store';
import { readLog } from '../../forge/storage/log-store';
import { mayLookAtItem } from '../items/may-look-at-item';
import type { OpenWave } from '../waves/open-wave';
import { readWaveFacts } from '../waves/read-wave-facts';

const iso = (at: number): string => new Date(at).toISOString();

/** A decision as one person sees it: items that Jira does not show them are there without a word of theirs. */
export async function viewDecision(open: OpenWave, { value, epoch }: KeptEntry<StoredDecision>): Promise<DecisionView> {
  const isActive = open.settings.state === 'active';
  const [{ items, hidden, history }, documents] = await Promise.all([
    linkedItems(open, value),
    linkedDocuments(open, value),
  ]);
  const actor = decisionActor(open);
  const may = (act: Parameters<typeof actOnDecision>[1]) => isActive && actOnDecision(value, act, actor).is === 'done';
  const said = new Map(value.approvals.map(({ by, at }) => [by, iso(at)]));
  const ownsIt = actor.ownsWave || value.owner === open.account;
  const { id, number, review, state, title, context, options, chosen, outcome, owner, due } = value;
  return {
    id,
    number,
    version: epoch,
    review,
    state,
    title,
    context,
    options,
    chosen,
    outcome,
    owner,
    approvers: value.approvers.map((account) => ({ account, approved: said.get(account) ?? null })),
    due,
    items,
    hidden,
    documents,
    history,
    may: {
      edit: isActive && actor.writes && (state === 'draft' || state === 'under-revision'),
      appoint: isActive && actor.writes && ownsIt && (state === 'draft' || state === 'under-revision'),
      // Whether it can be sent as it is is told when it is: the button says what is missing.
      send: isActive && (state === 'draft' || state === 'under-revision') && ownsIt,
      approve: may({ do: 'approve', review, note: '' }),
      takeBack: may({ do: 'take-back', note: '' }),
      revise: may({ do: 'revise', note: '' }),
      remove: isActive && mayRemoveDecision(value, actor) === null,
    },
  };
}

const restingOf = (decision: StoredDecision, key: string, mayLook: boolean): Resting => {
  const look = decision.looked[key];
  return {
    waits: waitingToBeLookedAt(decision).includes(key),
    looked: look === undefined ? null : { by: look.by, at: iso(look.at) },
    mayLook,
  };
};

async function linkedItems(
  open: OpenWave,
  decision: StoredDecision,
): Promise<Pick<DecisionView, 'items' | 'hidden' | 'history'>> {
  const history = historyOf(decision);
  const named = [...new Set([...decision.links.map(({ item }) => item), ...itemsOfHistory(history)])];
  if (named.length === 0) return { items: [], hidden: [], history };
  const facts = await readWaveFacts(open.wave);
  const known = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const states = new Map(
    named.flatMap((item) => {
      const state = known.get(item) ?? extraState(facts, item);
      return state === null ? [] : [[item, state] as const];
    }),
  );
  const [shown, texts] = await Promise.all([
    issuesAsViewer([...states.values()].flatMap(({ issue }) => issue ?? [])),
    readTextsOf(open.wave, new Set(decision.links.flatMap(({ item, row }) => (row === null ? [] : [item])))),
  ]);
  const hidden: KeptLink[] = [];
  const items = decision.links.flatMap((link, place): DecisionView['items'][number][] => {
    const state = states.get(link.item);
    const issue = shown.get(state?.issue ?? '');
    if (state === undefined || issue === undefined) {
      hidden.push({ kept: place });
      return [];
    }
    const row = texts.get(link.item)?.rows.find(({ key }) => key === link.row)?.text ?? link.row;
    const resting = restingOf(decision, restingKey(link), mayLookAtItem(open, state));
    return [{ link, key: issue.key, title: issue.title, row, ...resting }];
  });
  return { items, hidden, history: historyAsSeen(history, (item) => shown.has(states.get(item)?.issue ?? '')) };
}

async function linkedDocuments(open: OpenWave, decision: StoredDecision): Promise<DecisionView['documents']> {
  if (decision.documents.length === 0) return [];
  const known = new Map((await readLog(open.wave.id, DOCUMENTS)).map(({ value }) => [value.id, value]));
  return decision.documents.map((id) => {
    const found = known.get(id);
    const mayLook = open.rights.role === 'owner' || found?.owner === open.account;
    return { id, name: found?.name ?? null, ...restingOf(decision, restingKey({ document: id }), mayLook) };
  });
}
