import type { SiteRequest } from '../../sandbox/site/site';
import { inMacro, onBoard, smallTemplate, startSandbox, testId } from '../support/sandbox';
import { checkRequest } from './check-request';
import { contractsFolder } from './contracts';

/** One walk through every resolver and the worker, a lost answer and a long description included. */
async function requestsOfTheApp(): Promise<SiteRequest[]> {
  const sandbox = await startSandbox();
  const made: SiteRequest[] = [];
  const answer = sandbox.site.answer.bind(sandbox.site);
  let loseNextCreate = true;
  sandbox.site.answer = (request, hooks) => {
    made.push(request);
    const lose = loseNextCreate && request.path.endsWith('/issue/bulk');
    if (lose) loseNextCreate = false;
    return answer(request, lose ? { commit: { kind: 'partial', k: 3 } } : hooks);
  };
  const long = `# Module: Long\n## Task 1: Read\n#### Description\n${'Many words stand here. '.repeat(2_500)}`;
  const bytes = new TextEncoder().encode(`${new TextDecoder().decode(smallTemplate(4, 2, 1))}\n${long}`);
  const uploadId = await sandbox.upload('stages.md', bytes);
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
  return made;
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
      'GET /rest/agile/1.0/board/{id}',
      'GET /rest/agile/1.0/board/{id}/sprint',
      'GET /rest/api/3/issue/createmeta/{id}/issuetypes',
      'GET /rest/api/3/issue/createmeta/{id}/issuetypes/{id}',
      'GET /rest/api/3/issue/{id}/comment',
      'GET /rest/api/3/mypermissions',
      'GET /rest/api/3/project/search',
      'GET /rest/api/3/project/{id}',
      'GET /wiki/api/v2/pages/{id}',
      'POST /rest/api/3/issue/bulk',
      'POST /rest/api/3/issue/bulkfetch',
      'POST /rest/api/3/issue/{id}/comment',
      'POST /rest/api/3/search/jql',
    ]);
  });
});
