import { anonymous, app, fields, lead, member, outsider, siteUnderTest, tasks, viewer } from './site-under-test';

const MINE = '/rest/api/3/mypermissions';

describe('GET /mypermissions', () => {
  const holds = async (actor: typeof lead, query: string) => {
    const said = await siteUnderTest().ask('GET', `${MINE}?${query}`, undefined, actor);
    if (said.status !== 200) return said.status;
    const { permissions } = said.body as { permissions: Record<string, { havePermission: boolean }> };
    return Object.entries(permissions)
      .filter(([, each]) => each.havePermission)
      .map(([key]) => key);
  };
  const asked = 'permissions=BROWSE_PROJECTS,CREATE_ISSUES,ADMINISTER_PROJECTS,MODIFY_REPORTER';

  test('tells what each person may in a project', async () => {
    expect(await holds(lead, `${asked}&projectKey=MIG`)).toEqual([
      'BROWSE_PROJECTS',
      'CREATE_ISSUES',
      'ADMINISTER_PROJECTS',
      'MODIFY_REPORTER',
    ]);
    expect(await holds(member, `${asked}&projectId=10000`)).toEqual(['BROWSE_PROJECTS', 'CREATE_ISSUES']);
    expect(await holds(viewer, `${asked}&projectKey=MIG`)).toEqual(['BROWSE_PROJECTS']);
    expect(await holds(app, `${asked}&projectKey=MIG`)).toHaveLength(4);
  });

  test('answers 404 for a project that may not be browsed, as for one that is not there', async () => {
    expect(await holds(outsider, `${asked}&projectKey=MIG`)).toBe(404);
    expect(await holds(anonymous, `${asked}&projectKey=MIG`)).toBe(404);
    expect(await holds({ kind: 'person', accountId: 'acc-guest' }, `${asked}&projectId=10000`)).toBe(404);
    expect(await holds(lead, `${asked}&projectId=99999`)).toBe(404);
  });

  test('without a project: in any; without permissions, or with an unknown one: 400', async () => {
    expect(await holds(member, asked)).toEqual(['BROWSE_PROJECTS', 'CREATE_ISSUES']);
    expect(await holds(outsider, asked)).toEqual([]);
    expect(await holds(lead, 'projectKey=MIG')).toBe(400);
    expect(await holds(lead, 'permissions=BROWSE_PROJECTS,FLY')).toBe(400);
  });
});

test('permissions/check answers about oneself, and about others only for who administers Jira', async () => {
  const { ask } = siteUnderTest();
  const wanted = {
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'CREATE_ISSUES'], projects: [10_000, 10_001, 77] }],
    globalPermissions: ['BULK_CHANGE', 'ADMINISTER'],
  };
  expect((await ask('POST', '/rest/api/3/permissions/check', wanted)).body).toEqual({
    globalPermissions: ['BULK_CHANGE'],
    projectPermissions: [
      { permission: 'BROWSE_PROJECTS', projects: [10_000, 10_001], issues: [] },
      { permission: 'CREATE_ISSUES', projects: [10_000, 10_001], issues: [] },
    ],
  });
  expect((await ask('POST', '/rest/api/3/permissions/check', wanted, viewer)).body).toEqual({
    globalPermissions: [],
    projectPermissions: [{ permission: 'BROWSE_PROJECTS', projects: [10_000, 10_001], issues: [] }],
  });
  expect((await ask('POST', '/rest/api/3/permissions/check', { ...wanted, accountId: 'acc-viewer' }, app)).status).toBe(
    403,
  );
  expect(
    (await ask('POST', '/rest/api/3/permissions/project', { permissions: ['ADMINISTER_PROJECTS'] }, member)).body,
  ).toEqual({ projects: [] });
});

describe('what may not be seen', () => {
  test('does not exist: projects, issues and boards answer 404, lists leave them out', async () => {
    const { ask } = siteUnderTest();
    await ask('POST', '/rest/api/3/issue/bulk', tasks('secret'));
    for (const actor of [outsider, anonymous]) {
      expect((await ask('GET', '/rest/api/3/project/MIG', undefined, actor)).status).toBe(404);
      expect((await ask('GET', '/rest/api/3/issue/MIG-1', undefined, actor)).status).toBe(404);
      expect(await ask('GET', '/rest/api/3/project/search', undefined, actor)).toMatchObject({
        status: 200,
        body: { total: 0, values: [], isLast: true },
      });
    }
    expect((await ask('GET', '/rest/agile/1.0/board/1', undefined, outsider)).status).toBe(404);
    expect((await ask('GET', '/rest/agile/1.0/board/1', undefined, anonymous)).status).toBe(401);
    expect((await ask('GET', '/rest/api/3/myself', undefined, anonymous)).status).toBe(401);
    expect((await ask('POST', '/rest/api/3/issue/bulk', tasks('nobody'), anonymous)).status).toBe(401);
  });

  test('a project can be closed to the app', async () => {
    const { ask, site } = siteUnderTest();
    const project = site.state.jira.projects['10000'];
    for (const [key, accounts] of Object.entries(project?.permissions ?? {}))
      if (project !== undefined) project.permissions[key] = accounts.filter((each) => each !== 'acc-app');
    expect((await ask('GET', '/rest/api/3/project/MIG', undefined, app)).status).toBe(404);
    expect(await ask('POST', '/rest/api/3/issue', { fields: fields('app') }, app)).toMatchObject({
      status: 400,
      body: { errors: { project: 'Specify a valid project ID or key' } },
    });
    expect((await ask('GET', '/rest/api/3/project/KAN', undefined, app)).status).toBe(200);
  });

  test('a security level hides an issue from who is not its member, and only a member sets it', async () => {
    const { ask } = siteUnderTest();
    const secret = fields('secret', { security: { id: '10180' } });
    expect((await ask('POST', '/rest/api/3/issue', { fields: secret })).status).toBe(201);
    expect((await ask('POST', '/rest/api/3/issue', { fields: secret }, app)).status).toBe(400);
    expect((await ask('GET', '/rest/api/3/issue/MIG-1', undefined, app)).status).toBe(404);
    expect((await ask('GET', '/rest/api/3/issue/MIG-1')).status).toBe(200);
  });

  test('editing, deleting and commenting need their own permissions', async () => {
    const { ask } = siteUnderTest();
    await ask('POST', '/rest/api/3/issue/bulk', tasks('one'));
    expect((await ask('PUT', '/rest/api/3/issue/MIG-1', { fields: { labels: ['x'] } }, viewer)).status).toBe(403);
    expect((await ask('PUT', '/rest/api/3/issue/MIG-1/properties/runway', {}, viewer)).status).toBe(403);
    expect((await ask('DELETE', '/rest/api/3/issue/MIG-1', undefined, member)).status).toBe(403);
    expect(
      (await ask('POST', '/rest/api/3/issue/MIG-1/transitions', { transition: { id: '31' } }, viewer)).status,
    ).toBe(400);
    expect((await ask('GET', '/rest/api/3/issue/MIG-1/transitions', undefined, viewer)).body).toMatchObject({
      transitions: [],
    });
  });
});

test('users: who is who, who can be assigned', async () => {
  const { ask } = siteUnderTest();
  expect((await ask('GET', '/rest/api/3/myself', undefined, app)).body).toMatchObject({
    accountId: 'acc-app',
    accountType: 'app',
    displayName: 'Runway',
  });
  const accounts = (said: { body: never }) => (said.body as { accountId: string }[]).map((each) => each.accountId);
  expect(accounts(await ask('GET', '/rest/api/3/user/search?query=lead'))).toEqual(['acc-lead', 'acc-member']);
  expect(accounts(await ask('GET', '/rest/api/3/user/search?query=lead', undefined, outsider))).toEqual([]);
  const assignable = '/rest/api/3/user/assignable/search';
  expect(accounts(await ask('GET', `${assignable}?project=MIG&query=`))).toEqual(['acc-lead', 'acc-member']);
  expect(accounts(await ask('GET', `${assignable}?project=MIG&query=work`))).toEqual(['acc-member']);
  expect(accounts(await ask('GET', `${assignable}?project=MIG&query=orkst`))).toEqual([]);
  // The page is cut before those who cannot be assigned are left out of it.
  expect(accounts(await ask('GET', `${assignable}?project=MIG&query=&startAt=2&maxResults=3`))).toEqual([]);
  expect(accounts(await ask('GET', `${assignable}?project=MIG&query=`, undefined, app))).toEqual([
    'acc-lead',
    'acc-member',
  ]);
  for (const query of ['', '?query=x', '?project=MIG', '?project=MIG&query=x&accountId=acc-lead'])
    expect((await ask('GET', `${assignable}${query}`)).status).toBe(400);
});

test('users: who may browse a project, as far as the caller may browse people', async () => {
  const { ask } = siteUnderTest();
  const path = '/rest/api/3/user/viewissue/search';
  const accounts = async (query: string, actor?: typeof app) =>
    ((await ask('GET', `${path}?${query}`, undefined, actor)).body as { accountId: string }[]).map(
      (each) => each.accountId,
    );
  const all = ['acc-lead', 'acc-member', 'acc-viewer', 'acc-admin', 'acc-app'];
  expect(await accounts('projectKey=MIG&query=')).toEqual(all);
  expect(await accounts('projectKey=MIG&query=stake')).toEqual(['acc-viewer']);
  expect(await accounts('projectKey=MIG&accountId=acc-viewer')).toEqual(['acc-viewer']);
  expect(await accounts('projectKey=MIG&accountId=acc-outsider')).toEqual([]);
  // Without "Browse users and groups" nobody is found, and nothing is refused.
  expect(await accounts('projectKey=MIG&query=', { kind: 'person', accountId: 'acc-admin' })).toEqual([]);
  // The page is cut before anybody is looked for in it.
  expect(await accounts('projectKey=MIG&query=stake&maxResults=2')).toEqual([]);
  // It takes keys only, and as they are written.
  for (const key of ['10000', 'mig', 'NOPE'])
    expect((await ask('GET', `${path}?projectKey=${key}&query=`)).status).toBe(404);
  for (const query of ['', '?query=x', '?projectKey=MIG', '?projectKey=MIG&query=x&accountId=acc-lead'])
    expect((await ask('GET', `${path}${query}`)).status).toBe(400);
});

test('users: names by account id, for everybody who may use Jira', async () => {
  const { ask } = siteUnderTest();
  const path = '/rest/api/3/user/bulk?accountId=acc-member&accountId=nobody&accountId=acc-lead';
  for (const actor of [lead, outsider]) {
    expect((await ask('GET', `${path}&maxResults=1`, undefined, actor)).body).toMatchObject({
      total: 2,
      isLast: false,
      values: [{ accountId: 'acc-member', displayName: 'Workstream lead' }],
    });
  }
  expect((await ask('GET', '/rest/api/3/user/bulk')).status).toBe(400);
  expect((await ask('GET', path, undefined, anonymous)).status).toBe(401);
});

describe('create metadata', () => {
  const screen = async (project: string, type: string, actor = lead) => {
    const said = await siteUnderTest().ask(
      'GET',
      `/rest/api/3/issue/createmeta/${project}/issuetypes/${type}?maxResults=200`,
      undefined,
      actor,
    );
    const { fields: found } = said.body as {
      fields: { fieldId: string; required: boolean; hasDefaultValue: boolean }[];
    };
    return found;
  };

  test('lists the types with their levels, page by page, and none to who may not create', async () => {
    const { ask } = siteUnderTest();
    const path = '/rest/api/3/issue/createmeta/MIG/issuetypes';
    expect((await ask('GET', path)).body).toMatchObject({
      total: 5,
      issueTypes: [
        { name: 'Epic', hierarchyLevel: 1 },
        { name: 'Story' },
        { name: 'Task', hierarchyLevel: 0 },
        { name: 'Bug' },
        { name: 'Sub-task', hierarchyLevel: -1, subtask: true },
      ],
    });
    expect((await ask('GET', `${path}?startAt=3&maxResults=1`)).body).toMatchObject({
      startAt: 3,
      maxResults: 1,
      total: 5,
      issueTypes: [{ name: 'Bug' }],
    });
    expect((await ask('GET', path, undefined, viewer)).body).toMatchObject({ total: 0, issueTypes: [] });
    expect((await ask('GET', path, undefined, outsider)).status).toBe(400);
  });

  test('shows the fields that the actor can set, which are required and which have a default', async () => {
    const required = (await screen('REQ', '10002'))
      .filter((each) => each.required && !each.hasDefaultValue)
      .map((each) => each.fieldId);
    expect(required).toEqual(['project', 'issuetype', 'summary', 'customfield_10050', 'customfield_10051']);
    expect((await screen('MIG', '10002')).map((each) => each.fieldId)).toContain('reporter');
    expect((await screen('MIG', '10002', member)).map((each) => each.fieldId)).not.toContain('reporter');
    expect((await screen('TEAM', '10101')).map((each) => each.fieldId)).not.toContain('duedate');
  });
});
