import type { Page } from 'playwright-core';
import { FIXED_NOW } from '../../static/panels/src/gallery/fixed-now';
import { type Gallery, serveGallery } from './gallery-site';

const MINUTE_MS = 60_000;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

type Call = Readonly<Record<string, unknown>>;

/** A scene, with what it asked the app so far. @param isHeld time passes only where the test lets it */
async function opened(scene: string, isHeld = false) {
  const { page } = await gallery.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  if (isHeld) await page.clock.install();
  await page.addInitScript(() => {
    const watched = globalThis as unknown as { calls: [string, unknown][]; __bridge: unknown };
    watched.calls = [];
    let bridge: unknown;
    type Bridge = { callBridge: (command: string, data?: { functionKey?: string; payload?: unknown }) => unknown };
    Object.defineProperty(watched, '__bridge', {
      get: () => bridge,
      set: ({ callBridge }: Bridge) => {
        bridge = {
          callBridge: (command: string, data?: { functionKey?: string; payload?: unknown }) => {
            watched.calls.push([data?.functionKey ?? command, data?.payload]);
            return callBridge(command, data);
          },
        };
      },
    });
  });
  await page.goto(gallery.address({ panel: 'project', name: scene }, 'light'));
  await page.getByRole('heading', { name: 'Cutover runbook: Cutover of the branches' }).waitFor();
  const calls = (name: string): Promise<readonly Call[]> =>
    page.evaluate(
      (asked) =>
        (globalThis as unknown as { calls: [string, Record<string, unknown>][] }).calls
          .filter(([each]) => each === asked)
          .map(([, payload]) => payload),
      name,
    );
  return { page, calls };
}

/** So many minutes after the moment of the scene. */
async function at(page: Page, minutes: number): Promise<void> {
  await page.evaluate(
    (now) => {
      Date.now = () => now;
    },
    FIXED_NOW + minutes * MINUTE_MS,
  );
  await page.clock.runFor(1_000);
}

test('what is left of the way back and of the window is told minute by minute, and what has passed never as left', async () => {
  const { page } = await opened('run-sheet', true);
  const criteria = page.getByRole('region', { name: 'Rollback criteria' });
  const first = criteria.getByRole('listitem').first();
  const bar = first.getByRole('progressbar');
  await first.getByText('1 hour 32 minutes left to roll back').waitFor();
  await page.getByText('2 hours 45 minutes').waitFor();
  await criteria.getByText('1 point of no return passed.').waitFor();
  await at(page, 91);
  await first.getByText('1 minute left to roll back').waitFor();
  expect(await first.getByText('Passed').count()).toBe(0);
  await at(page, 92);
  await first.getByText('No rollback since less than a minute').waitFor();
  await first.getByText('Passed', { exact: true }).waitFor();
  await criteria.getByText('2 points of no return passed.').waitFor();
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThanOrEqual(1);
  await at(page, 166);
  await page.getByText('Overrun by 1 minute').waitFor();
  await page.close();
});

test('the clock stands still once the outcome is recorded', async () => {
  const { page } = await opened('run-sheet-finished', true);
  await page.getByText('58 minutes', { exact: true }).waitFor();
  await at(page, 500);
  await page.getByText('58 minutes', { exact: true }).waitFor();
  expect(await page.getByText(/left to roll back|No way back/).count()).toBe(0);
  await page.close();
});

test('a run under way is asked for every five seconds and read where somebody wrote, never while the page is hidden, and at once when it is seen again', async () => {
  const { page, calls } = await opened('run-sheet', true);
  const asked = async () => (await calls('getRunSheet')).length;
  const looked = async () => (await calls('getStamp')).length;
  const pass = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) await page.clock.runFor(5_000);
  };
  const show = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const first = await asked();
  await pass(4);
  expect(await looked()).toBe(4);
  // Nobody wrote; then somebody did, more than is told, and for half a minute that is read once.
  expect((await asked()) - first).toBe(1);
  await show('hidden');
  await pass(4);
  expect(await looked()).toBe(4);
  expect((await asked()) - first).toBe(1);
  await show('visible');
  expect((await asked()) - first).toBe(2);
  await page.close();
});

test.each(['run-sheet-finished', 'run-sheet-rolled-back', 'run-sheet-closed'])(
  'a run that is over is not asked for again: %s',
  async (scene) => {
    const { page, calls } = await opened(scene, true);
    const first = (await calls('getRunSheet')).length;
    for (let turn = 0; turn < 8; turn += 1) await page.clock.runFor(5_000);
    expect((await calls('getRunSheet')).length).toBe(first);
    await page.close();
  },
);

test('before the start the sheet is read twice a minute, so that whoever waits sees it', async () => {
  const { page, calls } = await opened('run-sheet-waiting', true);
  const first = (await calls('getRunSheet')).length;
  for (let turn = 0; turn < 2; turn += 1) await page.clock.runFor(30_000);
  // It is asked for twice, and read where somebody has started.
  expect((await calls('getStamp')).length).toBe(2);
  expect((await calls('getRunSheet')).length - first).toBe(1);
  await page.close();
});

test('what could not be written is told where it was made, and can be sent again as it is', async () => {
  const { page, calls } = await opened('run-sheet-refused');
  const row = page.getByRole('row').filter({ hasText: 'Compare both lists' });
  await row.press('d');
  await page.getByText('Step not saved').waitFor();
  await row.getByText('Not done', { exact: true }).waitFor();

  const line = page.getByRole('textbox', { name: 'Entry' });
  await line.fill('The bell rings');
  await line.press('Enter');
  await page.getByText('Entry not saved').waitFor();
  expect(await line.inputValue()).toBe('The bell rings');
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await page.waitForFunction(
    () =>
      (globalThis as unknown as { calls: [string, unknown][] }).calls.filter(([name]) => name === 'actRunSheet')
        .length > 1,
  );
  // The same line is sent under the same id: were the first one written after all, it would stand there once.
  const ids = (await calls('actRunSheet')).map(({ id }) => id);
  expect(new Set(ids).size).toBe(1);

  await row.focus();
  await row.press('r');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Summary' }).fill('No call comes through');
  await dialog.getByRole('textbox', { name: 'Branch' }).fill('North');
  for (let tries = 0; tries < 2; tries += 1) {
    await dialog.getByRole('button', { name: 'Report problem' }).press('Enter');
    await dialog.getByText('Jira refused the request. priority: The priority is no longer offered.').waitFor();
  }
  expect(await dialog.getByRole('textbox', { name: 'Branch' }).inputValue()).toBe('North');
  const reports = await calls('reportIssue');
  expect(new Set(reports.map(({ id }) => id)).size).toBe(1);
  expect(reports[0]).toMatchObject({
    item: 'starter/move/m5/t1',
    severity: 'medium',
    answers: [
      { field: 'f1', text: '' },
      { field: 'f2', text: '' },
      { field: 'f3', text: 'North' },
    ],
  });
  await page.close();
});

test('two hundred steps are gone through by keys, and a long log is read page by page', async () => {
  const { page, calls } = await opened('run-sheet-large');
  const rows = page.locator('[data-step]');
  expect(await rows.count()).toBe(200);
  await rows.first().focus();
  await page.keyboard.press('End');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(await focused()).toContain('Step 10 of part 20');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Step 10 of part 20');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toContain('Step 9 of part 20');
  // One stop of the tab key for all of them.
  expect(await page.locator('[data-step][tabindex="0"]').count()).toBe(1);
  const log = page.getByRole('region', { name: 'Log' });
  expect(await log.getByRole('listitem').count()).toBe(100);
  await log.getByRole('button', { name: 'Show earlier' }).press('Enter');
  await log.getByText('An early call 1', { exact: true }).waitFor();
  expect(await log.getByRole('listitem').count()).toBe(150);
  expect(await log.getByRole('button', { name: 'Show earlier' }).count()).toBe(0);
  expect(await calls('getRunLog')).toMatchObject([{ page: 0 }]);
  await page.close();
});
