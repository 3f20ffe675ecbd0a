import type { Browser, Frame } from 'playwright-core';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

/* The bridge of the real panel's frame, called as `@forge/bridge` calls it: what no panel uses yet has to hold all the same. */

interface Bridge {
  callBridge(command: string, data?: unknown): Promise<never>;
}
declare const __bridge: Bridge;

let browser: Browser;
let site: ServedSite;
let visitor: Visitor;
let frame: Frame;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated()]);
});
beforeEach(async () => {
  visitor = await visit(browser, site.url);
  await visitor.open(projectPage('MIG'));
  await visitor.panel('Runway').getByRole('button', { name: 'Import template' }).waitFor();
  const [found] = visitor.page.mainFrame().childFrames();
  if (found === undefined) throw new Error('The page embeds no panel.');
  frame = found;
});
afterEach(() => visitor.leave());
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const call = (command: string, data?: unknown): Promise<unknown> =>
  frame.evaluate(([name, given]) => __bridge.callBridge(name, given), [command, data] as const);

test('the context names the place, the person and the theme', async () => {
  expect(await call('getContext')).toMatchObject({
    accountId: 'acc-lead',
    moduleKey: 'runway-project',
    siteUrl: site.url,
    timezone: 'Etc/UTC',
    theme: { colorMode: 'light' },
    extension: { type: 'jira:projectPage', project: { id: '10000', key: 'MIG', type: 'software' } },
  });
});

test('a product request goes out as the person, and no further than the manifest’s scopes', async () => {
  const ask = (method: string, product: string, restPath: string) =>
    call('fetchProduct', {
      product,
      restPath,
      fetchRequestInit: { method, body: null, headers: [] },
    }) as Promise<{ status: number; body: string }>;
  const issues = await ask('GET', 'jira', '/rest/api/3/project/MIG');
  expect([issues.status, (JSON.parse(issues.body) as { key: string }).key]).toEqual([200, 'MIG']);
  // Runway never deletes a page: no scope of the manifest lets it.
  const deleted = await ask('DELETE', 'confluence', '/api/v2/pages/131075');
  expect([deleted.status, deleted.body]).toEqual([401, expect.stringContaining('scope')]);
});

test('a modal shows the panel again with its own context, and hands back what it is closed with', async () => {
  await frame.evaluate(async () => {
    await __bridge.callBridge('openModal', {
      resource: null,
      title: 'Again',
      size: 'small',
      context: { why: 'test' },
      closeOnEscape: true,
      closeOnOverlayClick: true,
      onClose: (payload: unknown) => Object.assign(globalThis, { handed: payload }),
    });
  });
  await visitor.panel('Again').getByRole('button', { name: 'Import template' }).waitFor();
  const inner = visitor.page.mainFrame().childFrames()[1];
  expect(
    await inner?.evaluate(
      async () => ((await __bridge.callBridge('getContext')) as { extension: { modal: unknown } }).extension.modal,
    ),
  ).toEqual({ why: 'test' });
  await inner?.evaluate(() => void __bridge.callBridge('close', { answer: 42 }));
  await visitor.page.getByRole('dialog').waitFor({ state: 'detached' });
  // What it is closed with crosses to the frame by a message of its own.
  await frame.waitForFunction(() => 'handed' in globalThis);
  expect(await frame.evaluate(() => (globalThis as unknown as { handed: unknown }).handed)).toEqual({ answer: 42 });
  expect(await call('close')).toBe(false);
});

test('flags, events, addresses and titles', async () => {
  await call('showFlag', { id: 'one', title: 'Saved', description: 'All of it', type: 'success' });
  await visitor.page.getByText('All of it').waitFor();
  await call('closeFlag', { id: 'one' });
  expect(await visitor.page.getByText('All of it').count()).toBe(0);
  await frame.evaluate(() =>
    __bridge.callBridge('showFlag', {
      id: 'two',
      title: 'Written',
      actions: [{ text: 'Undo', onClick: () => Object.assign(globalThis, { undone: true }) }],
    }),
  );
  await visitor.page.getByRole('button', { name: 'Undo' }).press('Enter');
  await frame.waitForFunction(() => 'undone' in globalThis);

  const heard = await frame.evaluate(async () => {
    const got: unknown[] = [];
    const subscription = (await __bridge.callBridge('on', {
      event: 'moved',
      callback: (payload: unknown) => got.push(payload),
    })) as { unsubscribe(): void };
    await __bridge.callBridge('emit', { event: 'moved', payload: { by: 1 } });
    await __bridge.callBridge('emit', { event: 'other', payload: { by: 2 } });
    subscription.unsubscribe();
    await __bridge.callBridge('emit', { event: 'moved', payload: { by: 3 } });
    await __bridge.callBridge('getContext');
    return got;
  });
  expect(heard).toEqual([{ by: 1 }]);

  expect(await call('getUrl', { target: 'issue', issueKey: 'MIG-1' })).toBe(`${site.url}/browse/MIG-1`);
  const module = { target: 'module', moduleKey: 'runway-project', projectKey: 'MIG' };
  for (const path of [undefined, '', '/'])
    expect(await call('getUrl', { ...module, path })).toBe(`${site.url}${projectPage('MIG')}`);
  for (const path of ['items?wave=10000.1&is=overdue', '/items?wave=10000.1&is=overdue'])
    expect(await call('getUrl', { ...module, path })).toBe(
      `${site.url}${projectPage('MIG')}/items?wave=10000.1&is=overdue`,
    );
  await expect(call('getUrl', { ...module, path: '../../TEAM' })).rejects.toThrow('leads out of its module');
  await call('changeWindowTitle', 'Another title');
  expect(await visitor.page.title()).toBe('Another title');
});

test('the panel’s history stands in the address bar and follows the back button', async () => {
  const seen = await frame.evaluate(async () => {
    interface History {
      location: { pathname: string };
      push(path: string): void;
      listen(listener: (location: { pathname: string }, action: string) => void): void;
    }
    const history = (await __bridge.callBridge('createHistory')) as History;
    const moves: string[] = [];
    history.listen((location, action) => moves.push(`${action} ${location.pathname}`));
    Object.assign(globalThis, { moves });
    history.push('/a?b=c');
    await __bridge.callBridge('getContext');
    return history.location.pathname;
  });
  expect(seen).toBe('/a');
  expect(visitor.page.url()).toBe(`${site.url}${projectPage('MIG')}/a?b=c`);
  await visitor.page.goBack();
  await visitor.page.waitForURL(`${site.url}${projectPage('MIG')}`);
  await frame.waitForFunction(() => (globalThis as unknown as { moves: string[] }).moves.length === 2);
  expect(await frame.evaluate(() => (globalThis as unknown as { moves: string[] }).moves)).toEqual([
    'PUSH /a',
    'POP /',
  ]);
});

test('what is not modelled answers an error that names it', async () => {
  await expect(call('fetchRemote', {})).rejects.toThrow('does not model the bridge command "fetchRemote"');
  await expect(call('getUrl', { target: 'dashboard', dashboardId: '1' })).rejects.toThrow('"dashboard"');
  await expect(call('navigate', { url: 'javascript:alert(1)', type: 'same-tab' })).rejects.toThrow('javascript:');
});

test('a script from elsewhere breaks the policy, and the page says so', async () => {
  await frame.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://example.com/other.js';
    document.head.append(script);
  });
  await visitor.page.getByText('Runway broke its content security policy').waitFor();
  await visitor.page.getByText('script-src-elem blocked https://example.com/other.js').waitFor();
});
