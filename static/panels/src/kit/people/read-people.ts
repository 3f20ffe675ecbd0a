import type { PersonView } from '../../../../../src/contract/source';
import { call } from '../../shell/call';

/** The contract's limit of one question. */
const ACCOUNTS_PER_CALL = 100;

/** People by account, for a file; those whom Jira does not show are left out. */
export async function readPeople(accounts: readonly (string | null)[]): Promise<ReadonlyMap<string, PersonView>> {
  const wanted = [...new Set(accounts.filter((account) => account !== null))];
  const found = new Map<string, PersonView>();
  for (let from = 0; from < wanted.length; from += ACCOUNTS_PER_CALL)
    for (const person of await call('showPeople', { accounts: wanted.slice(from, from + ACCOUNTS_PER_CALL) }))
      found.set(person.account, person);
  return found;
}
