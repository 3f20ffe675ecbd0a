import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';

export interface VisitorOptions {
  readonly account?: string;
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** One person at the site, in a browser profile of their own. */
export interface Visitor {
  readonly page: Page;
  /** Console errors, uncaught errors and policy violations so far: none is ever fine. */
  readonly complaints: readonly string[];
  open(path: string): Promise<void>;
  /** The panel on the page, by its title. */
  panel(title: string): FrameLocator;
  /** What axe finds on the page and in every frame of it, one line each. */
  axe(): Promise<readonly string[]>;
  leave(): Promise<void>;
}

export async function visit(
  browser: Browser,
  url: string,
  { account = 'acc-lead', width = 1280, theme = 'light' }: VisitorOptions = {},
): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  await context.addCookies([{ name: 'sandbox-account', value: account, url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    complaints,
    async open(path) {
      await page.goto(`${url}${path}`);
    },
    panel: (title) => page.frameLocator(`iframe[title="${title}"]`),
    async axe() {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 200)}`),
      );
    },
    leave: () => context.close(),
  };
}
