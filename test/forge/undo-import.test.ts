import type { UndoPreview } from '../../src/contract/import-undo';
import { readySandbox, type ReadySandbox } from '../support/readiness-in-sandbox';
import { issuesOfOurs, onProjectPage, type Place, smallTemplate, testId } from '../support/sandbox';

const WAVE = '10000.1';

async function valued<T>(answer: Promise<{ ok: true; value: T } | { ok: false; error: { message: string } }>) {
  const read = await answer;
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const runOf = async ({ call }: ReadySandbox): Promise<string> => {
  const run = await valued(call('getImport', {}));
  return run?.run ?? '';
};
const preview = async (sandbox: ReadySandbox): Promise<UndoPreview> =>
  valued(sandbox.call('previewUndo', { run: await runOf(sandbox) }));

/** Undoes the last import and lets the app finish. */
async function undone(sandbox: ReadySandbox, place?: Place) {
  const run = await runOf(sandbox);
  await valued(sandbox.call('startUndo', { run }, place));
  await sandbox.settle();
  const view = await valued(sandbox.call('getImport', { run }));
  return view?.undo;
}

describe('undo of an import', () => {
  it('says what it deletes and how many e-mails that sends, then deletes what no one has touched', async () => {
    const sandbox = await readySandbox();
    const before = Object.keys(sandbox.site.state.jira.issues).length;
    const ours = issuesOfOurs(sandbox.site).length;
    expect(await preview(sandbox)).toMatchObject({
      total: ours,
      deletes: ours,
      emails: ours,
      rest: { issues: 0, because: [], jql: null },
    });
    expect(await undone(sandbox)).toMatchObject({ state: 'complete', deleted: ours, rest: { issues: 0 } });
    expect(issuesOfOurs(sandbox.site)).toHaveLength(0);
    expect(Object.keys(sandbox.site.state.jira.issues)).toHaveLength(before - ours);
    const { items } = await sandbox.items();
    expect(items).toEqual([]);
    const { lines } = await valued(sandbox.call('listActivity', { wave: WAVE }));
    expect(lines[0]).toMatchObject({ kind: 'undo', to: `${ours} of ${ours} work items deleted`, by: 'acc-lead' });
  });

  it('lets the same template be imported again: everything once, and it counts', async () => {
    const sandbox = await readySandbox();
    const titles = () =>
      issuesOfOurs(sandbox.site)
        .map(({ fields }) => fields['summary'])
        .toSorted();
    const before = titles();
    await undone(sandbox);
    const uploadId = await sandbox.upload('stages.md', smallTemplate(4, 2, 1));
    const run = await valued(sandbox.call('startImport', { uploadId, requestId: testId(), wave: WAVE }));
    await sandbox.settle();
    expect(run.total).toBe(before.length);
    expect(titles()).toEqual(before);
    await sandbox.pass(30);
    expect((await sandbox.items({ is: 'missing' })).items).toEqual([]);
    expect((await sandbox.items()).items.length).toBeGreaterThan(0);
  });

  const touches: readonly (readonly [string, (sandbox: ReadySandbox, issue: string) => Promise<unknown>])[] = [
    ['status', ({ person }, issue) => person.transition(issue, 'In Progress')],
    ['fields', ({ person }, issue) => person.edit(issue, { summary: 'Another title' })],
    ['fields', ({ person }, issue) => person.assign(issue, 'acc-member')],
    ['comments', ({ person }, issue) => person.comment(issue, 'Seen.')],
    ['attachments', ({ person }, issue) => person.attach(issue)],
    ['links', ({ person, issueAt }, issue) => person.link(issue, issueAt('migrate/stage-4'))],
    ['children', ({ person }, issue) => person.createSubtask(issue, 'Mine')],
    ['rank', ({ person, issueAt }, issue) => person.rank(issue, issueAt('migrate/stage-4'))],
    ['sprint', ({ person }, issue) => person.edit(issue, { customfield_10020: 1 })],
    ['worklog', ({ person }, issue) => person.logTime(issue, 3_600)],
  ];
  test.each(touches)('keeps an issue with a change of its %s, and what is above it', async (touch, deed) => {
    const sandbox = await readySandbox({ modules: 4, tasks: 2, subtasks: 0 });
    const issue = sandbox.issueAt('assess/stage-1/1');
    const all = issuesOfOurs(sandbox.site).length;
    await sandbox.clock.advance(60_000);
    await deed(sandbox, issue);
    await sandbox.clock.advance(60_000);
    const { rest } = await preview(sandbox);
    expect(rest.because.map((one) => one.touch)).toContain(touch);
    const kept = issuesOfOurs(sandbox.site).length;
    const undo = await undone(sandbox);
    expect(undo?.rest.because).toContainEqual({ touch, issues: expect.any(Number) });
    const left = new Set(issuesOfOurs(sandbox.site).map(({ id }) => id));
    // Linked: the other end and its epic too.
    expect(left).toContain(issue);
    expect(left).toContain(sandbox.issueAt('assess/stage-1'));
    expect(left.size).toBe(undo?.rest.issues);
    expect(undo?.rest).toEqual(rest);
    expect(undo?.deleted).toBe(all - left.size);
    expect(kept).toBe(all);
  });

  it('keeps what someone answered in Runway', async () => {
    const sandbox = await readySandbox();
    const { items } = await sandbox.items({ is: 'criteria-open' });
    const item = items[0]?.id ?? '';
    const view = await valued(sandbox.call('getItem', { wave: WAVE, item }));
    const mark = { do: 'confirm', criteria: view?.criteria.map(({ key }) => key) ?? [] };
    await valued(sandbox.call('markItem', { wave: WAVE, item, mark, version: view?.version ?? 0 }));
    const undo = await undone(sandbox);
    expect(undo?.rest.because).toContainEqual({ touch: 'answers', issues: 1 });
    expect((await sandbox.items()).items.map(({ id }) => id)).toContain(item);
  });

  it('takes the dates of a move and its own assignees for no touch', async () => {
    const sandbox = await readySandbox();
    const { version, dates } = await valued(sandbox.call('getDates', { wave: WAVE }));
    const move = { wave: WAVE, version, dates: { ...dates, cutover: '2027-09-01' }, reason: 'Later.' };
    await valued(sandbox.call('startMove', { ...move, requestId: testId() }));
    await sandbox.settle();
    expect((await preview(sandbox)).rest.issues).toBe(0);
    await sandbox.person.setDue(sandbox.issueAt('assess/stage-1/1'), '2027-05-05');
    expect((await preview(sandbox)).rest.because).toContainEqual({ touch: 'fields', issues: 1 });
  });

  it('does not count what someone deleted before, and is refused to those who may not delete', async () => {
    const sandbox = await readySandbox();
    const all = issuesOfOurs(sandbox.site).length;
    await sandbox.person.remove(sandbox.issueAt('migrate/stage-4/2'));
    const left = issuesOfOurs(sandbox.site).length;
    expect(await preview(sandbox)).toMatchObject({ total: left, deletes: left });
    expect(await undone(sandbox)).toMatchObject({ state: 'complete', deleted: all });
    expect((await sandbox.items()).items).toEqual([]);

    const other = await readySandbox({}, ({ jira }) => {
      const project = jira.projects['10000'];
      if (project !== undefined) project.permissions['DELETE_ISSUES'] = [];
    });
    expect(await other.call('previewUndo', { run: await runOf(other) })).toMatchObject({
      ok: false,
      error: { code: 'missing-permission', message: expect.stringContaining('Delete issues') },
    });
    other.refuseImpersonation();
    expect(await other.call('startUndo', { run: await runOf(other) }, onProjectPage())).toMatchObject({ ok: false });
  });

  it('is asked again after the rest was cleaned up, and lists the imports of the wave', async () => {
    const sandbox = await readySandbox({ modules: 2, tasks: 1, subtasks: 0 });
    const issue = sandbox.issueAt('assess/stage-1/1');
    const comment = await sandbox.person.comment(issue, 'Seen.');
    const first = await undone(sandbox);
    expect(first?.rest.jql).toMatch(/^key in \(MIG-\d+, MIG-\d+\)$/);
    await sandbox.person.removeComment(issue, comment);
    expect(await undone(sandbox)).toMatchObject({ state: 'complete', deleted: 4, rest: { issues: 0 } });
    const list = await valued(sandbox.call('listImports', { wave: WAVE }));
    expect(list).toMatchObject([{ created: 4, canUndo: false, undo: { deleted: 4 } }]);
  });
});
