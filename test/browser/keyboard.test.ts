import type { Browser } from 'playwright-core';
import { pressByTab, reach } from './by-keyboard';
import { eventually } from './eventually';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { nextMinute } from './pass-time';
import { serveSimulated, type ServedSite } from './served-site';
import { SHOP } from './small-template';
import { visit, type Visitor } from './visitor';

let browser: Browser;
let site: ServedSite;
let lead: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(SHOP)]);
  lead = await visit(browser, site.url);
});
beforeEach(() => nextMinute(site.url));
afterEach(() => expect(lead.complaints).toEqual([]));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('the tabs of the project page are walked with the arrow keys, and what is in them is reached', async () => {
  const { page } = lead;
  const { keyboard } = page;
  const panel = lead.panel('Runway');
  await lead.open(projectPage('MIG'));
  await reach(page, panel.getByRole('tab', { name: 'Overview' }));
  for (const [tab, inside] of [
    ['Plan', panel.getByRole('searchbox').first()],
    ['Items', panel.getByRole('searchbox').first()],
    ['Sprints', panel.getByRole('combobox').first()],
    ['RACI', panel.getByRole('button', { name: 'Add role' })],
    ['Go/no-go', panel.getByRole('button', { name: 'Add gate' })],
    ['RAID', panel.getByRole('button', { name: 'New decision' })],
    ['Activity', panel.getByRole('combobox').first()],
    ['Settings', panel.getByRole('textbox', { name: 'Wave name' })],
  ] as const) {
    await keyboard.press('ArrowRight');
    await panel.getByRole('tab', { name: tab, selected: true }).waitFor();
    await reach(page, inside);
    await panel.getByRole('tab', { name: tab }).focus();
  }
});

test('items are found, selected, said to be not applicable, and taken back', async () => {
  const { page } = lead;
  const { keyboard } = page;
  const panel = lead.panel('Runway');
  const press = (name: string | RegExp) => pressByTab(page, panel, name);
  // The import's last reading fills the table.
  await eventually(site.url, async () => {
    await lead.open(`${projectPage('MIG')}/items`);
    await panel.getByText('Count the lamps').waitFor();
  });
  await reach(page, panel.getByRole('searchbox', { name: 'Search by key or title' }));
  await keyboard.type('lamps');
  await panel.getByRole('table', { name: /^1 item/ }).waitFor();
  await reach(page, panel.getByRole('checkbox', { name: /^Select / }).last());
  await keyboard.press('Space');
  await panel.getByText('1 item selected').waitFor();
  await press('Mark 1 item not applicable');
  const dialog = panel.getByRole('dialog');
  await dialog.waitFor();
  await reach(page, dialog.getByRole('combobox'));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await reach(page, dialog.getByRole('button', { name: 'Mark 1 item not applicable' }));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText(/^1 item (marked |is )?not applicable/).waitFor();
  await press('Undo');
  await panel.getByText(/taken back|undone/i).waitFor();
});

test('a phase’s number on the overview opens its items', async () => {
  const panel = lead.panel('Runway');
  await lead.open(projectPage('MIG'));
  await reach(lead.page, panel.getByRole('button', { name: '0 of 7 complete (0%)' }).first());
  await lead.page.keyboard.press('Enter');
  await panel.getByRole('tab', { name: 'Items', selected: true }).waitFor();
});

test('the page of all waves leads to a wave', async () => {
  const { page } = lead;
  const panel = lead.panel('Runway waves');
  await lead.open('/jira/apps/runway-portfolio');
  await reach(page, panel.getByRole('searchbox'));
  await page.keyboard.type('shop');
  await pressByTab(page, panel, /shop/);
  await page.waitForURL(`${site.url}${projectPage('MIG')}/overview?wave=10000.1`);
});

test('the macro is configured, and its numbers are reached', async () => {
  const { page } = lead;
  const { keyboard } = page;
  await lead.open('/wiki/spaces/MIGDOC/pages/131074');
  await reach(page, page.getByRole('link', { name: 'Edit page' }));
  await keyboard.press('Enter');
  await reach(page, page.getByRole('button', { name: 'Configure' }));
  await keyboard.press('Enter');
  const form = lead.panel('Phase readiness');
  await reach(page, form.getByRole('combobox', { name: 'Project' }));
  // The browser's own select goes to what is typed.
  await keyboard.type('Migration');
  await form.getByRole('checkbox').first().waitFor();
  await reach(page, form.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  await form.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  const number = lead.panel('Runway phase readiness').getByRole('button', { name: '0 of 7 complete (0%)' }).first();
  await reach(page, number);
  await keyboard.press('Enter');
  await page.waitForURL(`${site.url}${projectPage('MIG')}/items?wave=10000.1&is=counted`);
});

test('the board action is opened, read and closed', async () => {
  const { page } = lead;
  const { keyboard } = page;
  await lead.open('/jira/software/projects/MIG/boards/1');
  await reach(page, page.getByLabel('More actions'));
  await keyboard.press('Enter');
  await reach(page, page.getByRole('button', { name: 'Runway readiness' }));
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Runway readiness' });
  await dialog.waitFor();
  const panel = lead.panel('Runway readiness');
  await reach(page, panel.getByRole('button', { name: '0 of 7 complete (0%)' }).first());
  // It stands before the frame; without a browser's own bars Tab does not come round to it from behind.
  await reach(page, dialog.getByRole('button', { name: 'Close' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
});
