import { InvocationFailed } from '../../../sandbox/forge/invocation-failed';
import { probe } from './probe';

describe('a resolver call', () => {
  test("carries what the caller claims of its place, and the platform's word on the account", async () => {
    const { invoke, site } = await probe();
    const forged = {
      accountId: 'acc-outsider',
      accountType: 'licensed',
      license: { active: false },
      installContext: 'ari:forged',
      project: { id: '99999' },
    };
    const { payload, context } = (await invoke('echo', { a: 1 }, { accountId: 'acc-viewer', extension: forged })) as {
      payload: unknown;
      context: Record<string, unknown>;
    };
    expect(payload).toEqual({ a: 1 });
    expect(context).toMatchObject({
      accountId: 'acc-viewer',
      accountType: 'licensed',
      license: { active: true },
      installContext: `ari:cloud:jira::site/${site.state.cloudId}`,
      moduleKey: 'probe-page',
      // Beside it what no document lists, which the platform adds without notice.
      extension: { ...forged, isUnlisted: true },
      userAccess: { enabled: true },
    });
  });

  test.each([
    ['acc-guest', 'acc-guest', 'unlicensed'],
    ['nobody', 'unidentified', 'anonymous'],
    ['acc-app', 'unidentified', 'anonymous'],
  ])('from %s is told account %s, %s', async (session, accountId, accountType) => {
    const { invoke } = await probe();
    expect((await invoke('echo', {}, { accountId: session })) as object).toMatchObject({
      context: { accountId, accountType },
    });
  });

  test("reads the sandbox's clock, and its remaining time with it", async () => {
    const { clock, invoke } = await probe();
    await clock.advance(86_400_000);
    expect(await invoke('time')).toEqual({
      now: clock.now(),
      made: new Date(clock.now()).toISOString(),
      remaining: 25_000,
    });
    const before = clock.now();
    expect(await invoke('sleep', { ms: 20_000 })).toBe(before + 20_000);
  });

  test('runs in a process that serves other sites too, each on its own clock', async () => {
    const [one, other] = [await probe(), await probe()];
    await other.clock.advance(3_600_000);
    const first = Number(await one.invoke('calls'));
    expect(await other.invoke('calls')).toBe(first + 1);
    expect(await one.invoke('calls')).toBe(first + 2);
    for (const { clock, invoke } of [one, other]) expect(await invoke('time')).toMatchObject({ now: clock.now() });
  });

  test('is ended at 25 seconds, and nothing that it awaited happens any more', async () => {
    const { clock, invoke, get } = await probe();
    const before = clock.now();
    await expect(invoke('sleep', { ms: 26_000, key: 'after' })).rejects.toThrow('ran longer than 25 s');
    expect(clock.now() - before).toBe(25_000);
    await clock.advance(60_000);
    expect(await get('after')).toBeUndefined();
  });

  test('of a module or function that does not exist is refused', async () => {
    const { invoke } = await probe();
    await expect(invoke('echo', {}, { moduleKey: 'other-page' })).rejects.toThrow("no module 'other-page'");
    await expect(invoke('nothing')).rejects.toThrow("no definition for 'nothing'");
  });

  test('carries at most 500 KB there and 5 MB back', async () => {
    const { invoke } = await probe();
    await expect(invoke('echo', { text: 'x'.repeat(500 * 1024) })).rejects.toBeInstanceOf(InvocationFailed);
    await expect(invoke('big', { bytes: 5 * 1024 * 1024 })).rejects.toThrow('an invoke carries');
    expect(await invoke('big', { bytes: 1_000_000 })).toHaveLength(1_000_000);
  });

  test('reaches no address outside', async () => {
    const { invoke } = await probe();
    expect(await invoke('outside')).toMatchObject({
      error: { message: expect.stringContaining('no external address') as string },
    });
  });
});
