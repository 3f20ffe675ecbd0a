import { route } from '@forge/api';
import { z } from 'zod';
import type { IssueId } from '../../wave/ids';
import { AS_VIEWER, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

const created = z.looseObject({ id: z.string().transform((text) => text as IssueId) });

/**
 * Creates one issue as the person who asks.
 * @param fields as Jira takes them
 * @throws JiraFailure; `unknown-outcome`: nobody knows whether there is an issue now
 */
export async function createIssue(fields: Readonly<Record<string, unknown>>): Promise<IssueId> {
  const init = { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ fields }) };
  const { id } = await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/issue`, init), created);
  return id;
}
