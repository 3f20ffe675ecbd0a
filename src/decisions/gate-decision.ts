import type { GateDecision } from '../contract/gate-sheet';
import { historyOf } from './history-of';
import { senderOf } from './sender-of';
import type { StoredDecision } from './stored-decision';

const iso = (at: number): string => new Date(at).toISOString();

/**
 * A decision as the gate shows it that names it.
 * @param named since when the gate names it, in epoch milliseconds; null: that was not kept
 */
export function gateDecision(decision: StoredDecision, named: number | null): GateDecision {
  const { id, number, title, state, owner, approvers, approvals, history } = decision;
  const since = named ?? history[0]?.at ?? 0;
  const approved = new Map(approvals.map(({ by, at }) => [by, iso(at)]));
  const changes = historyOf(decision)
    .toReversed()
    .filter(({ at }) => Date.parse(at) >= since)
    .flatMap(({ at, by, changes: fields }) =>
      fields.flatMap(({ field, from, to }) =>
        field === 'owner' || field === 'approvers' ? [{ at, by, field, from: listed(from), to: listed(to) }] : [],
      ),
    );
  return {
    id,
    number,
    title,
    state,
    owner,
    sentBy: senderOf(decision),
    approvers: approvers.map((account) => ({ account, approved: approved.get(account) ?? null })),
    since: iso(since),
    changes,
  };
}

/** As `decisionTexts` writes accounts. */
const listed = (accounts: string): string[] => accounts.split(' ').filter((account) => account !== '');
