import type { Browser } from 'playwright-core';
import { eventually } from './eventually';
import { chooseFile, markdown, pressButton, projectPage } from './import-steps';
import { launchBrowser } from './launch';
import { nextMinute, passTime } from './pass-time';
import { restOf } from './rest';
import { serveSimulated, type ServedSite } from './served-site';
import { SHOP, SMALL_TEMPLATE } from './small-template';
import { visit, type Visitor } from './visitor';

const PAGE = '/wiki/spaces/MIGDOC/pages/131074';
const EMPTY_PAGE = '/wiki/spaces/MIGDOC/pages/131075';
const BOARD = '/jira/software/projects/MIG/boards/1';
/** Longer than Jira's search takes to notice a write. */
const LAG_SECONDS = 3;

let browser: Browser;
let site: ServedSite;
let lead: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(SHOP)]);
  lead = await visit(browser, site.url);
});
beforeEach(() => nextMinute(site.url));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Name and the numbers after it of the table's rows, as a person reads them. */
async function rowsOf(visitor: Visitor, title: string): Promise<readonly string[]> {
  const panel = visitor.panel(title);
  await panel.getByRole('table').first().waitFor();
  const rows = await panel.getByRole('row').allInnerTexts();
  return rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim());
}

test('the macro on a page is configured by its own form and shows the wave; a viewer sees the same', async () => {
  await lead.open(PAGE);
  await lead
    .panel('Runway phase readiness')
    .getByText(/Edit the page/)
    .waitFor();
  await lead.page.getByRole('link', { name: 'Edit page' }).click();
  await lead.page.getByRole('button', { name: 'Configure' }).click();
  const form = lead.panel('Phase readiness');
  await form.getByRole('combobox', { name: 'Project' }).selectOption({ label: 'Migration (MIG)' });
  await form.getByRole('button', { name: 'Save' }).click();
  await lead.panel('Runway phase readiness').getByRole('table').waitFor();
  const body = JSON.parse(
    (
      (await restOf(site.url).ask('GET', '/wiki/api/v2/pages/131074?body-format=atlas_doc_format')) as {
        body: { atlas_doc_format: { value: string } };
      }
    ).body.atlas_doc_format.value,
  ) as { content: { type: string; attrs?: { parameters: { guestParams: unknown } } }[] };
  expect(body.content.find(({ type }) => type === 'extension')?.attrs?.parameters.guestParams).toEqual({
    projectId: '10000',
    waveId: '10000.1',
  });

  const viewer = await visit(browser, site.url, { account: 'acc-viewer' });
  await viewer.open(PAGE);
  const [phase, total] = await rowsOf(viewer, 'Runway phase readiness');
  expect(phase).toMatch(/^shop .*0 of 7 complete \(0%\) \(assisted\)/);
  expect(total).toMatch(/^Total 0 of 7 complete \(0%\) \(assisted\)/);
  expect(await viewer.axe()).toEqual([]);
  // A number leads from Confluence to the items behind it on the project's page.
  const number = viewer.panel('Runway phase readiness').getByRole('button', { name: '0 of 7 complete (0%)' }).first();
  await number.press('Enter');
  await viewer.page.waitForURL(`${site.url}${projectPage('MIG')}/items?wave=10000.1&is=counted`);
  await viewer.panel('Runway').getByText('Count the lamps').waitFor();
  expect(viewer.complaints).toEqual([]);
  await viewer.leave();
});

test('a macro is inserted into an empty page, opens its form at once, and is taken out again', async () => {
  await lead.open(`${EMPTY_PAGE}/edit`);
  await lead.page.getByRole('button', { name: 'Insert' }).click();
  await lead.panel('Phase readiness').getByRole('button', { name: 'Save' }).waitFor();
  await lead.page.keyboard.press('Escape');
  await lead.page.getByRole('button', { name: 'Remove' }).click();
  await lead.page.getByRole('link', { name: 'Close the editor' }).click();
  await lead.page.getByRole('heading', { name: 'Empty page' }).waitFor();
  expect(await lead.page.locator('iframe').count()).toBe(0);
});

test('work is put into the sprint and moved to done; the board action shows the sprint against the phases', async () => {
  await lead.open(`${BOARD}/backlog`);
  await lead.page.getByRole('checkbox', { name: /Count what there is$/ }).check();
  await lead.page.getByRole('button', { name: 'Move', exact: true }).click();
  await passTime(site.url, LAG_SECONDS);
  await lead.open(BOARD);
  await lead.page.getByRole('link', { name: 'MIG-3' }).first().waitFor();
  const subtasks = await restOf(site.url).issues('project = MIG AND issuetype = Sub-task ORDER BY key ASC');
  const lamps = subtasks.find(({ summary }) => summary === 'Count the lamps');
  await lead.open(`/browse/${lamps?.key}`);
  await lead.page.getByRole('button', { name: 'Done' }).click();
  await passTime(site.url, LAG_SECONDS);

  await lead.open(projectPage('MIG'));
  await pressButton(lead.panel('Runway'), 'Refresh from Jira');
  const dialog = lead.page.getByRole('dialog', { name: 'Runway readiness' });
  await eventually(site.url, async () => {
    await lead.open(BOARD);
    await lead.page.getByLabel('More actions').click();
    await lead.page.getByRole('button', { name: 'Runway readiness' }).click();
    await dialog.waitFor();
    await lead.panel('Runway readiness').getByRole('heading', { name: 'Sprint: MIG Sprint 1' }).waitFor();
    const phases = lead.panel('Runway readiness').getByRole('table', { name: 'By phase' });
    const phase = (await phases.locator('tbody tr').first().innerText()).replace(/\s+/g, ' ').trim();
    expect(phase).toMatch(/^shop 1 of 3 complete \(33%\) \(assisted\)/);
  });
  expect(await lead.axe()).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('a person without permission is refused, in words that name the permission', async () => {
  const viewer = await visit(browser, site.url, { account: 'acc-viewer' });
  await viewer.open(projectPage('FLAT'));
  await chooseFile(viewer.panel('Runway'), markdown('shop.md', SMALL_TEMPLATE));
  await viewer
    .panel('Runway')
    .getByText(/Administer projects/)
    .first()
    .waitFor();
  expect(await viewer.axe()).toEqual([]);
  expect(viewer.complaints).toEqual([]);
  await viewer.leave();

  const outsider = await visit(browser, site.url, { account: 'acc-outsider' });
  await outsider.open(projectPage('MIG'));
  await outsider.page.getByRole('heading', { name: 'Not here, or not for you' }).waitFor();
  expect(await outsider.page.locator('iframe').count()).toBe(0);
  await outsider.leave();
});

test('a context forged in the frame’s shell is refused: the viewer’s call in the name of another project', async () => {
  const outsider = await visit(browser, site.url, { account: 'acc-outsider' });
  await outsider.open('/');
  const answer = await outsider.page.evaluate(async () => {
    const response = await fetch('/_sandbox/invoke', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        functionKey: 'getWave',
        payload: {},
        moduleKey: 'runway-project',
        extension: { type: 'jira:projectPage', project: { id: '10000', key: 'MIG', type: 'software' } },
      }),
    });
    return (await response.json()) as { value: { ok: boolean; error?: { code: string } } };
  });
  expect(answer.value).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  await outsider.leave();
});

test('nothing on the way broke the policy of a frame or wrote an error to the console', () => {
  expect(lead.complaints).toEqual([]);
});
