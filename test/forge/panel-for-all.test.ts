import { onProjectPage, startSandbox } from '../support/sandbox';

const asAdmin = onProjectPage('10000', 'MIG', 'acc-admin');

test('an administrator of Jira pins the issue panel for the project; others are sent to one', async () => {
  const { call, site } = await startSandbox();
  expect(await call('getIssuePanel', {})).toMatchObject({ ok: true, value: { mayPin: false } });
  expect(await call('pinPanel', {})).toMatchObject({
    ok: false,
    error: { code: 'missing-permission', next: expect.stringContaining('Jira administrator') },
  });
  expect(site.state.jira.pinnedPanels).toBeUndefined();
  expect(await call('getIssuePanel', {}, asAdmin)).toMatchObject({ ok: true, value: { mayPin: true } });
  for (let times = 0; times < 2; times += 1)
    expect(await call('pinPanel', {}, asAdmin)).toMatchObject({ ok: true, value: { pinned: true } });
  expect(site.state.jira.pinnedPanels?.['runway-item']?.projects).toEqual(['10000']);
});
