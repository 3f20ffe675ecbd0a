import type { Approver } from '../contract/gates';

/**
 * The account that answers for all: it owns the gate and holds every seat. In a small team that is allowed, and it is said
 * wherever the decision is shown. Null where several people answer, or nobody is asked.
 */
export const answersForAll = (owner: string, approvers: readonly Approver[]): string | null =>
  approvers.length > 0 && approvers.every(({ held }) => held !== null && 'account' in held && held.account === owner)
    ? owner
    : null;
