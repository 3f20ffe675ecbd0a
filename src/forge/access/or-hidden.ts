import { isJiraFailure } from '../../errors/jira-failure';
import { failureOf } from '../../errors/failure-of';

/** Jira says 404 of what it does not show: the same words for both, so that nobody learns what exists. */
export async function orHidden<T>(what: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const unseen =
      isJiraFailure(error) && (error.reason === 'not-found' || error.reason === 'forbidden' || error.status === 400);
    throw unseen ? failureOf(hidden(what)) : error;
  }
}

export const hidden = (what: string) =>
  ({
    code: 'not-allowed',
    message: `You may not see ${what}, or it does not exist.`,
    next: 'Ask an administrator for the permission Browse projects, or for access to the page.',
  }) as const;
