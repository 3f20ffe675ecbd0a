import { accountRefs, type PersonView } from '../../contract/source';
import { authoriseStanding } from '../../forge/access/authorise-standing';
import { callerOf } from '../../forge/access/context';
import { ITEM_PANELS } from '../../forge/access/item-panels';
import { peopleByAccount } from '../../forge/jira/people-by-account';

export async function showPeople(payload: unknown, context: unknown): Promise<readonly PersonView[]> {
  const caller = callerOf(context, ITEM_PANELS);
  const accounts = [...new Set(accountRefs.parse(payload).accounts)];
  await authoriseStanding(caller);
  return peopleByAccount(accounts);
}
