import { type PersonView, userQuery } from '../../contract/source';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { callerOf } from '../../forge/access/context';
import { ITEM_PANELS } from '../../forge/access/item-panels';
import { assignablePeople } from '../../forge/jira/assignable-people';

const MAX_SHOWN = 20;

/**
 * Nothing about people is stored: they are read when they are shown, as Jira shows them to who looks. Whom it lets search is
 * for Jira to say: owners of rows and leads of workstreams are chosen by people who do not administer the project.
 */
export async function findPeople(payload: unknown, context: unknown): Promise<readonly PersonView[]> {
  const caller = callerOf(context, ITEM_PANELS);
  const { query } = userQuery.parse(payload);
  const { project } = (await authoriseStanding(caller)).where;
  return (await assignablePeople(project, query)).slice(0, MAX_SHOWN);
}
