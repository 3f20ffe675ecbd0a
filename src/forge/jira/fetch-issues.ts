import { route } from '@forge/api';
import { z } from 'zod';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

/** `POST /issue/bulkfetch` takes at most 100. */
export const ISSUES_PER_FETCH = 100;

interface FetchOptions {
  /** Issue properties to read besides the fields. */
  readonly properties?: readonly string[];
  /** Requests in flight at once; without it one after another. */
  readonly atOnce?: number;
  /** Receives what Jira's rate limit counts: one point for each request, then one for each issue in its answer. */
  readonly onPoints?: (points: number) => void;
}

/**
 * Issues in pages of 100, in the order of Jira's answers.
 * @param ids ids or keys; without any, no request is made
 * @param schema one issue of the answer
 * @returns the issues that exist and that Jira shows the actor
 * @throws JiraFailure if one page cannot be read
 */
export async function fetchIssues<T>(
  actor: As,
  ids: readonly string[],
  fields: readonly string[],
  schema: z.ZodType<T>,
  { properties, atOnce = 1, onPoints }: FetchOptions = {},
): Promise<T[]> {
  const answered = z.looseObject({ issues: z.array(schema) });
  const onePage = async (issueIdsOrKeys: readonly string[]): Promise<readonly T[]> => {
    onPoints?.(1);
    const body = JSON.stringify({ issueIdsOrKeys, fields, ...(properties && { properties }) });
    const { issues } = await parsedAnswer(
      jiraAs(actor)(route`/rest/api/3/issue/bulkfetch`, { method: 'POST', headers: JSON_HEADERS, body }),
      answered,
    );
    onPoints?.(issues.length);
    return issues;
  };
  const pages = Array.from({ length: Math.ceil(ids.length / ISSUES_PER_FETCH) }, (_, index) =>
    ids.slice(index * ISSUES_PER_FETCH, (index + 1) * ISSUES_PER_FETCH),
  );
  const found: T[] = [];
  for (let from = 0; from < pages.length; from += atOnce)
    for (const issues of await Promise.all(pages.slice(from, from + atOnce).map(onePage))) found.push(...issues);
  return found;
}
