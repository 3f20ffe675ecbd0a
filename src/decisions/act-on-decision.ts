import type { DecisionEventKind, DecisionText, ItemLink, ParsedDecisionAct } from '../contract/decision-log';
import { changedTexts } from './changed-texts';
import type { DecisionRefusal } from './decision-refusal';
import { restingKey } from './resting-key';
import { senderOf } from './sender-of';
import type { StoredDecision } from './stored-decision';
import { waitingToBeLookedAt } from './waiting-to-be-looked-at';

/** Who does something with a decision, and what they are to it. */
export interface Actor {
  readonly account: string;
  /** The owner of the wave, or an administrator of the project. */
  readonly ownsWave: boolean;
  /** May edit issues, and is no viewer of the wave. */
  readonly writes: boolean;
  /** Owns the item or document that is looked at. */
  readonly ownsResting: boolean;
  readonly at: number;
}

/** Besides what can be asked for by `changeDecision`: somebody looked at an item with its rows. */
export type AnyDecisionAct =
  | Exclude<ParsedDecisionAct, { do: 'remove' | 'edit' }>
  | { readonly do: 'edit'; readonly text: DecisionText }
  | { readonly do: 'look-at-item'; readonly item: string };

export type ActedOnDecision =
  | { readonly is: 'done'; readonly decision: StoredDecision }
  | { readonly is: 'refused'; readonly because: DecisionRefusal };

/** The state machine of a decision: draft → under review → approved → under revision → under review. */
export function actOnDecision(decision: StoredDecision, act: AnyDecisionAct, actor: Actor): ActedOnDecision {
  switch (act.do) {
    case 'edit':
      return edited(decision, act.text, actor);
    case 'send':
      return sent(decision, actor);
    case 'approve':
      return approved(decision, act, actor);
    case 'take-back':
      return takenBack(decision, act.note, actor);
    case 'revise':
      return revised(decision, act.note, actor);
    case 'look':
      return looked(decision, [restingKey({ document: act.document })], 'looked-at-document', actor);
    case 'look-at-item':
      return looked(decision, keysOfItem(decision, act.item), 'looked-at-item', actor);
    default:
      return act satisfies never;
  }
}

const keysOfItem = ({ links }: StoredDecision, item: string): string[] =>
  links.filter((link: ItemLink) => link.item === item).map(restingKey);

const refused = (because: DecisionRefusal): ActedOnDecision => ({ is: 'refused', because });

const done = (
  decision: StoredDecision,
  { account, at }: Actor,
  kind: DecisionEventKind,
  note = '',
  before: StoredDecision['history'][number]['before'] = {},
): ActedOnDecision => ({
  is: 'done',
  decision: { ...decision, history: [...decision.history, { by: account, at, kind, note, before }] },
});

function edited(decision: StoredDecision, text: DecisionText, actor: Actor): ActedOnDecision {
  if (!actor.writes) return refused('view-only');
  if (decision.state === 'approved') return refused('approved-stands');
  if (decision.state === 'under-review') return refused('under-review');
  const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
  const written: StoredDecision = { ...decision, ...given };
  if (text.chosen !== undefined && text.chosen !== null && text.chosen >= written.options.length)
    return refused('no-such-option');
  // An option that is gone cannot stay chosen.
  const chosen = written.chosen !== null && written.chosen < written.options.length ? written.chosen : null;
  const next = { ...written, chosen, approvers: [...new Set(written.approvers)], looked: keptLooks(written) };
  const before = changedTexts(decision, next);
  // Who writes the words could otherwise make themselves its owner and only approver, and approve what a gate waits for.
  if ((before.owner !== undefined || before.approvers !== undefined) && !isOwner(decision, actor))
    return refused('people-owner-only');
  return Object.keys(before).length === 0 ? refused('nothing-changed') : done(next, actor, 'edited', '', before);
}

/** Of what rests on it no more nothing is kept: linked again it is to be looked at again. */
function keptLooks({ links, documents, looked: all }: StoredDecision): StoredDecision['looked'] {
  const resting = new Set([...links.map(restingKey), ...documents.map((document) => restingKey({ document }))]);
  return Object.fromEntries(Object.entries(all).filter(([key]) => resting.has(key)));
}

const isOwner = ({ owner }: StoredDecision, { account, ownsWave }: Actor): boolean => ownsWave || owner === account;

const isOnlyApprover = ({ approvers }: StoredDecision, account: string | null): boolean =>
  approvers.every((approver) => approver === account);

function sent(decision: StoredDecision, actor: Actor): ActedOnDecision {
  if (!isOwner(decision, actor)) return refused('owner-only');
  if (decision.state === 'approved') return refused('approved-stands');
  if (decision.state === 'under-review') return refused('in-review-already');
  if (decision.approvers.length === 0) return refused('no-approver');
  if (decision.outcome === '') return refused('no-outcome');
  if (isOnlyApprover(decision, actor.account)) return refused('sender-only-approver');
  return done({ ...decision, state: 'under-review', review: decision.review + 1, approvals: [] }, actor, 'sent');
}

function approved(
  decision: StoredDecision,
  { review, note }: { readonly review: number; readonly note: string },
  actor: Actor,
): ActedOnDecision {
  if (!decision.approvers.includes(actor.account)) return refused('not-an-approver');
  if (decision.state !== 'under-review') return refused('not-under-review');
  if (review !== decision.review) return refused('other-review');
  if (decision.approvals.some(({ by }) => by === actor.account)) return refused('approved-already');
  // Of decisions that were sent before sending asked for another approver.
  if (isOnlyApprover(decision, senderOf(decision))) return refused('approves-own');
  const approvals = [...decision.approvals, { by: actor.account, at: actor.at }];
  const isWhole = decision.approvers.every((approver) => approvals.some(({ by }) => by === approver));
  return done({ ...decision, approvals, state: isWhole ? 'approved' : 'under-review' }, actor, 'approved', note);
}

function takenBack(decision: StoredDecision, note: string, actor: Actor): ActedOnDecision {
  if (!isOwner(decision, actor) && !decision.approvers.includes(actor.account)) return refused('owner-only');
  if (decision.state !== 'under-review') return refused('not-under-review');
  const state = decision.left === null ? 'draft' : 'under-revision';
  return done({ ...decision, state, approvals: [] }, actor, 'taken-back', note);
}

function revised(decision: StoredDecision, note: string, actor: Actor): ActedOnDecision {
  if (!isOwner(decision, actor)) return refused('owner-only');
  if (decision.state !== 'approved') return refused('not-approved');
  return done({ ...decision, state: 'under-revision', left: actor.at, looked: {} }, actor, 'revised', note);
}

function looked(
  decision: StoredDecision,
  keys: readonly string[],
  kind: 'looked-at-item' | 'looked-at-document',
  actor: Actor,
): ActedOnDecision {
  const waiting = waitingToBeLookedAt(decision).filter((key) => keys.includes(key));
  if (waiting.length === 0) return refused('does-not-rest');
  if (!actor.ownsResting) return refused('not-yours-to-look');
  const look = { by: actor.account, at: actor.at };
  const all = { ...decision.looked, ...Object.fromEntries(waiting.map((key) => [key, look])) };
  return done({ ...decision, looked: all }, actor, kind);
}
