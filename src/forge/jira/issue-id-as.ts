import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { fetchIssues } from './fetch-issues';
import type { As } from './product-request';

const found = z.looseObject({ id: z.string() });

/** The id of an issue named by key or id, as one actor sees it; null: it is not there, or Jira does not show it to them. */
export async function issueIdAs(as: As, idOrKey: string): Promise<string | null> {
  try {
    const [issue] = await fetchIssues(as, [idOrKey], ['issuetype'], found);
    return issue?.id ?? null;
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'not-found' || error.reason === 'refused')) return null;
    throw error;
  }
}
