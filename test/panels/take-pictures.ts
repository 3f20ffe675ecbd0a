import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { chooseFile, goToPreview, markdown, projectPage, startImport } from '../browser/import-steps';
import { launchBrowser } from '../browser/launch';
import { serveSite } from '../browser/served-site';
import { SMALL_TEMPLATE, SMALL_TEMPLATE_ISSUES } from '../browser/small-template';
import { visit } from '../browser/visitor';
import { serveFolder } from './serve-folder';

/** `npm run pictures`: takes docs/pictures anew, from the gallery as `npm run build:gallery` left it and from the real panel. */
const PICTURES = 'docs/pictures';
const WIDTHS = [320, 1_280, 2_560];
const THEMES = ['light', 'dark'] as const;

/** A picture for each surface and step; the other scenes are looked at in the gallery itself. */
const SHOWN = [
  'project/empty',
  'project/overview',
  'project/overview-stale',
  'project/items-proposed',
  'project/items-edit-half',
  'project/plan',
  'project/raci',
  'project/raci-many',
  'project/gates',
  'project/gate-no-go',
  'project/gate-to-decide',
  'project/gate-decided-against',
  'project/gate-worse',
  'project/run-sheet',
  'project/activity',
  'project/decisions',
  'project/decision',
  'project/documents',
  'project/risks',
  'project/questions',
  'project/settings',
  'project/sample',
  'project/template',
  'project/template-errors',
  'project/template-flat',
  'project/scope',
  'project/scope-questions',
  'project/dates',
  'project/people',
  'project/preview',
  'project/preview-dated',
  'project/run-running',
  'project/run-refused',
  'project/run-complete',
  'project/wave-dates',
  'board/sprint',
  'issue/item',
  'issue/not-applicable',
  'issue/missing',
  'portfolio/waves',
  'readiness/wave',
  'readiness/cut-short',
  'readiness/report',
  'readiness-config/chosen',
];

async function takeGallery(browser: Browser): Promise<void> {
  const gallery = await serveFolder('static/panels/build-gallery');
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  for (const shown of SHOWN) {
    const [panel = '', scene = ''] = shown.split('/');
    if (!scenes.some((one) => one.panel === panel && one.name === scene))
      throw new Error(`The gallery has no ${shown}.`);
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 700 });
        await page.goto(`${gallery.origin}/gallery.html?${new URLSearchParams({ panel, scene, theme }).toString()}`);
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(PICTURES, `${panel}-${scene}-${theme}-${width}.png`), fullPage: true });
      }
    }
  }
  await gallery.close();
}

async function takeRealPanel(browser: Browser): Promise<void> {
  const site = await serveSite();
  const visitor = await visit(browser, site.url, { width: 1_100 });
  await visitor.open(projectPage('MIG'));
  const panel = visitor.panel('Runway');
  await chooseFile(panel, markdown('shop-move.md', SMALL_TEMPLATE));
  await goToPreview(panel);
  await panel.getByRole('button', { name: `Create ${SMALL_TEMPLATE_ISSUES} items` }).waitFor();
  for (const expand of await panel.getByRole('button', { name: /^Expand/ }).all()) await expand.click();
  await visitor.page.waitForTimeout(500);
  await visitor.page.screenshot({ path: join(PICTURES, 'import-preview.png') });
  await startImport(panel, SMALL_TEMPLATE_ISSUES);
  await panel.getByText(`${SMALL_TEMPLATE_ISSUES} items created`).waitFor();
  await visitor.leave();
  await site.stop();
}

async function main(): Promise<void> {
  // A picture of a scene that is gone would stay, and be believed.
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const browser = await launchBrowser();
  await takeRealPanel(browser);
  await takeGallery(browser);
  await browser.close();
}

void main();
