import type { Browser, FrameLocator, Page } from 'playwright-core';
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

const at = (part: string) => `${projectPage('MIG')}/decisions?part=${part}`;

async function write(page: Page, panel: FrameLocator, field: string, text: string): Promise<void> {
  await reach(page, panel.getByRole('textbox', { name: field }));
  await page.keyboard.type(text);
}

/** In a dialogue, where the page behind it may have a button of the same name. */
async function answer(page: Page, panel: FrameLocator, name: string): Promise<void> {
  const dialog = panel.getByRole('dialog');
  await reach(page, dialog.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

async function choosePerson(page: Page, panel: FrameLocator, field: string, name: string): Promise<void> {
  await reach(page, panel.getByRole('combobox', { name: field }));
  await page.keyboard.type(name);
  await panel.getByRole('option', { name }).waitFor();
  await page.keyboard.press('Enter');
}

test('a decision is written, sent, approved and taken into revision by keyboard, and its item says so', async () => {
  const { page } = lead;
  const panel = lead.panel('Runway');
  const press = (name: string | RegExp) => pressByTab(page, panel, name);
  const dialog = panel.getByRole('dialog');
  await eventually(site.url, async () => {
    await lead.open(at('decisions'));
    await panel.getByRole('button', { name: 'New decision' }).waitFor();
  });
  await press('New decision');
  await dialog.waitFor();
  expect(await lead.axe()).toEqual([]);
  await write(page, panel, 'Title', 'Which shelf is moved first');
  await write(page, panel, 'Outcome', 'The one at the door.');
  await choosePerson(page, panel, 'Add approver', 'Workstream lead');
  await answer(page, panel, 'Save');
  await panel.getByRole('heading', { name: '1 · Which shelf is moved first' }).waitFor();
  await reach(page, panel.getByRole('combobox', { name: 'Link item' }));
  await page.keyboard.type('Count the lamps');
  await panel.getByRole('option', { name: /Count the lamps/ }).waitFor();
  await page.keyboard.press('Enter');
  await press('Link item');
  const key = await panel.getByRole('link', { name: /^MIG-\d+$/ }).innerText();
  await press('Send for approval');
  await panel.getByRole('button', { name: 'Withdraw from approval' }).waitFor();
  // Who sends it is not its only approver: another person approves.
  const approver = await visit(browser, site.url, { account: 'acc-member' });
  const theirs = approver.panel('Runway');
  await approver.open(at('decisions'));
  await pressByTab(approver.page, theirs, /Which shelf is moved first/);
  await pressByTab(approver.page, theirs, 'Approve');
  await theirs.getByRole('dialog').waitFor();
  await answer(approver.page, theirs, 'Approve');
  await theirs.getByText('Approved', { exact: true }).first().waitFor();
  expect(approver.complaints).toEqual([]);
  await approver.leave();
  await page.reload();
  await press('Revise');
  await write(page, panel, 'Reason', 'The door is narrow.');
  await answer(page, panel, 'Revise');
  await panel.getByText('Decision under revision').waitFor();
  expect(await lead.axe()).toEqual([]);

  await lead.open(`/browse/${key}`);
  await page
    .locator('summary')
    .filter({ hasText: /^Runway$/ })
    .click();
  const sideBar = lead.panel('Runway');
  await sideBar.getByText(/^Decision 1, /).waitFor();
  await pressByTab(page, sideBar, /^Mark .*reviewed/);
  await sideBar.getByText(/^Decision 1, /).waitFor({ state: 'detached' });
});

test('who writes over somebody else is told, and can apply theirs again', async () => {
  const { page } = lead;
  const panel = lead.panel('Runway');
  const dialog = panel.getByRole('dialog');
  await lead.open(at('questions'));
  await pressByTab(page, panel, 'Ask question');
  await dialog.waitFor();
  await write(page, panel, 'Question', 'Who has the key?');
  await answer(page, panel, 'Save');
  const question = { name: 'Who has the key?' };
  const member = await visit(browser, site.url, { account: 'acc-member' });
  const theirs = member.panel('Runway');
  await member.open(at('questions'));
  await theirs.getByRole('button', question).click();
  await theirs.getByRole('textbox', { name: 'Answer' }).fill('The guard.');

  await pressByTab(page, panel, 'Who has the key?');
  await write(page, panel, 'Answer', 'The desk.');
  await answer(page, panel, 'Save');
  await panel.getByRole('cell', { name: 'The desk.' }).waitFor();

  await theirs.getByRole('button', { name: 'Save' }).click();
  await theirs.getByText(/Migration lead changed this since you opened it: The desk\./).waitFor();
  expect(await member.axe()).toEqual([]);
  await theirs.getByRole('button', { name: 'Apply mine' }).click();
  await theirs.getByRole('cell', { name: 'The guard.' }).waitFor();
  expect(member.complaints).toEqual([]);
  await member.leave();
});

test('a risk becomes an issue, and a document gets its place', async () => {
  const { page } = lead;
  const panel = lead.panel('Runway');
  const dialog = panel.getByRole('dialog');
  await lead.open(at('risks'));
  await pressByTab(page, panel, 'New risk');
  await dialog.waitFor();
  expect(await lead.axe()).toEqual([]);
  await write(page, panel, 'Summary', 'The lift is out of order');
  await reach(page, panel.getByRole('combobox', { name: 'Response' }));
  await page.keyboard.type('Accept');
  await page.keyboard.press('Enter');
  await answer(page, panel, 'Save');
  await panel.getByRole('cell', { name: 'The lift is out of order' }).waitFor();
  await panel.getByText('3 × 3 = 9').waitFor();

  await lead.open(at('documents'));
  await pressByTab(page, panel, 'Add document');
  await write(page, panel, 'Name', 'List of shelves');
  await reach(page, panel.getByRole('combobox', { name: 'Stored as' }));
  await page.keyboard.type('Confluence');
  await page.keyboard.press('Enter');
  await write(page, panel, 'Page address or number', '131074');
  await answer(page, panel, 'Save');
  await pressByTab(page, panel, 'Lock version of List of shelves');
  await panel.getByText('Not locked').waitFor({ state: 'detached' });
  expect(await lead.axe()).toEqual([]);
});
