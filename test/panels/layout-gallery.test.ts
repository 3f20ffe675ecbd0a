import { type Gallery, serveGallery } from './gallery-site';
import { layoutFaults, lengthenTexts, prepareLayout } from './layout-faults';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

/** A scene without faults at 1,280 px, with this added to its content. */
async function faultsWith(html: string, scene = { panel: 'portfolio', name: 'waves' } as const) {
  const { page } = await gallery.newPage();
  await page.setViewportSize({ width: 1_280, height: 800 });
  await gallery.open(page, scene);
  await prepareLayout(page);
  expect(await layoutFaults(page, { usesRoom: true })).toEqual([]);
  await page.evaluate((added) => document.querySelector('main')?.insertAdjacentHTML('beforeend', added), html);
  const found = await layoutFaults(page, { usesRoom: true });
  await page.close();
  return found;
}

test.each([
  ['a word that is wider than its box', '<p style="width: 40px">Mountainrange</p>', /wide in a box of 40 px/],
  [
    'text that a box cuts off',
    '<p style="width: 40px; overflow: hidden; white-space: nowrap">Two words</p>',
    /wide in a box of 40 px/,
  ],
  [
    'labels of an axis that overlap',
    '<div style="position: relative; height: 40px"><span class="rw-timeline-tick">May</span><span class="rw-timeline-tick" style="inset-inline-start: 10px">June</span></div>',
    /labels overlap: .*May.*June/,
  ],
  ['a button that does not look like one', '<button style="all: unset">Go</button>', /without border or background/],
])('the layout test names %s', async (_what, html, sentence) => {
  expect(await faultsWith(html)).toEqual([expect.stringMatching(sentence)]);
});

test('the layout test passes a wide table that scrolls, text that ends in an ellipsis, and a link in a sentence', async () => {
  const html = [
    '<div style="width: 100px; overflow-x: auto"><p style="width: 300px">A wide table</p></div>',
    '<p style="width: 40px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A long name</p>',
    '<button class="rw-link-button">Open the gate</button>',
  ].join('');
  expect(await faultsWith(html)).toEqual([]);
});

test('the layout test names a page that leaves a large part of its frame empty', async () => {
  const { page } = await gallery.newPage();
  await page.setViewportSize({ width: 1_600, height: 800 });
  await gallery.open(page, { panel: 'portfolio', name: 'waves' });
  await prepareLayout(page);
  await page.addStyleTag({ content: 'main { width: 960px; }' });
  expect(await layoutFaults(page, { usesRoom: true })).toEqual(['uses 60 % of a frame of 1600 px']);
  expect(await layoutFaults(page, { usesRoom: false })).toEqual([]);
  await page.close();
});

test('texts become two fifths longer, wherever they are', async () => {
  const { page } = await gallery.newPage();
  await gallery.open(page, { panel: 'portfolio', name: 'waves' });
  const length = () => page.evaluate(() => (document.querySelector('main')?.textContent ?? '').length);
  const before = await length();
  await lengthenTexts(page);
  const longer = (await length()) / before;
  expect(longer).toBeGreaterThan(1.3);
  expect(longer).toBeLessThan(1.5);
  await page.close();
});
