import { type PersonView } from '../../contract/source';
import { type Standing } from '../../forge/access/authorise-standing';
import { assignablePeople } from '../../forge/jira/assignable-people';
import type { Payload } from '../../contract/calls';

const MAX_SHOWN = 20;

/**
 * Nothing about people is stored: they are read when they are shown, as Jira shows them to who looks. Whom it lets search is
 * for Jira to say: owners of rows and leads of workstreams are chosen by people who do not administer the project.
 */
export async function findPeople({ query }: Payload<'findPeople'>, standing: Standing): Promise<readonly PersonView[]> {
  const { project } = standing.where;
  return (await assignablePeople(project, query)).slice(0, MAX_SHOWN);
}
