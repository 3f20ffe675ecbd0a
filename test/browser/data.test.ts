import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restOf } from './rest';
import { serveSite } from './served-site';

const directory = mkdtempSync(join(tmpdir(), 'runway-data-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('with --data the site of yesterday is there again', async () => {
  const first = await serveSite('--data', directory);
  const { key } = (await restOf(first.url).ask('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'MIG' }, issuetype: { id: '10002' }, summary: 'Keep this' },
  })) as { key: string };
  await first.stop();

  const second = await serveSite('--data', directory);
  const kept = (await restOf(second.url).ask('GET', `/rest/api/3/issue/${key}?fields=summary`)) as {
    fields: { summary: string };
    self: string;
  };
  await second.stop();
  expect(kept.fields.summary).toBe('Keep this');
  // Addresses name the port of today, not the one that was saved.
  expect(kept.self.startsWith(second.url)).toBe(true);
});
