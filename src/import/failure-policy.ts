import type { JiraFailure } from './jira-failure';
import type { Run } from './run';

/**
 * "The request of a function that died lives on in Jira for up to 180 s and commits issue by issue" (platform notes), and
 * a little more for clocks that differ. Before that nobody can say what a lost create has done.
 */
export const LATE_COMMIT_MS = 200_000;

/** Where Jira throttles without saying how long. */
const DEFAULT_WAIT_SECONDS = 60;
/** After a read that failed. Reading again does no harm. */
const READ_AGAIN_MS = 30_000;
/** Tries at one batch that brought nothing, before a person is asked. With LATE_COMMIT_MS between them: over an hour. */
export const MAX_ATTEMPTS = 20;

/** What was under way: a create or comment may have happened although it failed; a read cannot. */
export type Doing = 'create' | 'comment' | 'read';

export type Decision =
  | {
      readonly do: 'wait';
      readonly until: number;
      readonly because: string;
      readonly outcome: 'nothing-happened' | 'keep';
      readonly counts: boolean;
    }
  | { readonly do: 'stop'; readonly outcome: 'nothing-happened' | 'keep'; readonly error: NonNullable<Run['stopped']> };

/**
 * What follows from a failure, as data: apart from the work, so that it can be read and tested as one table.
 * A create is never sent again before it is known that it did nothing: throttling says so, silence does not.
 * @param now epoch milliseconds
 */
export function failurePolicy(failure: JiraFailure, doing: Doing, attempts: number, now: number): Decision {
  const outcome = doing === 'create' && failure.reason !== 'unknown-outcome' ? 'nothing-happened' : 'keep';
  switch (failure.reason) {
    case 'throttled': {
      const seconds = failure.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS;
      return {
        do: 'wait',
        until: now + seconds * 1000,
        because: `Jira asks to wait ${seconds} s before the next request.`,
        outcome,
        counts: false,
      };
    }
    case 'unknown-outcome':
      if (attempts >= MAX_ATTEMPTS) return { do: 'stop', outcome, error: unreachable(failure.messages) };
      return doing === 'read'
        ? {
            do: 'wait',
            until: now + READ_AGAIN_MS,
            because: 'Jira did not answer; Runway asks again.',
            outcome,
            counts: true,
          }
        : {
            do: 'wait',
            until: now + LATE_COMMIT_MS,
            because: 'Jira did not answer; Runway waits until it is certain what was created.',
            outcome,
            counts: true,
          };
    case 'forbidden':
    case 'not-found':
      return { do: 'stop', outcome, error: lostAccess(failure) };
    case 'refused':
      return { do: 'stop', outcome, error: refused(failure) };
    default:
      return failure.reason satisfies never;
  }
}

export const unreachable = (messages: readonly string[]) => ({
  code: 'jira-unreachable',
  message: `Jira has not answered for a long time. ${messages.join(' ')}`.trim(),
  next: 'Nothing is lost. Retry when Jira works again: Runway first finds out what was created.',
});

const lostAccess = (failure: JiraFailure) => ({
  code: 'missing-permission',
  message: `Jira no longer lets this import write to the project: ${failure.messages.join(' ')}`,
  next: 'Ask an administrator of the project for the permissions Browse projects and Create issues, then retry.',
});

const refused = (failure: JiraFailure) => ({
  code: 'jira-refused',
  message: `Jira refused the request: ${failure.messages.join(' ')}`,
  next: 'Change what Jira names, then retry.',
});
