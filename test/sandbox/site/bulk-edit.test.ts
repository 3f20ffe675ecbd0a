import { createSite, type SiteState } from '../../../sandbox/site/site';
import { anonymous, fields, lead, member, siteUnderTest, tasks, viewer } from './site-under-test';

const EDIT = '/rest/api/3/bulk/issues/fields';
const START = 'customfield_10015';

const dates = (issues: readonly string[], due: string, start?: string) => ({
  selectedIssueIdsOrKeys: issues,
  selectedActions: start === undefined ? ['duedate'] : ['duedate', START],
  editedFieldsInput: {
    datePickerFields: [
      { fieldId: 'duedate', date: { formattedDate: due } },
      ...(start === undefined ? [] : [{ fieldId: START, date: { formattedDate: start } }]),
    ],
  },
  sendBulkNotification: false,
});

interface Progress {
  readonly status: string;
  readonly progressPercent: number;
  readonly processedAccessibleIssues?: readonly number[];
  readonly failedAccessibleIssues?: Readonly<Record<string, readonly string[]>>;
  readonly invalidOrInaccessibleIssueCount?: number;
}

/** A site with so many issues MIG-1 … in it, and what a test asks of it. */
async function withIssues(count: number) {
  const under = siteUnderTest();
  const { ask, site, clock } = under;
  for (let from = 0; from < count; from += 50) {
    const titles = Array.from({ length: Math.min(50, count - from) }, (_, index) => `Issue ${from + index + 1}`);
    await ask('POST', '/rest/api/3/issue/bulk', tasks(...titles));
    await clock.advance(1_000);
  }
  const submit = async (body: unknown, actor = lead) => {
    const said = await ask('POST', EDIT, body, actor);
    return { status: said.status, task: (said.body as { taskId?: string } | null)?.taskId ?? '', body: said.body };
  };
  const progress = async (task: string) =>
    (await ask('GET', `/rest/api/3/bulk/queue/${task}`)).body as unknown as Progress;
  const dueOf = (id: string) => site.state.jira.issues[id]?.fields['duedate'] ?? null;
  return { ...under, submit, progress, dueOf };
}

describe('bulk edit', () => {
  test('is answered at once and done issue by issue, in the time that it takes', async () => {
    const { submit, progress, clock, dueOf, site, events } = await withIssues(50);
    const ids = Object.keys(site.state.jira.issues);
    const before = events.length;
    const { status, task } = await submit(dates(ids, '1/Jun/27', '24-05-2027'));
    expect(status).toBe(201);
    expect(await progress(task)).toMatchObject({ status: 'ENQUEUED', progressPercent: 0 });
    expect(dueOf('10001')).toBeNull();

    await clock.advance(2_000);
    const halfway = await progress(task);
    expect(halfway.status).toBe('RUNNING');
    expect(halfway.progressPercent).toBeGreaterThan(10);
    expect(halfway.progressPercent).toBeLessThan(100);
    expect(halfway).not.toHaveProperty('processedAccessibleIssues');
    expect(dueOf('10001')).toBe('2027-06-01');
    expect(dueOf('10050')).toBeNull();

    await clock.advance(10_000);
    expect(await progress(task)).toMatchObject({
      status: 'COMPLETE',
      progressPercent: 100,
      processedAccessibleIssues: ids.map(Number),
      failedAccessibleIssues: {},
      invalidOrInaccessibleIssueCount: 0,
    });
    for (const id of ids)
      expect(site.state.jira.issues[id]?.fields).toMatchObject({ duedate: '2027-06-01', [START]: '2027-05-24' });
    expect(events.slice(before).map(({ name }) => name)).toEqual(ids.map(() => 'avi:jira:updated:issue'));
  });

  test('clears a date, assigns and unassigns', async () => {
    const { submit, clock, site, dueOf } = await withIssues(1);
    const people = (user: unknown) => ({
      ...dates(['10001'], ''),
      selectedActions: ['assignee', 'priority'],
      editedFieldsInput: {
        singleSelectClearableUserPickerFields: [{ fieldId: 'assignee', user }],
        priority: { priorityId: '1' },
      },
    });
    await submit(dates(['10001'], '1/Jun/27'));
    await submit(people({ accountId: 'acc-member' }));
    await clock.advance(10_000);
    expect(site.state.jira.issues['10001']?.fields).toMatchObject({
      duedate: '2027-06-01',
      assignee: 'acc-member',
      priority: '1',
    });
    await submit(dates(['10001'], ''));
    await submit(people(null));
    await clock.advance(10_000);
    expect(dueOf('10001')).toBeNull();
    expect(site.state.jira.issues['10001']?.fields['assignee']).toBeNull();
  });

  test('tells apart what was refused, what may not be seen and what is not there', async () => {
    const { submit, progress, clock, site, ask } = await withIssues(3);
    const hidden = await ask('POST', '/rest/api/3/issue', { fields: fields('Hidden', { security: { id: '10180' } }) });
    expect(hidden.status).toBe(201);
    const team = await ask('POST', '/rest/api/3/issue', {
      fields: fields('Without a due date', { project: { id: '10001' }, issuetype: { id: '10101' } }),
    });
    expect(team.status).toBe(201);
    site.state.jira.globalPermissions['BULK_CHANGE'] = ['acc-lead', 'acc-member'];
    const ids = ['10001', '10002', 'MIG-3', '10004', '10005', '999', '10001'];
    const { task } = await submit(dates(ids, '1/Jun/27'), member);
    await clock.advance(500);
    site.state.jira.issues['10002'] = { ...site.state.jira.issues['10002'], securityLevelId: '10180' } as never;
    await clock.advance(10_000);
    expect(await progress(task)).toMatchObject({
      processedAccessibleIssues: [10_001, 10_003],
      failedAccessibleIssues: { 10005: [expect.stringContaining('duedate')] },
      invalidOrInaccessibleIssueCount: 3,
      totalIssueCount: 6,
    });
  });

  test('needs the permission for each field and each issue at the moment of the edit', async () => {
    const { submit, progress, clock, site, dueOf } = await withIssues(2);
    const mig = site.state.jira.projects['10000'];
    if (mig === undefined) throw new Error('No project.');
    const { task } = await submit(dates(['10001', '10002'], '1/Jun/27'));
    mig.permissions['SCHEDULE_ISSUES'] = [];
    await clock.advance(10_000);
    expect(Object.keys((await progress(task)).failedAccessibleIssues ?? {})).toEqual(['10001', '10002']);
    mig.permissions['SCHEDULE_ISSUES'] = ['acc-lead'];
    mig.permissions['EDIT_ISSUES'] = [];
    const second = await submit(dates(['10001', '10002'], '1/Jun/27'));
    await clock.advance(10_000);
    expect(Object.keys((await progress(second.task)).failedAccessibleIssues ?? {})).toHaveLength(2);
    expect(dueOf('10001')).toBeNull();
  });

  test('takes five tasks at a time, for all people together', async () => {
    const { submit, clock, site } = await withIssues(2);
    site.state.jira.globalPermissions['BULK_CHANGE'] = ['acc-lead', 'acc-member'];
    for (let count = 0; count < 5; count += 1)
      expect((await submit(dates(['10001'], '1/Jun/27'), count < 3 ? lead : member)).status).toBe(201);
    expect(await submit(dates(['10001'], '1/Jun/27'))).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('5 concurrent') }] },
    });
    await clock.advance(10_000);
    expect((await submit(dates(['10001'], '1/Jun/27'))).status).toBe(201);
  });

  test.each([
    ['no issue', dates([], '1/Jun/27'), 400],
    [
      '1,001 issues',
      dates(
        Array.from({ length: 1_001 }, (_, index) => String(index)),
        '1/Jun/27',
      ),
      400,
    ],
    ['an ISO date', dates(['10001'], '2027-06-01'), 400],
    ['a day that does not exist', dates(['10001'], '31/Feb/27'), 400],
    ['a field that is not selected', { ...dates(['10001'], '1/Jun/27'), selectedActions: ['assignee'] }, 400],
    ['a selected field without a value', { ...dates(['10001'], '1/Jun/27'), selectedActions: ['duedate', START] }, 400],
    ['nothing', {}, 400],
    [
      'a field of another kind',
      { ...dates(['10001'], ''), editedFieldsInput: { datePickerFields: [{ fieldId: 'summary' }] } },
      400,
    ],
    ['what is not modelled', { ...dates(['10001'], ''), editedFieldsInput: { labelsFields: [] } }, 501],
  ])('refuses %s', async (_, body, status) => {
    const { ask } = siteUnderTest();
    expect((await ask('POST', EDIT, body)).status).toBe(status);
  });

  test('is refused without the global permission, whatever the project allows, and so is asking for it', async () => {
    const { submit, ask } = await withIssues(1);
    expect(await submit(dates(['10001'], '1/Jun/27'), member)).toMatchObject({ status: 400, body: { errors: [{}] } });
    expect((await submit(dates(['10001'], '1/Jun/27'), viewer)).status).toBe(400);
    expect((await submit(dates(['10001'], '1/Jun/27'), anonymous)).status).toBe(401);
    const { task } = await submit(dates(['10001'], '1/Jun/27'));
    expect((await ask('GET', `/rest/api/3/bulk/queue/${task}`, undefined, member)).status).toBe(400);
  });

  test('goes on after a restart of the site', async () => {
    const { submit, clock, site } = await withIssues(20);
    await submit(dates(Object.keys(site.state.jira.issues), '1/Jun/27'));
    await clock.advance(1_200);
    const saved = JSON.parse(JSON.stringify(site.state)) as SiteState;
    const done = () => Object.values(saved.jira.issues).filter((issue) => issue.fields['duedate'] === '2027-06-01');
    expect(done().length).toBeGreaterThan(0);
    expect(done().length).toBeLessThan(20);
    createSite({ clock, state: saved });
    await clock.advance(10_000);
    expect(done()).toHaveLength(20);
  });
});
