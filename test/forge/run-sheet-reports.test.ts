import type { IssueReport } from '../../src/contract/run-sheet';
import { asMember, asViewer, later } from '../support/marked-wave';
import { onProjectPage, type Place, testId } from '../support/sandbox';
import { NIGHT, runSheetWave, type RunSheetWave } from './run-sheet-wave';

const valueOf = <T>(answer: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const report = (wave: RunSheetWave, more: Partial<IssueReport> = {}, place: Place = onProjectPage()) =>
  wave.sandbox.call(
    'reportIssue',
    {
      wave: wave.wave,
      gate: NIGHT,
      id: testId(),
      summary: 'The lamp does not burn',
      severity: 'high',
      answers: [],
      ...more,
    },
    place,
  );

const issuesOf = ({ sandbox }: RunSheetWave) => Object.values(sandbox.site.state.jira.issues);
const reported = (wave: RunSheetWave) =>
  issuesOf(wave).filter(({ fields }) => (fields['labels'] as string[] | undefined)?.includes('hypercare'));

describe('an issue that is reported from a run sheet', () => {
  it('is asked for with the fields of the template’s form', async () => {
    const wave = await runSheetWave();
    const { form } = await wave.sheet();
    expect(form.map(({ label }) => label)).toEqual([
      'What you saw',
      'Where you were',
      'Who else was there',
      'Since when',
    ]);
    const answers = form.map(({ key, label }) => ({ field: key, text: `Of “${label}”\nin two lines` }));
    valueOf(await report(wave, { answers }));
    const [made] = reported(wave);
    const words = JSON.stringify(made?.fields['description']);
    for (const { label } of form) {
      expect(words).toContain(`"text":"${label}"`);
      expect(words).toContain(`Of “${label}”`);
    }
  });

  it('is made as the person, of the wave, with a priority, linked to the step’s issue', async () => {
    const wave = await runSheetWave();
    const { id: item, issue } = wave.item('cutover/1');
    const { key, lacks, sheet } = valueOf(await report(wave, { item, severity: 'critical' }, asMember));
    expect(lacks).toEqual([]);
    const [made] = reported(wave);
    expect(made).toMatchObject({
      creator: 'acc-member',
      parentId: wave.item('hypercare/listen').issue,
      fields: { summary: 'The lamp does not burn', labels: ['hypercare', 'runway', 'wave-W1'] },
    });
    expect(JSON.stringify(made?.fields['priority'])).toContain('"1"');
    const links = Object.values(wave.sandbox.site.state.jira.issueLinks ?? {});
    expect(JSON.stringify(links)).toContain(`"${issue}"`);
    expect(JSON.stringify(links)).toContain(`"${made?.id}"`);
    expect(sheet.reports).toMatchObject([
      { key, title: 'The lamp does not burn', status: 'To Do', severity: 'critical', by: 'acc-member' },
    ]);
  });

  it('is counted as work that people added, below the first module of hypercare', async () => {
    const wave = await runSheetWave();
    const before = valueOf(await wave.sandbox.call('getOverview', {}));
    valueOf(await report(wave));
    await later(wave.sandbox);
    const after = valueOf(await wave.sandbox.call('getOverview', {}));
    const hypercare = (view: typeof before) => view?.phases.find(({ slug }) => slug === 'hypercare')?.numbers;
    expect(hypercare(after)).toMatchObject({
      added: (hypercare(before)?.added ?? 0) + 1,
      counted: hypercare(before)?.counted,
      team: (hypercare(before)?.team ?? 0) + 1,
      teamDone: 0,
      complete: hypercare(before)?.complete,
    });
    const [made] = reported(wave);
    expect(made?.parentId).toBe(wave.item('hypercare/listen').issue);
    expect((await wave.sheet()).items.flatMap(({ steps }) => steps)).toHaveLength(6);
  });

  it('is one, however often the same request is sent', async () => {
    const wave = await runSheetWave();
    const id = testId();
    const keys = [];
    for (let tries = 0; tries < 3; tries += 1) keys.push(valueOf(await report(wave, { id })).key);
    expect(new Set(keys).size).toBe(1);
    expect(reported(wave)).toHaveLength(1);
    expect(await report(wave, { id }, asMember)).toMatchObject({ ok: false, error: { code: 'refused-by-rule' } });
    await wave.sandbox.clock.advance(60_000);
    const { lines } = valueOf(await wave.sandbox.call('listActivity', { wave: wave.wave, kind: 'run-sheet' }));
    expect(lines).toMatchObject([{ what: 'The lamp does not burn', to: 'reported' }]);
  });

  it('is one where it is sent twice at the same moment', async () => {
    const wave = await runSheetWave();
    const id = testId();
    const both = await Promise.all([report(wave, { id }), report(wave, { id })]);
    expect(both.some(({ ok }) => ok)).toBe(true);
    for (const answer of both) if (!answer.ok) expect(answer.error.code).toBe('jira-busy');
    expect(reported(wave)).toHaveLength(1);
    expect(valueOf(await report(wave, { id })).sheet.reports).toHaveLength(1);
  });

  it('is found again where Jira’s answer was lost, and not made twice', async () => {
    const wave = await runSheetWave();
    const { site } = wave.sandbox;
    const answer = site.answer.bind(site);
    let lose = true;
    site.answer = async (request, hooks) => {
      const said = await answer(request, hooks);
      if (!lose || request.method !== 'POST' || request.path !== '/rest/api/3/issue') return said;
      lose = false;
      return { ...said, status: 502, body: '<html>Bad gateway</html>' };
    };
    const id = testId();
    expect(await report(wave, { id })).toMatchObject({ ok: false, error: { code: 'jira-unreachable' } });
    expect(await report(wave, { id })).toMatchObject({ ok: false, error: { code: 'jira-busy' } });
    expect((await wave.sheet()).reports).toEqual([]);
    await wave.sandbox.clock.advance(5 * 60_000);
    const { sheet, key } = valueOf(await report(wave, { id }));
    expect(sheet.reports).toMatchObject([{ key }]);
    expect(reported(wave)).toHaveLength(1);
  });

  it('is made in the end where Jira had not made it before its answer was lost', async () => {
    const wave = await runSheetWave();
    const { site } = wave.sandbox;
    const answer = site.answer.bind(site);
    let lose = true;
    site.answer = async (request, hooks) => {
      if (!lose || request.method !== 'POST' || request.path !== '/rest/api/3/issue') return answer(request, hooks);
      lose = false;
      return { status: 502, headers: {}, body: '<html>Bad gateway</html>' };
    };
    const id = testId();
    expect(await report(wave, { id })).toMatchObject({ ok: false, error: { code: 'jira-unreachable' } });
    await wave.sandbox.clock.advance(5 * 60_000);
    valueOf(await report(wave, { id }));
    expect(reported(wave)).toHaveLength(1);
  });

  it('is one where it is taken up twice at the same moment, after its answer was lost', async () => {
    const wave = await runSheetWave();
    const { site } = wave.sandbox;
    const answer = site.answer.bind(site);
    let lose = true;
    site.answer = async (request, hooks) => {
      if (!lose || request.method !== 'POST' || request.path !== '/rest/api/3/issue') return answer(request, hooks);
      lose = false;
      return { status: 502, headers: {}, body: '<html>Bad gateway</html>' };
    };
    const id = testId();
    expect(await report(wave, { id })).toMatchObject({ ok: false, error: { code: 'jira-unreachable' } });
    await wave.sandbox.clock.advance(5 * 60_000);
    const both = await Promise.all([report(wave, { id }), report(wave, { id })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'jira-busy' } });
    expect(reported(wave)).toHaveLength(1);
  });

  it('that Jira refuses is told in Jira’s words, and can be sent again as it is', async () => {
    const wave = await runSheetWave();
    const screens = wave.sandbox.site.state.jira.projects['10000']?.createScreens ?? {};
    const kept = { ...screens };
    for (const [type, fields] of Object.entries(kept))
      screens[type] = fields.filter(({ fieldId }) => fieldId !== 'labels');
    const id = testId();
    const refused = await report(wave, { id });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'jira-refused', message: expect.stringContaining('labels') },
    });
    expect(reported(wave)).toEqual([]);
    Object.assign(screens, kept);
    expect(valueOf(await report(wave, { id })).sheet.reports).toHaveLength(1);
  });

  it('is not for who only looks, names no item that they may not see, and is hidden where Jira hides it', async () => {
    const wave = await runSheetWave();
    expect(await report(wave, {}, asViewer)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    const { id: item, issue } = wave.item('cutover/1');
    await wave.inJira('PUT', `/rest/api/3/issue/${issue}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
    expect(await report(wave, { item }, asMember)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await report(wave, { item: 'no/such/item' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(reported(wave)).toEqual([]);
    valueOf(await report(wave));
    const [made] = reported(wave);
    await wave.inJira('PUT', `/rest/api/3/issue/${made?.id}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
    const seen = await wave.sheet(asMember);
    expect(seen).toMatchObject({ reports: [], reportsHidden: 1 });
    expect(JSON.stringify(seen)).not.toContain('The lamp');
  });

  it('stands alone where Jira shows the person no module, and is told not to be counted', async () => {
    const wave = await runSheetWave();
    for (const module of ['rooms', 'cutover', 'listen', 'mend']) {
      const { issue } = wave.item(module);
      await wave.inJira('PUT', `/rest/api/3/issue/${issue}`, { fields: { security: { id: '10181' } } }, 'acc-lead');
    }
    expect(valueOf(await report(wave, {}, asMember)).lacks).toEqual(['module']);
    expect(reported(wave)[0]?.parentId).toBeNull();
    // Who sees them reports below the right one all the same.
    expect(valueOf(await report(wave)).lacks).toEqual([]);
  });

  it('stands where Jira takes no link, and says so', async () => {
    const wave = await runSheetWave((state) => {
      const project = state.jira.projects['10000'];
      if (project) project.permissions = { ...project.permissions, LINK_ISSUES: ['acc-lead'] };
    });
    const { id: item } = wave.item('cutover/1');
    expect(valueOf(await report(wave, { item }, asMember)).lacks).toEqual(['link']);
    expect(reported(wave)).toHaveLength(1);
    expect(wave.sandbox.site.state.jira.issueLinks ?? {}).toEqual({});
  });
});
