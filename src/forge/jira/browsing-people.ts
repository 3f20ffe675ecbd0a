import { route } from '@forge/api';
import { z } from 'zod';
import type { PersonView } from '../../contract/source';
import type { ProjectId } from '../../wave/ids';
import { assignablePeople } from './assignable-people';
import { isAssignable } from './is-assignable';
import { people, viewPerson } from './people';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

/** Jira takes a page of all its people, up to the thousandth, and only then looks for who matches and may browse. */
const SEARCHED = 1_000;

/** The key as it is now: the search takes keys only, and a project can get another one. */
async function keyOf(project: ProjectId): Promise<string> {
  const { key } = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/project/${project}`),
    z.looseObject({ key: z.string() }),
  );
  return key;
}

const isPerson = ({ active, accountType }: z.infer<typeof people>[number]): boolean =>
  active && accountType === 'atlassian';

/**
 * Active people who may browse the project, by a part of their name or address, as Jira shows them to the viewer. Without
 * *Browse users and groups* Jira answers with an empty list; with *Assign issues* it still shows who can be assigned.
 * @throws JiraFailure where Jira cannot be asked
 */
export async function browsingPeople(project: ProjectId, query: string): Promise<readonly PersonView[]> {
  const key = await keyOf(project);
  const found = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/user/viewissue/search?projectKey=${key}&query=${query}&maxResults=${SEARCHED}`),
    people,
  );
  const shown = found.filter(isPerson).map(viewPerson);
  return shown.length > 0 ? shown : assignablePeople(project, query);
}

/**
 * Which of some accounts Jira does not show the viewer as active people who may browse the project, nor as people whom its
 * issues can be assigned to. One request for the project, one or two for each account.
 * @throws JiraFailure where Jira cannot be asked
 */
export async function notBrowsing(project: ProjectId, accounts: readonly string[]): Promise<readonly string[]> {
  if (accounts.length === 0) return [];
  const key = await keyOf(project);
  const shown = await Promise.all(accounts.map((account) => isShown(project, key, account)));
  return accounts.filter((_, index) => shown[index] !== true);
}

async function isShown(project: ProjectId, key: string, account: string): Promise<boolean> {
  const found = await parsedAnswer(
    jiraAs(AS_VIEWER)(
      route`/rest/api/3/user/viewissue/search?projectKey=${key}&accountId=${account}&maxResults=${SEARCHED}`,
    ),
    people,
  );
  if (found.some((one) => one.accountId === account && isPerson(one))) return true;
  return isAssignable(account, project);
}
