import type { Page } from 'playwright-core';
import { type Gallery, serveGallery } from './gallery-site';
import { watchCalls } from './watch-calls';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

/** Counts what a person presses; typing into a field is none. */
const pressing = (page: Page) => {
  let clicks = 0;
  return {
    press: async (name: string | RegExp) => {
      clicks += 1;
      await page.getByRole('button', { name }).press('Enter');
    },
    clicks: () => clicks,
  };
};

test('a wave is repeated, previewed and begun with a name, one date and at most six clicks', async () => {
  const { page, errors } = await gallery.newPage();
  await gallery.open(page, { panel: 'project', name: 'template-repeat' });
  const { press, clicks } = pressing(page);
  await page.getByLabel('Name of the new wave').fill('South');
  expect(await page.getByRole('button', { name: 'Preview a wave like W2' }).isDisabled()).toBe(true);
  await page.getByLabel('Cutover (T-0)').fill('2027-07-13');
  await press('Preview a wave like W2');
  await press(/^Create \d+/);
  await page.getByText('The import starts soon.').waitFor();
  expect(clicks()).toBeLessThanOrEqual(6);
  expect(errors).toEqual([]);
  await page.close();
});

test('several waves of a list are previewed and begun one after another', async () => {
  const { page, errors } = await gallery.newPage();
  const calls = await watchCalls(page);
  await gallery.open(page, { panel: 'project', name: 'template-repeat' });
  const { press } = pressing(page);
  await press('Several waves from a list…');
  const list = page.getByLabel(/^One wave per line/);
  await list.fill('Application;T-0\nBilling;2027-07-13\nOrders;soon');
  await page.getByText('No name or no date in line 3.').waitFor();
  await list.fill('Application;T-0\nBilling;2027-07-13\nOrders;2027-08-24');
  await press('Preview 2 waves');
  await press(/^Create 2 waves with \d+ items$/);
  await page.getByText('2 imports started. They continue in the background.').waitFor();
  expect(await calls('startImport')).toMatchObject([
    { wave: 'new', like: '10000.2', waveName: 'Billing' },
    { wave: 'new', like: '10000.2', waveName: 'Orders' },
  ]);
  expect(errors).toEqual([]);
  await page.close();
});
