import { route } from '@forge/api';
import { isJiraFailure } from '../../errors/jira-failure';
import { people } from './people';
import { AS_VIEWER, jiraAs, parsedAnswer } from './product-request';

/** Whether Jira shows the person who asks an active person with this account. */
export async function isKnownAccount(account: string): Promise<boolean> {
  try {
    const found = await parsedAnswer(jiraAs(AS_VIEWER)(route`/rest/api/3/user?accountId=${account}`), people.element);
    return found.active && found.accountType === 'atlassian';
  } catch (error) {
    if (isJiraFailure(error) && (error.reason === 'not-found' || error.reason === 'refused')) return false;
    throw error;
  }
}
