import { colourPairs, judgeColours, preparePairs } from './colour-pairs';
import { addAxe } from './faults-of';
import { type Gallery, serveGallery } from './gallery-site';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

/** A scene with a paragraph of its own, in each of these styles. */
async function pageWith(...styles: readonly string[]) {
  const { page } = await gallery.newPage();
  await gallery.open(page, { panel: 'portfolio', name: 'waves' });
  await addAxe(page);
  await preparePairs(page);
  const before = new Set(await colourPairs(page));
  await page.evaluate((all) => {
    for (const style of all) document.querySelector('main')?.insertAdjacentHTML('beforeend', style);
  }, styles);
  const added = (await colourPairs(page)).filter((pair) => !before.has(pair));
  return { page, added };
}

test.each([
  ['a colour', '<p style="color: rgb(150, 150, 150); background: rgb(170, 170, 170)">Faint</p>'],
  [
    'opacity',
    '<div style="opacity: 0.3"><p style="color: rgb(0, 0, 0); background: rgb(255, 255, 255)">Faint</p></div>',
  ],
  ['a background that lets light through', '<p style="color: rgb(0, 0, 0); background: rgba(0, 0, 0, 0.7)">Faint</p>'],
  [
    'a value',
    '<input aria-label="Faint" value="Faint" style="color: rgb(150, 150, 150); background: rgb(170, 170, 170)">',
  ],
])('text that is too faint by %s is a pair of its own, and axe judges it', async (_what, html) => {
  const { page, added } = await pageWith(html);
  expect(added).toHaveLength(1);
  const { faults, judged } = await judgeColours(page);
  expect(faults).toHaveLength(1);
  expect(judged).toEqual(expect.arrayContaining(added));
  await page.close();
});

test('the same pair is another one in large text, and none where nobody sees it or the control is disabled', async () => {
  const style = 'color: rgb(1, 2, 3); background: rgb(250, 251, 252)';
  const { page, added } = await pageWith(`<p style="${style}">a</p><h4 style="${style}; font-size: 30px">b</h4>`);
  expect(added).toHaveLength(2);
  await page.close();
  const hidden = await pageWith(
    `<p hidden style="${style}">a</p>`,
    `<button disabled style="${style}">b</button>`,
    `<span style="${style}">→</span>`,
    `<span style="${style}; position: absolute; width: 1px; height: 1px; overflow: hidden">c</span>`,
  );
  expect(hidden.added).toEqual([]);
  await hidden.page.close();
});
