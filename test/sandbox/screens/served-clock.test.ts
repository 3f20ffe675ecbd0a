import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import express from 'express';
import { realClock, simulatedClock } from '../../../sandbox/clock';
import { bridgeRoutes } from '../../../sandbox/screens/bridge-routes';
import { clockRoutes, type ServedClock } from '../../../sandbox/screens/clock-routes';
import { restRoutes } from '../../../sandbox/screens/rest-routes';
import { startSandbox } from '../../../sandbox/start-sandbox';
import { smallTemplate, testId } from '../../support/sandbox';

const project = resolve(__dirname, '../../..');
const START = Date.parse('2027-03-01T09:00:00Z');
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The routes of a served site to its clock, its app and its REST; the screens around them need none of it. */
async function serve(time: ServedClock) {
  const { clock, kind } = time;
  const { site, host } = await startSandbox({ project, clock, instantCalls: kind === 'simulated' });
  const app = express().use(restRoutes(site), clockRoutes(time), bridgeRoutes(site, host, time, new Set()));
  const server = createServer(app);
  await new Promise<void>((done) => server.listen(0, done));
  closing.push(async () => {
    host.close();
    await new Promise((done) => server.close(done));
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'sandbox-account=acc-lead', ...headers },
      body,
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return {
    site,
    clock,
    url,
    move: (body: string, headers?: Record<string, string>) => post('/sandbox/clock', body, headers),
    read: async () => (await (await fetch(`${url}/sandbox/clock`)).json()) as unknown,
    invoke: async (functionKey: string, payload: unknown) =>
      (
        await post(
          '/_sandbox/invoke',
          JSON.stringify({
            functionKey,
            payload,
            moduleKey: 'runway-project',
            extension: { type: 'jira:projectPage', project: { id: '10000', key: 'MIG', type: 'software' } },
          }),
        )
      ).body as { value: { ok: boolean; value: unknown }; now?: number },
    runwayIssues: () => Object.values(site.state.jira.issues).filter(({ properties }) => 'runway' in properties),
  };
}
const simulated = () => serve({ kind: 'simulated', clock: simulatedClock(START) });

test('an import waits for the clock: panels are answered while it is still, and a move runs all that becomes due', async () => {
  const { invoke, move, read, runwayIssues } = await simulated();
  const uploadId = testId();
  const data = Buffer.from(smallTemplate()).toString('base64');
  const size = smallTemplate().length;
  await invoke('uploadChunk', { uploadId, name: 'stages.md', size, index: 0, of: 1, data });
  const run = testId();
  const started = await invoke('startImport', { uploadId, requestId: run });
  expect([started.value.ok, started.now]).toEqual([true, START]);
  expect(await read()).toEqual({ now: '2027-03-01T09:00:00.000Z', clock: 'simulated' });
  expect(runwayIssues()).toHaveLength(0);

  expect(await move('{"advance": 0.5}')).toEqual({ status: 200, body: { now: '2027-03-01T09:00:00.500Z' } });
  expect(await move('{"advance": 119.5}')).toEqual({ status: 200, body: { now: '2027-03-01T09:02:00.000Z' } });
  // 2 modules with 2 tasks each, and a subtask to each task. Nothing but the two moves was waited for.
  expect(runwayIssues()).toHaveLength(10);
  const { value, now } = await invoke('getImport', { run });
  expect([value.value, now]).toEqual([expect.objectContaining({ state: 'complete', created: 10 }), START + 120_000]);
});

test('REST answers by the clock too: the search index follows a write once the clock has moved', async () => {
  const { url, move } = await simulated();
  const headers = {
    authorization: `Basic ${Buffer.from('lead@example.com:token').toString('base64')}`,
    'content-type': 'application/json',
  };
  const fields = { project: { key: 'MIG' }, issuetype: { id: '10002' }, summary: 'Pack the boxes' };
  await fetch(`${url}/rest/api/3/issue`, { method: 'POST', headers, body: JSON.stringify({ fields }) });
  const found = async () => {
    const answer = await fetch(`${url}/rest/api/3/search/jql?jql=project%3DMIG&fields=created`, { headers });
    return ((await answer.json()) as { issues: { fields: { created: string } }[] }).issues;
  };
  expect(await found()).toEqual([]);
  await move('{"advance": 5}');
  const [issue] = await found();
  expect(Date.parse(issue?.fields.created ?? '')).toBe(START);
});

test('moves that are asked for at once follow each other, each from where the one before ended', async () => {
  const { move } = await simulated();
  const answers = await Promise.all([1, 2, 3, 4].map(() => move('{"advance": 600}')));
  expect(answers.map(({ body }) => body['now']).sort()).toEqual([
    '2027-03-01T09:10:00.000Z',
    '2027-03-01T09:20:00.000Z',
    '2027-03-01T09:30:00.000Z',
    '2027-03-01T09:40:00.000Z',
  ]);
});

test.each([
  '{"advance": -1}',
  '{"advance": NaN}',
  '{"advance": null}',
  '{"advance": "60"}',
  '{"advance": 1e300}',
  '{"advance": 1e999}',
  '{"advance": 31622401}',
  '{"advance": 60, "unit": "minutes"}',
  '{}',
  '[]',
  '60',
  'advance=60',
  '',
])('%s does not move the clock', async (body) => {
  const { clock, move } = await simulated();
  expect(await move(body)).toEqual({
    status: 400,
    body: { message: 'Send {"advance": seconds} as JSON, with a number from 0 to 31622400.' },
  });
  expect(clock.now()).toBe(START);
});

test('a page of another origin does not move the clock, a panel’s frame neither', async () => {
  const { clock, move, url } = await simulated();
  for (const origin of ['https://example.com', url.replace('localhost', '127.0.0.1')])
    expect((await move('{"advance": 60}', { origin })).status).toBe(403);
  expect((await move('{"advance": 60}', { origin: url })).status).toBe(200);
  expect(clock.now()).toBe(START + 60_000);
});

test('the real clock is read, but not moved', async () => {
  const { clock, move, read } = await serve({ kind: 'real', clock: realClock() });
  const before = clock.now();
  expect(await move('{"advance": 3600}')).toEqual({
    status: 409,
    body: {
      message:
        'This site runs on the real clock, which cannot be moved. Start it with: npm run -s runway -- serve --clock simulated',
    },
  });
  expect(clock.now() - before).toBeLessThan(3_600_000);
  expect(await read()).toEqual({ now: expect.any(String) as string, clock: 'real' });
});
