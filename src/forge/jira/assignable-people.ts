import { route } from '@forge/api';
import type { PersonView } from '../../contract/source';
import type { ProjectId } from '../../wave/ids';
import { people, viewPerson } from './people';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

/** Jira leaves out whom it cannot assign after it has cut its page: of a small page nobody may be left. */
const SEARCHED = 1_000;

/** Active people whom issues of the project can be assigned to, by a part of their name or address, as Jira shows them to the viewer. */
export async function assignablePeople(project: ProjectId, query: string): Promise<readonly PersonView[]> {
  const found = await parsedAnswer(
    jiraAs(AS_VIEWER)(
      route`/rest/api/3/user/assignable/search?project=${project}&query=${query}&maxResults=${SEARCHED}`,
    ),
    people,
  );
  return found.filter(({ active, accountType }) => active && accountType === 'atlassian').map(viewPerson);
}
