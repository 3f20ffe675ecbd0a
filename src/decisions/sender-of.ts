import type { StoredDecision } from './stored-decision';

/** Account that sent a decision to its present review, or to the one that approved it; null: it was never sent. */
export const senderOf = ({ history }: Pick<StoredDecision, 'history'>): string | null =>
  history.findLast(({ kind }) => kind === 'sent')?.by ?? null;
