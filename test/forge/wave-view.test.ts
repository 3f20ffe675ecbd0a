import type { WaveView } from '../../src/contract/wave';
import {
  inMacro,
  issuesOfOurs,
  onBoard,
  onProjectPage,
  type Sandbox,
  smallTemplate,
  startSandbox,
  testId,
} from '../support/sandbox';

async function importedSandbox(): Promise<Sandbox> {
  const sandbox = await startSandbox();
  const uploadId = await sandbox.upload('stages.md', smallTemplate(4, 2, 1));
  await sandbox.call('startImport', {
    uploadId,
    requestId: testId(),
    phases: 'Assess=1-2,Migrate=3-4',
    cutover: '2027-06-01',
  });
  await sandbox.settle();
  return sandbox;
}

const nodeOf = (issue: { readonly properties: Readonly<Record<string, unknown>> }) =>
  (issue.properties['runway'] as { node: string }).node;
const issueAt = (sandbox: Sandbox, ending: string) => {
  const found = issuesOfOurs(sandbox.site).find((issue) => nodeOf(issue).endsWith(ending));
  if (!found) throw new Error(`No issue ${ending}.`);
  return found;
};
const DONE = '10001';

async function viewOf(sandbox: Sandbox, place = onProjectPage()): Promise<WaveView> {
  const answer = await sandbox.call('getWave', {}, place);
  if (!answer.ok || answer.value === null) throw new Error(answer.ok ? 'No wave.' : answer.error.message);
  return answer.value;
}

describe('the shared view of a wave', () => {
  it('is null in a project without a wave', async () => {
    const sandbox = await startSandbox();
    expect(await sandbox.call('getWave', {})).toEqual({ ok: true, value: null });
  });

  it('counts leaves by phase: done, open, missing', async () => {
    const sandbox = await importedSandbox();
    issueAt(sandbox, 'stage-1/1/1').statusId = DONE;
    issueAt(sandbox, 'stage-3/1/1').statusId = DONE;
    issueAt(sandbox, 'stage-3/1').statusId = DONE; // Not a leaf: its sub-task is counted instead of it.
    const gone = issueAt(sandbox, 'stage-4/2/1');
    Reflect.deleteProperty(sandbox.site.state.jira.issues, gone.id);

    const view = await viewOf(sandbox);
    expect(view).toMatchObject({
      wave: { code: 'W1', cutover: '2027-06-01' },
      complete: true,
      sprint: null,
      noSprint: null,
    });
    expect(view.phases).toEqual([
      { slug: 'assess', name: 'Assess', all: 4, done: 1, open: 3, missing: 0, unknown: 0 },
      { slug: 'migrate', name: 'Migrate', all: 4, done: 1, open: 2, missing: 1, unknown: 0 },
    ]);
    expect(view.total).toMatchObject({ all: 8, done: 2, open: 5, missing: 1, unknown: 0 });
  });

  it('says unknown, and neither open nor missing, where the app may not look', async () => {
    const sandbox = await importedSandbox();
    const project = sandbox.site.state.jira.projects['10000'];
    if (!project) throw new Error('No project.');
    project.permissions['BROWSE_PROJECTS'] = (project.permissions['BROWSE_PROJECTS'] ?? []).filter(
      (account) => account !== 'acc-app',
    );
    const view = await viewOf(sandbox);
    expect(view).toMatchObject({ complete: false, total: { all: 8, done: 0, open: 0, missing: 0, unknown: 8 } });
  });

  it('shows everybody who may browse the same numbers, on a page too', async () => {
    const sandbox = await importedSandbox();
    issueAt(sandbox, 'stage-1/1/1').statusId = DONE;
    const page = sandbox.site.state.confluence.pages['131074'];
    if (!page) throw new Error('No page.');
    const macro = inMacro(page, { projectId: '10000', waveId: '10000.1' }, 'acc-viewer');
    const [mine, theirs] = [await viewOf(sandbox), await viewOf(sandbox, macro)];
    expect({ ...theirs, asOf: '' }).toEqual({ ...mine, asOf: '' });
    expect(await sandbox.call('getWave', {}, inMacro(page, null))).toEqual({ ok: true, value: null });
  });

  it('counts the active sprint of a board, with sub-tasks whose parent is in it', async () => {
    const sandbox = await importedSandbox();
    for (const ending of ['stage-1/1', 'stage-3/2']) Object.assign(issueAt(sandbox, ending), { sprintIds: [1] });
    await sandbox.clock.advance(60_000);
    const view = await viewOf(sandbox, onBoard());
    expect(view.sprint).toEqual({ id: 1, name: 'MIG Sprint 1' });
    expect(view.total).toMatchObject({ all: 2, open: 2 });
    expect(view.phases.map(({ name, all }) => [name, all])).toEqual([
      ['Assess', 1],
      ['Migrate', 1],
    ]);
  });

  it('says why there is no sprint, and shows the whole wave', async () => {
    const sandbox = await importedSandbox();
    for (const sprint of Object.values(sandbox.site.state.jira.sprints)) Object.assign(sprint, { state: 'closed' });
    expect(await viewOf(sandbox, onBoard())).toMatchObject({
      sprint: null,
      noSprint: expect.stringContaining('No sprint'),
      total: { all: 8 },
    });

    const kanban = await startSandbox();
    const place = onProjectPage('10005', 'KAN');
    const uploadId = await kanban.upload('stages.md', smallTemplate(1, 1, 0), place);
    await kanban.call('startImport', { uploadId, requestId: testId() }, place);
    await kanban.settle();
    expect(await viewOf(kanban, onBoard('2', '10005'))).toMatchObject({
      sprint: null,
      noSprint: expect.stringContaining('no sprints'),
      total: { all: 1 },
    });
  });

  it('links to the epics with what Jira shows the person', async () => {
    const sandbox = await importedSandbox();
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
    const sandbox = await importedSandbox();
    const page = sandbox.site.state.confluence.pages['131075'];
    if (!page) throw new Error('No page.');
    await sandbox.clock.advance(60_000);
    expect(await sandbox.call('listProjects', {}, inMacro(page, undefined))).toEqual({
      ok: true,
      value: [{ id: '10000', key: 'MIG', name: 'Migration', waves: [{ id: '10000.1', code: 'W1', name: 'stages' }] }],
    });
  });
});
