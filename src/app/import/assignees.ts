import { route } from '@forge/api';
import { z } from 'zod';
import type { PeopleChoices } from '../../contract/choices';
import type { ProjectId } from '../../wave/ids';
import type { ImportPlan } from '../../plan/import-plan';
import { AppFailure } from '../../errors/app-failure';
import { AS_VIEWER, jiraAs, parsedAnswer } from '../../forge/jira/product-request';

/** By node that is to be created: the account of the person who holds the responsible role. Others stay unassigned. */
export function assigneesOf(plan: ImportPlan, { assign, roles }: PeopleChoices): Record<string, string> {
  if (!assign) return {};
  return Object.fromEntries(
    plan.operations.flatMap(({ kind, node, draft }) => {
      const holder = kind === 'create' ? roles[draft.owners[0] ?? ''] : undefined;
      return holder !== undefined && 'account' in holder ? [[node, holder.account]] : [];
    }),
  );
}

/**
 * Names of the roles whose person cannot be assigned issues of the project: asked before anything is written, since Jira would
 * refuse each of their issues. One request a person.
 */
export async function unassignableRoles(
  plan: ImportPlan,
  people: PeopleChoices,
  project: ProjectId,
): Promise<readonly string[]> {
  const accounts = [...new Set(Object.values(assigneesOf(plan, people)))];
  const refused = new Set<string>();
  for (const account of accounts) {
    const found = await parsedAnswer(
      jiraAs(AS_VIEWER)(route`/rest/api/3/user/assignable/search?project=${project}&accountId=${account}`),
      z.array(z.looseObject({ accountId: z.string() })),
    );
    if (!found.some(({ accountId }) => accountId === account)) refused.add(account);
  }
  return plan.roles.flatMap(({ id, name }) => {
    const holder = people.roles[id];
    return holder !== undefined && 'account' in holder && refused.has(holder.account) ? [name] : [];
  });
}

/** @throws AppFailure naming the roles */
export function refuseUnassignable(roles: readonly string[]): void {
  if (roles.length === 0) return;
  throw new AppFailure({
    code: 'bad-request',
    message: unassignable(roles),
    next: 'Choose somebody else for it, or import without assigning. Nothing was written.',
  });
}

export const unassignable = (roles: readonly string[]): string =>
  `Jira does not let issues of this project be assigned to the person of ${roles.join(', ')}.`;
