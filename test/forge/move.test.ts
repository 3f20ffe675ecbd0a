import type { MoveView, WaveDates } from '../../src/contract/wave-dates';
import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { issuesOfOurs, onProjectPage, type Sandbox, startSandbox, testId } from '../support/sandbox';

const WAVE = '10000.1';
const START_FIELD = 'customfield_10015';
const BULK = 'POST /rest/api/3/bulk/issues/fields';
const POLL = 'GET /rest/api/3/bulk/queue/{taskId}';
const SINGLE = 'PUT /rest/api/3/issue/{issueIdOrKey}';

async function imported(sandbox: Sandbox, offsets: readonly (readonly number[])[], cutover = '2028-09-01') {
  const uploadId = await sandbox.upload('dated.yaml', datedTemplate(offsets));
  const started = await sandbox.call('startImport', {
    uploadId,
    requestId: testId(),
    dates: { cutover, workingDays: EVERY_DAY },
  });
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
}

async function datesOf(sandbox: Sandbox): Promise<WaveDates> {
  const answer = await sandbox.call('getDates', { wave: WAVE });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function moveTo(sandbox: Sandbox, cutover: string, more: object = {}): Promise<MoveView> {
  const { version, dates } = await datesOf(sandbox);
  const request = { wave: WAVE, version, dates: { ...dates, cutover }, reason: 'The customer asked for it.', ...more };
  const started = await sandbox.call('startMove', { ...request, requestId: testId() });
  if (!started.ok) throw new Error(`${started.error.message} ${started.error.next}`);
  await sandbox.settle();
  const ended = await sandbox.call('getMove', { wave: WAVE, shift: started.value.shift });
  if (!ended.ok || ended.value === null) throw new Error('No move.');
  return ended.value;
}

/** What is due when, from the site and not from the app's word. */
const daysOf = (sandbox: Sandbox): Record<string, readonly [unknown, unknown]> =>
  Object.fromEntries(
    issuesOfOurs(sandbox.site).map(({ fields }) => [
      String(fields['summary']),
      [fields[START_FIELD] ?? null, fields['duedate'] ?? null],
    ]),
  );

/** Each day of each issue, so many days later. */
const later = (days: Record<string, readonly [unknown, unknown]>, by: number) =>
  Object.fromEntries(
    Object.entries(days).map(([summary, pair]) => [
      summary,
      pair.map((day) =>
        typeof day === 'string' ? new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10) : day,
      ),
    ]),
  );

const counts = (sandbox: Sandbox) => ({
  bulk: sandbox.host.requests[BULK] ?? 0,
  polls: sandbox.host.requests[POLL] ?? 0,
  single: sandbox.host.requests[SINGLE] ?? 0,
});

const pairsOf = (sandbox: Sandbox) => new Set(Object.values(daysOf(sandbox)).map(String)).size;

/** Five epics with the same span, and 99 tasks in each, due on 39 days: 500 issues, 40 pairs of start and due. */
const forty = Array.from({ length: 5 }, () => Array.from({ length: 99 }, (_, index) => (index % 39) + 1));
/** One epic, and 499 tasks each due on another day. */
const fiveHundred = [Array.from({ length: 499 }, (_, index) => index + 1)];

describe('moving T-0 on 500 open issues', () => {
  it('takes at most 40 bulk requests and their polls where there are 40 pairs of dates', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, forty);
    expect(issuesOfOurs(sandbox.site)).toHaveLength(500);
    expect(pairsOf(sandbox)).toBe(40);
    const before = daysOf(sandbox);
    expect(before['Step 1.1']).toEqual(['2028-08-30', '2028-08-31']);

    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-22' } };
    const preview = await sandbox.call('previewMove', request);
    expect(preview).toMatchObject({
      ok: true,
      value: { pinned: [], done: 0, past: [], unreadable: 0, writes: { bulk: 40, single: 0 }, emails: 0 },
    });
    expect(preview.ok && preview.value.moved).toHaveLength(500);
    expect(counts(sandbox)).toEqual({ bulk: 0, polls: 0, single: 0 });

    const move = await moveTo(sandbox, '2028-09-22');
    expect(move).toMatchObject({ state: 'complete', total: 500, written: 500, failed: 0, failures: [] });
    expect(move.requests).toEqual({ bulk: 40, single: 0 });
    const made = counts(sandbox);
    expect(made.bulk).toBe(40);
    expect(made.single).toBe(0);
    expect(made.polls).toBeLessThanOrEqual(120);
    expect(daysOf(sandbox)).toEqual(later(before, 21));
    // Never more than two of the site's five tasks at once.
    const tasks = Object.values(sandbox.site.state.jira.bulkTasks ?? {});
    for (const task of tasks)
      expect(
        tasks.filter((one) => one.created <= task.created && one.updated > task.created).length,
      ).toBeLessThanOrEqual(2);
  });

  it('makes 500 paced edits where there are 500 pairs', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, fiveHundred);
    expect(pairsOf(sandbox)).toBe(500);
    const before = daysOf(sandbox);
    const move = await moveTo(sandbox, '2028-09-15');
    expect(move).toMatchObject({ state: 'complete', written: 500, failed: 0, requests: { bulk: 0, single: 500 } });
    expect(counts(sandbox)).toEqual({ bulk: 0, polls: 0, single: 500 });
    expect(daysOf(sandbox)).toEqual(later(before, 14));
  });

  it('comes to the same without the permission to make bulk changes', async () => {
    const sandbox = await startSandbox((state) => {
      state.jira.globalPermissions['BULK_CHANGE'] = [];
    });
    await imported(sandbox, forty);
    const before = daysOf(sandbox);
    const move = await moveTo(sandbox, '2028-09-22');
    expect(move).toMatchObject({ state: 'complete', written: 500, failed: 0, requests: { bulk: 0, single: 500 } });
    expect(counts(sandbox)).toEqual({ bulk: 0, polls: 0, single: 500 });
    expect(daysOf(sandbox)).toEqual(later(before, 21));
  });

  it('comes to the same where Jira does not take a bulk edit', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, [Array.from({ length: 9 }, () => 10)]);
    const before = daysOf(sandbox);
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-08' }, reason: 'Later.' };
    const started = await sandbox.call('startMove', { ...request, requestId: testId() });
    expect(started).toMatchObject({ ok: true, value: { state: 'queued' } });
    sandbox.site.state.jira.globalPermissions['BULK_CHANGE'] = [];
    await sandbox.settle();
    expect(await sandbox.call('getMove', { wave: WAVE })).toMatchObject({
      ok: true,
      value: { state: 'complete', written: 10, failed: 0, requests: { bulk: 3, single: 10 } },
    });
    expect(daysOf(sandbox)).toEqual(later(before, 7));
  });
});

describe('what a move leaves alone, and how it is taken back', () => {
  const few = [[30, 20, 10, 10, 10, 3]];

  it('pins what a person changed until it is released, and never moves what is done', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const byTitle = new Map(issuesOfOurs(sandbox.site).map((issue) => [String(issue.fields['summary']), issue]));
    const [theirs, done] = [byTitle.get('Step 1.2'), byTitle.get('Step 1.1')];
    if (!theirs || !done) throw new Error('No issues.');
    theirs.fields['duedate'] = '2028-08-20';
    done.statusId =
      Object.values(sandbox.site.state.jira.statuses).find(({ category }) => category === 'done')?.id ?? '';
    const before = daysOf(sandbox);

    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-15' } };
    const preview = await sandbox.call('previewMove', request);
    if (!preview.ok) throw new Error(preview.error.message);
    expect(preview.value).toMatchObject({ done: 1, unreadable: 0 });
    expect(preview.value.pinned.map(({ issue }) => issue)).toEqual([theirs.key]);
    expect(preview.value.moved.map(({ summary }) => summary)).not.toContain('Step 1.1');

    await moveTo(sandbox, '2028-09-15');
    const moved = daysOf(sandbox);
    expect(moved['Step 1.1']).toEqual(before['Step 1.1']);
    expect(moved['Step 1.2']).toEqual(before['Step 1.2']);
    expect(moved['Step 1.3']).toEqual(later({ it: before['Step 1.3'] ?? [null, null] }, 14)['it']);

    const node = preview.value.pinned[0]?.node ?? '';
    await moveTo(sandbox, '2028-09-15', { release: [node] });
    expect(daysOf(sandbox)['Step 1.2']?.[1]).toBe('2028-08-26');
    expect((await datesOf(sandbox)).moves).toHaveLength(1);
  });

  it('leaves what would fall before today, unless that is chosen', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few, '2027-06-01');
    const before = daysOf(sandbox);
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2027-03-20' } };
    const preview = await sandbox.call('previewMove', request);
    if (!preview.ok) throw new Error(preview.error.message);
    expect(preview.value.past.map(({ summary }) => summary)).toEqual(['Step 1.1', 'Step 1.2']);
    await moveTo(sandbox, '2027-03-20');
    expect(daysOf(sandbox)['Step 1.1']).toEqual(before['Step 1.1']);
    expect(daysOf(sandbox)['Step 1.6']?.[1]).toBe('2027-03-17');
    await moveTo(sandbox, '2027-03-20', { pastToo: true });
    expect(daysOf(sandbox)['Step 1.1']?.[1]).toBe('2027-02-18');
  });

  it('keeps the first T-0 and every move with its reason, and asks for one', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-15' }, requestId: testId() };
    expect(await sandbox.call('startMove', { ...request, reason: ' ' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    await moveTo(sandbox, '2028-09-15');
    await moveTo(sandbox, '2028-09-22', { reason: 'A freeze.' });
    const now = await datesOf(sandbox);
    expect(now).toMatchObject({ first: '2028-09-01', dates: { cutover: '2028-09-22' }, mayMove: true });
    expect(now.moves).toMatchObject([
      { from: '2028-09-01', to: '2028-09-15', reason: 'The customer asked for it.', by: 'acc-lead' },
      { from: '2028-09-15', to: '2028-09-22', reason: 'A freeze.' },
    ]);
    expect(now.milestones.map(({ id, date }) => [id, date])).toEqual([
      ['rehearsal', '2028-09-08'],
      ['t-0', '2028-09-22'],
    ]);
    expect(await sandbox.call('getImport', {})).toMatchObject({ value: { wave: { cutover: '2028-09-22' } } });
  });

  it('is one move however often it is started', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-15' }, reason: 'Later.' };
    const requestId = testId();
    await sandbox.call('startMove', { ...request, requestId });
    await sandbox.settle();
    const made = counts(sandbox);
    expect(await sandbox.call('startMove', { ...request, requestId })).toMatchObject({
      ok: true,
      value: { shift: requestId, state: 'complete' },
    });
    await sandbox.settle();
    expect(counts(sandbox)).toEqual(made);
    expect((await datesOf(sandbox)).moves).toHaveLength(1);
  });

  it('is taken back once, to the dates that stood before', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const before = daysOf(sandbox);
    const moved = await moveTo(sandbox, '2028-09-15');
    expect((await datesOf(sandbox)).undo).toBe(moved.shift);
    const undone = await sandbox.call('undoMove', { wave: WAVE, shift: moved.shift });
    if (!undone.ok) throw new Error(undone.error.message);
    expect(await sandbox.call('undoMove', { wave: WAVE, shift: moved.shift })).toMatchObject({
      ok: true,
      value: { shift: undone.value.shift },
    });
    await sandbox.settle();
    expect(daysOf(sandbox)).toEqual(before);
    expect(await datesOf(sandbox)).toMatchObject({ dates: { cutover: '2028-09-01' }, undo: null });
    expect(await sandbox.call('undoMove', { wave: WAVE, shift: undone.value.shift })).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule', message: expect.stringContaining('last move') },
    });
    // What was written before the move counts as written again: nothing is pinned.
    const { version, dates } = await datesOf(sandbox);
    const preview = await sandbox.call('previewMove', {
      wave: WAVE,
      version,
      dates: { ...dates, cutover: '2028-09-15' },
    });
    expect(preview).toMatchObject({ ok: true, value: { pinned: [] } });
  });

  it('is not taken back once somebody has changed one of those dates', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const moved = await moveTo(sandbox, '2028-09-15');
    const issue = issuesOfOurs(sandbox.site).find(({ fields }) => fields['summary'] === 'Step 1.3');
    if (!issue) throw new Error('No issue.');
    issue.fields['duedate'] = '2028-09-14';
    const at = daysOf(sandbox);
    expect(await sandbox.call('undoMove', { wave: WAVE, shift: moved.shift })).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule', message: expect.stringContaining(issue.key) },
    });
    await sandbox.settle();
    expect(daysOf(sandbox)).toEqual(at);
  });

  it('is refused on an older version of the wave, beside an import, and to those who may not', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-15' }, reason: 'Later.' };
    await moveTo(sandbox, '2028-09-08');
    expect(await sandbox.call('startMove', { ...request, requestId: testId() })).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', message: expect.stringContaining('2028-09-08') },
    });
    const now = await datesOf(sandbox);
    const outsider = onProjectPage('10000', 'MIG', 'acc-member');
    expect(
      await sandbox.call('startMove', { ...request, version: now.version, requestId: testId() }, outsider),
    ).toMatchObject({
      ok: false,
      error: { code: 'missing-permission' },
    });
    expect(await sandbox.call('getDates', { wave: WAVE }, outsider)).toMatchObject({
      ok: true,
      value: { mayMove: false },
    });

    const started = await sandbox.call('startMove', { ...request, version: now.version, requestId: testId() });
    expect(started).toMatchObject({ ok: true });
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate([...few, [4]]));
    expect(await sandbox.call('startImport', { uploadId, requestId: testId() })).toMatchObject({
      ok: false,
      error: { code: 'run-in-progress' },
    });
    await sandbox.settle();
    expect(await sandbox.call('startImport', { uploadId, requestId: testId() })).toMatchObject({ ok: true });
    const during = await datesOf(sandbox);
    expect(await sandbox.call('startMove', { ...request, version: during.version, requestId: testId() })).toMatchObject(
      {
        ok: false,
        error: { code: 'run-in-progress' },
      },
    );
    await sandbox.settle();
    // What joined later has the dates of now, and a move takes it along.
    expect(daysOf(sandbox)['Step 2.1']?.[1]).toBe('2028-09-11');
    await moveTo(sandbox, '2028-09-18');
    expect(daysOf(sandbox)['Step 2.1']?.[1]).toBe('2028-09-14');
    expect(daysOf(sandbox)['Step 1.1']?.[1]).toBe('2028-08-19');
  });

  it('tells what Jira refuses by the issue, and takes it along with the next move', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    const gone = issuesOfOurs(sandbox.site).find(({ fields }) => fields['summary'] === 'Step 1.1');
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-15' }, reason: 'Later.' };
    await sandbox.call('startMove', { ...request, requestId: testId() });
    if (!gone) throw new Error('No issue.');
    gone.securityLevelId = '10180';
    const level = sandbox.site.state.jira.securityLevels['10180'];
    if (level) level.members = [];
    await sandbox.settle();
    expect(await sandbox.call('getMove', { wave: WAVE })).toMatchObject({
      ok: true,
      value: { state: 'complete', written: 6, failed: 1, failures: [{ issue: gone.id }] },
    });
    gone.securityLevelId = null;
    await moveTo(sandbox, '2028-09-22');
    expect(daysOf(sandbox)['Step 1.1']?.[1]).toBe('2028-08-23');
  });

  it('shows of issues that the person may not see neither key nor title, where the app may see them', async () => {
    const sandbox = await startSandbox();
    await imported(sandbox, few);
    sandbox.refuseImpersonation();
    const hidden = issuesOfOurs(sandbox.site).find(({ fields }) => fields['summary'] === 'Step 1.1');
    const level = sandbox.site.state.jira.securityLevels['10180'];
    if (!hidden || !level) throw new Error('No issue or level.');
    hidden.securityLevelId = level.id;
    level.members = [sandbox.site.state.appAccountId];
    const { version, dates } = await datesOf(sandbox);
    const request = { wave: WAVE, version, dates: { ...dates, cutover: '2028-09-15' }, reason: 'Later.' };
    const preview = await sandbox.call('previewMove', request);
    if (!preview.ok) throw new Error(preview.error.message);
    const shown = preview.value.moved.find(({ issue }) => issue === hidden.id);
    expect(shown?.summary).toBe(shown?.node);
    expect(JSON.stringify(preview)).not.toContain('Step 1.1');
    expect(JSON.stringify(preview)).toContain('Step 1.2');
  });
});
