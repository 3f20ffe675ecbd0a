import type { Scene } from '../../static/panels/src/gallery/scene';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { colourPairs, judgeColours, preparePairs } from './colour-pairs';
import { addAxe, faultsOf, scrollsSideways } from './faults-of';
import { type Gallery, serveGallery } from './gallery-site';
import { layoutFaults, lengthenTexts, prepareLayout } from './layout-faults';
import { layoutSignature } from './layout-signature';

const WIDTHS = [320, 2_560, 1_600, 1_280];
/** For texts as long as a translation's. */
const LONG_WIDTHS = [320, 1_280];
/** At the last of the widths: colours do not change with it. */
const THEMES = ['light', 'dark'] as const;
/** Tests of so many scenes: one that fails names them. */
const SCENES = 40;
/** Files that the scenes are spread over, so that workers share them. */
export const FILES = 3;

/**
 * The tests of one of the files: every scene gets every rule of axe in every layout that it has at the widths, and `layoutFaults`
 * at each of them, also with longer texts. Contrast, which takes longest, is judged only in scenes that show a pair of foreground and background which no earlier scene of the file has shown.
 * @param file 1 to `FILES`
 */
export function looksOfScenes(file: number): void {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await serveGallery();
  });
  afterAll(() => gallery.close());

  const shown = new Set<string>();
  const judged = new Set<string>();
  let layouts = 0;
  let contrasts = 0;

  const parts = Array.from({ length: Math.ceil(scenes.length / SCENES) }, (_, part) => ({
    from: part * SCENES + 1,
    some: scenes.slice(part * SCENES, (part + 1) * SCENES),
  })).filter((_, part) => part % FILES === file - 1);

  test.each(parts)(
    'no panel in any state, theme or width has an axe violation, scrolls sideways or breaks the policy of its frame: scenes from $from',
    async ({ some }) => {
      const { page, errors } = await gallery.newPage();
      const faults: string[] = [];
      for (const scene of some) faults.push(...(await faultsIn(page, scene, errors)));
      await page.close();
      expect(faults).toEqual([]);
    },
  );

  test(`every pair of foreground and background of these scenes is judged: file ${file}`, () => {
    const list = [...shown].sort();
    console.log(
      `axe looked at ${layouts} layouts, and ${contrasts} times at contrast. ${list.length} pairs of foreground and background:\n${list.join('\n')}`,
    );
    expect(list.length).toBeGreaterThan(20);
    expect(list.filter((pair) => !judged.has(pair))).toEqual([]);
  });

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
    await addAxe(page);
    await preparePairs(page);
    await prepareLayout(page);
    const known = new Set<string>();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const layout = await layoutSignature(page);
      if (!known.has(layout)) layouts += 1;
      note(String(width), known.has(layout) ? await scrollsSideways(page) : await faultsOf(page, 'layout'));
      known.add(layout);
      note(String(width), await layoutFaults(page, { usesRoom: scene.state === 'ready' }));
    }
    for (const theme of THEMES) {
      await page.evaluate((mode) => (document.documentElement.dataset['colorMode'] = mode), theme);
      const pairs = (await colourPairs(page)).map((pair) => `${theme}: ${pair}`);
      for (const pair of pairs) shown.add(pair);
      if (pairs.every((pair) => judged.has(pair))) continue;
      contrasts += 1;
      const colours = await judgeColours(page);
      note(theme, colours.faults);
      for (const pair of colours.judged) judged.add(`${theme}: ${pair}`);
    }
    note('errors', errors.splice(0));
    await lengthenTexts(page);
    for (const width of LONG_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      note(`${width}, longer texts`, await layoutFaults(page, { usesRoom: false }));
    }
    return faults;
  }
}
