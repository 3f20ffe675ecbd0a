import { failurePolicy, LATE_COMMIT_MS, MAX_ATTEMPTS } from '../../src/import/failure-policy';
import { JiraFailure, type JiraFailureReason } from '../../src/import/jira-failure';

const failure = (reason: JiraFailureReason, retryAfter?: number) =>
  new JiraFailure(reason, 0, ['Jira says so.'], retryAfter);

describe('failurePolicy', () => {
  // One row a case: what failed, while doing what, and what follows.
  it.each([
    ['throttled', 'create', { do: 'wait', until: 1_000_000 + 40_000, outcome: 'nothing-happened', counts: false }],
    ['throttled', 'read', { do: 'wait', until: 1_000_000 + 40_000, outcome: 'keep', counts: false }],
    ['unknown-outcome', 'create', { do: 'wait', until: 1_000_000 + LATE_COMMIT_MS, outcome: 'keep', counts: true }],
    ['unknown-outcome', 'comment', { do: 'wait', until: 1_000_000 + LATE_COMMIT_MS, outcome: 'keep', counts: true }],
    ['unknown-outcome', 'read', { do: 'wait', until: 1_000_000 + 30_000, outcome: 'keep', counts: true }],
    ['forbidden', 'create', { do: 'stop', outcome: 'nothing-happened', error: { code: 'missing-permission' } }],
    ['not-found', 'read', { do: 'stop', outcome: 'keep', error: { code: 'missing-permission' } }],
    ['refused', 'create', { do: 'stop', outcome: 'nothing-happened', error: { code: 'jira-refused' } }],
  ] as const)('%s while doing %s', (reason, doing, expected) => {
    expect(failurePolicy(failure(reason, 40), doing, 0, 1_000_000)).toMatchObject(expected);
  });

  it('waits a minute where Jira throttles without saying how long, and says so', () => {
    expect(failurePolicy(failure('throttled'), 'create', 0, 0)).toMatchObject({
      until: 60_000,
      because: 'Jira asks to wait 60 s before the next request.',
    });
  });

  it('never sends a create again before it is known that it did nothing', () => {
    const again = (['throttled', 'unknown-outcome'] as const).map((reason) =>
      failurePolicy(failure(reason), 'create', 0, 0),
    );
    expect(again.map(({ outcome }) => outcome)).toEqual(['nothing-happened', 'keep']);
  });

  it('asks a person after so many tries that brought nothing, and never because Jira throttles', () => {
    expect(failurePolicy(failure('unknown-outcome'), 'create', MAX_ATTEMPTS, 0)).toMatchObject({
      do: 'stop',
      error: { code: 'jira-unreachable' },
    });
    expect(failurePolicy(failure('throttled'), 'create', 1_000, 0).do).toBe('wait');
  });
});
