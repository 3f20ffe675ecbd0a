import type { Browser } from 'playwright-core';
import { launchBrowser } from './launch';
import { nextMinute } from './pass-time';
import { restOf } from './rest';
import { serveSimulated, type ServedSite } from './served-site';
import { SHOP } from './small-template';
import { visit } from './visitor';

const EMPTY_PAGE = '/wiki/spaces/MIGDOC/pages/131075';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSimulated(SHOP)]);
});
beforeEach(() => nextMinute(site.url));
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('a status page is one macro: inserted, tried in its form, shown to viewers, saved twice; an outsider reads a calm note', async () => {
  const lead = await visit(browser, site.url);
  await lead.open(`${EMPTY_PAGE}/edit`);
  await lead.page.getByLabel('Insert a macro at the end').selectOption({ label: 'Runway plan' });
  await lead.page.getByRole('button', { name: 'Insert' }).click();
  const form = lead.panel('Plan');
  await form.getByRole('combobox', { name: 'Project' }).fill('Migration');
  await form.getByRole('option', { name: 'Migration (MIG)' }).click();
  await form.getByRole('checkbox', { name: 'Summary' }).check({ force: true });
  await form.getByRole('region', { name: 'Preview' }).getByText('Count the lamps').waitFor();
  await form.getByRole('button', { name: 'Save', exact: true }).click();

  const macro = lead.panel('Runway plan');
  await macro.getByText('0 of 7 complete (0 %)').waitFor();
  await macro.getByRole('cell', { name: 'Count the lamps' }).waitFor();
  for (const title of [/Status Roll-up \(\w{3} \d\d \w{3} \d{4}\)$/, /Status Roll-up .*\(2\)$/]) {
    await macro.getByRole('button', { name: 'Save to Confluence' }).click();
    await macro.getByRole('button', { name: 'Everyone in the space' }).click();
    await macro.getByRole('button', { name: title }).waitFor();
    await lead.open(EMPTY_PAGE);
  }
  const { results } = (await restOf(site.url).ask('GET', '/wiki/api/v2/pages/131075/children')) as {
    results: { title: string }[];
  };
  expect(results).toHaveLength(2);
  expect(lead.complaints).toEqual([]);
  await lead.leave();

  for (const account of ['acc-admin', 'acc-viewer']) {
    const reader = await visit(browser, site.url, { account });
    await reader.open(EMPTY_PAGE);
    await reader.panel('Runway plan').getByRole('cell', { name: 'Count the lamps' }).waitFor();
    if (account === 'acc-viewer') expect(await reader.axe()).toEqual([]);
    await reader.leave();
  }
  const outsider = await visit(browser, site.url, { account: 'acc-outsider' });
  await outsider.open(EMPTY_PAGE);
  await outsider.panel('Runway plan').getByText('This page shows the status of a migration').waitFor();
  await outsider.leave();
});
