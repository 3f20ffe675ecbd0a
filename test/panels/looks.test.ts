import type { Scene } from '../../static/panels/src/gallery/scene';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { axeSource, faultsOf } from './faults-of';
import { type Gallery, serveGallery } from './gallery-site';

const WIDTHS = [320, 2_560, 1_280];
/** At the last width: colours do not change with it. */
const THEMES = ['light', 'dark'] as const;
/** Pages worked on at once: as many as the machines have cores that run this. */
const PAGES = 2;
/** Tests of so many scenes: one that fails names them, and one that hangs does not take the others' time. */
const SCENES = 40;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await serveGallery();
}, 600_000);
afterAll(() => gallery.close());

const parts = Array.from({ length: Math.ceil(scenes.length / SCENES) }, (_, part) => ({
  from: part * SCENES + 1,
  some: scenes.slice(part * SCENES, (part + 1) * SCENES),
}));

test.each(parts)(
  'no panel in any state, theme or width has an axe violation, scrolls sideways or breaks the policy of its frame: scenes from $from',
  async ({ some }) => {
    const faults: string[] = [];
    const left = [...some];
    const work = async () => {
      const { page, errors } = await gallery.newPage();
      for (let scene = left.shift(); scene !== undefined; scene = left.shift())
        faults.push(...(await faultsIn(page, scene, errors)));
      await page.close();
    };
    await Promise.all(Array.from({ length: PAGES }, work));
    expect(faults).toEqual([]);
  },
  300_000,
);

async function faultsIn(
  page: Awaited<ReturnType<Gallery['newPage']>>['page'],
  scene: Scene,
  errors: string[],
): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${scene.panel} ${scene.name} ${where}: ${fault}`));
  await gallery.open(page, scene);
  await page.addStyleTag({ content: '* { transition: none !important; animation: none !important; }' });
  await page.evaluate(axeSource);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    note(String(width), await faultsOf(page, 'layout'));
  }
  for (const theme of THEMES) {
    await page.evaluate((mode) => (document.documentElement.dataset['colorMode'] = mode), theme);
    note(theme, await faultsOf(page, 'colours'));
  }
  note('errors', errors.splice(0));
  return faults;
}
