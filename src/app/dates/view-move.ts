import { z } from 'zod';
import type { MoveView } from '../../contract/wave-dates';
import type { Move } from '../../moves/move';
import { moveView } from '../../moves/move-view';
import { isJiraFailure } from '../../errors/jira-failure';
import { fetchIssues, ISSUES_PER_FETCH } from '../../forge/jira/fetch-issues';
import { AS_VIEWER } from '../../forge/jira/product-request';
import { moveStore } from '../../forge/storage/move-store';

const keyed = z.looseObject({ id: z.string(), key: z.string() });

/** Reads what a move's view needs besides the move itself: what Jira refused, in its own words, by the issues' keys. */
export async function viewMove(move: Move): Promise<MoveView> {
  if (move.edits.failed === 0) return moveView(move, []);
  const parts = Math.max(0, ...move.edits.groups.map(({ to }) => to));
  const results = await moveStore.editResults(move.id, parts);
  const refused = results.flatMap((result) => result?.refused ?? []);
  // Issues that one request can name: the ids of the others stand for their keys.
  const keys = await keysOf(refused.slice(0, ISSUES_PER_FETCH).map(({ issue }) => issue));
  return moveView(
    move,
    refused.map(({ issue, messages }) => ({ issue: keys.get(issue) ?? issue, messages })),
  );
}

/** Empty where Jira does not say: the ids stand in for the keys. */
async function keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const issues = await fetchIssues(AS_VIEWER, ids, ['issuetype'], keyed);
    return new Map(issues.map(({ id, key }) => [id, key]));
  } catch (failure) {
    if (!isJiraFailure(failure)) throw failure;
    return new Map();
  }
}
