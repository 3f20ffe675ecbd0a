import { parseFault } from '../../../sandbox/forge/faults';
import { epicDraft, probe } from './probe';

const BULK = {
  as: 'app',
  method: 'POST',
  path: '/rest/api/3/issue/bulk',
  body: { issueUpdates: ['One', 'Two', 'Three'].map(epicDraft) },
} as const;
const READ = { as: 'app', path: '/rest/api/3/project/MIG' } as const;

describe('a specification', () => {
  test.each([
    ['crash-before:3', { kind: 'crash', when: 'before', of: 'product', request: 3 }],
    ['crash-after:s12', { kind: 'crash', when: 'after', of: 'storage', request: 12 }],
    ['lose-answer:1', { kind: 'lose-answer', request: 1 }],
    ['late-commit:4', { kind: 'late-commit', request: 4, seconds: 180 }],
    ['late-commit:4:20', { kind: 'late-commit', request: 4, seconds: 20 }],
    ['partial-commit:4:0', { kind: 'partial-commit', request: 4, count: 0 }],
    ['crash-before-push', { kind: 'crash-before-push' }],
    ['drop-event', { kind: 'drop-event' }],
    ['duplicate-events', { kind: 'duplicate-events' }],
    ['interleave:0.3', { kind: 'interleave', share: 0.3 }],
    ['key-gaps:1', { kind: 'key-gaps', share: 1 }],
    ['shuffle', { kind: 'shuffle' }],
    ['throttle:0.5', { kind: 'throttle', share: 0.5 }],
    ['fail:0', { kind: 'fail', share: 0 }],
    ['search-lag:60', { kind: 'search-lag', seconds: 60 }],
    ['hidden:0.25', { kind: 'hidden', share: 0.25 }],
    ['transaction-conflict:0.2', { kind: 'transaction-conflict', share: 0.2 }],
    ['outage:7:720', { kind: 'outage', of: 'product', request: 7, seconds: 720 }],
    ['outage:s7:60', { kind: 'outage', of: 'storage', request: 7, seconds: 60 }],
  ])('%s', (spec, fault) => expect(parseFault(spec)).toEqual(fault));

  test.each([
    '',
    'crash',
    'crash-before',
    'crash-before:0',
    'crash-before:x',
    'late-commit:1:181',
    'partial-commit:1',
    'shuffle:1',
    'throttle:2',
    'throttle:',
    'transaction-conflict:2',
    'fail:-1',
    'lose-answer:1:2',
    'outage:1',
    'outage:0:60',
    'outage:1:0',
    'outage:1:60:1',
    'burn',
  ])('%j is refused with what there is', (spec) =>
    expect(() => parseFault(spec)).toThrow(/There is: crash-before:<request>/),
  );
});

describe('a crash', () => {
  test.each([
    ['crash-before:1', 0],
    ['crash-after:1', 3],
  ])('%s leaves %i issues, and the caller with an error', async (fault, issues) => {
    const { invoke, site } = await probe({ faults: [fault] });
    const before = Object.keys(site.state.jira.issues).length;
    await expect(invoke('jira', BULK)).rejects.toThrow('ended in the middle');
    expect(Object.keys(site.state.jira.issues)).toHaveLength(before + issues);
  });

  test('of a consumer is followed by a redelivery, and nothing after it has run', async () => {
    const { push, settle, get } = await probe({ faults: ['crash-before:1'] });
    await push('work', { body: { name: 'a', mode: 'request', call: READ } });
    await settle();
    expect([await get('started:a'), await get('finished:a')]).toEqual([2, 1]);
    expect(await get('answer:a')).toMatchObject({ value: { status: 200 } });
  });

  test('around a storage request: before it nothing is written, after it the value is there', async () => {
    const before = await probe({ faults: ['crash-before:s1'] });
    await expect(before.storage('set', { key: 'a', value: 1 })).rejects.toThrow('ended in the middle');
    expect(await before.get('a')).toBeUndefined();
    const after = await probe({ faults: ['crash-after:s1'] });
    await expect(after.storage('set', { key: 'a', value: 1 })).rejects.toThrow('ended in the middle');
    expect(await after.get('a')).toBe(1);
  });

  test('before the first push loses that push only', async () => {
    const { push, settle, get } = await probe({ faults: ['crash-before-push'] });
    await expect(push('work', { body: { name: 'a' } })).rejects.toThrow('ended in the middle');
    await push('work', { body: { name: 'b' } });
    await settle();
    expect([await get('started:a'), await get('finished:b')]).toEqual([undefined, 1]);
  });
});

describe('an answer', () => {
  test('is lost after the write happened', async () => {
    const { invoke, site, push, settle, get } = await probe({ faults: ['lose-answer:1'] });
    const before = Object.keys(site.state.jira.issues).length;
    await push('work', { body: { name: 'a', mode: 'request', call: BULK } });
    await settle();
    expect(await get('answer:a')).toMatchObject({ error: { message: 'fetch failed' } });
    expect(Object.keys(site.state.jira.issues)).toHaveLength(before + 3);
    expect(await invoke('jira', READ)).toMatchObject({ value: { status: 200 } });
  });

  test('is lost after a part was committed', async () => {
    const { site, push, settle, get } = await probe({ faults: ['partial-commit:1:2'] });
    const before = Object.keys(site.state.jira.issues).length;
    await push('work', { body: { name: 'a', mode: 'request', call: BULK } });
    await settle();
    expect(await get('answer:a')).toMatchObject({ error: { message: 'fetch failed' } });
    expect(Object.keys(site.state.jira.issues)).toHaveLength(before + 2);
  });

  test('never comes while the issues appear one by one', async () => {
    const { clock, invoke, site } = await probe({ faults: ['late-commit:1:90'] });
    const start = Object.keys(site.state.jira.issues).length;
    const made = () => Object.keys(site.state.jira.issues).length - start;
    await expect(invoke('jira', BULK)).rejects.toThrow('ended in the middle');
    expect(made()).toBe(0);
    const seen = new Set<number>();
    for (let seconds = 0; seconds < 95; seconds += 1) {
      await clock.advance(1_000);
      seen.add(made());
    }
    expect([...seen]).toEqual([0, 1, 2, 3]);
  });
});

describe('an outage', () => {
  test('answers every product request with 503 for so long, from one on, and nothing happens meanwhile', async () => {
    const { invoke, site, clock } = await probe({ faults: ['outage:2:720'] });
    const before = Object.keys(site.state.jira.issues).length;
    const status = async () => ((await invoke('jira', READ)) as { value: { status: number } }).value.status;
    expect(await status()).toBe(200);
    expect(await invoke('jira', BULK)).toMatchObject({ value: { status: 503 } });
    expect(Object.keys(site.state.jira.issues)).toHaveLength(before);
    await clock.advance(700_000);
    expect(await status()).toBe(503);
    await clock.advance(20_000);
    expect([await status(), await status()]).toEqual([200, 200]);
  });

  test('of the storage does the same to its requests', async () => {
    const { storage, get, clock } = await probe({ faults: ['outage:s1:60'] });
    expect(await storage('set', { key: 'a', value: 1 })).toMatchObject({ error: { code: 'SERVICE_UNAVAILABLE' } });
    await clock.advance(60_000);
    await storage('set', { key: 'b', value: 2 });
    expect([await get('a'), await get('b')]).toEqual([undefined, 2]);
  });
});

describe('shares', () => {
  test('transactions that meet another one are refused with 409 and write nothing; single writes are not', async () => {
    const { storage, get } = await probe({ faults: ['transaction-conflict:1'] });
    const value = { run: 'a', holder: 'one', epoch: 1 };
    const refused = await storage('takeLease', { key: 'a', value, readEpoch: null, also: 'a' });
    expect(refused).toMatchObject({ error: { code: 'TRANSACTION_CONFLICT' } });
    await storage('set', { key: 'b', value: 2 });
    expect([await get('a'), await get('b')]).toEqual([undefined, 2]);
  });

  test('throttled requests get 429 with Retry-After and do nothing', async () => {
    const { invoke, site } = await probe({ faults: ['throttle:1'] });
    const before = Object.keys(site.state.jira.issues).length;
    expect(await invoke('jira', BULK)).toMatchObject({ value: { status: 429 } });
    expect(Object.keys(site.state.jira.issues)).toHaveLength(before);
  });

  test('failed requests have happened in about half of the cases, the same for the same seed', async () => {
    const outcome = async (seed: number) => {
      const { invoke, site } = await probe({ faults: ['fail:1'], seed });
      const happened: boolean[] = [];
      for (let tries = 0; tries < 20; tries += 1) {
        const before = Object.keys(site.state.jira.issues).length;
        const answer = (await invoke('jira', BULK)) as { value: { status: number } };
        expect(answer.value.status).toBeGreaterThanOrEqual(500);
        happened.push(Object.keys(site.state.jira.issues).length > before);
      }
      return happened;
    };
    const first = await outcome(7);
    expect(first.filter(Boolean).length).toBeGreaterThan(3);
    expect(first.filter(Boolean).length).toBeLessThan(17);
    expect(await outcome(7)).toEqual(first);
    expect(await outcome(8)).not.toEqual(first);
  });
});
