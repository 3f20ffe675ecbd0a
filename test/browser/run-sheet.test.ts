import type { Browser, Locator } from 'playwright-core';
import { reach } from './by-keyboard';
import { eventually } from './eventually';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { nextMinute, shownWithin } from './pass-time';
import type { Prepared } from './prepared-site';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

const TEMPLATE = `
runway: 1
name: Night move
gates:
  - {id: night, name: The night itself, kind: decision, offset: T-0}
phases:
  - name: Move
    cutover: true
    modules:
      - title: Cutover
        tasks:
          - title: Stop the old line
            rows: [{step: Tell everybody}, {step: Stop the writers}, {step: Stop the readers}]
          - title: Start the new line
            rows: [{step: Start the readers}]
`;
const NIGHT: Prepared = { name: 'night.yaml', text: TEMPLATE, issues: 3 };
const SHEET = '/run-sheet?wave=10000.1&gate=night';
/** Twice as long as the sheet waits between two readings. */
const SEEN_BY_OTHERS_SECONDS = 10;

let browser: Browser;
let site: ServedSite;
let lead: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(NIGHT)]);
  lead = await visit(browser, site.url);
});
beforeEach(() => nextMinute(site.url));
afterEach(() => expect(lead.complaints).toEqual([]));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('a cutover is run by keyboard alone: criteria, start, steps, log, a report, the way back, another run', async () => {
  const { page } = lead;
  const { keyboard } = page;
  const panel = lead.panel('Runway');
  const dialog = panel.getByRole('dialog');
  const press = async (name: string) => {
    await reach(page, panel.getByRole('button', { name, exact: true }));
    await keyboard.press('Enter');
  };
  const inDialog = async (name: string) => {
    await reach(page, dialog.getByRole('button', { name, exact: true }));
    await keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  };
  const step = (text: string) => panel.getByRole('row').filter({ hasText: text });
  const hasFocus = (text: string) => step(text).evaluate((row) => row === document.activeElement);

  await eventually(site.url, async () => {
    await lead.open(`${projectPage('MIG')}${SHEET}`);
    await step('Tell everybody').waitFor();
  });
  await panel.getByRole('tab', { name: 'Go/no-go', selected: true }).waitFor();
  expect(await lead.axe()).toEqual([]);

  await press('Add criterion');
  await dialog.waitFor();
  await reach(page, dialog.getByRole('textbox', { name: 'Roll back if' }));
  await keyboard.type('Nobody can call');
  await reach(page, dialog.getByRole('radio', { name: 'Minutes after start' }));
  await keyboard.press('Space');
  await reach(page, dialog.getByRole('textbox', { name: 'Minutes' }));
  await keyboard.type('60');
  await inDialog('Add criterion');
  await panel.getByText('Within 1 hour of the start').waitFor();
  await press('Start cutover');
  await dialog.getByText('The gate is not decided Go.').waitFor();
  await reach(page, dialog.getByRole('textbox', { name: 'Reason to start' }));
  await keyboard.type('A rehearsal');
  await inDialog('Start cutover');
  await panel.getByText(/left to roll back$/).waitFor();

  await reach(page, step('Tell everybody'));
  await keyboard.press('d');
  await step('Tell everybody').getByText('Done', { exact: true }).first().waitFor();
  await keyboard.press('ArrowDown');
  expect(await hasFocus('Stop the writers')).toBe(true);
  await keyboard.press('s');
  const reason = panel.getByRole('textbox', { name: 'Reason to skip: Stop the writers' });
  await reason.waitFor();
  await keyboard.press('Enter');
  await panel.getByText('Enter a reason.').waitFor();
  // Letters are typed into the reason, and do nothing else there.
  await keyboard.type('d and s are done');
  await keyboard.press('Enter');
  await step('Stop the writers').getByText('Skipped', { exact: true }).waitFor();
  await step('Stop the writers').getByText('d and s are done').waitFor();
  expect(await hasFocus('Stop the writers')).toBe(true);
  await panel.getByText('2 of 4 steps').waitFor();

  await keyboard.press('l');
  await keyboard.type('The bell rings');
  await keyboard.press('Enter');
  await panel.getByRole('listitem').filter({ hasText: 'The bell rings' }).waitFor();

  await step('Stop the readers').focus();
  await keyboard.press('r');
  await dialog.getByText(/Stop the old line/).waitFor();
  await reach(page, dialog.getByRole('textbox', { name: 'Summary' }));
  await keyboard.type('The lamp is dark');
  await inDialog('Report problem');
  await panel.getByText(/^MIG-4 reported$/).waitFor();
  await panel.getByRole('listitem').filter({ hasText: 'The lamp is dark' }).getByText('To Do').waitFor();

  await press('Roll back');
  await reach(page, dialog.getByRole('textbox', { name: 'Reason' }));
  await keyboard.type('Nobody can call.');
  await inDialog('Roll back');
  await panel.getByText('Rolling back').waitFor();
  await press('Record outcome');
  await dialog.waitFor();
  expect(await dialog.getByRole('radio', { name: 'Rolled back' }).isChecked()).toBe(true);
  await inDialog('Record outcome');
  await press('Prepare another run');
  await dialog.waitFor();
  await inDialog('Prepare another run');
  await panel.getByText('0 of 4 steps').waitFor();
  await reach(page, panel.getByRole('combobox', { name: 'Run' }));
  await keyboard.press('ArrowUp');
  await panel.getByRole('option', { name: 'Run 1: Rolled back' }).waitFor();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await panel.getByText('Earlier run, read-only.', { exact: false }).waitFor();
  await panel.getByText('2 of 4 steps').waitFor();
  await panel.getByRole('listitem').filter({ hasText: 'The bell rings' }).waitFor();
  expect(await lead.axe()).toEqual([]);
});

test('what somebody else ticks and writes is seen within ten seconds, and both their ticks stand', async () => {
  const member = await visit(browser, site.url, { account: 'acc-member' });
  const [mine, theirs] = [lead.panel('Runway'), member.panel('Runway')];
  await Promise.all([lead, member].map((one) => one.open(`${projectPage('MIG')}${SHEET}`)));
  await mine.getByRole('button', { name: 'Start cutover' }).press('Enter');
  await mine.getByRole('dialog').getByRole('textbox', { name: 'Reason to start' }).fill('A rehearsal');
  await mine.getByRole('dialog').getByRole('button', { name: 'Start cutover' }).press('Enter');
  await mine.getByText('In progress', { exact: true }).waitFor();
  await member.open(`${projectPage('MIG')}${SHEET}`);
  const [first, second] = ['Tell everybody', 'Stop the writers'];
  const row = (panel: typeof mine, text = '') => panel.getByRole('row').filter({ hasText: text });
  await row(theirs, first).waitFor();
  // Two steps of one item at the same moment: whoever is second does not lose theirs.
  await Promise.all([row(theirs, first).press('d'), row(mine, second).press('d')]);
  await theirs.getByRole('textbox', { name: 'Entry' }).fill('It is quiet');
  await theirs.getByRole('textbox', { name: 'Entry' }).press('Enter');
  const isSeen = (what: Locator) => shownWithin(site.url, SEEN_BY_OTHERS_SECONDS, what);
  await isSeen(row(mine, first).getByText('Done', { exact: true }).first());
  await isSeen(mine.getByRole('listitem').filter({ hasText: 'It is quiet' }));
  await isSeen(row(theirs, second).getByText('Done', { exact: true }).first());
  for (const panel of [mine, theirs]) await isSeen(panel.getByText('2 of 4 steps'));
  expect(await theirs.getByRole('button', { name: 'Roll back' }).count()).toBe(0);
  expect(member.complaints).toEqual([]);
  await member.leave();
});

test('who only looks is offered nothing to write', async () => {
  const viewer = await visit(browser, site.url, { account: 'acc-viewer' });
  const panel = viewer.panel('Runway');
  await viewer.open(`${projectPage('MIG')}${SHEET}`);
  await panel.getByText('Read-only').waitFor();
  expect(await panel.getByRole('textbox').count()).toBe(0);
  for (const name of [/^Done/, /^Skip/, /^Report/, 'Start cutover', 'Record outcome'])
    expect(await panel.getByRole('button', { name }).count()).toBe(0);
  const row = panel.getByRole('row').filter({ hasText: 'Stop the readers' });
  await row.press('d');
  await row.getByText('Not done', { exact: true }).waitFor();
  expect(viewer.complaints).toEqual([]);
  await viewer.leave();
});
