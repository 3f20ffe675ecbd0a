import type { Actor } from '../../../sandbox/site/site';
import { anonymous, fields, lead, member, outsider, siteUnderTest, tasks, type UnderTest } from './site-under-test';

const SEARCH = '/rest/api/3/search/jql';

const ids = async (
  { ask }: UnderTest,
  jql: string,
  more: Record<string, unknown> = {},
  actor = lead,
): Promise<string[]> => {
  const said = await ask('POST', SEARCH, { jql, ...more }, actor);
  if (said.status !== 200) throw new Error(`${jql}: ${JSON.stringify(said.body)}`);
  return (said.body as { issues: { id: string }[] }).issues.map((issue) => issue.id);
};

const refusal = async (jql: string): Promise<string> => {
  const said = await siteUnderTest().ask('POST', SEARCH, { jql });
  expect(said.status).toBe(400);
  return (said.body as { errorMessages: string[] }).errorMessages.join(' ');
};

/** An epic MIG-1 with a task MIG-2 and its sub-task MIG-3, and a lone task MIG-4 that is done and in the active sprint. */
async function tree(): Promise<UnderTest> {
  const test = siteUnderTest({ indexed: ['wave', 'node'] });
  const { ask, clock } = test;
  const create = (given: Record<string, unknown>, wave: string) =>
    ask('POST', '/rest/api/3/issue', {
      fields: given,
      properties: [{ key: 'runway', value: { wave, node: given['summary'], phase: 'assess' } }],
    });
  await create(fields('epic', { issuetype: { id: '10000' }, labels: ['runway'] }), 'W1');
  await create(fields('task', { parent: { id: '10001' }, labels: ['runway', 'wave-W1'] }), 'W1');
  await create(fields('sub', { issuetype: { id: '10004' }, parent: { id: '10002' } }), 'W2');
  await clock.advance(60_000);
  await create(fields('lone', { assignee: { id: 'acc-member' } }), 'W2');
  await ask('POST', '/rest/api/3/issue/MIG-4/transitions', { transition: { id: '31' } });
  await ask('POST', '/rest/agile/1.0/sprint/1/issue', { issues: ['MIG-2', 'MIG-4'] });
  await clock.advance(10_000);
  return test;
}

describe('JQL', () => {
  test.each([
    ['project = MIG', ['10004', '10003', '10002', '10001']],
    ['project = "Migration" ORDER BY key', ['10001', '10002', '10003', '10004']],
    ['project in (10000) and issuetype = Epic', ['10001']],
    ['type in (Task, "Sub-task") ORDER BY key DESC', ['10004', '10003', '10002']],
    ['status = Done', ['10004']],
    ['statusCategory != Done ORDER BY id', ['10001', '10002', '10003']],
    ['parent = MIG-1', ['10002']],
    ['parent in (10001, 10002) order by key', ['10002', '10003']],
    ['parent is EMPTY ORDER BY key', ['10001', '10004']],
    ['sprint in openSprints() ORDER BY rank', ['10002', '10003', '10004']],
    ['sprint = 1 and not parent is empty order by key', ['10002', '10003']],
    ['sprint is empty', ['10001']],
    ['labels = runway ORDER BY key', ['10001', '10002']],
    ['labels != runway', []],
    ['labels not in (wave-W1) ', ['10001']],
    ['key in (MIG-1, mig-3) ORDER BY key', ['10001', '10003']],
    ['id >= 10003 ORDER BY id', ['10003', '10004']],
    ['created >= "2027-05-01 08:01"', ['10004']],
    ['created < -30s or created < "2027/05/01 08:01" ORDER BY created', null],
    ['created <= -1m ORDER BY created', ['10001', '10002', '10003']],
    ['updated > "2027-05-01 08:00" ORDER BY key', ['10002', '10004']],
    ['assignee = acc-member', ['10004']],
    ['assignee is not EMPTY', ['10004']],
    ['assignee = currentUser()', []],
    ['(labels = runway OR status = Done) AND NOT issuetype = Epic ORDER BY key', ['10002', '10004']],
    ['issue.property[runway].wave = "W1" ORDER BY key', ['10001', '10002']],
    ['issue.property[runway].wave in (W2, W3) && project = MIG ORDER BY key', ['10003', '10004']],
    ['issue.property[runway].node != "task" ORDER BY key', ['10001', '10003', '10004']],
    ["issue.property[runway].node is EMPTY or summary = 'x'", undefined],
  ])('%s', async (jql, expected) => {
    const test = await tree();
    const said = await test.ask('POST', SEARCH, { jql });
    if (expected === null) expect(said.status).toBe(400);
    else if (expected === undefined)
      expect(said).toMatchObject({
        status: 501,
        body: { errorMessages: [expect.stringContaining("the field 'summary' in JQL")] },
      });
    else expect(await ids(test, jql)).toEqual(expected);
  });

  test.each([
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['ORDER BY key', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['nosuch = 1', "Field 'nosuch' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['key = MIG-99', "An issue with key 'MIG-99' does not exist for field 'key'."],
    ['project ~ MIG', "The operator '~' is not supported by the 'project' field."],
    ['project', 'Expecting operator but got the end of the query.'],
    ['project = MIG labels = x', "Expecting either 'OR' or 'AND' but got 'labels'. (line 1, character 15)"],
    ['(project = MIG', "Expecting ')' but got the end of the query."],
    ['labels = "open', 'The quoted string has not been completed.'],
    ['labels in runway', "Expecting either a list or function but got 'runway'."],
    ['created > yesterday', "Date value 'yesterday' for field 'created' is invalid."],
    ['assignee = membersOf(x)', "Unable to find JQL function 'membersOf(x)'."],
    [
      'issue.property[runway].secret = x',
      "Field 'issue.property[runway].secret' does not exist or you do not have permission to view it.",
    ],
    ['project = MIG ORDER BY nosuch', "Field 'nosuch' does not exist or you do not have permission to view it."],
  ])("refuses %p in Jira's words", async (jql, words) => {
    expect(await refusal(jql)).toContain(words);
  });

  test('does not find a project or an issue that the actor may not see', async () => {
    const test = await tree();
    expect(await test.ask('POST', SEARCH, { jql: 'project = MIG' }, outsider)).toMatchObject({ status: 400 });
    expect(await ids(test, 'labels = runway', {}, outsider)).toEqual([]);
    expect(await ids(test, 'labels = runway', {}, anonymous)).toEqual([]);
    expect(await ids(test, 'labels = runway', {}, member)).toHaveLength(2);
  });
});

describe('the search index', () => {
  test('is behind: a new issue is found after one to two seconds, and by its id at once when reconciled', async () => {
    const test = siteUnderTest();
    await test.ask('POST', '/rest/api/3/issue/bulk', tasks('new'));
    expect(await ids(test, 'project = MIG')).toEqual([]);
    expect(await ids(test, 'project = MIG', { reconcileIssues: [10_001] })).toEqual(['10001']);
    expect(await ids(test, 'project = KAN', { reconcileIssues: [10_001] })).toEqual([]);
    await test.clock.advance(999);
    expect(await ids(test, 'project = MIG')).toEqual([]);
    await test.clock.advance(1_001);
    expect(await ids(test, 'project = MIG')).toEqual(['10001']);
  });

  test('shows an edit late, with what stood there before', async () => {
    const test = siteUnderTest({ faults: { searchLagSeconds: 30, random: () => 0 } });
    await test.ask('POST', '/rest/api/3/issue/bulk', tasks('old'));
    await test.clock.advance(30_000);
    await test.ask('PUT', '/rest/api/3/issue/MIG-1', { fields: { labels: ['edited'] } });
    expect(await ids(test, 'labels = edited')).toEqual([]);
    expect(await test.ask('POST', SEARCH, { jql: 'project = MIG', fields: ['labels'] })).toMatchObject({
      body: { issues: [{ fields: { labels: [] } }] },
    });
    await test.clock.advance(30_000);
    expect(await ids(test, 'labels = edited')).toEqual(['10001']);
  });

  test('keeps a deleted issue out of every answer', async () => {
    const test = siteUnderTest();
    await test.ask('POST', '/rest/api/3/issue/bulk', tasks('gone'));
    await test.clock.advance(5_000);
    expect(await test.ask('DELETE', '/rest/api/3/issue/MIG-1')).toMatchObject({ status: 204, body: null });
    await test.clock.advance(5_000);
    expect(await ids(test, 'project = MIG')).toEqual([]);
  });
});

describe('pages of a search', () => {
  test('go on by token, without a total, and a token is good for its own query only', async () => {
    const test = siteUnderTest();
    await test.ask('POST', '/rest/api/3/issue/bulk', tasks('a', 'b', 'c'));
    await test.clock.advance(5_000);
    const jql = 'project = MIG ORDER BY key';
    const first = await test.ask('POST', SEARCH, { jql, maxResults: 2 });
    expect(first.body).toEqual({
      issues: [{ id: '10001' }, { id: '10002' }],
      isLast: false,
      nextPageToken: expect.any(String),
    });
    const { nextPageToken } = first.body as { nextPageToken: string };
    expect((await test.ask('POST', SEARCH, { jql, maxResults: 2, nextPageToken })).body).toEqual({
      issues: [{ id: '10003' }],
      isLast: true,
    });
    expect((await test.ask('POST', SEARCH, { jql: 'project = KAN', nextPageToken })).status).toBe(400);
    expect((await test.ask('POST', SEARCH, { jql, nextPageToken: 'nonsense' })).status).toBe(400);
  });

  test('hold up to 5,000 ids, but 100 issues with more fields', async () => {
    const test = siteUnderTest();
    for (const part of [0, 1, 2])
      await test.ask(
        'POST',
        '/rest/api/3/issue/bulk',
        tasks(...Array.from({ length: 50 }, (_, index) => `${part}-${index}`)),
      );
    await test.clock.advance(5_000);
    expect(await ids(test, 'project = MIG', { maxResults: 5_000 })).toHaveLength(150);
    expect(await ids(test, 'project = MIG', { maxResults: 5_000, fields: ['id', 'key'] })).toHaveLength(150);
    expect(await ids(test, 'project = MIG', { maxResults: 5_000, fields: ['summary'] })).toHaveLength(100);
    expect(await ids(test, 'project = MIG', { maxResults: 5_000, properties: ['runway'] })).toHaveLength(100);
    expect(await ids(test, 'project = MIG')).toHaveLength(50);
  });

  test('carry the properties asked for, at most five', async () => {
    const test = await tree();
    expect((await test.ask('GET', `${SEARCH}?jql=key%3DMIG-1&fields=key&properties=runway,other`)).body).toMatchObject({
      issues: [{ id: '10001', key: 'MIG-1', properties: { runway: { wave: 'W1', node: 'epic', phase: 'assess' } } }],
      isLast: true,
    });
    expect(
      (await test.ask('POST', SEARCH, { jql: 'project = MIG', properties: ['1', '2', '3', '4', '5', '6'] })).status,
    ).toBe(400);
    expect((await test.ask('POST', SEARCH, { jql: 'project = MIG', startAt: 0 })).status).toBe(400);
  });
});

describe('POST /issue/bulkfetch', () => {
  test('does not wait for the index, and leaves out without a word what may not be seen', async () => {
    const { ask, site } = siteUnderTest();
    await ask('POST', '/rest/api/3/issue/bulk', tasks('a', 'b', 'c'));
    const second = site.state.jira.issues['10002'];
    if (second !== undefined) site.state.jira.issues['10002'] = { ...second, securityLevelId: '10180' };
    const request = { issueIdsOrKeys: ['MIG-3', '10002', '10001', '99999', 'mig-1'], fields: ['summary'] };
    const fetched = async (actor?: Actor) => {
      const { body } = await ask('POST', '/rest/api/3/issue/bulkfetch', request, actor);
      const { issues, issueErrors } = body as { issues: { id: string; fields: object }[]; issueErrors: unknown[] };
      return { issues: issues.sort((a, b) => Number(a.id) - Number(b.id)), issueErrors };
    };
    expect(await fetched(member)).toMatchObject({
      issues: [
        { id: '10001', fields: { summary: 'a' } },
        { id: '10003', fields: { summary: 'c' } },
      ],
      issueErrors: [],
    });
    expect(await fetched()).toMatchObject({ issues: [{ id: '10001' }, { id: '10002' }, { id: '10003' }] });
  });

  test('takes 100 and refuses 101', async () => {
    const { ask } = siteUnderTest();
    const wanted = Array.from({ length: 101 }, (_, index) => String(index + 1));
    expect((await ask('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: wanted })).status).toBe(400);
    expect(await ask('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: wanted.slice(1) })).toMatchObject({
      status: 200,
      body: { issues: [] },
    });
  });
});
