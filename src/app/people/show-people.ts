import { type PersonView } from '../../contract/source';
import { peopleByAccount } from '../../forge/jira/people-by-account';
import type { Payload } from '../../contract/calls';

export async function showPeople(payload: Payload<'showPeople'>): Promise<readonly PersonView[]> {
  const accounts = [...new Set(payload.accounts)];
  return peopleByAccount(accounts);
}
