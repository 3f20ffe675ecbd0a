import type { ErrorView } from '../../contract/result';

/** The same words for what is not there and for what Jira does not show: nobody learns what exists. */
export const NO_SUCH_ITEM = {
  code: 'not-found',
  message: 'There is no such item in this wave, or you may not see its issue.',
  next: 'Reload the page, or ask an administrator of the project for access to the issue.',
} as const satisfies ErrorView;
