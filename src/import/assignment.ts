import type { PeopleChoices } from '../contract/choices';
import type { AssignmentView, UnassignedBecause } from '../contract/import';
import type { ImportPlan } from '../plan/import-plan';

/** What stands between a role's person and the assignee field. */
export interface AssigningLimits {
  /** The person who imports, and who or what writes for them, may assign issues of the project. */
  readonly mayAssign: boolean;
  /** Accounts to whom Jira lets no issue of the project be assigned. */
  readonly refused: ReadonlySet<string>;
}

/** By node that is to be created: the account that it is assigned to, or why to none. The responsible role decides. */
export function assignmentOf(
  { operations }: Pick<ImportPlan, 'operations'>,
  { assign, roles }: PeopleChoices,
  { mayAssign, refused }: AssigningLimits,
): ReadonlyMap<string, { readonly account: string } | { readonly because: UnassignedBecause }> {
  const of = (role: string | undefined): { readonly account: string } | { readonly because: UnassignedBecause } => {
    if (role === undefined) return { because: 'no-owner' };
    const holder = Object.hasOwn(roles, role) ? roles[role] : undefined;
    if (holder === undefined) return { because: 'no-holder' };
    if (!('account' in holder)) return { because: 'no-account' };
    if (!assign) return { because: 'off' };
    if (!mayAssign) return { because: 'not-permitted' };
    return refused.has(holder.account) ? { because: 'not-assignable' } : holder;
  };
  return new Map(
    operations.flatMap(({ kind, node, draft }) => (kind === 'create' ? [[node, of(draft.owners[0])] as const] : [])),
  );
}

/** The same in numbers, for the preview: the largest first. */
export function countAssignment(
  assignment: ReturnType<typeof assignmentOf>,
): Pick<AssignmentView, 'assigned' | 'unassigned'> {
  const assigned = new Map<string, number>();
  const unassigned = new Map<UnassignedBecause, number>();
  for (const to of assignment.values())
    if ('account' in to) assigned.set(to.account, (assigned.get(to.account) ?? 0) + 1);
    else unassigned.set(to.because, (unassigned.get(to.because) ?? 0) + 1);
  return {
    assigned: [...assigned].map(([account, items]) => ({ account, items })).sort((a, b) => b.items - a.items),
    unassigned: [...unassigned].map(([because, items]) => ({ because, items })).sort((a, b) => b.items - a.items),
  };
}
