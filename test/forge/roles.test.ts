import { asMember, asViewer, markedWave } from '../support/marked-wave';
import { inPortfolio, onIssue, onProjectPage, smallTemplate, startSandbox, testId } from '../support/sandbox';

const error = (code: string) => ({ ok: false, error: { code } });

describe('roles of a wave', () => {
  it('follow from Jira and from the settings', async () => {
    const { sandbox, wave } = await markedWave();
    const may = async (account: string) => {
      const answer = await sandbox.call('getOverview', { wave }, onProjectPage('10000', 'MIG', account));
      return answer.ok ? answer.value?.may : answer.error.code;
    };
    expect(await may('acc-lead')).toEqual({ role: 'owner', leads: [], settings: true, bulk: true });
    expect(await may('acc-member')).toEqual({ role: 'member', leads: [], settings: false, bulk: false });
    expect(await may('acc-viewer')).toEqual({ role: 'viewer', leads: [], settings: false, bulk: false });
    expect(await may('acc-outsider')).toBe('not-allowed');
    const leads = { prepare: 'acc-member' };
    await sandbox.call('changeSettings', { wave, version: 0, leads });
    expect(await may('acc-member')).toEqual({ role: 'lead', leads: ['prepare'], settings: false, bulk: true });
    await sandbox.call('changeSettings', { wave, version: 1, viewers: ['acc-member'] });
    expect(await may('acc-member')).toEqual({ role: 'viewer', leads: [], settings: false, bulk: false });
    await sandbox.call('changeSettings', { wave, version: 2, owner: 'acc-member' });
    expect(await may('acc-member')).toMatchObject({ role: 'owner', settings: true });
  });

  it('of thirty workstreams are given in one change, a line each', async () => {
    const sandbox = await startSandbox();
    const slugs = Array.from({ length: 30 }, (_, index) => `part-${index + 1}`);
    const phases = slugs.map((slug, index) => `${slug}=${index + 1}-${index + 1}`).join(',');
    const uploadId = await sandbox.upload('parts.md', smallTemplate(30, 1, 0));
    await sandbox.call('startImport', { uploadId, requestId: testId(), phases });
    await sandbox.settle();
    const leads = Object.fromEntries(slugs.map((slug) => [slug, 'acc-member']));
    const changed = await sandbox.call('changeSettings', { wave: '10000.1', version: 0, leads, name: 'Thirty parts' });
    expect(changed).toMatchObject({ ok: true, value: { version: 3, wave: { name: 'Thirty parts' } } });
    const named = changed.ok ? changed.value.workstreams.map(({ slug, lead }) => [slug, lead]) : [];
    expect(named.sort()).toEqual(Object.entries(leads).sort());
    await sandbox.clock.advance(60_000);
    const activity = await sandbox.call('listActivity', { wave: '10000.1', kind: 'settings' });
    const lines = activity.ok ? activity.value.lines.map(({ what }) => what) : [];
    expect(lines.sort()).toEqual([...slugs.map((slug) => `lead ${slug}`), 'Name'].sort());
  });

  it('let viewers look and not write', async () => {
    const { sandbox, wave, item, read, say } = await markedWave();
    const { id } = item('lines/1');
    const view = await read(id, asViewer);
    expect(view.may).toMatchObject({ role: 'viewer', mark: false, notApplicable: false });
    const confirm = { do: 'confirm' as const, criteria: [view.criteria[0]?.key ?? ''] };
    expect(await say(id, confirm, asViewer)).toMatchObject(error('not-allowed'));
    expect(await sandbox.call('changeSettings', { wave, version: 0, ownerDays: 3 }, asMember)).toMatchObject(
      error('not-allowed'),
    );
    expect(await sandbox.call('refreshWave', { wave }, asViewer)).toMatchObject(error('not-allowed'));
    expect((await read(id)).version).toBe(0);
  });

  it('keep each change of the settings as one line, and refuse one against an older version', async () => {
    const { sandbox, wave } = await markedWave();
    const change = { wave, version: 0, policy: 'strict', ownerDays: 7, name: 'Move to the new rooms' };
    expect(await sandbox.call('changeSettings', change)).toMatchObject({
      ok: true,
      value: { version: 1, policy: 'strict', ownerDays: 7, wave: { name: 'Move to the new rooms' } },
    });
    await sandbox.clock.advance(60_000);
    const activity = await sandbox.call('listActivity', { wave, kind: 'settings' });
    const lines = activity.ok ? activity.value.lines.map(({ what, from, to }) => [what, from, to]).sort() : [];
    expect(lines).toEqual([
      ['Criterion policy', 'assisted', 'strict'],
      ['Name', 'Marked move', 'Move to the new rooms'],
      ['Owner of high priority needed before the start, in days', '14', '7'],
    ]);
    expect(await sandbox.call('changeSettings', change)).toMatchObject({
      ok: false,
      error: { code: 'changed-meanwhile', message: expect.stringContaining('Migration lead changed') },
    });
  });
});

describe('the panel of an issue', () => {
  it.each(['runway-issue', 'runway-item'] as const)('%s shows and writes its own item only', async (module) => {
    const { sandbox, item, wave } = await markedWave();
    const [own, other] = [item('lines/1'), item('lines/2')];
    const place = onIssue(own.issue, module);
    const view = await sandbox.call('getItem', {}, place);
    if (!view.ok || view.value === null) throw new Error('No item.');
    expect(view.value).toMatchObject({ id: own.id, wave: { id: wave }, module: { title: 'Lines' } });
    const mark = { do: 'confirm', criteria: [view.value.criteria[0]?.key] };
    expect(await sandbox.call('markItem', { mark, version: 0 }, place)).toMatchObject({ ok: true });
    expect(await sandbox.call('getItem', { wave, item: other.id }, place)).toMatchObject(error('not-found'));
    expect(await sandbox.call('markItem', { wave, item: other.id, mark, version: 0 }, place)).toMatchObject(
      error('not-found'),
    );
    expect(await sandbox.call('getItem', {}, onIssue(own.issue, module, 'acc-outsider'))).toMatchObject(
      error('not-allowed'),
    );
    expect(await sandbox.call('getItem', {}, onIssue(own.issue, module, 'acc-lead', '10001'))).toMatchObject(
      error('not-allowed'),
    );
  });

  it('shows nothing on an issue that is no item', async () => {
    const { sandbox, inJira } = await markedWave();
    const { id } = await inJira('POST', '/rest/api/3/issue', {
      fields: { project: { id: '10000' }, issuetype: { id: '10002' }, summary: 'Something else' },
    });
    expect(await sandbox.call('getItem', {}, onIssue(id))).toEqual({ ok: true, value: null });
  });
});

describe('the portfolio', () => {
  it('shows waves of the projects that the person may browse', async () => {
    const { sandbox } = await markedWave();
    const waves = await sandbox.call('listWaves', {}, inPortfolio('acc-viewer'));
    expect(waves.ok && waves.value.map(({ project, wave }) => [project.key, wave.code])).toEqual([['MIG', 'W1']]);
    expect(await sandbox.call('listWaves', {}, inPortfolio('acc-outsider'))).toEqual({ ok: true, value: [] });
  });
});

describe('the life of a wave', () => {
  it('is closed, kept readable and nothing more, and opened again, each with a reason', async () => {
    const { sandbox, wave, item, read, say } = await markedWave();
    const { id } = item('lines/1');
    const { criteria } = await read(id);
    const confirm = { do: 'confirm' as const, criteria: [criteria[0]?.key ?? ''] };
    const life = (state: string, version: number) =>
      sandbox.call('changeSettings', { wave, version, life: { state, reason: 'All is moved.' } });
    expect(
      await sandbox.call('changeSettings', { wave, version: 0, life: { state: 'closed', reason: ' ' } }),
    ).toMatchObject(error('invalid-input'));
    expect(await life('closed', 0)).toMatchObject({ ok: true, value: { wave: { state: 'closed' } } });
    expect(await say(id, confirm)).toMatchObject(error('wave-closed'));
    expect(await sandbox.call('changeSettings', { wave, version: 1, ownerDays: 3 })).toMatchObject(
      error('wave-closed'),
    );
    expect(await sandbox.call('getOverview', { wave })).toMatchObject({
      ok: true,
      value: { wave: { state: 'closed' } },
    });
    expect(await life('active', 1)).toMatchObject({ ok: true, value: { wave: { state: 'active' } } });
    expect(await say(id, confirm)).toMatchObject({ ok: true });
    await sandbox.clock.advance(60_000);
    const activity = await sandbox.call('listActivity', { wave, kind: 'settings' });
    const lines = activity.ok ? activity.value.lines.map(({ what, to }) => [what, to]) : [];
    expect(lines).toEqual([
      ['Wave status', 'active: All is moved.'],
      ['Wave status', 'closed: All is moved.'],
    ]);
  });
});
