import { route } from '@forge/api';
import { type PersonView, userQuery } from '../../contract/source';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { callerOf } from '../../forge/access/context';
import { ITEM_PANELS } from '../../forge/access/item-panels';
import { people, viewPerson } from '../../forge/jira/people';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../../forge/jira/product-request';

const MAX_SHOWN = 20;
/** Jira leaves out whom it cannot assign after it has cut its page: of a small page nobody may be left. */
const SEARCHED = 1_000;

/**
 * Nothing about people is stored: they are read when they are shown, as Jira shows them to who looks. Whom it lets search is
 * for Jira to say: owners of rows and leads of workstreams are chosen by people who do not administer the project.
 */
export async function findPeople(payload: unknown, context: unknown): Promise<readonly PersonView[]> {
  const caller = callerOf(context, ITEM_PANELS);
  const { query } = userQuery.parse(payload);
  const { project } = (await authoriseStanding(caller)).where;
  const found = await parsedAnswer(
    jiraAs(AS_VIEWER)(
      route`/rest/api/3/user/assignable/search?project=${project}&query=${query}&maxResults=${SEARCHED}`,
    ),
    people,
  );
  return found
    .filter(({ active, accountType }) => active && accountType === 'atlassian')
    .slice(0, MAX_SHOWN)
    .map(viewPerson);
}
