import type { PeopleChoices } from '../../contract/choices';
import { assignmentOf } from '../../import/assignment';
import type { ProjectId } from '../../wave/ids';
import type { ImportPlan } from '../../plan/import-plan';
import { mayAssign } from '../../forge/access/may-assign';
import { isAssignable } from '../../forge/jira/is-assignable';
import type { As } from '../../forge/jira/product-request';

/** Who gets what an import creates. */
export interface PlannedAssignment {
  /** By node that is to be created: an account, or why none. */
  readonly assignment: ReturnType<typeof assignmentOf>;
  /** By node: the account, where there is one. */
  readonly assignees: Readonly<Record<string, string>>;
  readonly mayAssign: boolean;
  /** Names of the roles whose person Jira lets no issue of the project be assigned to. */
  readonly unassignable: readonly string[];
}

/** Whether a person with an account holds a role for anything that is created. */
export const wantsAssigning = (plan: ImportPlan, people: PeopleChoices): boolean =>
  [...assignmentOf(plan, people, NO_LIMITS).values()].some((to) => 'account' in to);

/**
 * Settles who gets what, before anything is written: Jira would refuse each issue of somebody who cannot be assigned. One
 * request a person.
 * @param writer who would write it; null where nothing is to be assigned
 */
export async function planAssignment(
  plan: ImportPlan,
  people: PeopleChoices,
  project: ProjectId,
  writer: As | null,
): Promise<PlannedAssignment> {
  const may = await mayAssign(writer, project);
  const wanted = assignmentOf(plan, people, { ...NO_LIMITS, mayAssign: may });
  const accounts = [...wanted.values()].flatMap((to) => ('account' in to ? [to.account] : []));
  const refused = await refusedAccounts([...new Set(accounts)], project);
  const assignment = assignmentOf(plan, people, { mayAssign: may, refused });
  return {
    assignment,
    assignees: Object.fromEntries(
      [...assignment].flatMap(([node, to]) => ('account' in to ? [[node, to.account]] : [])),
    ),
    mayAssign: may,
    unassignable: plan.roles.flatMap(({ id, name }) => {
      const holder = people.roles[id];
      return holder !== undefined && 'account' in holder && refused.has(holder.account) ? [name] : [];
    }),
  };
}

const NO_LIMITS = { mayAssign: true, refused: new Set<string>() };

async function refusedAccounts(accounts: readonly string[], project: ProjectId): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  for (const account of accounts) if (!(await isAssignable(account, project))) refused.add(account);
  return refused;
}

export const unassignable = (roles: readonly string[]): string =>
  `Jira does not let issues of this project be assigned to the person of ${roles.join(', ')}. They hold the role, and its issues stay unassigned.`;
