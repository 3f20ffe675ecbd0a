import type { DecisionText } from '../contract/decision-log';
import type { StoredDecision } from './stored-decision';

/** A draft. Who writes it owns it, unless the text names somebody else. */
export function newDecision(
  id: string,
  number: number,
  text: DecisionText & { readonly title: string },
  by: { readonly account: string; readonly at: number },
): StoredDecision {
  const { options = [], chosen = null } = text;
  return {
    id,
    number,
    title: text.title,
    context: text.context ?? '',
    options,
    chosen: chosen !== null && chosen < options.length ? chosen : null,
    outcome: text.outcome ?? '',
    owner: text.owner ?? by.account,
    approvers: [...new Set(text.approvers)],
    due: text.due ?? null,
    links: text.links ?? [],
    documents: text.documents ?? [],
    state: 'draft',
    review: 0,
    approvals: [],
    left: null,
    looked: {},
    history: [{ by: by.account, at: by.at, kind: 'created', note: '', before: {} }],
  };
}
