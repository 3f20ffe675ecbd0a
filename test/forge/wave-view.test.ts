import type { WaveView } from '../../src/contract/wave';
import { readySandbox } from '../support/readiness-in-sandbox';
import {
  inMacro,
  inPortfolio,
  onBoard,
  onProjectPage,
  type Place,
  type Sandbox,
  smallTemplate,
  startSandbox,
  testId,
} from '../support/sandbox';

async function viewOf(sandbox: Sandbox, place: Place = onProjectPage()): Promise<WaveView> {
  const answer = await sandbox.call('getWave', {}, place);
  if (!answer.ok || answer.value === null) throw new Error(answer.ok ? 'No wave.' : answer.error.message);
  return answer.value;
}

/** Paths that the app asks Jira and Confluence for while something is done. */
async function askedBy(sandbox: Sandbox, work: () => Promise<unknown>): Promise<readonly string[]> {
  const paths: string[] = [];
  const answer = sandbox.site.answer.bind(sandbox.site);
  sandbox.site.answer = (request, hooks) => {
    paths.push(request.path.split('?')[0] ?? '');
    return answer(request, hooks);
  };
  await work();
  sandbox.site.answer = answer;
  return paths;
}

const pageOf = ({ site }: Sandbox) => {
  const page = site.state.confluence.pages['131074'];
  if (page === undefined) throw new Error('No page.');
  return page;
};
/** A security level of the site whose members are the lead and the app. */
const LEADS_ONLY = '10181';
const config = { projectId: '10000', waveId: '10000.1' };

describe('the shared view of a wave', () => {
  it('is null in a project without a wave', async () => {
    const sandbox = await startSandbox();
    expect(await sandbox.call('getWave', {})).toEqual({ ok: true, value: null });
  });

  it('says of a wave that was not read since its import that nothing is known of it', async () => {
    const sandbox = await startSandbox();
    const uploadId = await sandbox.upload('stages.md', smallTemplate(2, 1, 0));
    const requestId = testId();
    await sandbox.call('startImport', { uploadId, requestId });
    const isWritten = async () => {
      const run = await sandbox.call('getImport', { run: requestId });
      return run.ok && run.value?.state === 'complete';
    };
    for (let tries = 0; tries < 120 && !(await isWritten()); tries += 1) await sandbox.clock.advance(1_000);
    expect(await viewOf(sandbox)).toMatchObject({
      asOf: null,
      stale: true,
      total: { complete: 0, counted: 2, percent: 0, unreadable: 2 },
      phases: [{ state: 'unknown' }],
    });
  });

  it('asks Jira whether the person may see the place, and for no issue of the wave', async () => {
    const sandbox = await readySandbox();
    expect(await askedBy(sandbox, () => viewOf(sandbox))).toEqual(['/rest/api/3/project/10000']);
    const macro = inMacro(pageOf(sandbox), config, 'acc-viewer');
    expect(await askedBy(sandbox, () => viewOf(sandbox, macro))).toEqual(['/rest/api/3/project/10000']);
    expect(await askedBy(sandbox, () => viewOf(sandbox, onBoard()))).toEqual([
      '/rest/agile/1.0/board/1',
      '/rest/api/3/project/10000',
      '/rest/agile/1.0/board/1/sprint',
      '/rest/api/3/search/jql',
    ]);
  });

  it('shows nothing of a wave on a page to a reader who may not browse its project', async () => {
    const sandbox = await readySandbox();
    const { site } = sandbox;
    const space = Object.values(site.state.confluence.spaces)[0];
    Object.assign(space ?? {}, { readers: [...(space?.readers ?? []), 'acc-outsider'] });
    const answer = await sandbox.call('getWave', {}, inMacro(pageOf(sandbox), config, 'acc-outsider'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    for (const word of ['Migration', 'MIG', 'Assess', 'stages', 'W1'])
      expect(JSON.stringify(answer)).not.toContain(word);
    expect(await sandbox.call('getWave', {}, inMacro(pageOf(sandbox), null))).toEqual({ ok: true, value: null });
  });

  it('counts the active sprint of a board by the rules, with sub-tasks whose parent is in it', async () => {
    const sandbox = await readySandbox();
    const { site, issueAt, person, pass } = sandbox;
    const [first, other] = [issueAt('stage-1/1'), issueAt('stage-3/2')];
    for (const issue of [first, other]) Object.assign(site.state.jira.issues[issue] ?? {}, { sprintIds: [1] });
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    await person.transition(issueAt('stage-2/1/1'), 'Done');
    await person.createSubtask(other, 'What nobody thought of');
    await pass(10);
    const view = await viewOf(sandbox, onBoard());
    expect(view.sprint).toMatchObject({ id: 1, name: 'MIG Sprint 1', total: { complete: 1, counted: 4, added: 1 } });
    expect(view.sprint?.phases.map(({ slug, numbers }) => [slug, numbers.complete, numbers.counted])).toEqual([
      ['assess', 1, 2],
      ['migrate', 0, 2],
    ]);
    expect(view.total).toMatchObject({ complete: 2, counted: 16 });
    expect(view.noSprint).toBeNull();
    expect((await viewOf(sandbox)).sprint).toBeNull();
  });

  it('says why there is no sprint, and shows the whole wave', async () => {
    const sandbox = await readySandbox();
    for (const sprint of Object.values(sandbox.site.state.jira.sprints)) Object.assign(sprint, { state: 'closed' });
    expect(await viewOf(sandbox, onBoard())).toMatchObject({
      sprint: null,
      noSprint: expect.stringContaining('No sprint'),
      total: { counted: 16 },
    });

    const kanban = await startSandbox();
    const place = onProjectPage('10005', 'KAN');
    const uploadId = await kanban.upload('stages.md', smallTemplate(1, 1, 0), place);
    await kanban.call('startImport', { uploadId, requestId: testId() }, place);
    await kanban.settle();
    expect(await viewOf(kanban, onBoard('2', '10005'))).toMatchObject({
      sprint: null,
      noSprint: expect.stringContaining('no sprints'),
      total: { counted: 1 },
    });
  });

  it('links to the epics with what Jira shows the person', async () => {
    const sandbox = await readySandbox();
    const run = await sandbox.call('getImport', {});
    if (!run.ok || run.value === null) throw new Error('No run.');
    const epics = await sandbox.call('listEpics', { run: run.value.run });
    expect(epics).toEqual({
      ok: true,
      value: ['Stage 1', 'Stage 2', 'Stage 3', 'Stage 4'].map((summary, index) => ({
        id: expect.any(String),
        key: `MIG-${index + 1}`,
        summary,
        phase: index < 2 ? 'Assess' : 'Migrate',
      })),
    });
  });

  it('offers a macro the projects that have waves', async () => {
    const sandbox = await readySandbox();
    const page = sandbox.site.state.confluence.pages['131075'];
    if (!page) throw new Error('No page.');
    await sandbox.clock.advance(60_000);
    expect(await sandbox.call('listProjects', {}, inMacro(page, undefined))).toEqual({
      ok: true,
      value: [{ id: '10000', key: 'MIG', name: 'Migration', waves: [{ id: '10000.1', code: 'W1', name: 'stages' }] }],
    });
  });
});

describe('a wave with hidden, missing, dropped and not applicable items', () => {
  it('has one number everywhere, whoever looks', async () => {
    const sandbox = await readySandbox();
    const { issueAt, person, pass, call } = sandbox;
    await person.transition(issueAt('stage-1/1/1'), 'Done');
    await person.transition(issueAt('stage-1/2/1'), 'Done', "Won't Do");
    await person.remove(issueAt('stage-2/1/1'));
    await person.flag(issueAt('stage-3/1/1'));
    await person.setSecurity(issueAt('stage-3/2'), LEADS_ONLY); // With its sub-task.
    await pass(10);
    const { items } = await sandbox.items();
    const applies = items.find(({ issue }) => issue === issueAt('stage-4/1/1'));
    const marked = await call('markItems', {
      wave: '10000.1',
      items: [applies?.id ?? ''],
      mark: { do: 'not-applicable', reason: 'not-contracted' },
    });
    expect(marked).toMatchObject({ ok: true, value: { refused: [] } });
    await pass(70);

    const seen: unknown[] = [];
    for (const account of ['acc-lead', 'acc-member', 'acc-viewer']) {
      const here = onProjectPage('10000', 'MIG', account);
      const overview = await sandbox.overview(here);
      const { policy, asOf, stale, whole, phases, total, wave } = overview;
      const said = { policy, asOf, stale, whole, phases, total, wave };
      const places = [here, onBoard('1', '10000', account), inMacro(pageOf(sandbox), config, account)];
      for (const place of places) expect(await viewOf(sandbox, place)).toMatchObject(said);
      const portfolio = await call('listWaves', {}, inPortfolio(account));
      expect(portfolio).toMatchObject({
        ok: true,
        value: [
          {
            policy,
            asOf,
            wave,
            complete: total.complete,
            counted: total.counted,
            overdue: total.overdue,
            stopped: total.stopped,
            phases: phases.map(({ name, state, numbers }) => ({ name, state, percent: numbers.percent })),
          },
        ],
      });
      const { total: counted, hidden } = await sandbox.items({ is: 'counted' }, here);
      expect(counted).toBe(total.counted);
      seen.push({ said, hidden });
    }
    const [lead, member, viewer] = seen as { said: { total: WaveView['total'] }; hidden: number }[];
    expect(member?.said).toEqual(lead?.said);
    expect(viewer?.said).toEqual(lead?.said);
    expect([lead?.hidden, member?.hidden, viewer?.hidden]).toEqual([0, 2, 2]);
    expect(lead?.said.total).toMatchObject({
      complete: 1,
      counted: 15,
      percent: 6,
      dropped: 1,
      missing: 1,
      stopped: 1,
      notApplicable: 1,
    });
  });
});
