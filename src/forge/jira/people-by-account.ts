import { route } from '@forge/api';
import { z } from 'zod';
import type { PersonView } from '../../contract/source';
import { people, viewPerson } from './people';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

/** Account ids are part of the address, which must not grow too long. */
const IDS_PER_REQUEST = 50;

/** People by their accounts, as Jira shows them to the viewer. Those whom it does not show are left out. */
export async function peopleByAccount(accounts: readonly string[]): Promise<readonly PersonView[]> {
  const shown: PersonView[] = [];
  for (let from = 0; from < accounts.length; from += IDS_PER_REQUEST) {
    const ids = new URLSearchParams(
      accounts.slice(from, from + IDS_PER_REQUEST).map((account): [string, string] => ['accountId', account]),
    );
    const { values } = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/user/bulk?maxResults=${IDS_PER_REQUEST}&${ids}`),
      z.looseObject({ values: people }),
    );
    shown.push(...values.map(viewPerson));
  }
  return shown;
}
