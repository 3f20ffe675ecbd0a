import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { people } from './people';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

/** Display names by account, at most 50, as Jira shows them to the person who asks. Whom it does not show is left out. */
export async function namesAsViewer(accounts: readonly string[]): Promise<Map<string, string>> {
  const ids = new URLSearchParams(accounts.map((account): [string, string] => ['accountId', account]));
  try {
    const { values } = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/user/bulk?maxResults=50&${ids}`),
      z.looseObject({ values: people }),
    );
    return new Map(values.map(({ accountId, displayName }) => [accountId, displayName]));
  } catch (error) {
    // A name is an ornament of a sentence that must be said without it too.
    if (isJiraFailure(error)) return new Map();
    throw error;
  }
}
