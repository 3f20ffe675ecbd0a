import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

const assignable = z.array(z.looseObject({ accountId: z.string() }));

/** Whether Jira lets issues of the project be assigned to this account. */
export async function isAssignable(account: string, project: ProjectId): Promise<boolean> {
  const found = await parsedAnswer(
    jiraAs(AS_VIEWER)(route`/rest/api/3/user/assignable/search?project=${project}&accountId=${account}`),
    assignable,
  );
  return found.some(({ accountId }) => accountId === account);
}
