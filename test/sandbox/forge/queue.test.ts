import { createFaultPlan } from '../../../sandbox/forge/fault-plan';
import { createQueue } from '../../../sandbox/forge/queue';
import { MAX_CHAIN } from '../../../sandbox/forge/publish-request';
import { epicDraft, probe, probeManifest } from './probe';

const HOUR = 3_600_000;

describe('publishing', () => {
  test('refuses what is over a limit, in errors that the SDK knows', async () => {
    const { push } = await probe();
    const body = (bytes: number) => ({ body: { name: 'x'.repeat(bytes) } });
    expect(await push('long', body(101 * 1024))).toMatchObject({ error: { type: 'PayloadTooBigError' } });
    expect(await push('work', body(101 * 1024))).toMatchObject({ value: {} });
    expect(await push('nobody-listens', body(1))).toMatchObject({ error: { type: 'InternalServerError' } });
  });

  test('takes 500 events a minute', async () => {
    const { clock, push } = await probe();
    const fifty = Array.from({ length: 50 }, (_, index) => ({ body: { name: `n${index}` }, delayInSeconds: 900 }));
    for (let pushes = 0; pushes < 10; pushes += 1) expect(await push('work', ...fifty)).toMatchObject({ value: {} });
    expect(await push('work', { body: { name: 'one more' } })).toMatchObject({ error: { type: 'RateLimitError' } });
    await clock.advance(60_000);
    expect(await push('work', { body: { name: 'one more' } })).toMatchObject({ value: {} });
  });

  test('ends a causal chain of 1,000 pushes', () => {
    const request = {
      queueName: 'work',
      jobId: 'j',
      type: 'avi:forge:app:event',
      schema: 'ari:cloud:ecosystem::forge/app-event-2',
      payload: [{ body: {} }],
    };
    const queue = createQueue({
      state: { events: [], jobs: {} },
      manifest: probeManifest(),
      clock: { now: () => 0, after: () => () => undefined, sleep: () => Promise.resolve() },
      random: () => 0,
      faults: createFaultPlan([], () => 0),
      deliver: () => Promise.resolve({ kind: 'crashed' }),
    });
    expect(queue.publish(request, MAX_CHAIN - 1).status).toBe(201);
    expect(queue.publish(request, MAX_CHAIN).status).toBe(405);
    expect(queue.publish({ ...request, payload: Array.from({ length: 51 }, () => ({ body: {} })) }, 0).status).toBe(
      413,
    );
    expect(queue.publish({ ...request, payload: [{ body: {}, delayInSeconds: 901 }] }, 0).status).toBe(400);
    expect(queue.publish({ ...request, payload: [{ body: { text: 'x'.repeat(201 * 1024) } }] }, 0).status).toBe(413);
  });

  test('counts a chain through the events that cause each other', async () => {
    const { clock, push, host } = await probe();
    await push('work', { body: { name: 'again', mode: 'push-again' } });
    await clock.runUntil(() => host.events >= 20, HOUR);
    expect(Math.max(...host.state.queue.events.map(({ chain }) => chain))).toBeGreaterThanOrEqual(20);
  });
});

describe('delivery', () => {
  test('happens after the delay, once, and counts in the job', async () => {
    const { clock, push, get, settle, invoke, host } = await probe();
    const { value } = await push('work', { body: { name: 'later' }, delayInSeconds: 900 });
    await clock.advance(899_000);
    expect(await get('started:later')).toBeUndefined();
    expect(host.idle()).toBe(false);
    expect(await invoke('stats', { queue: 'work', job: value?.jobId })).toEqual({
      value: { success: 0, inProgress: 1, failed: 0 },
    });
    expect(await settle()).toBe(true);
    expect(await get('finished:later')).toBe(1);
    expect(await invoke('stats', { queue: 'work', job: value?.jobId })).toEqual({
      value: { success: 1, inProgress: 0, failed: 0 },
    });
    expect(await invoke('stats', { queue: 'work', job: 'another' })).toMatchObject({
      error: { type: 'JobDoesNotExistError' },
    });
  });

  test('does not keep the order of pushing', async () => {
    const { push, settle, host } = await probe();
    const names = Array.from({ length: 20 }, (_, index) => `n${String(index).padStart(2, '0')}`);
    await push('work', ...names.map((name) => ({ body: { name } })));
    await settle();
    const rows = Object.entries(host.state.storage['kvs'] ?? {}).filter(([key]) => key.startsWith('started:'));
    const inTime = rows.sort(([, a], [, b]) => a.createdAt - b.createdAt).map(([key]) => key.slice('started:'.length));
    expect([...inTime].sort()).toEqual(names);
    expect(inTime).not.toEqual(names);
  });

  test('of one concurrency key goes one after another; others do not wait for it', async () => {
    const { clock, push, settle, host } = await probe();
    const slow = { name: 'slow', mode: 'sleep', ms: 50_000 };
    const one = { body: slow, concurrency: { key: 'run', limit: 1 } };
    const before = clock.now();
    await push('work', one, one, one, { body: { name: 'free', mode: 'sleep', ms: 50_000 } });
    await settle();
    expect(host.events).toBe(4);
    expect(clock.now() - before).toBeGreaterThan(150_000);
    expect(clock.now() - before).toBeLessThan(170_000);
  });

  test('happens twice where events are duplicated, and not for the first that is dropped', async () => {
    const twice = await probe({ faults: ['duplicate-events'] });
    await twice.push('work', { body: { name: 'a' } });
    await twice.settle();
    expect(twice.host.events).toBe(2);
    const dropped = await probe({ faults: ['drop-event'] });
    await dropped.push('work', { body: { name: 'a' } });
    await dropped.push('work', { body: { name: 'b' } });
    await dropped.settle();
    expect(await dropped.get('started:a')).toBeUndefined();
    expect(await dropped.get('finished:b')).toBe(1);
  });
});

describe('retries', () => {
  test("are the platform's after a throw, and stop when it works", async () => {
    const { push, settle, get, host } = await probe();
    await push('work', { body: { name: 'a', mode: 'throw-once' } });
    await settle();
    expect([await get('started:a'), await get('finished:a')]).toEqual([2, 1]);
    expect(host.failures).toEqual(['work threw: as asked, once']);
  });

  test('end 24 hours after the push: the event is dropped and counted as failed', async () => {
    const { clock, push, settle, invoke } = await probe();
    const before = clock.now();
    const { value } = await push('work', { body: { name: 'a', mode: 'throw' } });
    expect(await settle()).toBe(true);
    expect(clock.now() - before).toBeGreaterThan(23 * HOUR);
    expect(clock.now() - before).toBeLessThanOrEqual(24 * HOUR);
    expect(await invoke('stats', { queue: 'work', job: value?.jobId })).toMatchObject({
      value: { failed: 1, inProgress: 0 },
    });
  });

  test('that a function asks for come when it asked, with its data', async () => {
    const { clock, push, settle, get } = await probe();
    const before = clock.now();
    await push('work', { body: { name: 'a', mode: 'ask-again' } });
    await settle();
    expect(clock.now() - before).toBeGreaterThan(1_200_000);
    expect(clock.now() - before).toBeLessThan(1_210_000);
    expect(await get('retry-data:a')).toEqual({ seen: 1 });
    expect([await get('started:a'), await get('finished:a')]).toEqual([3, 1]);
  });

  test('that a function asks for need no data', async () => {
    const { clock, push, settle, get } = await probe();
    const before = clock.now();
    await push('work', { body: { name: 'a', mode: 'ask-again-without-data' } });
    await settle();
    expect(clock.now() - before).toBeGreaterThan(600_000);
    expect([await get('started:a'), await get('finished:a')]).toEqual([2, 1]);
  });

  test('follow a timeout: 55 seconds without a word in the manifest, else what it says', async () => {
    const { clock, push, get } = await probe();
    await push('work', { body: { name: 'short', mode: 'sleep', ms: 56_000 } });
    await push('long', { body: { name: 'long', mode: 'sleep', ms: 600_000 } });
    await clock.advance(700_000);
    expect(await get('finished:long')).toBe(1);
    expect(await get('started:long')).toBe(1);
    expect(await get('started:short')).toBeGreaterThan(1);
    expect(await get('finished:short')).toBeUndefined();
  });
});

describe('triggers', () => {
  test('run every five minutes', async () => {
    const { clock, get } = await probe();
    await clock.advance(HOUR);
    expect(await get('ticks')).toBe(12);
  });

  test('hear of an issue within three minutes', async () => {
    const { clock, site, get } = await probe();
    const body = JSON.stringify({
      fields: { project: { id: '10000' }, issuetype: { id: '10000' }, summary: 'Landing zone' },
    });
    const answer = await site.answer({
      product: 'jira',
      method: 'POST',
      path: '/rest/api/3/issue',
      headers: { 'content-type': 'application/json' },
      body,
      actor: { kind: 'person', accountId: 'acc-lead' },
    });
    const { key } = JSON.parse(answer.body) as { key: string };
    expect(await get(`event:${key}`)).toBeUndefined();
    await clock.advance(181_000);
    expect(await get(`event:${key}`)).toBe(1);
  });

  test('hear nothing of what the app did itself where they ask for that', async () => {
    const manifest = probeManifest();
    for (const ignoreSelf of [false, true]) {
      const triggers = manifest.triggers.map((trigger) => ({ ...trigger, ignoreSelf }));
      const { clock, get, invoke, site } = await probe({ manifest: { ...manifest, triggers } });
      for (const as of ['app', 'user'])
        await invoke('jira', { as, path: '/rest/api/3/issue', method: 'POST', body: epicDraft(as) });
      expect(Object.keys(site.state.jira.issues)).toHaveLength(2);
      await clock.advance(181_000);
      expect([await get('event:MIG-1'), await get('event:MIG-2')]).toEqual(
        ignoreSelf ? [undefined, undefined] : [1, 1],
      );
    }
  });

  test('and events that were due when the state was saved come after the restart', async () => {
    const first = await probe();
    await first.push('work', { body: { name: 'kept' }, delayInSeconds: 600 });
    const second = await probe({ state: JSON.parse(JSON.stringify(first.host.state)) as never });
    expect(await second.settle()).toBe(true);
    expect(await second.get('finished:kept')).toBe(1);
  });
});
