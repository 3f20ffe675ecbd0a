import { route } from '@forge/api';
import { z } from 'zod';
import { accountRefs, type PersonView } from '../../contract/source';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { callerOf } from '../../forge/access/context';
import { ITEM_PANELS } from '../../forge/access/item-panels';
import { people, viewPerson } from '../../forge/jira/people';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../../forge/jira/product-request';

/** Account ids stand in the address, which must not grow too long. */
const IDS_PER_REQUEST = 50;

export async function showPeople(payload: unknown, context: unknown): Promise<readonly PersonView[]> {
  const caller = callerOf(context, ITEM_PANELS);
  const accounts = [...new Set(accountRefs.parse(payload).accounts)];
  await authoriseStanding(caller);
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
