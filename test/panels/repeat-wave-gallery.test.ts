import type { Page } from 'playwright-core';
import { type Gallery, serveGallery } from './gallery-site';

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
