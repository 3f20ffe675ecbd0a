import type { AppFailure } from '../../errors/app-failure';
import type { LogWritten } from '../../forge/storage/log-store';
import { failureOf } from '../../errors/failure-of';

/** @param many what the wave holds too many of, such as `documents` */
export function logFailure(because: Exclude<LogWritten, 'written' | 'changed-meanwhile'>, many: string): AppFailure {
  switch (because) {
    case 'full':
      return failureOf({
        code: 'refused-by-rule',
        message: `The wave holds as many ${many} as it can.`,
        next: 'Remove one that is needed no more, then add this one.',
      });
    case 'too-long':
      return failureOf({
        code: 'refused-by-rule',
        message: 'With all that was ever written of it this is longer than Runway can store.',
        next: 'Shorten its texts, or begin a new one that names this one.',
      });
    default:
      return because satisfies never;
  }
}

export const NOT_IN_LOG = {
  code: 'not-found',
  message: 'There is no such entry in this wave, or it was removed.',
  next: 'Reload the list.',
} as const;

export const VIEW_ONLY = {
  code: 'not-allowed',
  message: 'You may only look at this wave: to write you need the permission Edit issues.',
  next: 'Ask the owner of the wave.',
} as const;

export const OWNER_REMOVES = {
  code: 'not-allowed',
  message: 'Only the owner of the wave and administrators of the project remove entries.',
  next: 'Ask one of them.',
} as const;
