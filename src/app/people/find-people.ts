import { type PersonView } from '../../contract/source';
import { type Standing } from '../../forge/access/authorise-standing';
import { assignablePeople } from '../../forge/jira/assignable-people';
import { browsingPeople } from '../../forge/jira/browsing-people';
import type { Payload } from '../../contract/calls';

const MAX_SHOWN = 20;

/**
 * Nothing about people is stored: they are read when they are shown, as Jira shows them to who looks. Whom it lets search is
 * for Jira to say: owners of rows and leads of workstreams are chosen by people who do not administer the project. An empty
 * answer can mean that Jira does not show people to the viewer.
 */
export async function findPeople(
  { query, to }: Payload<'findPeople'>,
  standing: Standing,
): Promise<readonly PersonView[]> {
  const { project } = standing.where;
  const found = await (to === 'assign' ? assignablePeople(project, query) : browsingPeople(project, query));
  return found.slice(0, MAX_SHOWN);
}
