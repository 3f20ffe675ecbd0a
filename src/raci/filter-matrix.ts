import type { PartyName, RaciRow, RegisterView } from '../contract/raci';

export type RaciFilter = { readonly party: PartyName } | { readonly person: string };

/**
 * What concerns a party or a person: their roles as columns, and the rows in which one of these has a letter. The letters of others stay in
 * such a row: whoever is consulted wants to see who answers.
 */
export function filterMatrix(
  rows: readonly RaciRow[],
  { roles }: Pick<RegisterView, 'roles'>,
  filter: RaciFilter,
): { readonly roles: RegisterView['roles']; readonly rows: readonly RaciRow[] } {
  const theirs = roles.filter(({ party, heldBy }) =>
    'party' in filter ? party === filter.party : heldBy.includes(filter.person),
  );
  const ids = new Set(theirs.map(({ id }) => id));
  return {
    roles: theirs,
    rows: rows.filter(({ cells }) => cells.some(({ role, letters }) => letters !== '' && ids.has(role))),
  };
}
