import type { DecisionField } from '../contract/decision-log';
import type { StoredDecision } from './stored-decision';

/** Each field of a decision in words, as its history keeps them. People are accounts, which a panel gives names. */
export const decisionTexts = (decision: StoredDecision): Readonly<Record<DecisionField, string>> => ({
  title: decision.title,
  context: decision.context,
  options: decision.options.map(({ name, pros, cons }) => [name, pros, cons].filter(Boolean).join('\n')).join('\n\n'),
  chosen: decision.chosen === null ? '' : (decision.options[decision.chosen]?.name ?? ''),
  outcome: decision.outcome,
  owner: decision.owner,
  approvers: decision.approvers.join(' '),
  due: decision.due ?? '',
  links: decision.links.map(({ item, row }) => (row === null ? item : `${item} ${row}`)).join('\n'),
  documents: decision.documents.join('\n'),
});
