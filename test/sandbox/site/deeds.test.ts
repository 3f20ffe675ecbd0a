import { personInJira } from '../../support/people-in-jira';
import { fields, lead, member, siteUnderTest, tasks, textFile, viewer } from './site-under-test';

const ISSUE = '/rest/api/3/issue';

/** A site with an epic (10001), a task below it (10002), a sub-task of that (10003) and another task (10004). */
async function siteWithWork() {
  const under = siteUnderTest();
  const { ask } = under;
  await ask('POST', ISSUE, { fields: fields('epic', { issuetype: { id: '10000' } }) });
  await ask('POST', ISSUE, { fields: fields('task', { parent: { id: '10001' } }) });
  await ask('POST', ISSUE, { fields: fields('sub', { issuetype: { id: '10004' }, parent: { id: '10002' } }) });
  await ask('POST', `${ISSUE}/bulk`, tasks('other'));
  under.events.length = 0;
  const read = async (issue: string, names: string, actor = lead) =>
    (await ask('GET', `${ISSUE}/${issue}?fields=${names}`, undefined, actor)).body as {
      fields: Record<string, unknown>;
    };
  const told = () => under.events.map(({ name }) => name.replace('avi:jira:', ''));
  return {
    ...under,
    read,
    told,
    migrationLead: personInJira(under),
    workstreamLead: personInJira(under, 'acc-member'),
  };
}

describe('links', () => {
  test('the inward issue blocks, the outward one is blocked; each names the other', async () => {
    const { migrationLead, read, events, told, clock } = await siteWithWork();
    await clock.advance(60_000);
    const link = await migrationLead.link('10004', '10002');
    expect((await read('10002', 'issuelinks,updated')).fields).toMatchObject({
      updated: '2027-05-01T08:01:00.000+0000',
      issuelinks: [
        {
          id: link,
          type: { name: 'Blocks', inward: 'is blocked by' },
          inwardIssue: { id: '10004', fields: { summary: 'other', status: { statusCategory: { key: 'new' } } } },
        },
      ],
    });
    expect((await read('10004', 'issuelinks')).fields).toMatchObject({
      issuelinks: [{ id: link, type: { outward: 'blocks' }, outwardIssue: { key: 'MIG-2' } }],
    });
    expect(events[0]?.body).toMatchObject({ id: link, sourceIssueId: '10004', destinationIssueId: '10002' });
    expect(await migrationLead.link('10004', '10002')).toBe(link);
    await migrationLead.unlink(link);
    expect((await read('10002', 'issuelinks')).fields).toEqual({ issuelinks: [] });
    expect(told()).toEqual(['created:issuelink', 'deleted:issuelink']);
  });

  test('nobody learns by a link of an issue that they may not see, and a deleted issue takes its links along in silence', async () => {
    const { migrationLead, read, told, events } = await siteWithWork();
    await migrationLead.link('10004', '10002');
    await migrationLead.setSecurity('10004', '10181');
    expect((await read('10002', 'issuelinks', viewer)).fields).toEqual({ issuelinks: [] });
    events.length = 0;
    await migrationLead.remove('10004');
    expect((await read('10002', 'issuelinks')).fields).toEqual({ issuelinks: [] });
    expect(told()).toEqual(['deleted:issue']);
  });
});

describe('attachments and comments', () => {
  test('a file is described, counted and told of; its own may be taken off, others’ need more', async () => {
    const { ask, read, events, told, workstreamLead } = await siteWithWork();
    const [file] = (await ask('POST', `${ISSUE}/10002/attachments`, textFile('naïve plan.txt', 'Fünf'))).body as {
      id: string;
    }[];
    expect((await read('10002', 'attachment')).fields).toMatchObject({
      attachment: [{ id: file?.id, filename: 'naïve plan.txt', size: 5, mimeType: 'text/plain', author: {} }],
    });
    expect(events[0]?.body).toMatchObject({ attachment: { id: file?.id, issueId: '10002' } });
    await expect(workstreamLead.removeAttachment(file?.id ?? '')).rejects.toThrow('403');
    await workstreamLead.removeAttachment(await workstreamLead.attach('10002'));
    expect((await read('10002', 'attachment')).fields).toMatchObject({ attachment: [{ id: file?.id }] });
    expect(told()).toEqual(['created:attachment', 'created:attachment', 'deleted:attachment']);
  });

  test('a deleted comment is told of with its author', async () => {
    const { read, events, migrationLead, workstreamLead } = await siteWithWork();
    const comment = await workstreamLead.comment('10002', 'See https://wiki.example.com/plan for it.');
    await expect(personInJira(await siteWithWork(), 'acc-viewer').comment('10002', 'no')).rejects.toThrow('403');
    await migrationLead.removeComment('10002', comment);
    expect((await read('10002', 'comment')).fields).toMatchObject({ comment: { total: 0 } });
    expect(events.map(({ name, body }) => [name, body])).toEqual([
      ['avi:jira:commented:issue', expect.objectContaining({ atlassianId: 'acc-member' })],
      [
        'avi:jira:deleted:comment',
        expect.objectContaining({
          atlassianId: 'acc-lead',
          issue: expect.objectContaining({ id: '10002' }) as unknown,
          comment: expect.objectContaining({ id: comment, author: { accountId: 'acc-member' } }) as unknown,
        }),
      ],
    ]);
  });
});

describe('what an update says', () => {
  const items = (event: { body: Record<string, unknown> } | undefined) =>
    (event?.body['changelog'] as { items: unknown[] } | undefined)?.items;

  test('a transition with its resolution, and the way back', async () => {
    const { migrationLead, read, events } = await siteWithWork();
    await migrationLead.transition('10002', 'Done', "Won't Do");
    expect((await read('10002', 'resolution')).fields).toMatchObject({ resolution: { name: "Won't Do" } });
    expect(items(events[0])).toEqual([
      { field: 'status', fieldId: 'status', from: '10000', fromString: 'To Do', to: '10001', toString: 'Done' },
      { field: 'resolution', fieldId: 'resolution', from: null, fromString: null, to: '10001', toString: "Won't Do" },
    ]);
    await migrationLead.transition('10002', 'In Progress');
    await migrationLead.transition('10002', 'Done');
    expect((await read('10002', 'resolution')).fields).toMatchObject({ resolution: { name: 'Done' } });
    await expect(migrationLead.transition('10002', 'To Do', 'Done')).rejects.toThrow('appropriate screen');
  });

  test('a flag, a date, a new assignee', async () => {
    const { migrationLead, read, events, told } = await siteWithWork();
    await migrationLead.flag('10002');
    await migrationLead.setDue('10002', '2027-06-01');
    await migrationLead.assign('10002', 'acc-member');
    expect((await read('10002', 'customfield_10021')).fields).toMatchObject({
      customfield_10021: [{ value: 'Impediment' }],
    });
    expect(events.map(items)).toEqual([
      [
        {
          field: 'Flagged',
          fieldId: 'customfield_10021',
          from: null,
          fromString: null,
          to: '[10019]',
          toString: 'Impediment',
        },
      ],
      [
        {
          field: 'duedate',
          fieldId: 'duedate',
          from: null,
          fromString: null,
          to: '2027-06-01',
          toString: '2027-06-01 00:00:00.0',
        },
      ],
      [expect.objectContaining({ fieldId: 'assignee', to: 'acc-member' })],
      [expect.objectContaining({ fieldId: 'assignee', to: 'acc-member' })],
    ]);
    expect(told().slice(2)).toEqual(['updated:issue', 'assigned:issue']);
    expect(events[2]?.body).toMatchObject({ issue: { fields: { assignee: { accountId: 'acc-member' } } } });
    await migrationLead.flag('10002', false);
    expect((await read('10002', 'customfield_10021')).fields).toEqual({ customfield_10021: null });
  });

  test('whether the app itself was it', async () => {
    const { site, events, migrationLead } = await siteWithWork();
    const request = {
      product: 'jira',
      method: 'PUT',
      path: `${ISSUE}/10002`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields: { labels: ['x'] } }),
      actor: lead,
    } as const;
    await site.answer({ ...request, through: 'app' });
    await site.answer(request);
    await migrationLead.setDue('10002', null);
    expect(events.map(({ body }) => body['selfGenerated'])).toEqual([true, false, false]);
  });
});

describe('security levels', () => {
  test('hide an issue with its sub-tasks from all but the members, who are the only ones to set them', async () => {
    const { ask, read, migrationLead, workstreamLead, told } = await siteWithWork();
    await expect(workstreamLead.setSecurity('10002', '10181')).rejects.toThrow('permission to set this security level');
    await expect(migrationLead.setSecurity('10003', '10181')).rejects.toThrow('permission to set this security level');
    await migrationLead.setSecurity('10002', '10181');
    expect((await read('10003', 'security')).fields).toMatchObject({ security: { name: 'Lead and apps' } });
    for (const issue of ['10002', '10003'])
      expect((await ask('GET', `${ISSUE}/${issue}`, undefined, member)).status).toBe(404);
    expect((await ask('GET', `${ISSUE}/10003`, undefined, { kind: 'app' })).status).toBe(200);
    await migrationLead.setSecurity('10002', null);
    expect((await ask('GET', `${ISSUE}/10003`, undefined, member)).status).toBe(200);
    expect(told()).toEqual(['updated:issue', 'updated:issue']);
  });
});

test('a thousand deeds fall on one moment, one event each, and none of them is throttled', async () => {
  const { ask, site, clock, events, migrationLead } = await siteWithWork();
  for (let at = 0; at < 20; at += 1) {
    await ask('POST', `${ISSUE}/bulk`, tasks(...Array.from({ length: 50 }, (_, index) => `task ${at}.${index}`)));
    await clock.advance(1_000);
  }
  events.length = 0;
  const before = clock.now();
  const ids = Object.keys(site.state.jira.issues).slice(-1_000);
  await Promise.all(ids.map((id) => migrationLead.transition(id, 'In Progress')));
  expect(clock.now()).toBe(before);
  expect(new Set(events.map(({ body }) => (body['issue'] as { id: string }).id))).toEqual(new Set(ids));
});
