import { route } from '@forge/api';
import { z } from 'zod';
import { isJiraFailure } from '../../errors/jira-failure';
import { oneLine } from '../../values/one-line';
import { AS_APP, jiraAs, JSON_HEADERS, parsedAnswer } from './product-request';

export interface Notification {
  readonly subject: string;
  readonly text: string;
}

/**
 * Sends an e-mail about an issue, as the app, through Jira: whoever may not browse the project is left out by Jira itself.
 * What is told by e-mail is in a panel too: where Jira refuses, that is noted and nothing more. How the permission is called
 * that recipients must have is documented in two ways: where Jira does not know it, it is asked without.
 * @returns null where Jira took it, otherwise why not
 */
export async function sendNotification(
  issue: string,
  account: string,
  { subject, text }: Notification,
): Promise<string | null> {
  const body = {
    // A line break would end the header.
    subject: oneLine(subject),
    textBody: text,
    to: { users: [{ accountId: account }] },
  };
  try {
    try {
      await post(issue, { ...body, restrict: { permissions: [{ key: 'BROWSE' }] } });
    } catch (error) {
      if (!isJiraFailure(error) || error.status !== 400) throw error;
      await post(issue, body);
    }
    return null;
  } catch (error) {
    if (!isJiraFailure(error)) throw error;
    console.warn(`Jira did not send a notification about issue ${issue}: ${error.messages.join(' ')}`);
    return error.messages.join(' ') || `Jira answered with status ${error.status}.`;
  }
}

const post = (issue: string, body: object): Promise<unknown> =>
  parsedAnswer(
    jiraAs(AS_APP)(route`/rest/api/3/issue/${issue}/notify`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify(body),
    }),
    z.unknown(),
  );
