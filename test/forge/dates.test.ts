import { datedTemplate, EVERY_DAY } from '../support/dated-template';
import { issuesOfOurs, onProjectPage, type Sandbox, smallTemplate, startSandbox, testId } from '../support/sandbox';

const START_FIELD = 'customfield_10015';
const few = [[30, 20, 10]];
const dates = { cutover: '2028-09-01', workingDays: EVERY_DAY };

const fieldsOf = (sandbox: Sandbox, summary: string) =>
  issuesOfOurs(sandbox.site).find(({ fields }) => fields['summary'] === summary)?.fields ?? {};

async function preview(sandbox: Sandbox, request: object, place = onProjectPage()) {
  const answer = await sandbox.call('previewImport', request, place);
  if (!answer.ok) throw new Error(`${answer.error.message} ${answer.error.next}`);
  return answer.value;
}

describe('dates of an import', () => {
  it('go into the create request itself, as the preview says them', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(few));
    const shown = await preview(sandbox, { uploadId, dates });
    expect(shown.dates).toMatchObject({ warnings: [], offScreen: [], dated: 4, undated: 0 });
    expect(shown.dates.milestones).toMatchObject([
      { id: 'rehearsal', date: '2028-08-18', from: 'offset', isCutover: true, windowDays: 3, waits: 0 },
      { id: 't-0', date: '2028-09-01', from: 'typed', isCutover: true },
    ]);
    expect(shown.nodes.find(({ summary }) => summary === 'Step 1.1')).toMatchObject({
      start: '2028-08-01',
      due: '2028-08-02',
      offset: { milestone: 't-0', days: -30 },
      owners: ['network'],
    });
    await sandbox.call('startImport', { uploadId, dates, requestId: testId() });
    await sandbox.settle();
    for (const { summary, start, due } of shown.nodes)
      expect(fieldsOf(sandbox, summary)).toMatchObject({ duedate: due, [START_FIELD]: start });
    expect(sandbox.host.requests['PUT /rest/api/3/issue/{issueIdOrKey}'] ?? 0).toBe(0);
    expect(sandbox.host.requests['POST /rest/api/3/bulk/issues/fields'] ?? 0).toBe(0);
  });

  it('stay with Runway where a screen lacks the fields, and the preview names them', async () => {
    const sandbox = await startSandbox();
    const team = onProjectPage('10001', 'TEAM');
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(few), team);
    const shown = await preview(sandbox, { uploadId, dates }, team);
    expect(shown.dates.offScreen).toHaveLength(4);
    expect(shown.dates.offScreen.join(' ')).toMatch(/due date.*start date/s);
    await sandbox.call('startImport', { uploadId, dates, requestId: testId() }, team);
    await sandbox.settle();
    expect(await sandbox.call('getImport', {}, team)).toMatchObject({
      value: { state: 'complete', created: 4, failed: 0 },
    });
    expect(fieldsOf(sandbox, 'Step 1.1')['duedate'] ?? null).toBeNull();
    expect(await sandbox.call('getDates', { wave: '10001.1' }, team)).toMatchObject({
      value: { phases: [{ name: 'Move', start: '2028-08-01', due: '2028-08-22' }] },
    });
    const now = await sandbox.call('getDates', { wave: '10001.1' }, team);
    const version = now.ok ? now.value.version : 0;
    const moved = await sandbox.call(
      'previewMove',
      { wave: '10001.1', version, dates: { ...dates, cutover: '2028-09-15' } },
      team,
    );
    expect(moved).toMatchObject({ ok: true, value: { moved: [], pinned: [], writes: { bulk: 0, single: 0 } } });
  });

  it('are accepted before anything is written, where something speaks against T-0', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(few));
    const saturday = { cutover: '2028-09-02' };
    const { dates: shown } = await preview(sandbox, { uploadId, dates: saturday });
    expect(shown.warnings).toEqual([expect.stringContaining('not a working day')]);
    expect(await sandbox.call('startImport', { uploadId, dates: saturday, requestId: testId() })).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule', message: shown.warnings[0] },
    });
    const past = await sandbox.call('startImport', { uploadId, cutover: '2027-02-26', requestId: testId() });
    expect(past).toMatchObject({ ok: false, error: { message: expect.stringContaining('in the past') } });
    await sandbox.settle();
    expect(issuesOfOurs(sandbox.site)).toEqual([]);
    const accepted = { ...saturday, accepted: true };
    expect(await sandbox.call('startImport', { uploadId, dates: accepted, requestId: testId() })).toMatchObject({
      ok: true,
    });
    await sandbox.settle();
    expect(issuesOfOurs(sandbox.site)).toHaveLength(4);
  });

  it('of the wave hold for what is imported into it later; an import does not move T-0', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(few));
    await sandbox.call('startImport', { uploadId, dates, requestId: testId() });
    await sandbox.settle();
    const more = await sandbox.upload('dated.yaml', datedTemplate([...few, [5]]));
    const refused = await sandbox.call('startImport', { uploadId: more, cutover: '2028-10-01', requestId: testId() });
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('2028-09-01') } });
    await sandbox.call('startImport', { uploadId: more, requestId: testId() });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {})).toMatchObject({
      value: { created: 2, kept: 4, wave: { cutover: '2028-09-01' } },
    });
    expect(fieldsOf(sandbox, 'Step 2.1')['duedate']).toBe('2028-08-27');
  });

  it('of another template that joins the wave are planned by the same T-0', async () => {
    const sandbox = await startSandbox();
    const first = await sandbox.upload('stages.md', smallTemplate(1, 2, 0));
    await sandbox.call('startImport', {
      uploadId: first,
      dates: { ...dates, start: '2028-05-01' },
      requestId: testId(),
    });
    await sandbox.settle();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(few));
    const joined = await sandbox.call('startImport', { uploadId, wave: '10000.1', requestId: testId() });
    expect(joined).toMatchObject({ ok: true, value: { wave: { code: 'W1' }, template: { name: 'Dated move' } } });
    await sandbox.settle();
    expect(fieldsOf(sandbox, 'Step 1.3')['duedate']).toBe('2028-08-22');
    expect(fieldsOf(sandbox, 'Prepare part 1')['duedate']).toMatch(/^2028-/);
    const wave = await sandbox.call('getWave', {});
    expect(wave).toMatchObject({ value: { total: { counted: 5, complete: 0 } } });
    expect(wave.ok && wave.value?.phases.map(({ name, numbers }) => [name, numbers.counted])).toEqual([
      ['stages', 2],
      ['Move', 3],
    ]);
    // Importing either again goes on with the wave, and everything is kept.
    for (const id of [first, uploadId])
      expect(await preview(sandbox, { uploadId: id })).toMatchObject({
        counts: { create: 0 },
        wave: { code: 'W1', isNew: false },
      });
  });

  it('stand in one calendar file whose events keep their names when dates move', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('dated.yaml', datedTemplate(few));
    const timed = { ...dates, time: '21:00', windowMinutes: 240, zone: 'Pacific/Auckland' };
    await sandbox.call('startImport', { uploadId, dates: timed, waveName: 'First wave', requestId: testId() });
    await sandbox.settle();
    const file = await sandbox.call('exportCalendar', { wave: '10000.1' });
    if (!file.ok) throw new Error(file.error.message);
    expect(file.value).toMatchObject({ name: 'W1-first-wave.ics', type: 'text/calendar' });
    expect(file.value.text).toContain('SUMMARY:First wave: T-0');
    expect(file.value.text).toContain('DTSTART:20280901T090000Z');
    expect(file.value.text).toContain('DTEND:20280901T130000Z');
    expect(file.value.text).toMatch(/Go-live/);
    const ids = (text: string) => [...text.matchAll(/^UID:(.*)$/gm)].map(([, id]) => id).sort();
    const now = await sandbox.call('getDates', { wave: '10000.1' });
    if (!now.ok) throw new Error(now.error.message);
    const later = { ...now.value.dates, cutover: '2028-09-15' };
    await sandbox.call('startMove', {
      wave: '10000.1',
      version: now.value.version,
      dates: later,
      reason: 'Later.',
      requestId: testId(),
    });
    await sandbox.settle();
    const again = await sandbox.call('exportCalendar', { wave: '10000.1' });
    if (!again.ok) throw new Error(again.error.message);
    expect(ids(again.value.text)).toEqual(ids(file.value.text));
    expect(again.value.text).toContain('DTSTART:20280915T090000Z');
    const sequence = (text: string) => Number(/^SEQUENCE:(\d+)/m.exec(text)?.[1]);
    expect(sequence(again.value.text)).toBeGreaterThan(sequence(file.value.text));
  });

  it('come from a template that comes with Runway, too', async () => {
    const sandbox = await startSandbox();
    const shown = await preview(sandbox, { bundled: 'customer-cutover-timeline', dates: { cutover: '2028-09-01' } });
    expect(shown.template.format).toBe('native');
    expect(shown.dates.dated).toBeGreaterThan(0);
    expect(await sandbox.call('previewImport', { bundled: 'no-such-template' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const started = await sandbox.call('startImport', {
      bundled: 'customer-cutover-timeline',
      dates: { cutover: '2028-09-01', accepted: true },
      requestId: testId(),
    });
    expect(started).toMatchObject({ ok: true });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {})).toMatchObject({
      value: { state: 'complete', created: shown.counts.create, failed: 0 },
    });
  });

  it('may be asked for with scope answers, which the wave keeps', async () => {
    const sandbox = await startSandbox();
    const request = { bundled: 'customer-onboarding' } as const;
    const open = await preview(sandbox, request);
    const question = open.scope.questions.find(({ ifYes }) => ifYes > 0);
    if (!question) throw new Error('No question leaves anything out.');
    const scope = { answers: { [question.id]: 'no' as const } };
    const fitted = await preview(sandbox, { ...request, scope });
    expect(fitted.counts.omit).toBeGreaterThan(open.counts.omit);
    expect(fitted.nodes.some(({ kind, because }) => kind === 'omit' && because === 'scope')).toBe(true);
    await sandbox.call('startImport', { ...request, scope, requestId: testId() });
    await sandbox.settle();
    expect(await preview(sandbox, request)).toMatchObject({ counts: { create: 0, omit: fitted.counts.omit } });
  });
});
