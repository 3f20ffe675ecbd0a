import type { SiteRequest } from '../../sandbox/site/site';
import {
  inMacro,
  inPortfolio,
  onBoard,
  onIssue,
  onProjectPage,
  type Sandbox,
  smallTemplate,
  startSandbox,
  testId,
} from '../support/sandbox';
import { datedTemplate } from '../support/dated-template';
import { checkRequest } from './check-request';
import { contractsFolder } from './contracts';

/** One walk through every resolver and the worker, a lost answer and a long description included. */
async function requestsOfTheApp(): Promise<SiteRequest[]> {
  const sandbox = await startSandbox();
  const made: SiteRequest[] = [];
  const answer = sandbox.site.answer.bind(sandbox.site);
  let loseNextCreate = true;
  let loseNextReport = false;
  sandbox.site.answer = async (request, hooks) => {
    made.push(request);
    if (loseNextReport && request.path === '/rest/api/3/issue') {
      loseNextReport = false;
      return { ...(await answer(request, hooks)), status: 502, body: '' };
    }
    const lose = loseNextCreate && request.path.endsWith('/issue/bulk');
    if (lose) loseNextCreate = false;
    return answer(request, lose ? { commit: { kind: 'partial', k: 3 } } : hooks);
  };
  const long = `# Module: Long\n## Task 1: Read\n#### Description\n${'Many words stand here. '.repeat(2_500)}`;
  const bytes = new TextEncoder().encode(`${new TextDecoder().decode(smallTemplate(4, 2, 1))}\n${long}`);
  const uploadId = await sandbox.upload('stages.md', bytes);
  await sandbox.call('listSpaces', { query: 'migdoc' });
  await sandbox.call('listPages', { space: '65537', query: 'Cutover timeline' });
  await sandbox.call('readPage', { page: '131076', uploadId: testId() });
  await sandbox.call('findPeople', { query: 'lead' });
  await sandbox.call('showPeople', { accounts: ['acc-lead', 'acc-member'] });
  await keepPage(sandbox);
  await sandbox.call('listTemplates', {});
  await sandbox.call('previewImport', { uploadId });
  const run = testId();
  await sandbox.call('startImport', { uploadId, requestId: run });
  await sandbox.settle();
  const ended = await sandbox.call('getImport', { run });
  if (!ended.ok || ended.value?.state !== 'complete') throw new Error('The import did not end.');
  await sandbox.call('listEpics', { run });
  await sandbox.call('retryImport', { run });
  await sandbox.call('cancelImport', { run });
  await sandbox.call('getWave', {});
  await sandbox.call('getWave', {}, onBoard());
  const page = sandbox.site.state.confluence.pages['131074'];
  if (!page) throw new Error('No page.');
  await sandbox.call('getWave', {}, inMacro(page, { projectId: '10000', waveId: '10000.1' }));
  await sandbox.call('getWave', {}, inMacro({ id: '404', spaceId: '1' }, { projectId: '10000', waveId: '10000.1' }));
  await sandbox.call('listProjects', {}, inMacro(page, null));
  await moveWave(sandbox);
  await sayThings(sandbox);
  await undoOne(sandbox, uploadId);
  await sandbox.call('pinPanel', {}, onProjectPage('10000', 'MIG', 'acc-admin'));
  await reportIssues(sandbox, () => {
    loseNextReport = true;
  });
  return made;
}

/** An import into a wave of its own, undone before anyone touches it. */
async function undoOne(sandbox: Sandbox, uploadId: string): Promise<void> {
  const run = testId();
  await sandbox.call('startImport', { uploadId, requestId: run, wave: 'new' });
  await sandbox.settle();
  await sandbox.call('previewUndo', { run });
  await sandbox.call('startUndo', { run });
  await sandbox.settle();
}

/** What people look at and say: an issue's panel asks for that issue, settings for the person who is named. */
async function sayThings(sandbox: Sandbox): Promise<void> {
  const wave = '10000.1';
  const listed = await sandbox.call('listItems', { wave });
  const item = listed.ok ? listed.value.items[0] : undefined;
  if (item === undefined) throw new Error('The wave has no item.');
  await sandbox.call('getItem', {}, onIssue(item.issue));
  const mark = { do: 'not-applicable', reason: 'replaced' };
  for (const account of ['acc-lead', 'acc-member'])
    await sandbox.call('markItem', { mark, version: 0 }, onIssue(item.issue, 'runway-item', account));
  await editMany(sandbox, wave, listed.ok ? listed.value.items.map(({ id }) => id) : []);
  await sandbox.call('changeSettings', { wave, version: 0, owner: 'acc-member' });
  await sandbox.call('listWaves', {}, inPortfolio());
  await sandbox.call('listSprints', {});
  await sandbox.call('refreshSprint', { sprint: 1 });
  await sandbox.call('getSprintSheet', { wave, sprint: 1 });
  await sandbox.call('previewSprints', { wave, weeks: 2, start: '2027-03-01', mode: 'dates' });
}

/** Each field is set and taken back, on many items by a task and on one by itself. */
async function editMany(sandbox: Sandbox, wave: string, all: readonly string[]): Promise<void> {
  for (const items of [all, all.slice(0, 1)]) {
    await sandbox.call('planBulkEdit', { wave, items });
    for (const set of [
      { field: 'owner', to: 'acc-member' },
      { field: 'owner', to: null },
      { field: 'priority', to: items.length > 1 ? '1' : '2' },
      { field: 'due', to: items.length > 1 ? '2028-05-05' : '2028-05-06' },
    ]) {
      const edit = testId();
      const done = await sandbox.call('startBulkEdit', { wave, items, set, requestId: edit });
      if (!done.ok || done.value.state !== 'complete') throw new Error('The edit is not over.');
      await sandbox.call('goOnBulkEdit', { wave, edit });
      await sandbox.call('undoBulkEdit', { wave, edit, requestId: testId() });
      await sandbox.call('getBulkEdit', { wave });
    }
  }
}

/** An issue is reported at a step, with a long description; an answer is lost, and the issue looked for. */
async function reportIssues(sandbox: Sandbox, loseNext: () => void): Promise<void> {
  const source = new TextDecoder().decode(datedTemplate([[9, 0]])).replace('T-5', 'T-0');
  const rows = source.replace(
    '            offset: T-0',
    '            offset: T-0\n            rows: [{step: Switch it on}]',
  );
  const uploadId = await sandbox.upload('night.yaml', new TextEncoder().encode(rows));
  const started = await sandbox.call('startImport', {
    uploadId,
    wave: 'new',
    cutover: '2028-10-02',
    requestId: testId(),
  });
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  const which = { wave: started.value.wave.id, gate: 'go' };
  const sheet = await sandbox.call('getRunSheet', which);
  if (!sheet.ok) throw new Error(sheet.error.message);
  const answers = sheet.value.form.map(({ key }) => ({ field: key, text: 'Many words stand here.\n\n'.repeat(300) }));
  const report = { ...which, id: testId(), summary: 'Dark', severity: 'high', answers };
  loseNext();
  const lost = await sandbox.call('reportIssue', report);
  if (lost.ok) throw new Error('The answer was not lost.');
  await sandbox.clock.advance(300_000);
  const item = sheet.value.items[0]?.item;
  const made = await sandbox.call('reportIssue', { ...report, item });
  if (!made.ok) throw new Error(made.error.message);
}

/** People are assigned, and dates moved, in bulk and one by one. */
async function moveWave(sandbox: Sandbox): Promise<void> {
  const uploadId = await sandbox.upload('dated.yaml', datedTemplate([[9, 9, 9, 9, 9, 3]]));
  const people = { assign: true, roles: { network: { account: 'acc-member' } } };
  const request = { uploadId, cutover: '2028-09-01', people };
  await sandbox.call('previewImport', request);
  const started = await sandbox.call('startImport', { ...request, requestId: testId() });
  if (!started.ok) throw new Error(started.error.message);
  await sandbox.settle();
  const wave = started.value.wave.id;
  const now = await sandbox.call('getDates', { wave });
  if (!now.ok) throw new Error(now.error.message);
  const { version, dates } = now.value;
  const move = { wave, version, dates: { ...dates, cutover: '2028-09-08' }, reason: 'Later.', requestId: testId() };
  const moving = await sandbox.call('startMove', move);
  if (!moving.ok) throw new Error(moving.error.message);
  await sandbox.settle();
  await sandbox.call('undoMove', { wave, shift: moving.value.shift });
  await sandbox.settle();
  await sandbox.call('exportCalendar', { wave });
}

/** Of a template that is kept and came from a page, the page's present version is asked for. */
async function keepPage(sandbox: Sandbox): Promise<void> {
  const uploadId = testId();
  await sandbox.call('readPage', { page: '131076', uploadId });
  const kept = await sandbox.call('keepTemplate', { uploadId });
  if (!kept.ok) throw new Error(kept.error.message);
}

describe('what the app asks of Jira and Confluence', () => {
  let made: SiteRequest[];
  beforeAll(async () => {
    made = await requestsOfTheApp();
  });

  it('is exact by Atlassian’s documents, request by request', () => {
    if (contractsFolder() === null) {
      console.info('RUNWAY_SHARED is not set: the app’s requests were not held against Atlassian’s documents.');
      return;
    }
    const faults = made.flatMap(({ method, path, body }) =>
      checkRequest({ method, path, body }).map((fault) => `${method} ${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('covers every path that the code knows', () => {
    const paths = new Set(
      made.map(
        ({ method, path }) => `${method} ${path.split('?')[0]?.replace(/(?<!\/api)\/(\d+|MIG-\d+)(?=\/|$)/g, '/{id}')}`,
      ),
    );
    expect([...paths].sort()).toEqual([
      'DELETE /rest/api/3/issue/{id}',
      'GET /rest/agile/1.0/board',
      'GET /rest/agile/1.0/board/{id}',
      'GET /rest/agile/1.0/board/{id}/configuration',
      'GET /rest/agile/1.0/board/{id}/project',
      'GET /rest/agile/1.0/board/{id}/sprint',
      'GET /rest/agile/1.0/sprint/{id}',
      'GET /rest/api/3/bulk/queue/{id}',
      'GET /rest/api/3/field',
      'GET /rest/api/3/issue/createmeta/{id}/issuetypes',
      'GET /rest/api/3/issue/createmeta/{id}/issuetypes/{id}',
      'GET /rest/api/3/issue/{id}',
      'GET /rest/api/3/issue/{id}/comment',
      'GET /rest/api/3/issueLinkType',
      'GET /rest/api/3/mypermissions',
      'GET /rest/api/3/project/search',
      'GET /rest/api/3/project/{id}',
      'GET /rest/api/3/user/assignable/search',
      'GET /rest/api/3/user/bulk',
      'GET /rest/api/3/user/viewissue/search',
      'GET /wiki/api/v2/pages',
      'GET /wiki/api/v2/pages/{id}',
      'GET /wiki/api/v2/spaces',
      'GET /wiki/api/v2/spaces/{id}/pages',
      'POST /rest/api/3/bulk/issues/fields',
      'POST /rest/api/3/changelog/bulkfetch',
      'POST /rest/api/3/forge/panel/action/bulk/async',
      'POST /rest/api/3/issue',
      'POST /rest/api/3/issue/bulk',
      'POST /rest/api/3/issue/bulkfetch',
      'POST /rest/api/3/issue/{id}/comment',
      'POST /rest/api/3/issueLink',
      'POST /rest/api/3/search/jql',
      'PUT /rest/api/3/issue/{id}',
    ]);
  });
});
