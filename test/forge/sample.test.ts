import type { Defs } from '../../src/contract/defs';
import { issuesOfOurs, onBoard, onProjectPage, type Sandbox, startSandbox, testId } from '../support/sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});

const asked = () => ({
  jira: Object.values(sandbox.host.requests).reduce((sum, count) => sum + count, 0),
  storage: sandbox.host.storageRequests,
});

const wave = 'sample';

describe('the sample wave', () => {
  it('is shown without a question to Jira or storage, and leaves nothing behind', async () => {
    const before = { ...asked(), stored: JSON.stringify(sandbox.host.state.storage) };
    const overview = await sandbox.call('getOverview', { wave });
    const plan = await sandbox.call('getPlan', { wave });
    const items = await sandbox.call('listItems', { wave });
    expect([overview.ok, plan.ok, items.ok]).toEqual([true, true, true]);
    expect({ ...asked(), stored: JSON.stringify(sandbox.host.state.storage) }).toEqual(before);
    expect(issuesOfOurs(sandbox.site)).toEqual([]);
  });

  it('says of itself that it is a sample, and that nobody may change it', async () => {
    const overview = await sandbox.call('getOverview', { wave });
    if (!overview.ok || overview.value === null) throw new Error('No sample.');
    const { value } = overview;
    expect(value.wave).toMatchObject({ id: 'sample', sample: true, state: 'active' });
    expect(value.waves).toMatchObject([{ id: 'sample', sample: true }]);
    expect(value.may).toEqual({ role: 'viewer', leads: [], settings: false, bulk: false });
    expect(value.firstSteps).toEqual([]);
    expect(value.stale).toBe(false);
    const plan = await sandbox.call('getPlan', { wave });
    expect(plan).toMatchObject({ ok: true, value: { wave: { sample: true }, hidden: 0 } });
  });

  it('is the same for whoever looks, and is not among the waves of the project', async () => {
    const all = await Promise.all(
      ['acc-lead', 'acc-member', 'acc-viewer'].map((account) =>
        sandbox.call('getOverview', { wave }, onProjectPage('10000', 'MIG', account)),
      ),
    );
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(await sandbox.call('getOverview', {})).toEqual({ ok: true, value: null });
  });

  it('lists as many items as its numbers say, titled and without a key', async () => {
    const overview = await sandbox.call('getOverview', { wave });
    if (!overview.ok || overview.value === null) throw new Error('No sample.');
    for (const is of ['counted', 'complete', 'overdue', 'late', 'stopped', 'proposed', 'not-applicable'] as const) {
      const page = await sandbox.call('listItems', { wave, filter: { is } });
      if (!page.ok) throw new Error(page.error.message);
      const { total } = overview.value;
      if (is === 'not-applicable') expect(page.value.total).toBe(total.notApplicable);
      else if (is === 'proposed')
        expect(page.value.items.reduce((sum, item) => sum + item.proposed, 0)).toBe(total[is]);
      else expect([is, page.value.total]).toEqual([is, total[is]]);
      expect(page.value).toMatchObject({ hidden: 0, gone: [], next: null });
      for (const { key, title, module } of page.value.items) {
        expect(key).toBe('');
        expect(title).toMatch(/\S/);
        expect(module).toMatch(/\S/);
      }
    }
    const found = await sandbox.call('listItems', { wave, search: 'VPN' });
    expect(found).toMatchObject({ ok: true, value: { total: 3 } });
  });

  it('has phases and modules on a plan whose numbers are those of the overview', async () => {
    const [overview, plan] = [await sandbox.call('getOverview', { wave }), await sandbox.call('getPlan', { wave })];
    if (!overview.ok || overview.value === null || !plan.ok) throw new Error('No sample.');
    const sum = (key: 'complete' | 'counted' | 'overdue' | 'stopped') =>
      plan.value.modules.reduce((all, module) => all + module[key], 0);
    for (const key of ['complete', 'counted', 'overdue', 'stopped'] as const)
      expect([key, sum(key)]).toEqual([key, overview.value.total[key]]);
    for (const { title, key, start, due } of plan.value.modules) {
      expect([title, key]).toEqual([expect.stringMatching(/\S/), '']);
      expect(start !== null && due !== null && start <= due).toBe(true);
    }
  });

  const mark = { do: 'not-applicable', reason: 'replaced', note: '' };
  it.each<[keyof Defs & string, object]>([
    ['markItem', { wave, item: 'x/y/z/1', mark, version: 0 }],
    ['markItems', { wave, items: ['x/y/z/1'], mark }],
    ['undoMarks', { wave, lines: ['1'] }],
    ['changeSettings', { wave, version: 0, name: 'Mine' }],
    ['getSettings', { wave }],
    ['refreshWave', { wave }],
    ['getDates', { wave }],
    ['previewMove', { wave }],
    ['startMove', { wave, requestId: testId() }],
    ['exportCalendar', { wave }],
    ['listActivity', { wave }],
    ['getItem', { wave, item: 'x/y/z/1' }],
    ['previewImport', { wave, bundled: 'customer-cutover-timeline' }],
    ['startImport', { wave, bundled: 'customer-cutover-timeline', requestId: testId() }],
  ])('is refused by %s in words, and nothing is written', async (key, payload) => {
    const before = JSON.stringify(sandbox.host.state.storage);
    expect(await sandbox.call(key, payload)).toMatchObject({
      ok: false,
      error: { code: 'refused-by-rule', message: expect.stringMatching(/^This is the sample wave/) },
    });
    expect(JSON.stringify(sandbox.host.state.storage)).toBe(before);
  });

  it('is shown on the project’s page only', async () => {
    for (const place of [onBoard('1')])
      expect(await sandbox.call('getOverview', { wave }, place)).toMatchObject({ ok: false });
    expect(await sandbox.call('getWave', { wave }, onBoard('1'))).toMatchObject({ ok: false });
  });
});
