import type { JiraFailure } from '../errors/jira-failure';
import type { Stopped } from '../errors/stopped';
import { lastedTooLong, pauseAfter, throttleSeconds, unreachable } from './outage';
import type { Wait } from './stored-wait';

/**
 * "The request of a function that died lives on in Jira for up to 180 s and commits issue by issue" (platform notes), and
 * a little more for clocks that differ. Before that nobody can say what a lost create has done.
 */
export const LATE_COMMIT_MS = 200_000;

/** What was under way: a create or comment may have happened although it failed; a read cannot. */
export type Doing = 'create' | 'comment' | 'read';

/** What a run has behind it where a request fails. */
export interface FailedBefore {
  /** Attempts in a row that brought nothing. */
  readonly attempts: number;
  /** When the first of them failed (epoch milliseconds); null where none did. */
  readonly failingSince: number | null;
}

export type Decision =
  | {
      readonly do: 'wait';
      readonly wait: Wait;
      readonly outcome: 'nothing-happened' | 'keep';
      readonly counts: boolean;
      readonly failingSince: number | null;
    }
  | { readonly do: 'stop'; readonly outcome: 'nothing-happened' | 'keep'; readonly error: Stopped };

/**
 * What follows from a failure, as data: apart from the work, so that it can be read and tested as one table.
 * A create is never sent again before it is known that it did nothing: throttling says so, silence does not. Silence is
 * bounded by hours without progress and not by attempts, since an outage lasts as long as it lasts.
 * @param now epoch milliseconds
 */
export function failurePolicy(failure: JiraFailure, doing: Doing, before: FailedBefore, now: number): Decision {
  const { attempts, failingSince } = before;
  const outcome = doing === 'create' && failure.reason !== 'unknown-outcome' ? 'nothing-happened' : 'keep';
  switch (failure.reason) {
    case 'throttled': {
      const seconds = throttleSeconds(failure.retryAfterSeconds, attempts);
      const because = `Jira asks to wait ${seconds} s before the next request.`;
      return {
        do: 'wait',
        wait: { until: now + seconds * 1000, because, since: null },
        outcome,
        counts: failure.retryAfterSeconds === undefined,
        failingSince,
      };
    }
    case 'unknown-outcome': {
      const since = failingSince ?? now;
      if (lastedTooLong(since, now))
        return { do: 'stop', outcome, error: unreachable(since, now, failure.messages, RETRY) };
      const pause = doing === 'read' ? pauseAfter(attempts) : Math.max(LATE_COMMIT_MS, pauseAfter(attempts));
      return {
        do: 'wait',
        wait: { until: now + pause, because: doing === 'read' ? ASKS_AGAIN : FINDS_OUT, since },
        outcome,
        counts: true,
        failingSince: since,
      };
    }
    case 'forbidden':
    case 'not-found':
      return { do: 'stop', outcome, error: lostAccess(failure) };
    case 'refused':
      return { do: 'stop', outcome, error: refused(failure) };
    default:
      return failure.reason satisfies never;
  }
}

/** What a person does after an import has stopped for an outage. */
export const RETRY =
  'Nothing is lost. When Jira works again, retry the import: Runway first finds out what was created, so that nothing is created twice.';

const ASKS_AGAIN = 'Jira did not answer; Runway asks again.';
const FINDS_OUT = 'Jira did not answer; Runway waits until it is certain what was created.';

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
