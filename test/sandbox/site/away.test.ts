import { personInJira } from '../../support/people-in-jira';
import { app, fields, lead, siteUnderTest, START } from './site-under-test';

const ISSUE = '/rest/api/3/issue';

/** An epic (10001), a task below it (10002) and a sub-task of that (10003), searchable. */
async function siteWithWork() {
  const under = siteUnderTest();
  const { ask, clock } = under;
  await ask('POST', ISSUE, { fields: fields('epic', { issuetype: { id: '10000' } }) });
  await ask('POST', ISSUE, { fields: fields('task', { parent: { id: '10001' } }) });
  await ask('POST', ISSUE, { fields: fields('sub', { issuetype: { id: '10004' }, parent: { id: '10002' } }) });
  await clock.advance(10_000);
  under.events.length = 0;
  const found = async (jql: string) => {
    const said = await ask('POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
    return said.status === 200
      ? (said.body as { issues: { key: string }[] }).issues.map(({ key }) => key)
      : said.status;
  };
  const fetched = async () =>
    (
      (await ask('POST', `${ISSUE}/bulkfetch`, { issueIdsOrKeys: ['10001', '10002', '10003'] }, app)).body as {
        issues: { id: string; key: string }[];
      }
    ).issues
      .sort((a, b) => Number(a.id) - Number(b.id))
      .map(({ key }) => key);
  const told = () => under.events.map(({ name }) => name.replace('avi:jira:', ''));
  return {
    ...under,
    found,
    fetched,
    told,
    migrationLead: personInJira(under),
    administrator: personInJira(under, 'acc-admin'),
  };
}

describe('a moved issue', () => {
  test('keeps its id, has a new key, takes its sub-tasks along, and is told of alone', async () => {
    const { ask, clock, found, fetched, events, told, migrationLead } = await siteWithWork();
    await migrationLead.move('MIG-2', 'KAN');
    expect(clock.now()).toBeGreaterThan(START + 11_000);
    expect(await fetched()).toEqual(['MIG-1', 'KAN-1', 'KAN-2']);
    expect((await ask('GET', `${ISSUE}/MIG-2`)).body).toMatchObject({
      id: '10002',
      key: 'KAN-1',
      fields: { project: { key: 'KAN' }, parent: { key: 'MIG-1' } },
    });
    expect(told()).toEqual(['updated:issue']);
    expect(events[0]?.body).toMatchObject({
      issue: { id: '10002', key: 'KAN-1', fields: { project: { id: '10005' } } },
      changelog: {
        items: [
          { field: 'project', from: '10000', fromString: 'Migration', to: '10005', toString: 'Kanban project' },
          { field: 'Key', fromString: 'MIG-2', toString: 'KAN-1' },
        ],
      },
    });
    await clock.advance(5_000);
    expect(await found('project = MIG')).toEqual(['MIG-1']);
    expect(await found('project = KAN ORDER BY key')).toEqual(['KAN-1', 'KAN-2']);
  });

  test('a move is refused one by one by who may not, and as a whole by what is not there', async () => {
    const { ask, fetched, site, clock } = await siteWithWork();
    const move = (to: string, issue = 'MIG-2', more: object = {}, actor = lead) =>
      ask(
        'POST',
        '/rest/api/3/bulk/issues/move',
        {
          targetToSourcesMapping: {
            [to]: {
              issueIdsOrKeys: [issue],
              inferClassificationDefaults: true,
              inferFieldDefaults: true,
              inferStatusDefaults: true,
              inferSubtaskTypeDefault: true,
              ...more,
            },
          },
        },
        actor,
      );
    expect((await move('NOPE,10002')).status).toBe(400);
    expect((await move('KAN,10102')).status).toBe(400);
    expect((await move('KAN,10002,MIG-9')).status).toBe(400);
    expect((await move('KAN,10002', 'MIG-2', { inferStatusDefaults: false })).status).toBe(501);
    expect((await move('KAN,10002', 'MIG-2', {}, { kind: 'person', accountId: 'acc-member' })).status).toBe(400);
    expect((await move('KAN,10000')).status).toBe(201);
    expect((await move('NOSUB,10002')).status).toBe(201);
    const target = site.state.jira.projects['10004'];
    if (target !== undefined) target.permissions['CREATE_ISSUES'] = [];
    expect((await move('REQ,10002')).status).toBe(201);
    await clock.advance(10_000);
    expect(Object.values(site.state.jira.bulkTasks ?? {}).map(({ failed }) => failed)).toEqual([
      { 10002: ['The issue type is of another level than that of the issue.'] },
      { 10002: ['The destination project has no sub-tasks.'] },
      { 10002: ['You do not have permission to create issues there.'] },
    ]);
    expect(await fetched()).toEqual(['MIG-1', 'MIG-2', 'MIG-3']);
  });
});

describe('an archived issue', () => {
  test('is gone for everybody with its sub-tasks, without an event, until it is taken back', async () => {
    const { ask, found, fetched, told, administrator, migrationLead } = await siteWithWork();
    await expect(migrationLead.archive('MIG-2')).rejects.toThrow('403');
    await administrator.archive('MIG-2');
    expect(await fetched()).toEqual(['MIG-1']);
    expect(await found('project = MIG')).toEqual(['MIG-1']);
    expect((await ask('GET', `${ISSUE}/10003`)).status).toBe(404);
    expect((await ask('PUT', `${ISSUE}/10002`, { fields: { labels: [] } })).status).toBe(404);
    await administrator.unarchive('10002');
    expect(await fetched()).toEqual(['MIG-1', 'MIG-2', 'MIG-3']);
    expect(told()).toEqual([]);
  });
});

describe('a project', () => {
  test.each([
    ['archived', 'archived:project', 'unarchived:project'],
    ['trashed', 'softdeleted:project', 'restored:project'],
  ])('that is %s hides its issues, says so once, and comes back', async (away, gone, back) => {
    const { ask, found, fetched, events, told, administrator, migrationLead } = await siteWithWork();
    await expect(migrationLead.removeProject('MIG')).rejects.toThrow('404');
    await expect(migrationLead.archiveProject('MIG')).rejects.toThrow('403');
    if (away === 'archived') await administrator.archiveProject('MIG');
    else await administrator.removeProject('MIG');
    expect(await fetched()).toEqual([]);
    expect(await found('project = MIG')).toBe(400);
    expect((await ask('GET', '/rest/api/3/project/10000')).status).toBe(404);
    await administrator.restoreProject('MIG');
    expect(await fetched()).toEqual(['MIG-1', 'MIG-2', 'MIG-3']);
    expect(told()).toEqual([gone, back]);
    expect(events[0]?.body).toMatchObject({ project: { id: '10000', key: 'MIG' } });
  });

  test('that is deleted for good takes issues, links and boards along, and says so once', async () => {
    const { site, told, clock, found, migrationLead, administrator } = await siteWithWork();
    await migrationLead.link('10001', '10002');
    await administrator.removeProject('MIG', true);
    await clock.advance(5_000);
    expect([site.state.jira.issues, site.state.jira.issueLinks]).toEqual([{}, {}]);
    expect(Object.keys(site.state.jira.boards)).toEqual(['2']);
    expect(await found('created >= -1d')).toEqual([]);
    expect(told()).toEqual(['created:issuelink', 'deleted:project']);
  });
});

test('what was changed since a while ago is found, by the index', async () => {
  const { clock, found, migrationLead } = await siteWithWork();
  await clock.advance(7_200_000);
  await migrationLead.setDue('MIG-3', '2027-06-01');
  expect(await found('project = 10000 AND updated >= -75m')).toEqual([]);
  await clock.advance(60_000);
  expect(await found('project = 10000 AND updated >= -75m')).toEqual(['MIG-3']);
  expect(await found('parent in (10001, MIG-2) AND updated >= -1d ORDER BY updated DESC')).toEqual(['MIG-3', 'MIG-2']);
});
