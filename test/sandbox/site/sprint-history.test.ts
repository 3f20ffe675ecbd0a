import { fields, siteUnderTest, START, tasks, viewer } from './site-under-test';

const ISSUE = '/rest/api/3/issue';
const SPRINT = '/rest/agile/1.0/sprint';
const BULK = '/rest/api/3/changelog/bulkfetch';

interface Line {
  readonly id: string;
  readonly created: string;
  readonly items: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
}
type Site = ReturnType<typeof siteUnderTest>;

const linesOf = async ({ ask }: Site, key: string): Promise<readonly Line[]> =>
  ((await ask('GET', `${ISSUE}/${key}/changelog`)).body as { readonly values: readonly Line[] }).values;
const steps = (lines: readonly Line[], field: string) =>
  lines.flatMap(({ created, items }) =>
    items.filter((item) => item.field === field).map(({ from, to }) => [Date.parse(created) - START, from, to]),
  );

describe('the history of an issue', () => {
  test('has a line for each moment at which something was changed, and none for the create', async () => {
    const site = siteUnderTest();
    const { ask, clock } = site;
    await ask('POST', ISSUE, { fields: fields('one', { customfield_10020: 2 }) });
    expect(await linesOf(site, 'MIG-1')).toEqual([]);
    await clock.advance(1_000);
    await ask('PUT', `${ISSUE}/MIG-1`, { fields: { customfield_10016: 3, customfield_10020: 1 } });
    await clock.advance(1_000);
    await ask('POST', `${ISSUE}/MIG-1/transitions`, { transition: { id: '31' } });
    await ask('PUT', `${ISSUE}/MIG-1`, { fields: { customfield_10016: 3 } });
    const lines = await linesOf(site, 'MIG-1');
    expect(lines.map(({ items }) => items.map(({ field }) => field))).toEqual([
      ['Sprint', 'Story point estimate'],
      ['status', 'resolution'],
    ]);
    expect(steps(lines, 'Sprint')).toEqual([[1_000, '2', '1']]);
    expect(steps(lines, 'status')).toEqual([[2_000, '10000', '10001']]);
  });

  test('comes with a read that expands it, the newest 40 first', async () => {
    const { ask, clock } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one'));
    for (let points = 1; points <= 42; points += 1) {
      // Jira takes 20 writes of one issue in 2 seconds.
      await clock.advance(1_000);
      await ask('PUT', `${ISSUE}/MIG-1`, { fields: { customfield_10016: points } });
    }
    const { changelog } = (await ask('GET', `${ISSUE}/MIG-1?fields=summary&expand=changelog`)).body as {
      readonly changelog: { readonly total: number; readonly histories: readonly Line[] };
    };
    expect(changelog.total).toBe(42);
    expect(changelog.histories).toHaveLength(40);
    expect(changelog.histories[0]?.items[0]).toMatchObject({ toString: '42' });
    const fetched = (await ask('POST', `${ISSUE}/bulkfetch`, { issueIdsOrKeys: ['MIG-1'], expand: ['changelog'] }))
      .body;
    expect(fetched).toMatchObject({ issues: [{ changelog: { total: 42 } }] });
    const found = (
      await ask('POST', '/rest/api/3/search/jql', {
        jql: 'project = MIG',
        expand: 'changelog',
        reconcileIssues: [10_001],
      })
    ).body;
    expect(found).toMatchObject({ issues: [{ id: '10001', changelog: { total: 42 } }] });
  });

  test('of many issues: the oldest change first, by field, in pages of changes, without what one may not see', async () => {
    const { ask, clock } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one', 'two'));
    for (const key of ['MIG-2', 'MIG-1']) {
      await clock.advance(1_000);
      await ask('POST', `${SPRINT}/2/issue`, { issues: [key] });
      await ask('PUT', `${ISSUE}/${key}`, { fields: { summary: 'again' } });
    }
    const wanted = { issueIdsOrKeys: ['MIG-1', 'MIG-2', 'MIG-9'], fieldIds: ['customfield_10020'], maxResults: 1 };
    const first = (await ask('POST', BULK, wanted)).body as {
      readonly issueChangeLogs: readonly { readonly issueId: string; readonly changeHistories: readonly Line[] }[];
      readonly nextPageToken: string;
    };
    expect(first.issueChangeLogs).toMatchObject([{ issueId: '10002', changeHistories: [{ items: [{ to: '2' }] }] }]);
    const { nextPageToken } = first;
    const second = (await ask('POST', BULK, { ...wanted, nextPageToken })).body;
    expect(second).toMatchObject({ issueChangeLogs: [{ issueId: '10001' }] });
    expect(second).not.toHaveProperty('nextPageToken');
    expect((await ask('POST', BULK, { ...wanted, nextPageToken: 'other' })).status).toBe(400);
    const many = { issueIdsOrKeys: Array.from({ length: 1_001 }, (_, index) => String(index)) };
    expect((await ask('POST', BULK, many)).status).toBe(400);
    const eleven = { issueIdsOrKeys: ['MIG-1'], fieldIds: Array.from({ length: 11 }, (_, index) => `f${index}`) };
    expect((await ask('POST', BULK, eleven)).status).toBe(400);
  });
});

describe('a sprint that is closed', () => {
  test('stays in the field: the next planned sprint is added to what is not done, and to nothing else', async () => {
    const site = siteUnderTest();
    const { ask, clock, events } = site;
    await ask('POST', `${ISSUE}/bulk`, tasks('open', 'done'));
    await ask('POST', `${SPRINT}/1/issue`, { issues: ['MIG-1', 'MIG-2'] });
    await ask('POST', `${ISSUE}/MIG-2/transitions`, { transition: { id: '31' } });
    await clock.advance(60_000);
    await ask('POST', `${SPRINT}/1`, { state: 'closed' });
    expect(steps(await linesOf(site, 'MIG-1'), 'Sprint')).toEqual([
      [0, null, '1'],
      [60_000, '1', '1, 2'],
    ]);
    expect(steps(await linesOf(site, 'MIG-2'), 'Sprint')).toEqual([[0, null, '1']]);
    expect(events.filter(({ name }) => name.endsWith(':sprint')).map(({ name }) => name)).toEqual([
      'avi:jira-software:closed:sprint',
    ]);
    // Taking it out of the open sprint leaves the closed one.
    await ask('POST', '/rest/agile/1.0/backlog/issue', { issues: ['MIG-1'] });
    expect(steps(await linesOf(site, 'MIG-1'), 'Sprint').at(-1)).toEqual([60_000, '1, 2', '1']);
    await clock.advance(5_000);
    const listed = (await ask('GET', '/rest/software/1.0/sprint/1/issue?fields=sprint,closedSprints,flagged')).body;
    expect(listed).toMatchObject({
      issues: [
        { fields: { sprint: null, flagged: false, closedSprints: [{ id: 1, state: 'closed' }] } },
        { fields: { closedSprints: [{ id: 1 }] } },
      ],
    });
  });

  test('is listed by when it was closed, before the active and the planned ones', async () => {
    const { ask, clock } = siteUnderTest();
    const dates = { startDate: '2027-05-01T08:00:00.000Z', endDate: '2027-05-14T08:00:00.000Z' };
    for (const name of ['Third', 'Fourth']) await ask('POST', SPRINT, { name, originBoardId: 1, ...dates });
    for (const id of [4, 3]) {
      await ask('POST', `${SPRINT}/${id}`, { state: 'active' });
      await clock.advance(1_000);
      await ask('POST', `${SPRINT}/${id}`, { state: 'closed' });
    }
    const { values } = (await ask('GET', '/rest/agile/1.0/board/1/sprint')).body as { values: { id: number }[] };
    expect(values.map(({ id }) => id)).toEqual([4, 3, 1, 2]);
    await ask('POST', `${SPRINT}/2/swap`, { sprintToSwapWith: 1 });
    expect((await ask('PUT', `${SPRINT}/2`, { name: 'x'.repeat(31), state: 'future' })).status).toBe(400);
  });
});

describe('ranking, estimating and switching features', () => {
  test('a rank puts issues beside another one, also while they are added to a sprint', async () => {
    const { ask, clock } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one', 'two', 'three', 'four'));
    await ask('PUT', '/rest/agile/1.0/issue/rank', { issues: ['MIG-4', 'MIG-3'], rankBeforeIssue: 'MIG-2' });
    await ask('POST', `${SPRINT}/2/issue`, { issues: ['MIG-1'], rankAfterIssue: 'MIG-4' });
    await clock.advance(5_000);
    const { issues } = (await ask('GET', '/rest/software/1.0/board/1/issue?fields=key')).body as {
      issues: { key: string }[];
    };
    expect(issues.map(({ key }) => key)).toEqual(['MIG-4', 'MIG-1', 'MIG-3', 'MIG-2']);
  });

  test('a board without estimates has no field; sprints switched off answer as a kanban board; both are told', async () => {
    const { ask, events } = siteUnderTest();
    await ask('POST', `${ISSUE}/bulk`, tasks('one'));
    const estimate = `/rest/agile/1.0/issue/MIG-1/estimation?boardId=1`;
    expect((await ask('PUT', estimate, { value: '8.0' })).body).toMatchObject({ value: '8' });
    const features = '/rest/agile/1.0/board/1/features';
    expect((await ask('PUT', features, { enabling: false, feature: 'jsw.agility.sprints' }, viewer)).status).toBe(403);
    await ask('PUT', features, { enabling: false, feature: 'jsw.agility.sprints' });
    await ask('PUT', features, { enabling: false, feature: 'jsw.agility.estimation' });
    expect((await ask('GET', '/rest/agile/1.0/board/1/sprint')).status).toBe(400);
    expect((await ask('GET', '/rest/agile/1.0/board/1/configuration')).body).toMatchObject({
      estimation: { type: 'none' },
    });
    expect((await ask('GET', estimate)).status).toBe(400);
    expect(events.filter(({ name }) => name.endsWith(':board')).map(({ name }) => name)).toEqual([
      'avi:jira-software:updated:board',
      'avi:jira-software:updated:board',
    ]);
  });
});
