import { epicDraft, probe } from './probe';

const PROJECT = '/rest/api/3/project/MIG';
const CREATE = { method: 'POST', path: '/rest/api/3/issue', body: epicDraft('Landing zone') };

describe('a product request', () => {
  test('as the viewer sees what that person may see', async () => {
    const { invoke } = await probe();
    expect(await invoke('jira', { as: 'user', path: PROJECT })).toMatchObject({ value: { status: 200 } });
    expect(await invoke('jira', { as: 'user', path: PROJECT }, { accountId: 'acc-outsider' })).toMatchObject({
      value: { status: 404 },
    });
  });

  test('as the viewer fails for guests and anonymous readers', async () => {
    const { invoke } = await probe();
    expect(await invoke('jira', { as: 'user', path: PROJECT }, { accountId: 'acc-guest' })).toMatchObject({
      error: { name: 'PROXY_ERR', status: 403 },
    });
    expect(await invoke('jira', { as: 'user', path: PROJECT }, { accountId: 'nobody' })).toMatchObject({
      error: { name: 'NEEDS_AUTHENTICATION_ERR', status: 401 },
    });
  });

  test('as another person needs allowImpersonation on the scope that it uses', async () => {
    const { invoke } = await probe();
    const as = { account: 'acc-member' };
    expect(await invoke('jira', { as, path: PROJECT })).toMatchObject({ value: { status: 200 } });
    expect(await invoke('jira', { as, ...CREATE })).toMatchObject({
      error: { name: 'PROXY_ERR', status: 403, errorCode: 'IMPERSONATION_NOT_ALLOWED' },
    });
    expect(await invoke('jira', { as: 'user', ...CREATE })).toMatchObject({ value: { status: 201 } });
  });

  test('as another person is refused for guests, for whoever is deactivated, and for nobody', async () => {
    const { invoke, site } = await probe();
    const as = (account: string) => invoke('jira', { as: { account }, path: PROJECT });
    expect(await as('acc-guest')).toMatchObject({ error: { errorCode: 'USER_NOT_LICENSED' } });
    expect(await as('acc-nobody')).toMatchObject({ error: { errorCode: 'USER_NOT_ACTIVE' } });
    const member = site.state.users['acc-member'];
    if (member) member.active = false;
    expect(await as('acc-member')).toMatchObject({ error: { errorCode: 'USER_NOT_ACTIVE' } });
  });

  test('without a declared scope is refused before the product sees it', async () => {
    const { invoke } = await probe();
    const path = '/rest/agile/1.0/board/1/sprint';
    expect(await invoke('jira', { as: 'app', path })).toMatchObject({
      error: { name: 'PROXY_ERR', status: 401, errorCode: 'SCOPE_NOT_DECLARED' },
    });
  });

  test('that the site does not model is answered 501', async () => {
    const { invoke } = await probe();
    expect(await invoke('jira', { as: 'app', path: '/rest/api/3/dashboard' })).toMatchObject({
      value: { status: 501 },
    });
  });

  test('in a consumer has no user', async () => {
    const { push, settle, get } = await probe();
    await push('work', { body: { name: 'alone', mode: 'request', call: { as: 'user', path: PROJECT } } });
    await push('work', { body: { name: 'app', mode: 'request', call: { as: 'app', path: PROJECT } } });
    await settle();
    expect(await get('answer:alone')).toMatchObject({ error: { name: 'NEEDS_AUTHENTICATION_ERR' } });
    expect(await get('answer:app')).toMatchObject({ value: { status: 200 } });
  });

  test('takes simulated time and is counted by its path template', async () => {
    const { clock, host, invoke } = await probe();
    const before = clock.now();
    await invoke('jira', { as: 'user', path: `${PROJECT}?expand=description` });
    expect(clock.now() - before).toBe(120);
    await invoke('jira', { as: 'app', path: '/rest/api/3/project/TEAM' });
    expect(host.requests).toEqual({ 'GET /rest/api/3/project/{projectIdOrKey}': 2 });
  });
});
