import type { Page } from 'playwright-core';
import { reach } from '../browser/by-keyboard';
import { addAxe, faultsOf } from './faults-of';
import { type Gallery, serveGallery } from './gallery-site';
import { soon } from './soon';
import { watchCalls } from './watch-calls';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

async function opened(panel: 'board' | 'project', name: string, theme: 'light' | 'dark', width: number) {
  const { page, errors } = await gallery.newPage();
  await page.setViewportSize({ width, height: 800 });
  const calls = await watchCalls(page);
  await gallery.open(page, { panel, name }, theme);
  return { page, calls, errors };
}

/** Tab to a button, and Enter. */
async function enter(page: Page, name: string): Promise<void> {
  await reach(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function faultless(page: Page): Promise<void> {
  await addAxe(page);
  expect(await faultsOf(page)).toEqual([]);
}

test('the open items of a gate are listed, and the burn-up by points is drawn with its table, by keyboard on the board', async () => {
  const { page, calls, errors } = await opened('board', 'sprint', 'dark', 320);
  await enter(page, 'List open items');
  await page.getByRole('link', { name: 'MIG-117' }).waitFor();
  expect(await calls('getSprintSheet')).toEqual([{ wave: '10000.1', sprint: 1 }]);

  await reach(page, page.getByRole('radio', { name: 'Burndown' }));
  await page.keyboard.press('ArrowRight');
  await page.getByRole('img', { name: 'Sprint burn-up by items; numbers in the table below.' }).waitFor();
  await reach(page, page.getByRole('radio', { name: 'Items', exact: true }));
  await page.keyboard.press('ArrowRight');
  await page.getByRole('img', { name: 'Sprint burn-up by points; numbers in the table below.' }).waitFor();
  await reach(page, page.locator('summary', { hasText: 'Numbers of the chart' }));
  await page.keyboard.press('Enter');
  const last = page.getByRole('table', { name: 'Burn-up: Points' }).locator('tbody tr').last();
  expect(await last.locator('td').allInnerTexts()).toEqual([
    'Mar 8, 2027, 9:00 AM',
    '15',
    '34',
    expect.any(String),
    '0',
  ]);
  await faultless(page);
  expect(errors).toEqual([]);
  await page.close();
});

test('the state of a workstream is set by keyboard, with a reason and a last day, and Escape leaves it', async () => {
  const { page, calls, errors } = await opened('project', 'sprints', 'light', 1_280);
  const { keyboard } = page;
  await enter(page, 'Set state: Telephony');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await enter(page, 'Set state: Telephony');
  await dialog.waitFor();
  // What is missing is said before anything is sent.
  await reach(page, dialog.getByRole('button', { name: 'Save state' }));
  await keyboard.press('Enter');
  await dialog.getByText('Give a reason.').waitFor();
  await faultless(page);
  await reach(page, dialog.getByRole('combobox', { name: 'State' }), 'Shift+Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await reach(page, dialog.getByRole('textbox', { name: /^Reason/ }));
  await keyboard.type('The line comes on Friday');
  await reach(page, dialog.getByRole('button', { name: 'Save state' }));
  await keyboard.press('Enter');
  const written = await soon(
    () => calls('overrideWorkstream'),
    (all) => all.length > 0,
  );
  expect(written).toEqual([
    {
      ...{ wave: '10000.1', sprint: 3, workstream: 'telephony' },
      override: { state: 'at-risk', reason: 'The line comes on Friday', until: '2027-03-15' },
    },
  ]);
  await dialog.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await page.close();
});

test('the burn-up to T-0 is opened from Overview by keyboard', async () => {
  const { page, errors } = await opened('project', 'overview', 'light', 320);
  const button = page.getByRole('button', { name: 'Burn-up to T-0', exact: true });
  await reach(page, button);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'Burn-up: items complete, planned and in scope by day' }).waitFor();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  await faultless(page);
  expect(errors).toEqual([]);
  await page.close();
});

test('sprints are planned by keyboard, keeping capacity, with what is late', async () => {
  const { page, calls, errors } = await opened('project', 'sprints', 'dark', 320);
  await enter(page, 'Plan sprints');
  await reach(page, page.getByRole('radio', { name: 'Dates' }));
  await page.keyboard.press('ArrowRight');
  await enter(page, 'Preview plan');
  await page.getByText('16 days late').waitFor();
  expect(await calls('previewSprints')).toEqual([{ wave: '10000.1', weeks: 2, start: '2027-03-08', mode: 'capacity' }]);
  await faultless(page);
  expect(errors).toEqual([]);
  await page.close();
});
