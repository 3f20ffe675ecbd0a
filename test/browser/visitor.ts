import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, FrameLocator, Page, Request } from 'playwright-core';

/** Milliseconds for what a page draws by itself: ten times what a quiet machine needs. */
export const DRAWN_MS = 60_000;

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

/** What a page asked the app and has no answer to. */
const open = new Map<Page, { readonly url: string; readonly asked: Set<Request> }>();
/** Looks in a row at which nothing is asked: a panel that a timer woke asks within two frames. */
const QUIET_LOOKS = 3;

/** Whose pages are open on a site. */
export const contextsOf = (url: string): readonly BrowserContext[] => [
  ...new Set([...open].filter(([, { url: at }]) => at === url).map(([page]) => page.context())),
];

/** Until no page on the site waits for an answer of the app, and what the answers brought is drawn. */
export async function untilQuiet(url: string): Promise<void> {
  const pages = [...open].filter(([, { url: at }]) => at === url);
  await Promise.all(
    pages.map(async ([page, { asked }]) => {
      for (let quiet = 0; quiet < QUIET_LOOKS; quiet = asked.size === 0 ? quiet + 1 : 0)
        // A frame that is left while it draws has nothing more to wait for.
        await Promise.all(page.frames().map((frame) => frame.evaluate(twoFrames).catch(() => undefined)));
    }),
  );
}

const twoFrames = () => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));

export async function visit(
  browser: Browser,
  url: string,
  { account = 'acc-lead', width = 1280, theme = 'light' }: VisitorOptions = {},
): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: theme });
  await context.addCookies([{ name: 'sandbox-account', value: account, url }]);
  // Its timers go on by themselves as well, and `passTime` moves them with the site's clock.
  await context.clock.install();
  const page = await context.newPage();
  // An action waits for its control: ten times what a quiet machine needs, and no limit of a test.
  page.setDefaultTimeout(DRAWN_MS);
  const asked = new Set<Request>();
  open.set(page, { url, asked });
  page.on('request', (request) => {
    if (request.url().startsWith(`${url}/_sandbox/`) && request.method() === 'POST') asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  page.on('close', () => open.delete(page));
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
