import type { PeopleChoices } from '../../../../../../src/contract/choices';
import type { RoleView } from '../../../../../../src/contract/import';

/** Roles that nobody holds and that are responsible for something, and the issues behind them. */
export function unownedRoles(
  roles: readonly RoleView[],
  people: PeopleChoices,
): { readonly roles: number; readonly issues: number } {
  const nobodys = roles.filter(({ id, issues }) => issues > 0 && people.roles[id] === undefined);
  return { roles: nobodys.length, issues: nobodys.reduce((sum, { issues }) => sum + issues, 0) };
}
