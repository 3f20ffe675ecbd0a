import { closedAccounts } from '../jira/closed-accounts';
import { failureOf } from '../../errors/failure-of';

/**
 * Somebody who is not there could never sign, decide or meet anything.
 * @throws AppFailure where nobody can sign in with one of the accounts any more
 */
export async function refuseClosedAccounts(accounts: readonly string[], who: string): Promise<void> {
  if (accounts.length === 0) return;
  const closed = await closedAccounts(accounts);
  if (closed.length === 0) return;
  throw failureOf({
    code: 'invalid-input',
    message: `${who} has an account that is closed, or that Jira does not know.`,
    next: 'Choose someone else, then try again.',
  });
}
