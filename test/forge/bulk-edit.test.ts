import fc from 'fast-check';
import type { ActivityLine } from '../../src/contract/marks';
import type { BulkEditView, BulkSetting } from '../../src/contract/bulk-edit';
import type { SiteState } from '../../sandbox/site/site';
import { personInJira } from '../support/people-in-jira';
import { type ReadySandbox, readySandbox } from '../support/readiness-in-sandbox';
import { onProjectPage, type Place, testId } from '../support/sandbox';

const WAVE = '10000.1';
const asMember = onProjectPage('10000', 'MIG', 'acc-member');
const HIGH = '2';

/** What was written; the list of the activity is a minute behind at most. */
async function linesOf({ clock, call }: ReadySandbox, kind: string): Promise<readonly ActivityLine[]> {
  await clock.advance(60_000);
  return (await valued(call('listActivity', { wave: WAVE, kind }))).lines;
}

const valued = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) => {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

interface Bulk extends ReadySandbox {
  /** Ids of all items that the lead sees, with their issues. */
  readonly all: readonly { readonly id: string; readonly issue: string }[];
  readonly start: (set: BulkSetting, items?: readonly string[], place?: Place) => Promise<BulkEditView>;
  /** Goes on as the panel does until the edit is over, or Jira asks to wait for longer than that. */
  readonly through: (view: BulkEditView, place?: Place) => Promise<BulkEditView>;
  readonly undo: (view: BulkEditView, place?: Place) => Promise<BulkEditView>;
  readonly field: (issue: string, field: 'assignee' | 'priority' | 'duedate') => unknown;
}

async function bulkSandbox(change?: (state: SiteState) => void, faults?: readonly string[]): Promise<Bulk> {
  const sandbox = await readySandbox({ modules: 4, tasks: 2, subtasks: 1 }, change, faults);
  const all = (await sandbox.items()).items.map(({ id, issue }) => ({ id, issue }));
  const through: Bulk['through'] = async (view, place) => {
    let now = view;
    for (let calls = 0; calls < 20 && now.state !== 'complete'; calls += 1) {
      if (now.waiting !== null)
        await sandbox.clock.advance(Math.max(0, Date.parse(now.waiting.until) - sandbox.clock.now()) + 1);
      now = await valued(sandbox.call('goOnBulkEdit', { wave: WAVE, edit: now.edit }, place));
    }
    return now;
  };
  return {
    ...sandbox,
    all,
    through,
    start: (set, items = all.map(({ id }) => id), place) =>
      valued(sandbox.call('startBulkEdit', { wave: WAVE, items, set, requestId: testId() }, place)),
    undo: (view, place) =>
      valued(sandbox.call('undoBulkEdit', { wave: WAVE, edit: view.edit, requestId: testId() }, place)),
    field: (issue, field) => sandbox.site.state.jira.issues[issue]?.fields[field] ?? null,
  };
}

/** The member leads the workstream of the first phase. */
async function memberLeads({ call }: ReadySandbox): Promise<void> {
  const { version } = await valued(call('getSettings', { wave: WAVE }));
  await valued(call('changeSettings', { wave: WAVE, version, leads: { assess: 'acc-member' } }));
}

describe('what is set on many items at once', () => {
  const kinds: readonly [string, BulkSetting, 'assignee' | 'priority' | 'duedate', string][] = [
    ['owner', { field: 'owner', to: 'acc-member' }, 'assignee', 'acc-member'],
    ['priority', { field: 'priority', to: HIGH }, 'priority', 'High'],
    ['due', { field: 'due', to: '2027-05-05' }, 'duedate', '2027-05-05'],
  ];
  for (const [kind, set, field, shown] of kinds)
    it(`is in Jira, in the facts and in the activity: ${kind}`, async () => {
      const sandbox = await bulkSandbox();
      const done = await sandbox.through(await sandbox.start(set));
      expect(done).toMatchObject({ state: 'complete', to: shown, written: sandbox.all.length, refused: [], hidden: 0 });
      expect(new Set(sandbox.all.map(({ issue }) => sandbox.field(issue, field)))).toEqual(new Set([set.to]));
      const { items } = await sandbox.items();
      // The list is right at once: nothing has passed but the calls themselves.
      if (kind === 'owner') expect(new Set(items.map(({ assignee }) => assignee))).toEqual(new Set([set.to]));
      if (kind === 'priority') expect(items.every(({ high }) => high)).toBe(true);
      if (kind === 'due') expect(new Set(items.map(({ due }) => due))).toEqual(new Set([set.to]));
      const lines = await linesOf(sandbox, kind);
      expect(lines.map(({ item }) => item).sort()).toEqual(sandbox.all.map(({ id }) => id).sort());
      expect(new Set(lines.map(({ to, by }) => `${to} ${by}`))).toEqual(new Set([`${shown} acc-lead`]));
    });

  it('takes a task that mails nobody, and says so before', async () => {
    const sandbox = await bulkSandbox();
    const items = sandbox.all.map(({ id }) => id);
    const plan = await valued(sandbox.call('planBulkEdit', { wave: WAVE, items }));
    expect(plan).toMatchObject({ count: items.length, hidden: 0, others: 0, emails: 0 });
    expect(plan.priorities).toContainEqual({ id: HIGH, name: 'High' });
    await sandbox.through(await sandbox.start({ field: 'due', to: '2027-05-05' }));
    expect(Object.values(sandbox.site.state.jira.bulkTasks ?? {})).toHaveLength(1);
  });

  it('writes one by one where the person may not change in bulk, and says how many e-mails that is', async () => {
    const sandbox = await bulkSandbox((state) => {
      state.jira.globalPermissions['BULK_CHANGE'] = [];
    });
    await memberLeads(sandbox);
    const items = sandbox.all.filter(({ id }) => id.includes('/assess/')).map(({ id }) => id);
    const plan = await valued(sandbox.call('planBulkEdit', { wave: WAVE, items }, asMember));
    expect(plan).toMatchObject({ count: items.length, emails: items.length });
    const done = await sandbox.through(
      await sandbox.start({ field: 'due', to: '2027-05-05' }, items, asMember),
      asMember,
    );
    expect(done).toMatchObject({ state: 'complete', written: items.length });
    expect(Object.values(sandbox.site.state.jira.bulkTasks ?? {})).toHaveLength(0);
  });

  it('answers the same edit to the same request, and leaves alone what is so already', async () => {
    const sandbox = await bulkSandbox();
    const items = sandbox.all.map(({ id }) => id);
    const request = { wave: WAVE, items, set: { field: 'due', to: '2027-05-05' }, requestId: testId() };
    const first = await sandbox.through(await valued(sandbox.call('startBulkEdit', request)));
    expect(await valued(sandbox.call('startBulkEdit', request))).toEqual(first);
    expect(await sandbox.start({ field: 'due', to: '2027-05-05' })).toMatchObject({
      state: 'complete',
      total: 0,
      same: items.length,
      mayUndo: false,
    });
    expect(await linesOf(sandbox, 'due')).toHaveLength(items.length);
  });
});

describe('who may', () => {
  it('is the owner, and a lead of what they lead; members and viewers are refused', async () => {
    const sandbox = await bulkSandbox();
    const items = sandbox.all.map(({ id }) => id);
    const request = { wave: WAVE, items, set: { field: 'due', to: '2027-05-05' }, requestId: testId() };
    expect(await sandbox.call('startBulkEdit', request, asMember)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    await memberLeads(sandbox);
    const done = await sandbox.through(await valued(sandbox.call('startBulkEdit', request, asMember)), asMember);
    const others = items.filter((id) => !id.includes('/assess/'));
    expect(done.written).toBe(items.length - others.length);
    expect(done.refused.map(({ item }) => item).sort()).toEqual([...others].sort());
  });

  it('is nobody whom Jira does not let: the permission is named and nothing is written', async () => {
    const sandbox = await bulkSandbox();
    await memberLeads(sandbox);
    const project = sandbox.site.state.jira.projects['10000'];
    project?.permissions['SCHEDULE_ISSUES']?.splice(project.permissions['SCHEDULE_ISSUES'].indexOf('acc-member'), 1);
    const items = sandbox.all.map(({ id }) => id);
    const before = sandbox.all.map(({ issue }) => sandbox.field(issue, 'duedate'));
    const asked = { wave: WAVE, items, set: { field: 'due', to: '2027-05-05' }, requestId: testId() };
    expect(await sandbox.call('startBulkEdit', asked, asMember)).toMatchObject({
      ok: false,
      error: { code: 'missing-permission', message: expect.stringContaining('Schedule issues') },
    });
    expect(sandbox.all.map(({ issue }) => sandbox.field(issue, 'duedate'))).toEqual(before);
  });

  it('writes no issue that Jira does not show the person, and does not name it', async () => {
    const sandbox = await bulkSandbox();
    await memberLeads(sandbox);
    const secret = sandbox.all.find(({ id }) => id.includes('/assess/'));
    if (!secret) throw new Error('No item.');
    await sandbox.person.setSecurity(secret.issue, '10181');
    const done = await sandbox.through(
      await sandbox.start(
        { field: 'due', to: '2027-05-05' },
        sandbox.all.map(({ id }) => id),
        asMember,
      ),
      asMember,
    );
    // Its sub-task is hidden with it.
    const hidden = sandbox.all.filter(({ id }) => id === secret.id || id.startsWith(`${secret.id}/`));
    expect(done.hidden).toBe(hidden.length);
    for (const { id, issue } of hidden) {
      expect(JSON.stringify(done)).not.toContain(`"${id}"`);
      expect(sandbox.field(issue, 'duedate')).not.toBe('2027-05-05');
    }
  });
});

/** A write that counts against Jira's limits, unlike one at its screens. */
async function writtenByRest({ site }: Bulk, issue: string): Promise<void> {
  const answer = await site.answer({
    product: 'jira',
    method: 'PUT',
    path: `/rest/api/3/issue/${issue}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { labels: ['seen'] } }),
    actor: { kind: 'person', accountId: 'acc-lead' },
  });
  if (answer.status >= 300) throw new Error(answer.body);
}

describe('what goes wrong half-way', () => {
  it('is said in Jira’s own words, item by item, and the others stand', async () => {
    const sandbox = await bulkSandbox();
    const [first] = sandbox.all;
    if (!first) throw new Error('No item.');
    const issue = sandbox.site.state.jira.issues[first.issue];
    const screen = sandbox.site.state.jira.projects['10000']?.createScreens;
    if (!issue || !screen) throw new Error('No issue.');
    // Of a type whose screen lacks the field: a bulk edit is refused there.
    screen['10999'] = (screen[issue.issueTypeId] ?? []).filter(({ fieldId }) => fieldId !== 'duedate');
    const type = sandbox.site.state.jira.issueTypes[issue.issueTypeId];
    if (!type) throw new Error('No type.');
    sandbox.site.state.jira.issueTypes['10999'] = { ...type, id: '10999', name: 'Bare task' };
    issue.issueTypeId = '10999';
    const done = await sandbox.through(await sandbox.start({ field: 'due', to: '2027-05-05' }));
    expect(done).toMatchObject({ state: 'complete', written: sandbox.all.length - 1 });
    expect(done.refused).toEqual([{ item: first.id, message: 'The field duedate is not available for this issue.' }]);
  });

  it('refuses somebody who cannot be assigned in Jira’s words', async () => {
    const sandbox = await bulkSandbox();
    const done = await sandbox.through(await sandbox.start({ field: 'owner', to: 'acc-viewer' }));
    expect(done).toMatchObject({ state: 'complete', written: 0, mayUndo: false });
    expect(done.refused).toHaveLength(sandbox.all.length);
    expect(done.refused[0]?.message).toContain('cannot be assigned');
  });

  it('waits where Jira throttles, keeps what was done, and goes on with the rest', async () => {
    const sandbox = await bulkSandbox((state) => {
      state.jira.globalPermissions['BULK_CHANGE'] = [];
    });
    const items = sandbox.all.map(({ id }) => id);
    const fourth = sandbox.all[3]?.issue ?? '';
    // Jira takes 100 writes of one issue in 30 seconds: the next one is asked to wait.
    for (let writes = 0; writes < 100; writes += 1) {
      await sandbox.clock.advance(110);
      await writtenByRest(sandbox, fourth);
    }
    const stuck = await sandbox.start({ field: 'due', to: '2027-05-05' });
    // The others of its ten are written meanwhile.
    expect(stuck).toMatchObject({ state: 'waiting', written: 9, total: items.length });
    expect(stuck.waiting?.because).toContain('Jira asks to wait');
    // Another change is not begun over it, and after a reload it is still there.
    const other = { wave: WAVE, items, set: { field: 'due', to: null }, requestId: testId() };
    expect(await sandbox.call('startBulkEdit', other)).toMatchObject({ ok: false, error: { code: 'run-in-progress' } });
    expect(await valued(sandbox.call('getBulkEdit', { wave: WAVE }))).toEqual(stuck);
    expect(await sandbox.through(stuck)).toMatchObject({ state: 'complete', written: items.length, refused: [] });
    expect(await linesOf(sandbox, 'due')).toHaveLength(items.length);
  });
});

describe('taking it back', () => {
  it('leaves alone what somebody has changed since, and says so', async () => {
    const sandbox = await bulkSandbox();
    const before = new Map(sandbox.all.map(({ issue }) => [issue, sandbox.field(issue, 'duedate')]));
    const done = await sandbox.through(await sandbox.start({ field: 'due', to: '2027-05-05' }));
    const [first, ...rest] = sandbox.all;
    if (!first) throw new Error('No item.');
    await personInJira(sandbox, 'acc-member').setDue(first.issue, '2027-05-06');
    const undone = await sandbox.through(await sandbox.undo(done));
    expect(undone).toMatchObject({
      isUndo: true,
      state: 'complete',
      written: rest.length,
      refused: [{ item: first.id, message: expect.stringContaining('Someone else changed it since') }],
      mayUndo: false,
    });
    expect(sandbox.field(first.issue, 'duedate')).toBe('2027-05-06');
    for (const { issue } of rest) expect(sandbox.field(issue, 'duedate')).toBe(before.get(issue));
    const lines = await linesOf(sandbox, 'due');
    expect(
      lines
        .filter((line) => line.undone)
        .map(({ item }) => item)
        .sort(),
    ).toEqual(rest.map(({ id }) => id).sort());
  });

  it('is for the latest edit of that person alone', async () => {
    const sandbox = await bulkSandbox();
    const first = await sandbox.through(await sandbox.start({ field: 'due', to: '2027-05-05' }));
    const second = await sandbox.through(await sandbox.start({ field: 'due', to: '2027-05-06' }));
    const undo = (edit: string, place?: Place) =>
      sandbox.call('undoBulkEdit', { wave: WAVE, edit, requestId: testId() }, place);
    expect(await undo(first.edit)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await memberLeads(sandbox);
    expect(await undo(second.edit, asMember)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('restores every field and every number', async () => {
    const sandbox = await bulkSandbox();
    const facts = async () => ({
      fields: sandbox.all.map(({ issue }) =>
        (['assignee', 'priority', 'duedate'] as const).map((field) => sandbox.field(issue, field)),
      ),
      total: (await sandbox.overview()).total,
      items: (await sandbox.items()).items,
    });
    const setting = fc.oneof(
      fc.record({ field: fc.constant('owner' as const), to: fc.constantFrom(null, 'acc-member', 'acc-lead') }),
      fc.record({ field: fc.constant('priority' as const), to: fc.constantFrom('1', '2', '3', '5') }),
      fc.record({ field: fc.constant('due' as const), to: fc.constantFrom(null, '2027-02-01', '2027-05-05') }),
    );
    await fc.assert(
      fc.asyncProperty(
        setting,
        fc.subarray(
          sandbox.all.map(({ id }) => id),
          { minLength: 1 },
        ),
        async (set, items) => {
          // Each edit has a minute of storage units of its own: how many edits fit into one is not asked here.
          await sandbox.clock.advance(60_000);
          const before = await facts();
          const done = await sandbox.through(await sandbox.start(set, items));
          expect(done.written).toBe(done.total);
          if (done.mayUndo) await sandbox.through(await sandbox.undo(done));
          expect(await facts()).toEqual(before);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('the workstream of items', () => {
  const move = (workstream: string | null, items: readonly string[]) => ({
    wave: WAVE,
    items,
    mark: { do: 'workstream', workstream },
  });

  it('is counted from then on, told by the activity, and taken back', async () => {
    const sandbox = await bulkSandbox();
    const items = sandbox.all.filter(({ id }) => id.includes('/assess/')).map(({ id }) => id);
    const before = await sandbox.overview();
    const moved = await valued(sandbox.call('markItems', move('migrate', items)));
    expect(moved).toMatchObject({ done: items.length, refused: [] });
    const after = await sandbox.overview();
    expect(after.workstreams.map(({ slug, counted }) => [slug, counted])).toEqual([['migrate', before.total.counted]]);
    expect(after.total).toEqual(before.total);
    const lines = await linesOf(sandbox, 'workstream');
    expect(lines[0]).toMatchObject({ from: 'assess', to: 'migrate' });
    await sandbox.clock.advance(1_000);
    await valued(sandbox.call('undoMarks', { wave: WAVE, lines: moved.lines }));
    expect((await sandbox.overview()).workstreams).toEqual(before.workstreams);
  });

  it('is for leads between what they lead, and never one that the wave does not have', async () => {
    const sandbox = await bulkSandbox();
    const items = sandbox.all.filter(({ id }) => id.includes('/assess/')).map(({ id }) => id);
    expect(await sandbox.call('markItems', move('nowhere', items))).toMatchObject({ ok: false });
    await memberLeads(sandbox);
    const refused = await valued(sandbox.call('markItems', move('migrate', items), asMember));
    expect(refused).toMatchObject({ done: 0 });
    expect(refused.refused).toHaveLength(items.length);
    const { version } = await valued(sandbox.call('getSettings', { wave: WAVE }));
    await valued(
      sandbox.call('changeSettings', { wave: WAVE, version, leads: { assess: 'acc-member', migrate: 'acc-member' } }),
    );
    expect(await valued(sandbox.call('markItems', move('migrate', items), asMember))).toMatchObject({
      done: items.length,
    });
  });
});
