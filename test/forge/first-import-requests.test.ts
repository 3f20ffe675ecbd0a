import { requestFloor } from '../../bench/requests';
import { smallTemplate, startSandbox, testId } from '../support/sandbox';

/** Permissions to upload and to start, who writes, four of create metadata, the fields of the site, what people added, the result. */
const AROUND = 10;

test('a first import asks nothing twice: besides creating and reading back each batch, ten requests and one a hundred issues', async () => {
  const sandbox = await startSandbox();
  const asked: string[] = [];
  const answer = sandbox.site.answer.bind(sandbox.site);
  sandbox.site.answer = (request, hooks) => {
    asked.push(`${request.method} ${request.path}`);
    return answer(request, hooks);
  };
  const uploadId = await sandbox.upload('first.md', smallTemplate(17, 3, 1));
  const run = testId();
  await sandbox.call('startImport', { uploadId, requestId: run });
  await sandbox.clock.advance(4 * 60_000);
  const ended = await sandbox.call('getImport', { run });
  if (!ended.ok || ended.value?.state !== 'complete') throw new Error('The import did not end.');
  const { created } = ended.value;
  const floor = requestFloor([17, 51, 51]);
  expect(created).toBe(119);
  expect(asked.length).toBeLessThanOrEqual(2 * floor + AROUND + Math.ceil(created / 100));
  const reads = asked.filter((one) => one.startsWith('GET') && !one.includes('mypermissions'));
  expect(new Set(reads).size).toBe(reads.length);
});
