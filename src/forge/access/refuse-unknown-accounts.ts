import { isKnownAccount } from '../jira/is-known-account';
import { failureOf } from '../../errors/failure-of';

/** @throws AppFailure where Jira does not show the person an active person with one of these accounts */
export async function refuseUnknownAccounts(accounts: readonly (string | null | undefined)[]): Promise<void> {
  for (const account of new Set(accounts))
    if (account !== null && account !== undefined && !(await isKnownAccount(account)))
      throw failureOf({
        code: 'invalid-input',
        message: 'Jira shows you no active person with that account.',
        next: 'Choose somebody from the list.',
      });
}
