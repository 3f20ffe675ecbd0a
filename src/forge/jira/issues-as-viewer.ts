import { z } from 'zod';
import { fetchIssues } from './fetch-issues';
import { AS_VIEWER } from './product-request';

/** Requests that are under way at once. */
const AT_ONCE = 5;

const shown = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    status: z.looseObject({ name: z.string() }).optional(),
    assignee: z.looseObject({ accountId: z.string() }).nullish(),
    issuetype: z.looseObject({ name: z.string(), iconUrl: z.string().default('') }).optional(),
  }),
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
  const asked = ['summary', 'status', 'issuetype', 'assignee'];
  const found = await fetchIssues(AS_VIEWER, [...new Set(issues)], asked, shown, { atOnce: AT_ONCE });
  return new Map(
    found.map(({ id, key, fields }) => [
      id,
      {
        key,
        title: fields.summary,
        status: fields.status?.name ?? '',
        typeName: fields.issuetype?.name ?? '',
        typeIcon: fields.issuetype?.iconUrl ?? '',
        assignee: fields.assignee?.accountId ?? null,
      },
    ]),
  );
}
