import type { Wave } from '../import/wave';
import type { AccountId } from '../import/ids';
import { readDecisionIndex } from './decision-store';

/** Decisions under review that wait for somebody's own approval. One request. */
export async function decisionsToApprove(
  { id }: Pick<Wave, 'id'>,
  account: AccountId,
): Promise<{ readonly count: number; readonly ids: readonly string[] }> {
  const ids = (await readDecisionIndex(id)).flatMap((line) => (line.asked.includes(account) ? [line.id] : []));
  return { count: ids.length, ids };
}
