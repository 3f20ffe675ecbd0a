import { fields, lead, paragraph, siteUnderTest, START, tasks, viewer } from './site-under-test';

const ISSUE = '/rest/api/3/issue';

describe('the life of an issue', () => {
  test('an edit keeps what it does not name, merges labels, and answers 204', async () => {
    const { ask } = siteUnderTest();
    await ask('POST', ISSUE, { fields: fields('before', { labels: ['a'] }) });
    expect(
      await ask('PUT', `${ISSUE}/MIG-1`, {
        update: { labels: [{ add: 'b' }, { remove: 'a' }] },
        properties: [{ key: 'runway', value: { node: 'n' } }],
      }),
    ).toMatchObject({ status: 204, body: null });
    expect((await ask('GET', `${ISSUE}/MIG-1?fields=summary,labels&properties=*all`)).body).toMatchObject({
      fields: { summary: 'before', labels: ['b'] },
      properties: { runway: { node: 'n' } },
    });
    expect(
      await ask('PUT', `${ISSUE}/MIG-1`, { fields: { labels: [] }, update: { labels: [{ add: 'c' }] } }),
    ).toMatchObject({ status: 400, body: { errors: { labels: expect.any(String) } } });
    expect(await ask('PUT', `${ISSUE}/MIG-1`, { fields: { summary: null } })).toMatchObject({
      status: 400,
      body: { errors: { summary: 'You must specify a summary of the issue.' } },
    });
  });

  test('a transition changes status and resolution, both ways', async () => {
    const { ask, clock } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one'));
    await clock.advance(60_000);
    expect((await ask('GET', `${ISSUE}/MIG-1/transitions`)).body).toMatchObject({
      transitions: [
        { id: '11', to: { name: 'To Do' } },
        { id: '21', to: { name: 'In Progress' } },
        { id: '31', to: { name: 'Done' } },
      ],
    });
    await ask('POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '31' } });
    expect((await ask('GET', `${ISSUE}/MIG-1`)).body).toMatchObject({
      fields: {
        status: { name: 'Done' },
        resolution: { name: 'Done' },
        resolutiondate: '2027-05-01T08:01:00.000+0000',
      },
    });
    await ask('POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '21' } });
    expect((await ask('GET', `${ISSUE}/MIG-1`)).body).toMatchObject({
      fields: { status: { name: 'In Progress' }, resolution: null },
    });
    expect(await ask('POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '99' } })).toMatchObject({
      status: 400,
      body: { errorMessages: ["Transition id '99' is not valid for this issue."] },
    });
  });

  test('comments are documents, kept in order', async () => {
    const { ask } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one'));
    expect((await ask('POST', `${ISSUE}/MIG-1/comment`, { body: paragraph('first') })).status).toBe(201);
    await ask('POST', `${ISSUE}/MIG-1/comment`, { body: paragraph('second') });
    expect((await ask('POST', `${ISSUE}/MIG-1/comment`, { body: 'plain' })).status).toBe(400);
    expect((await ask('POST', `${ISSUE}/MIG-1/comment`, { body: paragraph('no') }, viewer)).status).toBe(403);
    expect((await ask('GET', `${ISSUE}/MIG-1/comment?maxResults=1&startAt=1`)).body).toMatchObject({
      total: 2,
      comments: [{ body: paragraph('second'), author: { accountId: 'acc-lead' } }],
    });
  });

  test('properties: 201 when new, 200 when known, 404 when missing', async () => {
    const { ask } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one'));
    const path = `${ISSUE}/MIG-1/properties/runway`;
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('PUT', path, { a: 1 })).status).toBe(201);
    expect((await ask('PUT', path, [])).status).toBe(200);
    expect((await ask('GET', `${ISSUE}/MIG-1/properties`)).body).toMatchObject({ keys: [{ key: 'runway' }] });
    expect((await ask('DELETE', path)).status).toBe(204);
    expect((await ask('DELETE', path)).status).toBe(404);
  });

  test('deleting: a parent only with its sub-tasks; the tasks of an epic stay without one', async () => {
    const { ask, site, events } = siteUnderTest();
    await ask('POST', ISSUE, { fields: fields('epic', { issuetype: { id: '10000' } }) });
    await ask('POST', ISSUE, { fields: fields('task', { parent: { id: '10001' } }) });
    await ask('POST', ISSUE, { fields: fields('sub', { issuetype: { id: '10004' }, parent: { id: '10002' } }) });
    expect((await ask('DELETE', `${ISSUE}/MIG-2`)).status).toBe(400);
    expect((await ask('DELETE', `${ISSUE}/MIG-1`)).status).toBe(204);
    expect(site.state.jira.issues['10002']?.parentId).toBeNull();
    expect((await ask('DELETE', `${ISSUE}/MIG-2?deleteSubtasks=true`)).status).toBe(204);
    expect(site.state.jira.issues).toEqual({});
    const deleted = events
      .filter((event) => event.name === 'avi:jira:deleted:issue')
      .map((event) => (event.body['issue'] as { key: string }).key);
    expect(deleted).toEqual(['MIG-1', 'MIG-2']);
  });

  test('events: one for each create, edit, transition and comment, and one of its own for a property', async () => {
    const { ask, events } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one', 'two'));
    await ask('PUT', `${ISSUE}/MIG-1`, { fields: { labels: ['x'] } });
    await ask('PUT', `${ISSUE}/MIG-1/properties/runway`, {});
    await ask('PUT', `${ISSUE}/MIG-1`, { properties: [{ key: 'runway', value: 1 }] });
    await ask('POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '31' } });
    await ask('DELETE', `${ISSUE}/MIG-1/properties/runway`);
    await ask('POST', `${ISSUE}/MIG-1/comment`, { body: paragraph('done') });
    expect(events.map(({ name }) => name.replace('avi:jira:', ''))).toEqual([
      'created:issue',
      'created:issue',
      'updated:issue',
      'set:issue-property',
      'set:issue-property',
      'updated:issue',
      'deleted:issue-property',
      'commented:issue',
    ]);
    expect(events[0]).toMatchObject({
      at: START,
      body: { atlassianId: 'acc-lead', issue: { key: 'MIG-1', fields: { summary: 'one', project: { key: 'MIG' } } } },
    });
  });

  test('the state is plain JSON, and a site goes on from it', async () => {
    const { ask, site } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one'));
    const saved = JSON.parse(JSON.stringify(site.state)) as typeof site.state;
    expect(saved).toEqual(site.state);
    const again = siteUnderTest({ state: saved });
    expect((await again.ask('POST', '/rest/api/3/search/jql', { jql: 'project = MIG' })).body).toEqual({
      issues: [{ id: '10001' }],
      isLast: true,
    });
    expect((await again.ask('POST', `${ISSUE}/bulk`, tasks('two'))).body).toMatchObject({
      issues: [{ id: '10002', key: 'MIG-2' }],
    });
  });
});

describe('boards and sprints', () => {
  test('a scrum board has sprints, a kanban board answers 400', async () => {
    const { ask } = siteUnderTest();
    expect((await ask('GET', '/rest/agile/1.0/board?projectKeyOrId=MIG')).body).toMatchObject({
      total: 1,
      isLast: true,
      values: [{ id: 1, type: 'scrum', location: { projectKey: 'MIG' } }],
    });
    expect((await ask('GET', '/rest/agile/1.0/board/1/sprint?state=active,closed')).body).toMatchObject({
      values: [{ id: 1, state: 'active', originBoardId: 1 }],
    });
    expect(await ask('GET', '/rest/agile/1.0/board/2/sprint')).toMatchObject({
      status: 400,
      body: { errorMessages: ['The board does not support sprints'] },
    });
    expect((await ask('GET', '/rest/agile/1.0/board/1/sprint?state=open')).status).toBe(400);
    expect((await ask('GET', '/rest/agile/1.0/board/9')).status).toBe(404);
    expect((await ask('GET', '/rest/agile/1.0/board/1/configuration')).body).toMatchObject({
      columnConfig: { columns: [{ name: 'To Do' }, { name: 'In Progress' }, { name: 'Done' }] },
    });
  });

  test('sub-tasks follow their parent into a sprint, all or nothing is moved, 50 at most', async () => {
    const { ask, clock } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('in', 'out'));
    await ask('POST', ISSUE, { fields: fields('sub', { issuetype: { id: '10004' }, parent: { id: '10001' } }) });
    const move = (issues: string[], actor = lead) => ask('POST', '/rest/agile/1.0/sprint/2/issue', { issues }, actor);
    expect((await move(['MIG-1', 'MIG-3'])).status).toBe(400);
    expect((await move(['MIG-1', 'MIG-9'])).status).toBe(400);
    expect((await move(Array.from({ length: 51 }, () => 'MIG-1'))).status).toBe(400);
    expect((await move(['MIG-1'], viewer)).status).toBe(403);
    await clock.advance(5_000);
    expect((await ask('GET', '/rest/software/1.0/sprint/2/issue?fields=summary')).body).toMatchObject({ issues: [] });
    expect((await move(['MIG-1'])).status).toBe(204);
    await clock.advance(5_000);
    expect((await ask('GET', '/rest/software/1.0/sprint/2/issue?fields=summary')).body).toMatchObject({
      issues: [{ key: 'MIG-1' }, { key: 'MIG-3' }],
    });
    expect((await ask('GET', '/rest/software/1.0/board/1/backlog?fields=summary')).body).toMatchObject({
      issues: [{ key: 'MIG-2' }],
    });
    expect(
      (await ask('GET', '/rest/software/1.0/board/1/issue?fields=summary&jql=labels%20is%20empty%20order%20by%20key'))
        .body,
    ).toMatchObject({ issues: [{ key: 'MIG-1' }, { key: 'MIG-2' }, { key: 'MIG-3' }] });
    expect((await ask('GET', `${ISSUE}/MIG-3?fields=customfield_10020`)).body).toMatchObject({
      fields: { customfield_10020: [{ id: 2, name: 'MIG Sprint 2' }] },
    });
  });

  test('the life of sprints and boards is told in events of their own', async () => {
    const { ask, events, clock, site } = siteUnderTest();
    const SPRINT = '/rest/agile/1.0/sprint';
    const said = async (path: string, body: object, actor = lead) => (await ask('POST', path, body, actor)).status;
    expect(await said(SPRINT, { name: 'Third', originBoardId: 1 }, viewer)).toBe(403);
    expect(await said(SPRINT, { name: 'Third', originBoardId: 1 })).toBe(201);
    expect(await said(`${SPRINT}/3`, { state: 'active' })).toBe(400);
    const planned = { startDate: '2027-06-01T08:00:00.000Z', endDate: '2027-06-14T08:00:00.000Z' };
    expect(await said(`${SPRINT}/3`, planned)).toBe(200);
    expect(await said(`${SPRINT}/3`, { state: 'closed' })).toBe(400);
    await clock.advance(60_000);
    expect(await said(`${SPRINT}/3`, { state: 'active' })).toBe(200);
    // Starting sets the real start.
    expect(site.state.jira.sprints['3']).toMatchObject({ state: 'active', startDate: clock.now() });
    expect(await said(`${SPRINT}/3`, { state: 'closed' })).toBe(200);
    expect(await said(`${SPRINT}/3`, { goal: 'Done', endDate: '2027-07-01T08:00:00.000Z' })).toBe(200);
    expect(site.state.jira.sprints['3']).toMatchObject({ goal: 'Done', endDate: Date.parse(planned.endDate) });
    await ask('POST', `${ISSUE}`, { fields: fields('in it', { customfield_10020: 2 }) });
    expect((await ask('DELETE', `${SPRINT}/2`)).status).toBe(204);
    expect(site.state.jira.issues['10001']?.sprintIds).toEqual([]);

    const BOARD = '/rest/agile/1.0/board';
    const own = { name: 'Mine', type: 'kanban', filterId: 10_001, location: { type: 'user' } };
    expect(await said(BOARD, { ...own, filterId: 7 })).toBe(400);
    expect(await said(BOARD, { ...own, location: { type: 'project', projectKeyOrId: 'KAN' } }, viewer)).toBe(403);
    expect(await said(BOARD, own, viewer)).toBe(201);
    expect((await ask('GET', `${BOARD}/3`)).body).toMatchObject({ location: { userAccountId: 'acc-viewer' } });
    expect((await ask('DELETE', `${BOARD}/3`, undefined, viewer)).status).toBe(204);
    expect(
      events
        .filter(({ name }) => name.startsWith('avi:jira-software:'))
        .map(({ name, body }) => [name.replace('avi:jira-software:', ''), idIn(body)]),
    ).toEqual([
      ['created:sprint', '3'],
      ['updated:sprint', '3'],
      ['started:sprint', '3'],
      ['closed:sprint', '3'],
      ['updated:sprint', '3'],
      ['deleted:sprint', '2'],
      ['created:board', '3'],
      ['deleted:board', '3'],
    ]);
  });
});

function idIn(body: Readonly<Record<string, unknown>>): unknown {
  const { id } = (body['sprint'] ?? body['board']) as { readonly id: unknown };
  return id;
}
