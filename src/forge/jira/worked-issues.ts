import { z } from 'zod';
import { fetchIssues } from './fetch-issues';
import { AS_VIEWER } from './product-request';

const worked = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    status: z.looseObject({ name: z.string() }).optional(),
    issuetype: z.looseObject({ name: z.string() }).optional(),
    assignee: z.looseObject({ accountId: z.string() }).nullish(),
    duedate: z.string().nullish(),
  }),
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
  const found = new Map<string, WorkedIssue>();
  const asked = ['summary', 'status', 'issuetype', 'assignee', 'duedate'];
  for (const { id, key, fields } of await fetchIssues(AS_VIEWER, [...new Set(issues)], asked, worked))
    found.set(id, {
      id,
      key,
      title: fields.summary,
      status: fields.status?.name ?? '',
      typeName: fields.issuetype?.name ?? '',
      owner: fields.assignee?.accountId ?? null,
      due: fields.duedate ?? null,
    });
  return found;
}
