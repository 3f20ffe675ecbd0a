import { z } from 'zod';
import type { IssueId } from '../../wave/ids';
import { fetchIssues } from './fetch-issues';
import { AS_VIEWER } from './product-request';

/** Requests in flight at once: the 500 items of the largest bulk edit are read side by side. */
const AT_ONCE = 5;

/** What a bulk edit can set, as it stands. */
export interface IssueValues {
  readonly owner: string | null;
  /** The id of its priority. */
  readonly priority: string | null;
  readonly due: string | null;
  readonly priorityName: string;
}

const valued = z.looseObject({
  id: z.string(),
  fields: z.looseObject({
    assignee: z.looseObject({ accountId: z.string() }).nullish(),
    priority: z.looseObject({ id: z.string(), name: z.string() }).nullish(),
    duedate: z.string().nullish(),
  }),
});

/** By issue, as Jira shows them to the person who asks; what it does not show is left out. */
export async function readValues(issues: readonly IssueId[]): Promise<Map<IssueId, IssueValues>> {
  const found = new Map<IssueId, IssueValues>();
  const asked = ['assignee', 'priority', 'duedate'];
  for (const { id, fields } of await fetchIssues(AS_VIEWER, issues, asked, valued, { atOnce: AT_ONCE }))
    found.set(id as IssueId, {
      owner: fields.assignee?.accountId ?? null,
      priority: fields.priority?.id ?? null,
      due: fields.duedate ?? null,
      priorityName: fields.priority?.name ?? '',
    });
  return found;
}
