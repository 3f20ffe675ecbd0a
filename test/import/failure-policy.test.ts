import { failurePolicy, LATE_COMMIT_MS } from '../../src/jobs/failure-policy';
import { JiraFailure, type JiraFailureReason } from '../../src/errors/jira-failure';
import { OUTAGE_LIMIT_MS } from '../../src/jobs/outage';

const failure = (reason: JiraFailureReason, retryAfter?: number) =>
  new JiraFailure(reason, 0, ['Jira says so.'], retryAfter);

const FIRST = { attempts: 0, failingSince: null };

describe('failurePolicy', () => {
  // One row a case: what failed, while doing what, and what follows.
  it.each([
    [
      'throttled',
      'create',
      { do: 'wait', wait: { until: 1_000_000 + 40_000, since: null }, outcome: 'nothing-happened', counts: false },
    ],
    [
      'throttled',
      'read',
      { do: 'wait', wait: { until: 1_000_000 + 40_000, since: null }, outcome: 'keep', counts: false },
    ],
    [
      'unknown-outcome',
      'create',
      { do: 'wait', wait: { until: 1_000_000 + LATE_COMMIT_MS, since: 1_000_000 }, outcome: 'keep', counts: true },
    ],
    [
      'unknown-outcome',
      'comment',
      { do: 'wait', wait: { until: 1_000_000 + LATE_COMMIT_MS, since: 1_000_000 }, outcome: 'keep', counts: true },
    ],
    [
      'unknown-outcome',
      'read',
      { do: 'wait', wait: { until: 1_000_000 + 30_000, since: 1_000_000 }, outcome: 'keep', counts: true },
    ],
    ['forbidden', 'create', { do: 'stop', outcome: 'nothing-happened', error: { code: 'missing-permission' } }],
    ['not-found', 'read', { do: 'stop', outcome: 'keep', error: { code: 'missing-permission' } }],
    ['refused', 'create', { do: 'stop', outcome: 'nothing-happened', error: { code: 'jira-refused' } }],
  ] as const)('%s while doing %s', (reason, doing, expected) => {
    expect(failurePolicy(failure(reason, 40), doing, FIRST, 1_000_000)).toMatchObject(expected);
  });

  it('waits a minute where Jira throttles without saying how long, and says so', () => {
    expect(failurePolicy(failure('throttled'), 'create', FIRST, 0)).toMatchObject({
      wait: { until: 60_000, because: 'Jira asks to wait 60 s before the next request.' },
    });
  });

  it('never sends a create again before it is known that it did nothing', () => {
    const again = (['throttled', 'unknown-outcome'] as const).map((reason) =>
      failurePolicy(failure(reason), 'create', FIRST, 0),
    );
    expect(again.map(({ outcome }) => outcome)).toEqual(['nothing-happened', 'keep']);
  });

  it('pauses longer after each attempt that brought nothing, and at most as long as an event may wait', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 90].map((attempts) => {
      const decision = failurePolicy(failure('unknown-outcome'), 'read', { attempts, failingSince: 0 }, 1_000);
      return decision.do === 'wait' ? (decision.wait.until - 1_000) / 1_000 : decision;
    });
    expect(pauses).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('does so too where Jira throttles and never says how long', () => {
    const pauses = [0, 1, 2, 5, 90].map((attempts) => {
      const decision = failurePolicy(failure('throttled'), 'create', { attempts, failingSince: null }, 0);
      return decision.do === 'wait' ? [decision.wait.until / 1_000, decision.counts] : decision;
    });
    expect(pauses).toEqual([
      [60, true],
      [60, true],
      [120, true],
      [900, true],
      [900, true],
    ]);
  });

  it('asks a person after hours without an answer, however many attempts that were, and never because Jira throttles', () => {
    const after = (ms: number, reason: JiraFailureReason = 'unknown-outcome') =>
      failurePolicy(failure(reason), 'create', { attempts: 1_000, failingSince: 1_000_000 }, 1_000_000 + ms);
    expect(after(OUTAGE_LIMIT_MS - 1)).toMatchObject({
      do: 'wait',
      failingSince: 1_000_000,
      wait: { since: 1_000_000 },
    });
    expect(after(OUTAGE_LIMIT_MS)).toMatchObject({
      do: 'stop',
      error: { code: 'jira-unreachable', message: 'Jira has not answered for 18 hours. Jira says so.' },
    });
    expect(after(OUTAGE_LIMIT_MS, 'throttled').do).toBe('wait');
  });
});
