import type { RegisterView } from '../contract/raci';

/** Accounts of the people of a register: each was checked when it came in. */
export const listedAccounts = ({ people }: Pick<RegisterView, 'people'>): ReadonlySet<string> =>
  new Set(people.flatMap(({ who }) => ('account' in who ? [who.account] : [])));
