import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser with a fresh profile: the one of CHROMIUM_PATH, else the machine's own, else the one that comes by npm.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined) return chromium.launch({ executablePath: asked, args: FLAGS });
  if (existsSync(INSTALLED)) return chromium.launch({ executablePath: INSTALLED, args: FLAGS });
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: [...sparticuz.args, ...FLAGS] });
}
