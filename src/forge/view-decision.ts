import type { DecisionView, ItemLink, Resting } from '../contract/decision-log';
import { actOnDecision } from '../log/act-on-decision';
import { historyOf } from '../log/history-of';
import { mayRemoveDecision } from '../log/may-remove-decision';
import { restingKey } from '../log/resting-key';
import type { StoredDecision } from '../log/stored-decision';
import { waitingToBeLookedAt } from '../log/waiting-to-be-looked-at';
import { extraState } from '../marks/extra-state';
import { evaluateWave } from '../readiness/evaluate-wave';
import { decisionActor } from './decision-actor';
import { DOCUMENTS } from './document-kind';
import type { KeptEntry } from './entry-store';
import { issuesAsViewer } from './issues-as-viewer';
import { readTextsOf } from './item-store';
import { readLog } from './log-store';
import { mayLookAtItem } from './may-look-at-item';
import type { OpenWave } from './open-wave';
import { readWaveFacts } from './wave-facts';

const iso = (at: number): string => new Date(at).toISOString();

/** A decision as one person sees it: items that Jira does not show them are there without a word of theirs. */
export async function viewDecision(open: OpenWave, { value, epoch }: KeptEntry<StoredDecision>): Promise<DecisionView> {
  const isActive = open.settings.state === 'active';
  const [{ items, hidden }, documents] = await Promise.all([linkedItems(open, value), linkedDocuments(open, value)]);
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
    history: historyOf(value),
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

async function linkedItems(open: OpenWave, decision: StoredDecision): Promise<Pick<DecisionView, 'items' | 'hidden'>> {
  if (decision.links.length === 0) return { items: [], hidden: [] };
  const facts = await readWaveFacts(open.wave);
  const known = new Map(evaluateWave(facts).items.map((state) => [state.id, state]));
  const states = new Map(
    decision.links.flatMap(({ item }) => {
      const state = known.get(item) ?? extraState(facts, item);
      return state === null ? [] : [[item, state] as const];
    }),
  );
  const [shown, texts] = await Promise.all([
    issuesAsViewer([...states.values()].flatMap(({ issue }) => issue ?? [])),
    readTextsOf(open.wave, new Set(decision.links.flatMap(({ item, row }) => (row === null ? [] : [item])))),
  ]);
  const hidden: ItemLink[] = [];
  const items = decision.links.flatMap((link): DecisionView['items'][number][] => {
    const state = states.get(link.item);
    const issue = shown.get(state?.issue ?? '');
    if (state === undefined || issue === undefined) {
      hidden.push(link);
      return [];
    }
    const row = texts.get(link.item)?.rows.find(({ key }) => key === link.row)?.text ?? link.row;
    const resting = restingOf(decision, restingKey(link), mayLookAtItem(open, state));
    return [{ link, key: issue.key, title: issue.title, row, ...resting }];
  });
  return { items, hidden };
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
