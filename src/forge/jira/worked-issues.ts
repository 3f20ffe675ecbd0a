import { route } from '@forge/api';
import { z } from 'zod';
import { ISSUES_PER_FETCH } from './issues-as-viewer';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

const fetched = z.looseObject({
  issues: z.array(
    z.looseObject({
      id: z.string(),
      key: z.string(),
      fields: z.looseObject({
        summary: z.string(),
        status: z.looseObject({ name: z.string() }).optional(),
        issuetype: z.looseObject({ name: z.string() }).optional(),
        assignee: z.looseObject({ accountId: z.string() }).nullish(),
        duedate: z.string().nullish(),
      }),
    }),
  ),
});

/** An issue with who works on it until when, as Jira shows it to the person who asks. */
export interface WorkedIssue {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly status: string;
  readonly typeName: string;
  readonly owner: string | null;
  readonly due: string | null;
}

/** Issues by id, named by id or key. What Jira does not show the person, or is not there, is left out. */
export async function workedIssues(issues: readonly string[]): Promise<Map<string, WorkedIssue>> {
  const wanted = [...new Set(issues)];
  const found = new Map<string, WorkedIssue>();
  const asked = ['summary', 'status', 'issuetype', 'assignee', 'duedate'];
  for (let from = 0; from < wanted.length; from += ISSUES_PER_FETCH) {
    const body = { issueIdsOrKeys: wanted.slice(from, from + ISSUES_PER_FETCH), fields: asked };
    const init = { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) };
    const answer = await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issue/bulkfetch`, init), fetched);
    for (const { id, key, fields } of answer.issues)
      found.set(id, {
        id,
        key,
        title: fields.summary,
        status: fields.status?.name ?? '',
        typeName: fields.issuetype?.name ?? '',
        owner: fields.assignee?.accountId ?? null,
        due: fields.duedate ?? null,
      });
  }
  return found;
}
