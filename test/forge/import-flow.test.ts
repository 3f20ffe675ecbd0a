import { issuesOfOurs, onProjectPage, smallTemplate, startSandbox, testId } from '../support/sandbox';

const name = 'stages.md';

describe('an import through the real resolvers and queue', () => {
  it('previews without writing, then creates every node once, with its parent', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload(name, smallTemplate(2, 2, 1));

    const preview = await sandbox.call('previewImport', { uploadId });
    expect(preview).toMatchObject({
      ok: true,
      value: { counts: { create: 10, keep: 0, epics: 2, tasks: 4, subtasks: 4 }, wave: { code: 'W1', isNew: true } },
    });
    expect(issuesOfOurs(sandbox.site)).toEqual([]);

    const requestId = testId();
    const started = await sandbox.call('startImport', { uploadId, requestId, cutover: '2027-06-01' });
    expect(started).toMatchObject({ ok: true, value: { run: requestId, state: 'queued', total: 10, mine: true } });
    await sandbox.settle();

    const ended = await sandbox.call('getImport', {});
    expect(ended).toMatchObject({
      ok: true,
      value: { state: 'complete', created: 10, failed: 0, wave: { code: 'W1', cutover: '2027-06-01' } },
    });
    const issues = issuesOfOurs(sandbox.site);
    expect(issues).toHaveLength(10);
    const byNode = new Map(issues.map((issue) => [(issue.properties['runway'] as { node: string }).node, issue]));
    for (const [node, issue] of byNode) {
      const parent = byNode.get(node.slice(0, node.lastIndexOf('/')));
      expect(issue.parentId ?? null).toBe(parent?.id ?? null);
    }
  });

  it('is one run however often it is started, and keeps what stands when it is imported again', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload(name, smallTemplate());
    const requestId = testId();
    await sandbox.call('startImport', { uploadId, requestId });
    await sandbox.call('startImport', { uploadId, requestId });
    await sandbox.settle();
    await sandbox.call('startImport', { uploadId, requestId });
    await sandbox.settle();
    expect(issuesOfOurs(sandbox.site)).toHaveLength(10);

    expect(await sandbox.call('previewImport', { uploadId })).toMatchObject({
      ok: true,
      value: { counts: { create: 0, keep: 10 }, wave: { code: 'W1', isNew: false } },
    });
    await sandbox.call('startImport', { uploadId, requestId: testId() });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {})).toMatchObject({
      ok: true,
      value: { state: 'complete', created: 0, kept: 10 },
    });
    expect(issuesOfOurs(sandbox.site)).toHaveLength(10);

    await sandbox.call('startImport', { uploadId, requestId: testId(), wave: 'new' });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {})).toMatchObject({
      ok: true,
      value: { state: 'complete', created: 10, wave: { code: 'W2' } },
    });
  });

  it('lists what Jira refuses in its own words, and retries only that', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload(name, smallTemplate(1, 3, 1));
    const started = await sandbox.call('startImport', { uploadId, requestId: testId() });
    if (!started.ok) throw new Error(started.error.message);
    // The screen of tasks loses its labels between the look at the project and the writing.
    const screens = sandbox.site.state.jira.projects['10000']?.createScreens;
    const screen = screens?.['10002'];
    if (!screens || !screen) throw new Error('The project has no screen for tasks.');
    screens['10002'] = screen.filter((field) => field.fieldId !== 'labels');
    await sandbox.settle();

    const ended = await sandbox.call('getImport', {});
    if (!ended.ok || ended.value === null) throw new Error('No run.');
    expect(ended.value).toMatchObject({ state: 'complete', created: 1, failed: 6 });
    const own = ended.value.failures.filter(({ node }) => node.split('/').length === 4);
    expect(own).toHaveLength(3);
    for (const { messages } of own) expect(messages.join(' ')).toContain("Field 'labels' cannot be set");
    for (const { node, messages } of ended.value.failures) {
      if (node.split('/').length === 5)
        expect(messages).toEqual(['Its parent was not created, so Runway did not send it.']);
    }

    screens['10002'] = screen;
    expect(await sandbox.call('retryImport', { run: ended.value.run })).toMatchObject({
      ok: true,
      value: { total: 6 },
    });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {})).toMatchObject({
      ok: true,
      value: { state: 'complete', created: 6, failed: 0 },
    });
    expect(issuesOfOurs(sandbox.site)).toHaveLength(7);
    expect(
      await sandbox.call('retryImport', { run: (await sandbox.call('getImport', {})).ok ? ended.value.run : '' }),
    ).toMatchObject({ ok: false });
  });

  it('lets 47 of 50 stand where Jira refuses three', async () => {
    const sandbox = await startSandbox();
    const text = new TextDecoder();
    const source = `${text.decode(smallTemplate(1, 47, 0))}\n${text.decode(smallTemplate(1, 3, 0)).replace('Stage 1', 'Stage 2')}`;
    const uploadId = await sandbox.upload(name, new TextEncoder().encode(source));
    await sandbox.call('startImport', { uploadId, requestId: testId() });
    await sandbox.clock.runUntil(() => sandbox.host.requests['POST /rest/api/3/issue/bulkfetch'] === 1, 600_000);
    await sandbox.clock.advance(200);
    // Runway knows its epics, and is about to write the tasks: somebody deletes the second epic.
    const epic = issuesOfOurs(sandbox.site).find((issue) => issue.fields['summary'] === 'Stage 2');
    Reflect.deleteProperty(sandbox.site.state.jira.issues, epic?.id ?? '');
    await sandbox.settle();

    const ended = await sandbox.call('getImport', {});
    if (!ended.ok || ended.value === null) throw new Error('No run.');
    expect(ended.value).toMatchObject({ state: 'complete', created: 49, failed: 3 });
    for (const { messages } of ended.value.failures) expect(messages.join(' ')).toMatch(/parent/i);
  });

  it('stops after the batch when it is cancelled, and takes up the rest on retry', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload(name, smallTemplate(3, 40, 0));
    const started = await sandbox.call('startImport', { uploadId, requestId: testId() });
    if (!started.ok) throw new Error(started.error.message);
    await sandbox.clock.runUntil(() => issuesOfOurs(sandbox.site).length >= 3, 600_000);
    expect(await sandbox.call('cancelImport', { run: started.value.run })).toMatchObject({
      ok: true,
      value: { state: 'cancelling' },
    });
    await sandbox.settle();
    const cancelled = await sandbox.call('getImport', {});
    expect(cancelled).toMatchObject({ ok: true, value: { state: 'cancelled' } });
    const after = issuesOfOurs(sandbox.site).length;
    expect(after).toBeLessThan(123);
    expect((cancelled.ok && cancelled.value?.created) || 0).toBe(after);

    expect(await sandbox.call('retryImport', { run: started.value.run })).toMatchObject({
      ok: true,
      value: { total: 123 - after },
    });
    await sandbox.settle();
    expect(issuesOfOurs(sandbox.site)).toHaveLength(123);
  });

  it('asks for required fields before anything is written, and writes what is given', async () => {
    const sandbox = await startSandbox();
    const place = onProjectPage('10004', 'REQ');
    const uploadId = await sandbox.upload(name, smallTemplate(1, 1, 0), place);
    const preview = await sandbox.call('previewImport', { uploadId }, place);
    if (!preview.ok) throw new Error(preview.error.message);
    expect(preview.value.requiredFields.length).toBeGreaterThanOrEqual(2);

    const empty = await sandbox.call('startImport', { uploadId, requestId: testId() }, place);
    expect(empty).toMatchObject({ ok: false, error: { code: 'required-field-empty' } });
    for (const field of preview.value.requiredFields) expect(!empty.ok && empty.error.message).toContain(field.name);

    const fields: Record<string, Record<string, unknown>> = {};
    for (const { level, id, input, allowed } of preview.value.requiredFields) {
      fields[level] = {
        ...fields[level],
        [id]: input === 'option' ? allowed[0]?.id : input === 'options' ? [allowed[0]?.id] : 'CC-7',
      };
    }
    expect(await sandbox.call('startImport', { uploadId, requestId: testId(), fields }, place)).toMatchObject({
      ok: true,
    });
    await sandbox.settle();
    expect(await sandbox.call('getImport', {}, place)).toMatchObject({
      ok: true,
      value: { state: 'complete', created: 2, failed: 0 },
    });
  });

  it.each([
    ['10002', 'FLAT', 'no epics', { epics: 0, tasks: 1, subtasks: 2 }],
    ['10003', 'NOSUB', 'no sub-tasks', { epics: 1, tasks: 4, subtasks: 0 }],
  ])('makes a smaller plan for project %s (%s), and says so', async (id, key, words, counts) => {
    const sandbox = await startSandbox();
    const place = onProjectPage(id, key);
    const uploadId = await sandbox.upload(name, smallTemplate(1, 2, 1), place);
    const preview = await sandbox.call('previewImport', { uploadId }, place);
    expect(preview).toMatchObject({ ok: true, value: { counts } });
    expect(preview.ok && preview.value.warnings.join(' ')).toContain(words);
    await sandbox.call('startImport', { uploadId, requestId: testId() }, place);
    await sandbox.settle();
    expect(await sandbox.call('getImport', {}, place)).toMatchObject({
      ok: true,
      value: { state: 'complete', failed: 0 },
    });
    const text = JSON.stringify(issuesOfOurs(sandbox.site));
    for (const subtask of ['Check 1.1.1.', 'Check 1.2.1.']) expect(text).toContain(subtask);
  });

  it.each([
    ['acc-member', 'missing-permission', 'Administer projects'],
    ['acc-viewer', 'missing-permission', 'Create issues, Administer projects'],
    ['acc-outsider', 'not-allowed', 'may not see this project'],
    ['acc-guest', 'not-allowed', 'Jira account'],
  ])('refuses %s before anything is stored or written, naming what is missing', async (account, code, words) => {
    const sandbox = await startSandbox();
    const place = onProjectPage('10000', 'MIG', account);
    const answer = await sandbox.call(
      'uploadChunk',
      { uploadId: testId(), name, size: 1, index: 0, of: 1, data: 'YQ==' },
      place,
    );
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(!answer.ok && answer.error.message).toContain(words);
    expect(sandbox.host.events).toBe(0);
  });

  it.each([
    ['as the person who started it', 'person', 'acc-lead'],
    ['as the app, with the person as reporter, where the person cannot be acted for', 'app', 'acc-app'],
  ] as const)('writes %s', async (_, actor, creator) => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload(name, smallTemplate(1, 1, 0));
    if (actor === 'app') sandbox.refuseImpersonation();
    expect(await sandbox.call('startImport', { uploadId, requestId: testId() })).toMatchObject({
      ok: true,
      value: { actor },
    });
    await sandbox.settle();
    const issues = issuesOfOurs(sandbox.site);
    expect(issues).toHaveLength(2);
    for (const issue of issues) expect(issue).toMatchObject({ creator, fields: { reporter: 'acc-lead' } });
  });

  it('stops at its first batch where the project hides new issues from who creates them', async () => {
    const sandbox = await startSandbox((state) => {
      const project = state.jira.projects['10000'];
      if (project) Object.assign(project, { defaultSecurityLevelId: 'closed' });
      state.jira.securityLevels['closed'] = { id: 'closed', name: 'Nobody', description: '', members: [] };
    });
    const uploadId = await sandbox.upload(name, smallTemplate(1, 60, 0));
    await sandbox.call('startImport', { uploadId, requestId: testId() });
    await sandbox.settle();
    const ended = await sandbox.call('getImport', {});
    expect(ended).toMatchObject({ ok: true, value: { state: 'stopped', stopped: { code: 'missing-permission' } } });
    expect(ended.ok && ended.value?.stopped?.message).toContain('does not show');
    expect(Object.keys(sandbox.site.state.jira.issues)).toHaveLength(1);
  });
});
