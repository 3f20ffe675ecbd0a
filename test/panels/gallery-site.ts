import type { Page } from 'playwright-core';
import type { Scene } from '../../static/panels/src/gallery/scene';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { buildPanels } from '../../sandbox/build-panels';
import { launchBrowser } from '../browser/launch';
import { ofRun } from '../support/of-run';
import { serveFolder } from './serve-folder';

/** Milliseconds for the code of a tab, which is loaded when the tab is opened. */
const CODE_MS = 60_000;

/** Milliseconds for what a page draws at once, on a machine that has other work. */
const DRAWN_MS = 60_000;

export interface Gallery {
  readonly address: (scene: Pick<Scene, 'panel' | 'name'>, theme: string) => string;
  /** A page, and what it complains of. */
  readonly newPage: () => Promise<{ readonly page: Page; readonly errors: string[] }>;
  /** Opens a scene and waits until what it brings is drawn. */
  readonly open: (page: Page, scene: Pick<Scene, 'panel' | 'name'>, theme?: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Serves the run's gallery, and opens the run's browser for it. */
export async function serveGallery(): Promise<Gallery> {
  const folder = (await ofRun('gallery')) ?? (await buildPanels({ project: process.cwd(), kind: 'gallery' }));
  const site = await serveFolder(folder);
  const browser = await launchBrowser();
  const address = ({ panel, name }: Pick<Scene, 'panel' | 'name'>, theme: string) =>
    `${site.origin}/gallery.html?${new URLSearchParams({ panel, scene: name, theme }).toString()}`;
  return {
    address,
    async newPage() {
      const page = await browser.newPage({ reducedMotion: 'reduce' });
      page.setDefaultTimeout(DRAWN_MS);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      return { page, errors };
    },
    async open(page, scene, theme = 'light') {
      const found = scenes.find(({ panel, name }) => panel === scene.panel && name === scene.name);
      if (found === undefined) throw new Error(`no scene ${scene.panel} ${scene.name}`);
      await page.goto(address(scene, theme));
      await page.locator('main').waitFor();
      // What stays loading, as a whole or in a part of it, is looked at as it stands.
      if (found.state !== 'loading') {
        await page
          .locator('[role=status][aria-busy=true]')
          .first()
          .waitFor({ state: 'detached', timeout: CODE_MS })
          .catch(() => undefined);
      }
      // Answers of the fixture arrive at once; two frames later everything that they bring is drawn.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
