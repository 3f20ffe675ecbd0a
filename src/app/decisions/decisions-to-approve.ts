import type { Wave } from '../../wave/wave';
import type { AccountId } from '../../wave/ids';
import { readDecisionIndex } from '../../forge/storage/decision-store';

/** Decisions under review that wait for somebody's own approval. One request. */
export async function decisionsToApprove(
  { id }: Pick<Wave, 'id'>,
  account: AccountId,
): Promise<{ readonly count: number; readonly ids: readonly string[] }> {
  const ids = (await readDecisionIndex(id)).flatMap((line) => (line.asked.includes(account) ? [line.id] : []));
  return { count: ids.length, ids };
}
