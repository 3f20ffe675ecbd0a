import type { Page } from 'playwright-core';
import { AXE_PATH } from './serve-folder';

/** Puts axe into a page that `serveFolder` serves. */
export const addAxe = async (page: Page): Promise<void> => {
  await page.addScriptTag({ url: AXE_PATH });
};

/** `layout`: all but contrast, which differs from theme to theme and is the same at every width. */
export type Looks = 'everything' | 'layout';
const COLOURS = 'color-contrast';

/** What is wrong with the page as it stands: axe's findings, and anything that scrolls sideways. `addAxe` has run. */
export async function faultsOf(page: Page, looks: Looks = 'everything'): Promise<readonly string[]> {
  // No rule that runs reads style sheets or media, which axe would load first: `css-orientation-lock` is experimental and off, and there is no sound.
  const rules = { region: { enabled: true }, ...(looks === 'layout' ? { [COLOURS]: { enabled: false } } : {}) };
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const found = await axe.run({ resultTypes: ['violations'], preload: false, ...options });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
      );
    },
    { rules },
  );
  return [...violations, ...(await scrollsSideways(page))];
}

/** A sentence where the page is wider than what is seen of it. */
export async function scrollsSideways(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wide > 0 ? [`scrolls ${String(wide)} px sideways`] : [];
}
