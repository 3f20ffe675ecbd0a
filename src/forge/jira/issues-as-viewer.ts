import { route } from '@forge/api';
import { z } from 'zod';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

/** `POST /issue/bulkfetch` takes at most 100. */
export const ISSUES_PER_FETCH = 100;
/** Requests that are under way at once. */
const AT_ONCE = 5;

const shown = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      fields: z.looseObject({
        summary: z.string(),
        status: z.looseObject({ name: z.string() }).optional(),
        assignee: z.looseObject({ accountId: z.string() }).nullish(),
        issuetype: z.looseObject({ name: z.string(), iconUrl: z.string().default('') }).optional(),
      }),
    }),
  ),
});

/** An issue as Jira shows it to the person who asks. */
export interface ShownIssue {
  readonly key: string;
  readonly title: string;
  readonly status: string;
  readonly typeName: string;
  readonly typeIcon: string;
  /** Account id; null: no one. */
  readonly assignee: string | null;
}

/** By issue id. What Jira does not show the person, or is not there, is left out. */
export async function issuesAsViewer(issues: readonly string[]): Promise<Map<string, ShownIssue>> {
  const ids = [...new Set(issues)];
  const pages = Array.from({ length: Math.ceil(ids.length / ISSUES_PER_FETCH) }, (_, index) =>
    ids.slice(index * ISSUES_PER_FETCH, (index + 1) * ISSUES_PER_FETCH),
  );
  const found = new Map<string, ShownIssue>();
  for (let from = 0; from < pages.length; from += AT_ONCE)
    for (const page of await Promise.all(pages.slice(from, from + AT_ONCE).map(onePage)))
      for (const [id, issue] of page) found.set(id, issue);
  return found;
}

async function onePage(issueIdsOrKeys: readonly string[]): Promise<[string, ShownIssue][]> {
  const body = JSON.stringify({ issueIdsOrKeys, fields: ['summary', 'status', 'issuetype', 'assignee'] });
  const { issues } = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
    shown,
  );
  return issues.map(({ id, key, fields }) => [
    id,
    {
      key,
      title: fields.summary,
      status: fields.status?.name ?? '',
      typeName: fields.issuetype?.name ?? '',
      typeIcon: fields.issuetype?.iconUrl ?? '',
      assignee: fields.assignee?.accountId ?? null,
    },
  ]);
}
