import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';
import { passTime } from './pass-time';
import { restOf } from './rest';
import { serveSimulated, type ServedSite } from './served-site';
import { visit } from './visitor';

const SCREENS = [
  '/',
  '/jira/software/projects/MIG/summary',
  '/jira/software/projects/MIG/boards/1/backlog',
  '/jira/software/projects/MIG/boards/1',
  '/jira/software/projects/KAN/boards/2',
  '/jira/software/projects/MIG/apps/runway-project',
  '/browse/MIG-1',
  '/wiki/spaces/MIGDOC',
  '/wiki/spaces/MIGDOC/pages/131074',
  '/wiki/spaces/MIGDOC/pages/131074/edit',
  '/browse/MIG-9999',
];
const LAG_SECONDS = 3;

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const DESCRIPTION = {
  type: 'doc',
  version: 1,
  content: [
    paragraph(
      text('Bold', { type: 'strong' }),
      { type: 'hardBreak' },
      text('a link', { type: 'link', attrs: { href: 'https://example.com/' } }),
    ),
    { type: 'orderedList', attrs: { order: 3 }, content: [{ type: 'listItem', content: [paragraph(text('third'))] }] },
    { type: 'codeBlock', content: [text('let x = 1')] },
    { type: 'blockCard', attrs: { url: 'https://example.com/' } },
    paragraph(text('<script>alert(1)</script> שלום')),
  ],
};

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated()]);
  const { ask } = restOf(site.url);
  const create = async (type: string, summary: string, parent?: string) =>
    (
      (await ask('POST', '/rest/api/3/issue', {
        fields: {
          project: { key: 'MIG' },
          issuetype: { id: type },
          summary,
          description: DESCRIPTION,
          ...(parent === undefined ? {} : { parent: { key: parent } }),
        },
      })) as { key: string }
    ).key;
  const epic = await create('10000', 'x'.repeat(255));
  const task = await create('10002', 'A task of ordinary length', epic);
  await create('10004', 'A sub-task', task);
  await ask('POST', '/rest/agile/1.0/sprint/1/issue', { issues: [task] });
  await passTime(site.url, LAG_SECONDS);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each([
  [320, 'light'],
  [1280, 'dark'],
  [2560, 'light'],
] as const)(
  'every screen at %i px, %s: axe finds nothing up to 1,280 px, nothing scrolls sideways, nothing complains',
  async (width, theme) => {
    const visitor = await visit(browser, site.url, { width, theme });
    const found: string[] = [];
    for (const path of SCREENS) {
      await visitor.open(path);
      await visitor.page.waitForLoadState('networkidle');
      // Colours and roles do not change with more room: two widths, one in each theme, say what the third would.
      if (width < 2560) found.push(...(await visitor.axe()).map((line) => `${path} ${line}`));
      const frames = [visitor.page.mainFrame(), ...visitor.page.mainFrame().childFrames()];
      for (const frame of frames) {
        const beyond = await frame.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (beyond > 0) found.push(`${path} scrolls ${beyond} px sideways`);
      }
    }
    // One of the screens is of an issue that does not exist: its 404 is the only thing that the console may name.
    const complaints = visitor.complaints.filter((line) => !line.includes('404'));
    await visitor.leave();
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test('an issue shows its description whole: known nodes drawn, unknown ones named, script as text', async () => {
  const visitor = await visit(browser, site.url);
  await visitor.open('/browse/MIG-2');
  const { page } = visitor;
  expect(await page.locator('.adf strong').first().innerText()).toBe('Bold');
  expect(await page.getByRole('link', { name: 'a link' }).getAttribute('href')).toBe('https://example.com/');
  expect(await page.locator('.adf ol').getAttribute('start')).toBe('3');
  expect(await page.locator('.adf pre').innerText()).toBe('let x = 1');
  await page.getByText('Not shown here: blockCard').waitFor();
  await page.getByText('<script>alert(1)</script> שלום').waitFor();
  await page.getByRole('link', { name: 'MIG-3', exact: true }).waitFor();
  await visitor.leave();
});

test('the theme and person switches hold across screens', async () => {
  const visitor = await visit(browser, site.url);
  const { page } = visitor;
  await visitor.open('/');
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByRole('button', { name: 'Set' }).click();
  await page.getByLabel('You are').selectOption('acc-outsider');
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.getByText('No project is visible to you.').waitFor();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.getByLabel('You are').selectOption('acc-lead');
  await page.getByRole('button', { name: 'Switch' }).click();
  await visitor.open('/jira/software/projects/MIG/apps/runway-project');
  await visitor.panel('Runway').getByRole('button', { name: 'Import template' }).waitFor();
  expect(await visitor.panel('Runway').locator('html').getAttribute('data-color-mode')).toBe('dark');
  await visitor.leave();
});

test('REST answers as who asks: by the cookie of a browser, by basic authentication, or as nobody', async () => {
  const as = (headers: Record<string, string>) => fetch(`${site.url}/rest/api/3/myself`, { headers });
  const basic = await as({ authorization: `Basic ${Buffer.from('acc-viewer:').toString('base64')}` });
  expect(await basic.json()).toMatchObject({ accountId: 'acc-viewer' });
  expect(await (await as({ cookie: 'sandbox-account=acc-member' })).json()).toMatchObject({ accountId: 'acc-member' });
  expect((await as({})).status).toBe(401);
});

test('a panel is served under the policy made of the manifest, and knows nothing of the site’s session', async () => {
  const answer = await fetch(`${site.url.replace('localhost', '127.0.0.1')}/panels/panels/project.html`);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`script-src 'self'`);
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toMatch(/style-src [^;]*'unsafe-inline'/);
  expect(policy).toContain(`frame-ancestors 'self'`);
  const visitor = await visit(browser, site.url);
  await visitor.open('/jira/software/projects/MIG/apps/runway-project');
  await visitor.panel('Runway').getByRole('button', { name: 'Import template' }).waitFor();
  const [frame] = visitor.page.mainFrame().childFrames();
  const seen = await frame?.evaluate(async () => {
    const own = await fetch('/rest/api/3/myself');
    const other = await fetch(`${document.referrer}rest/api/3/myself`, { credentials: 'include' }).then(
      () => 'answered',
      () => 'refused',
    );
    return { own: own.status, other };
  });
  expect(seen).toEqual({ own: 401, other: 'refused' });
  await visitor.leave();
});
