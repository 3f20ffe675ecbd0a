import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId } from '../../wave/ids';
import { ISSUES_PER_FETCH } from './issues-as-viewer';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

/** What a bulk edit can set, as it stands. */
export interface IssueValues {
  readonly owner: string | null;
  /** The id of its priority. */
  readonly priority: string | null;
  readonly due: string | null;
  readonly priorityName: string;
}

const page = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      fields: z.looseObject({
        assignee: z.looseObject({ accountId: z.string() }).nullish(),
        priority: z.looseObject({ id: z.string(), name: z.string() }).nullish(),
        duedate: z.string().nullish(),
      }),
    }),
  ),
});

/** By issue, as Jira shows them to the person who asks; what it does not show is left out. */
export async function readValues(issues: readonly IssueId[]): Promise<Map<IssueId, IssueValues>> {
  const found = new Map<IssueId, IssueValues>();
  const pages = Array.from({ length: Math.ceil(issues.length / ISSUES_PER_FETCH) }, (_, index) =>
    issues.slice(index * ISSUES_PER_FETCH, (index + 1) * ISSUES_PER_FETCH),
  );
  for (const { issues: some } of await Promise.all(pages.map(fetched)))
    for (const { id, fields } of some)
      found.set(id as IssueId, {
        owner: fields.assignee?.accountId ?? null,
        priority: fields.priority?.id ?? null,
        due: fields.duedate ?? null,
        priorityName: fields.priority?.name ?? '',
      });
  return found;
}

const fetched = (issueIdsOrKeys: readonly IssueId[]) =>
  parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/issue/bulkfetch`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ issueIdsOrKeys, fields: ['assignee', 'priority', 'duedate'] }),
    }),
    page,
  );
