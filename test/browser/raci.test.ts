import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { pressByTab, reach } from './by-keyboard';
import { eventually } from './eventually';
import { projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { nextMinute } from './pass-time';
import type { Prepared } from './prepared-site';
import { serveSimulated, type ServedSite } from './served-site';
import { visit, type Visitor } from './visitor';

/** Two modules with a task each, three roles, two workstreams of which one has a lead. */
const TEMPLATE = `runway: 1
name: Kiosk move
roles:
  - {id: lead, name: Move lead, party: provider}
  - {id: keeper, name: Keeper, party: customer}
  - {id: carrier, name: Carrier, party: vendor}
workstreams:
  - {id: goods, name: Goods}
  - {id: house, name: House, lead: keeper}
phases:
  - name: Move
    cutover: true
    modules:
      - title: Pack the papers
        workstream: goods
        owner: keeper
        tasks:
          - {title: Count the papers, offset: T-9}
      - title: Carry the shelves
        workstream: house
        owner: carrier
        tasks:
          - {title: Empty the shelves, offset: T-8}
`;
const KIOSK: Prepared = { name: 'kiosk.yaml', text: TEMPLATE, issues: 4 };
const PAPERS = 'kiosk-move/move/pack-the-papers';

let browser: Browser;
let site: ServedSite;
let lead: Visitor;
let panel: FrameLocator;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(KIOSK)]);
  lead = await visit(browser, site.url);
  panel = lead.panel('Runway');
});
beforeEach(() => nextMinute(site.url));
afterEach(() => expect(lead.complaints).toEqual([]));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const cell = (row: string, role: string): Locator =>
  panel.locator(`[role=gridcell][data-row="${row}"][data-role="${role}"]`);
/** A cell as it is heard, once it is heard so. */
const says = (of: Locator, words: string) =>
  eventually(site.url, async () => {
    if ((await of.getAttribute('aria-label')) !== words)
      throw new Error(`It says ${String(await of.getAttribute('aria-label'))}.`);
  });

async function openMatrix(): Promise<void> {
  // The import's last reading makes the wave.
  await eventually(site.url, async () => {
    await lead.open(`${projectPage('MIG')}/raci`);
    await panel.getByRole('grid').waitFor();
  });
}

test('a cell is reached by Tab, written by its letter, kept over a reload, and taken back', async () => {
  const { keyboard } = lead.page;
  await openMatrix();
  const papers = cell(PAPERS, 'lead');
  // One stop of the Tab key: the first cell.
  await reach(lead.page, papers);
  await keyboard.press('a');
  await says(papers, 'A: Accountable, edited');
  await panel.getByText('Move lead in “Pack the papers”: Accountable.').waitFor();
  await openMatrix();
  await says(papers, 'A: Accountable, edited');
  await reach(lead.page, papers);
  await keyboard.press('i');
  await says(papers, 'AI: Accountable and Informed, edited');
  await keyboard.press('Control+z');
  await says(papers, 'A: Accountable, edited');
  await keyboard.press('Delete');
  await eventually(site.url, async () => {
    if ((await papers.getAttribute('aria-label')) !== null) throw new Error('It is not back at its default.');
  });
});

test('a module is opened by Enter, its task follows it, and Escape leaves the table', async () => {
  const { keyboard } = lead.page;
  await openMatrix();
  await reach(lead.page, cell(PAPERS, 'lead'));
  await keyboard.press('Home');
  await keyboard.press('Enter');
  const task = panel.getByRole('rowheader', { name: /Count the papers/ });
  await task.waitFor();
  await says(cell(`${PAPERS}/1`, 'keeper'), 'R: Responsible, from the module');
  await keyboard.press('Enter');
  await task.waitFor({ state: 'detached' });
  await keyboard.press('Escape');
  await reach(lead.page, panel.getByRole('link', { name: /^MIG-\d+$/ }).first());
});

test('what is wrong opens its row, and the filter of a party is kept in the address', async () => {
  const { page } = lead;
  await openMatrix();
  await pressByTab(page, panel, 'Pack the papers');
  await eventually(site.url, async () => {
    const row = await panel.locator(':focus').getAttribute('data-row');
    if (row !== PAPERS) throw new Error(`The focus is in ${String(row)}.`);
  });
  await reach(page, panel.getByRole('combobox', { name: 'Party' }));
  await page.keyboard.type('Vendor');
  await page.keyboard.press('Enter');
  await page.waitForURL(/party=vendor/);
  await cell(PAPERS, 'lead').waitFor({ state: 'detached' });
  await panel.getByRole('rowheader', { name: /Carry the shelves/ }).waitFor();
});

test('a workstream that nobody leads is closed by the owner of the wave, with a note', async () => {
  const { page } = lead;
  await lead.open(`${projectPage('MIG')}/settings`);
  await pressByTab(page, panel, 'Sign off workstream Goods');
  const dialog = panel.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('All papers are packed.');
  await reach(page, dialog.getByRole('button', { name: 'Sign off', exact: true }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Reopen workstream Goods' }).waitFor();
  await panel.getByText('All papers are packed.').waitFor();
});
