import { route } from '@forge/api';
import { z } from 'zod';
import { people } from './people';
import { AS_APP, jiraAs, parsedAnswer } from './product-request';

/** Account ids stand in the address, which must not grow too long. */
const IDS_PER_REQUEST = 50;

/**
 * Those of some accounts that nobody can sign in with: closed, no person's, or not there. Asked as the app, since what stands
 * at a gate is the same for all who look.
 */
export async function closedAccounts(accounts: readonly string[]): Promise<string[]> {
  const asked = [...new Set(accounts)].sort();
  const active = new Set<string>();
  for (let from = 0; from < asked.length; from += IDS_PER_REQUEST) {
    const ids = new URLSearchParams(
      asked.slice(from, from + IDS_PER_REQUEST).map((account): [string, string] => ['accountId', account]),
    );
    const { values } = await parsedAnswer(
      jiraAs(AS_APP)(route`/rest/api/3/user/bulk?maxResults=${IDS_PER_REQUEST}&${ids}`),
      z.looseObject({ values: people }),
    );
    for (const one of values) if (one.active && one.accountType === 'atlassian') active.add(one.accountId);
  }
  return asked.filter((account) => !active.has(account));
}
