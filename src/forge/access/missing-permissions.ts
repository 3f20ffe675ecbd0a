import { route } from '@forge/api';
import { z } from 'zod';
import type { ProjectId } from '../../wave/ids';
import { type As, jiraAs, parsedAnswer } from '../jira/product-request';

const permissions = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

/**
 * Which of Jira's project permissions an actor lacks in a project. What Jira does not answer for counts as lacking.
 * @throws JiraFailure, also where the actor may not see the project at all
 */
export async function missingPermissions<Name extends string>(
  as: As,
  project: ProjectId,
  names: readonly Name[],
): Promise<Name[]> {
  const answer = await parsedAnswer(
    jiraAs(as)(route`/rest/api/3/mypermissions?projectId=${project}&permissions=${names.join(',')}`),
    permissions,
  );
  return names.filter((name) => answer.permissions[name]?.havePermission !== true);
}
