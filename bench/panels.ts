import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookup } from 'mime-types';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser/launch';
import { buildEmptyPage } from './build-empty-page';
import { median } from './median';

const PROJECT = resolve(__dirname, '..');
const RUNS = 9;
/** Milliseconds that a resolver takes which reads storage and Jira. */
const SLOW_ANSWER_MS = 400;

/** A panel, and what the app answered it when it was asked in the sandbox. */
export interface BenchedPanel {
  readonly name: string;
  /** Its HTML file among the built panels. */
  readonly page: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Key of the module, where a page serves several. */
  readonly module?: string;
  /** Answers by module: each is a frame of its own, and the page is interactive when the last of them is. */
  readonly frames?: Readonly<Record<string, object>>;
}

interface Timing {
  /** Milliseconds from navigation. */
  readonly paint: number;
  readonly interactive: number;
  /** Bytes of the JavaScript that was loaded, gzipped. */
  readonly bytes: number;
  /** Calls that the bench has no answer for. */
  readonly unanswered: readonly string[];
}

/**
 * First contentful paint, the moment at which nothing is loading any more, and gzipped JavaScript, each as a ratio to an
 * empty page of the design system, in one browser and by turns, so that a busy machine slows both alike.
 *
 * @throws Error where a panel makes a call that has no answer: an error is drawn faster than what was asked for
 */
export async function printPanelRatios(panels: readonly BenchedPanel[], print: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'runway-bench-'));
  await buildEmptyPage(join(folder, 'empty'));
  const browser = await launchBrowser();
  try {
    print(`panels, as ratios to an empty Atlaskit page (medians of ${RUNS}, by turns):`);
    for (const panel of panels) {
      const line = lineOf(panel.name, await byTurns(browser, folder, panel, 0));
      print(`  ${line} · ${laterOf(await byTurns(browser, folder, panel, SLOW_ANSWER_MS))}`);
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

interface Turns {
  readonly panel: readonly Timing[];
  readonly empty: readonly Timing[];
}

/** @param delayMs before each answer */
async function byTurns(browser: Browser, folder: string, panel: BenchedPanel, delayMs: number): Promise<Turns> {
  const served = await serve(folder, panel, delayMs);
  const timings = { empty: [] as Timing[], panel: [] as Timing[] };
  for (let run = 0; run <= RUNS; run += 1) {
    const empty = await open(browser, `${served.origin}/empty/index.html`);
    const own = await open(
      browser,
      `${served.origin}/${panel.frames === undefined ? `panels/${panel.page}` : 'frames.html'}`,
    );
    if (own.unanswered.length > 0) throw new Error(`${panel.name} asked for ${own.unanswered.join(', ')}: no answer.`);
    if (run === 0) continue; // The first warms the server and the browser's process.
    timings.empty.push(empty);
    timings.panel.push(own);
  }
  await served.close();
  return timings;
}

/** What a panel needs besides the time of its answer. */
function laterOf({ panel, empty }: Turns): string {
  const [own, base] = [panel, empty].map((each) => median(each.map(({ interactive }) => interactive)));
  const ratio = ((own ?? 0) - SLOW_ANSWER_MS) / (base ?? 1);
  return `with ${SLOW_ANSWER_MS} ms an answer: the answer + ${ratio.toFixed(2)} ×`;
}

function lineOf(name: string, { panel: own, empty }: Turns): string {
  const both = (key: 'paint' | 'interactive' | 'bytes') => {
    const [mine, theirs] = [median(own.map((one) => one[key])), median(empty.map((one) => one[key]))];
    return { mine, theirs, ratio: (mine / theirs).toFixed(2) };
  };
  const [paint, interactive, bytes] = [both('paint'), both('interactive'), both('bytes')];
  const kilo = (count: number) => Math.round(count / 1_000);
  return [
    `${name}: paint ${paint.ratio} × (${Math.round(paint.mine)} of ${Math.round(paint.theirs)} ms)`,
    `interactive ${interactive.ratio} × (${Math.round(interactive.mine)} of ${Math.round(interactive.theirs)} ms)`,
    `JavaScript ${bytes.ratio} × (${kilo(bytes.mine)} of ${kilo(bytes.theirs)} KB gzipped)`,
  ].join(' · ');
}

/** What stands in for the product: the same answers, after the same time, for every panel. */
const bridgeOf = ({ answers, module, frames = {} }: BenchedPanel, delayMs: number): string => `
  const frames = ${JSON.stringify(frames)};
  const module = new URLSearchParams(location.search).get('module') ?? ${JSON.stringify(module)};
  const answers = frames[module] ?? ${JSON.stringify(answers)};
  globalThis.__unanswered = [];
  globalThis.__bridge = {
    async callBridge(command, data) {
      if (command === 'getContext') return { locale: 'en-US', timezone: 'UTC', theme: { colorMode: 'light' }, extension: {}, moduleKey: module };
      if (command === 'createHistory') return { location: { pathname: '/', search: '' }, listen() {}, push() {} };
      if (command === 'invoke') {
        if (${delayMs} > 0) await new Promise((passed) => setTimeout(passed, ${delayMs}));
        if (!(data.functionKey in answers)) globalThis.__unanswered.push(data.functionKey);
        return answers[data.functionKey];
      }
      if (command === 'on') return { unsubscribe() {} };
    },
  };
  globalThis.__interactive = new Promise((settled) => {
    const look = () => {
      const root = document.getElementById('root');
      if (root && root.childElementCount > 0 && !root.querySelector('[aria-busy="true"]')) settled(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
`;

/** A page with a frame for each module, ready when the last frame is. */
const framesOf = ({
  frames = {},
  page,
}: BenchedPanel): string => `<!doctype html><title>Frames</title><body><p>Frames</p>${Object.keys(frames)
  .map((module) => `<iframe width="1200" height="600" src="/panels/${page}?module=${module}"></iframe>`)
  .join('')}<script>
  const loaded = [...document.querySelectorAll('iframe')].map(
    (frame) => new Promise((done) => frame.addEventListener('load', () => done(frame.contentWindow.__interactive))),
  );
  globalThis.__interactive = Promise.all(loaded.map(async (one) => await (await one))).then(() => performance.now());
</script>`;

async function serve(folder: string, panel: BenchedPanel, delayMs: number) {
  const bridge = bridgeOf(panel, delayMs);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench.invalid').pathname);
    if (path === '/frames.html') return response.writeHead(200, { 'content-type': 'text/html' }).end(framesOf(panel));
    if (path === '/bridge.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(bridge);
    const file = path.startsWith('/empty/')
      ? join(folder, path)
      : join(PROJECT, 'static/panels/build', path.replace(/^\/panels/, ''));
    if (!existsSync(file)) return response.writeHead(404).end();
    const bytes = readFileSync(file);
    const body = path.endsWith('.html')
      ? bytes.toString().replace('<head>', '<head><script src="/bridge.js"></script>')
      : bytes;
    return response.writeHead(200, { 'content-type': lookup(path) || 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}

/** Opens a page in a profile of its own, so that nothing is cached. */
async function open(browser: Browser, url: string): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } });
  const page = await context.newPage();
  let bytes = 0;
  const counted = new Set<string>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js') || response.url().endsWith('/bridge.js')) return;
    // Frames of one page share what the browser has fetched.
    if (counted.has(response.url())) return;
    counted.add(response.url());
    reading.push(response.body().then((body) => void (bytes += gzipSync(body).length)));
  });
  await page.goto(url);
  const interactive = await page.evaluate(
    () => (globalThis as unknown as { readonly __interactive: Promise<number> }).__interactive,
  );
  const paint = await page.evaluate(
    () =>
      new Promise<number>((seen) =>
        new PerformanceObserver((list) => {
          const first = list.getEntriesByName('first-contentful-paint')[0];
          if (first !== undefined) seen(first.startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
  );
  const unanswered = await page.evaluate(
    () => (globalThis as unknown as { readonly __unanswered?: readonly string[] }).__unanswered ?? [],
  );
  // What is loaded from here on is not of the first screen.
  page.removeAllListeners('response');
  await Promise.all(reading);
  await context.close();
  return { paint, interactive, bytes, unanswered };
}
