import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a picture that cannot be loaded is hidden, and its words stay', async () => {
  const script = execFileSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'bundle-page.ts'), join(__dirname, 'picture-page.tsx')],
    { encoding: 'utf8' },
  );
  const page = await browser.newPage();
  await page.route('https://icons.invalid/**', (route) => route.fulfill({ status: 403, body: '' }));
  await page.setContent(`<div id="root"></div>`);
  await page.addScriptTag({ content: script });
  await page.getByAltText('there').waitFor();
  await page.getByAltText('refused').waitFor({ state: 'detached' });
  expect(await page.locator('img').evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual(['there']);
  expect(await page.locator('p').innerText()).toContain('Task');
  await page.close();
});
