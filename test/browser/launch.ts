import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { ofRun } from '../support/of-run';

const INSTALLED = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of CHROMIUM_PATH, else the machine's own, else the one that comes by npm. */
async function chosen(): Promise<{ readonly executablePath: string; readonly args: readonly string[] }> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined) return { executablePath: asked, args: FLAGS };
  if (existsSync(INSTALLED)) return { executablePath: INSTALLED, args: FLAGS };
  return { executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...FLAGS] };
}

/**
 * The run's one browser, in which every suite opens contexts of its own; closing it here ends those and leaves the browser
 * to the others. Outside of a run a browser of the caller's own.
 */
export async function launchBrowser(): Promise<Browser> {
  const shared = await ofRun('browser');
  if (shared !== null) return chromium.connect(shared);
  const { executablePath, args } = await chosen();
  return chromium.launch({ executablePath, args: [...args] });
}

/**
 * A browser that others connect to. It ends with this process, however that ends: Playwright's own handlers of SIGTERM and
 * SIGHUP would end the browser and keep the process.
 */
export async function launchBrowserServer(): Promise<BrowserServer> {
  const { executablePath, args } = await chosen();
  const server = await chromium.launchServer({
    executablePath,
    args: [...args],
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void server.kill().finally(() => process.kill(process.pid, signal)));
  return server;
}
