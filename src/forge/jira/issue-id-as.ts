import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { type As, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

const found = z.looseObject({ issues: z.array(z.looseObject({ id: z.string() })) });

/** The id of an issue named by key or id, as one actor sees it; null: it is not there, or Jira does not show it to them. */
export async function issueIdAs(as: As, idOrKey: string): Promise<string | null> {
  try {
    const { issues } = await parsedAnswer(
      jiraAs(as)(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ issueIdsOrKeys: [idOrKey], fields: ['issuetype'] }),
      }),
      found,
    );
    return issues[0]?.id ?? null;
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'not-found' || error.reason === 'refused')) return null;
    throw error;
  }
}
