import { INDEXES_BUILT_MS } from '../../../sandbox/forge/host';
import { epicDraft, probe, probeManifest } from './probe';

test('a process is replaced from time to time: what modules kept is gone, at the same calls for the same seed', async () => {
  const calls = async (seed: number) => {
    const { invoke } = await probe({ seed });
    const counted: number[] = [];
    for (let count = 0; count < 1_000; count += 1) counted.push(Number(await invoke('calls')));
    return counted.flatMap((value, index) => (value === 1 ? [index] : []));
  };
  const once = await calls(3);
  expect(once.length).toBeGreaterThan(1);
  // The first process is everybody's: a test before this one may have begun it.
  expect((await calls(3)).filter((index) => index > 0)).toEqual(once.filter((index) => index > 0));
  expect(await calls(4)).not.toEqual(once);
});

test('a function that holds more than its memory dies', async () => {
  const MEGABYTE = 1024 * 1024;
  let megabytes = 50;
  // Each look at this heap finds 10 MB more.
  const heap = { used: () => (megabytes += 10) * MEGABYTE, collect: () => undefined };
  const { invoke, host } = await probe({ manifest: { ...probeManifest(), memoryMB: 140 }, heap });
  expect(await invoke('look', { times: 3 })).toBe(3);
  await expect(invoke('look', { times: 20 })).rejects.toThrow('it ended in the middle');
  expect(host.failures.at(-1)).toBe('resolver crashed: out of memory');
});

test('a scheduled trigger that returns no status is recorded as failed', async () => {
  const manifest = probeManifest();
  const scheduled = manifest.scheduled.map((trigger) => ({ ...trigger, functionKey: 'tick-without-status' }));
  const [good, bad] = [await probe(), await probe({ manifest: { ...manifest, scheduled } })];
  for (const { clock } of [good, bad]) await clock.advance(300_000);
  expect([await good.get('ticks'), await bad.get('ticks')]).toEqual([1, 1]);
  expect(good.host.failures).toEqual([]);
  expect(bad.host.failures).toEqual(['tick-without-status returned no status, which is recorded as 424']);
});

test('indexes of entities can be used some time after the deployment, values at once', async () => {
  const { clock, storage } = await probe({ deployedAt: Date.parse('2027-01-04T09:00:00Z') });
  await storage('setLease', { key: 'run:1', value: { holder: 'one', epoch: 1 } });
  expect(await storage('getLease', { key: 'run:1' })).toMatchObject({ value: { holder: 'one' } });
  const leases = () => storage('leasesOf', { holder: 'one', from: 0 });
  expect((await leases()).error?.message).toMatch(/index is being built/);
  await clock.advance(INDEXES_BUILT_MS);
  expect(await leases()).toMatchObject({ value: { results: [{ key: 'run:1' }] } });
});

test('the fault batch-limit refuses further batches of a minute, and nothing else', async () => {
  const { clock, storage } = await probe({ faults: ['batch-limit:3'] });
  const batch = () => storage('batchSet', { keys: ['a', 'b'], value: 1 });
  for (let count = 0; count < 3; count += 1) expect((await batch()).error).toBeUndefined();
  expect((await batch()).error?.code).toBe('RATE_LIMIT_EXCEEDED');
  expect(await storage('get', { key: 'a' })).toEqual({ value: 1 });
  await clock.advance(60_000);
  expect((await batch()).error).toBeUndefined();
});

test('the fault self-events lets what the app did in a person’s name through ignoreSelf, and not what it did itself', async () => {
  const manifest = probeManifest();
  const triggers = manifest.triggers.map((trigger) => ({ ...trigger, ignoreSelf: true }));
  const { clock, get, invoke } = await probe({ manifest: { ...manifest, triggers }, faults: ['self-events'] });
  for (const as of ['app', 'user'])
    await invoke('jira', { as, path: '/rest/api/3/issue', method: 'POST', body: epicDraft(as) });
  await clock.advance(181_000);
  expect([await get('event:MIG-1'), await get('event:MIG-2')]).toEqual([undefined, 1]);
});
