import { route } from '@forge/api';
import { z } from 'zod';
import type { ShiftView } from '../../contract/shift';
import type { Shift } from '../../moves/shift';
import { shiftView } from '../../moves/shift-view';
import { isJiraFailure } from '../../errors/jira-failure';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from '../../forge/jira/product-request';
import { shiftStore } from '../../forge/storage/shift-store';

/** `POST /issue/bulkfetch` takes at most 100: as many failures are told by the keys that Jira shows this person. */
const KEYS = 100;

/** Reads what a move's view needs besides the move itself: what Jira refused, in its own words, by the issues' keys. */
export async function viewShift(shift: Shift): Promise<ShiftView> {
  if (shift.edits.failed === 0) return shiftView(shift, []);
  const parts = Math.max(0, ...shift.edits.groups.map(({ to }) => to));
  const results = await shiftStore.editResults(shift.id, parts);
  const refused = results.flatMap((result) => result?.refused ?? []);
  const keys = await keysOf(refused.slice(0, KEYS).map(({ issue }) => issue));
  return shiftView(
    shift,
    refused.map(({ issue, messages }) => ({ issue: keys.get(issue) ?? issue, messages })),
  );
}

/** Empty where Jira does not say: the ids stand in for the keys. */
async function keysOf(issueIdsOrKeys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const { issues } = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ issueIdsOrKeys, fields: ['issuetype'] }),
      }),
      z.looseObject({ issues: z.array(z.looseObject({ id: z.string(), key: z.string() })) }),
    );
    return new Map(issues.map(({ id, key }) => [id, key]));
  } catch (failure) {
    if (!isJiraFailure(failure)) throw failure;
    return new Map();
  }
}
