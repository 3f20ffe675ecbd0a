import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Panel, PanelState, Scene } from '../../static/panels/src/gallery/scene';
import { scenes } from '../../static/panels/src/gallery/scenes';
import { launchBrowser } from '../browser/launch';
import { serveFolder } from './serve-folder';

const WIDTHS = [320, 1_280, 2_560];
const THEMES = ['light', 'dark'] as const;
/** Pages worked on at once: as many as the machines have cores that run this. */
const PAGES = 2;

const fromRoot = createRequire(join(process.cwd(), 'package.json'));
const axeSource = readFileSync(fromRoot.resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let site: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runway-gallery-'));
  const vite = join(process.cwd(), 'node_modules/vite/bin/vite.js');
  const options = [
    'build',
    '-c',
    'static/panels/vite.config.mts',
    '--mode',
    'gallery',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  // Jest sets NODE_ENV to "test", with which Vite would build React for development.
  await promisify(execFile)(process.execPath, [vite, ...options], { env: { ...process.env, NODE_ENV: 'production' } });
  site = await serveFolder(folder);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

const address = ({ panel, name }: Pick<Scene, 'panel' | 'name'>, theme: string) =>
  `${site.origin}/gallery.html?${new URLSearchParams({ panel, scene: name, theme }).toString()}`;

async function newPage(): Promise<{ readonly page: Page; readonly errors: string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, errors };
}

async function open(page: Page, scene: Pick<Scene, 'panel' | 'name'>, theme = 'light'): Promise<void> {
  await page.goto(address(scene, theme));
  await page.locator('main').waitFor();
  // Answers of the fixture arrive at once; two frames later everything that they bring is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

function sceneOf(panel: Panel, name: string): Scene {
  const found = scenes.find((scene) => scene.panel === panel && scene.name === name);
  if (found === undefined) throw new Error(`no scene ${panel} ${name}`);
  return found;
}

/** What is wrong with the page as it stands: axe's findings, and anything that scrolls sideways. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'], rules: { region: { enabled: true } } });
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.flatMap((violation) =>
        violation.nodes.map(
          (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`,
        ),
      ),
      ...(wide > 0 ? [`scrolls ${String(wide)} px sideways`] : []),
    ];
  });
}

test('no panel in any state, theme or width has an axe violation, scrolls sideways or breaks the policy of its frame', async () => {
  const faults: string[] = [];
  const left = [...scenes];
  const work = async () => {
    const { page, errors } = await newPage();
    for (let scene = left.shift(); scene !== undefined; scene = left.shift()) {
      await open(page, scene);
      await page.addStyleTag({ content: '* { transition: none !important; animation: none !important; }' });
      await page.evaluate(axeSource);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const theme of THEMES) {
          await page.evaluate((mode) => (document.documentElement.dataset['colorMode'] = mode), theme);
          for (const fault of await faultsOf(page))
            faults.push(`${scene.panel} ${scene.name} ${theme} ${String(width)}: ${fault}`);
        }
      }
      faults.push(...errors.splice(0).map((error) => `${String(scene?.panel)} ${String(scene?.name)}: ${error}`));
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: PAGES }, work));
  expect(faults).toEqual([]);
}, 240_000);

/** By what a person, seeing or not, knows each state of each panel. */
const marks: Readonly<
  Record<
    Panel,
    Readonly<
      Record<
        Exclude<PanelState, 'loading'>,
        readonly [scene: string, role: 'heading' | 'button' | 'table' | 'alert', name: string]
      >
    >
  >
> = {
  project: {
    failed: ['failed', 'heading', 'Runway could not look up this project’s imports'],
    empty: ['empty', 'button', 'Import a template'],
    ready: ['run-running', 'heading', 'Import'],
  },
  board: {
    failed: ['failed', 'heading', 'Phase readiness could not be read'],
    empty: ['empty', 'heading', 'No migration on this board yet'],
    ready: ['sprint', 'heading', 'Sprint: Sprint 1: inventory and landing zone'],
  },
  readiness: {
    failed: ['failed', 'button', 'Try again'],
    empty: ['empty', 'heading', 'Choose a project and a wave'],
    ready: ['wave', 'heading', 'Phase readiness'],
  },
  'readiness-config': {
    failed: ['failed', 'heading', 'The projects could not be listed'],
    empty: ['empty', 'heading', 'No wave to show yet'],
    ready: ['new', 'button', 'Save'],
  },
};

describe.each(Object.keys(marks) as Panel[])('%s', (panel) => {
  test('says that it is loading', async () => {
    const { page } = await newPage();
    await open(page, { panel, name: 'loading' });
    const status = page.locator('[role=status][aria-busy=true]');
    expect(await status.count()).toBe(1);
    expect(await status.innerText()).toContain('Loading');
    await page.close();
  });

  test.each(['failed', 'empty', 'ready'] as const)('shows its state "%s"', async (state) => {
    const [name, role, accessible] = marks[panel][state];
    expect(sceneOf(panel, name).state).toBe(state);
    const { page } = await newPage();
    await open(page, { panel, name });
    expect(await page.getByRole(role, { name: accessible, exact: true }).count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(state === 'failed' ? 1 : 0);
    await page.close();
  });
});

test('the keyboard leads through the import, and the focus moves to each step’s heading', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'scope' });
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const status = page.getByRole('status');
  expect(await focused()).toBe('Choose what to import');
  expect(await status.innerText()).toBe('18 issues chosen: 4 modules, 7 tasks, 7 subtasks');

  await page.getByRole('checkbox', { name: 'Build the landing zone' }).focus();
  await page.keyboard.press('Space');
  expect(await status.innerText()).toBe('13 issues chosen: 3 modules, 5 tasks, 5 subtasks');

  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Set the cutover date' }).waitFor();
  expect(await focused()).toBe('Set the cutover date');
  await page.close();
});

test('a filter shows what matches with what it hangs on, and keeps what is ticked', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'scope' });
  await page.getByRole('textbox', { name: 'Filter by title' }).fill('failover');
  const tree = page.getByRole('list', { name: 'Phases, modules, tasks and subtasks' });
  expect(await tree.getByRole('checkbox').count()).toBe(4);
  expect(await page.getByRole('status').innerText()).toContain('18 issues chosen');
  await page.close();
});

test('required fields are asked for before anything starts', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'preview-required' });
  expect(await page.getByRole('textbox', { name: /Cost centre/ }).count()).toBe(1);
  expect(await page.getByRole('button', { name: 'Create 21 issues' }).isDisabled()).toBe(true);
  await page.close();
});

test('somebody else’s import can be watched and not stopped', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'project', name: 'run-others' });
  expect(await page.getByRole('progressbar').getAttribute('aria-label')).toBe('50 of 128 issues written');
  expect(await page.getByRole('button').count()).toBe(0);
  await page.close();
});

test('what could not be read is shown as unknown and never as done', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'readiness', name: 'cut-short' });
  expect(await page.getByRole('img', { name: '29 done, 17 open, 5 missing, and 48 unknown' }).count()).toBe(2);
  expect(await page.getByText('29 of 99 done (29%)').count()).toBe(1);
  await page.close();
});

test('the total stays last however the table is sorted', async () => {
  const { page } = await newPage();
  await open(page, { panel: 'readiness', name: 'wave' });
  const column = () => page.locator('tbody tr td:nth-child(2)').allInnerTexts();
  expect(await column()).toEqual(['24', '17', '3', '0', '44']);
  await page.getByRole('button', { name: /Done/ }).click();
  expect(await column()).toEqual(['0', '3', '17', '24', '44']);
  await page.getByRole('button', { name: /Done/ }).click();
  expect(await column()).toEqual(['24', '17', '3', '0', '44']);
  await page.close();
});

test('a run in progress is asked for every two seconds, never while the page is hidden, and at once when it is seen again', async () => {
  const { page } = await newPage();
  await page.clock.install();
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { asked: number; __bridge: unknown };
    counted.asked = 0;
    let bridge: unknown;
    Object.defineProperty(counted, '__bridge', {
      get: () => bridge,
      set: ({ callBridge }: { callBridge: (command: string, data?: { functionKey?: string }) => unknown }) => {
        bridge = {
          callBridge: (command: string, data?: { functionKey?: string }) => {
            if (data?.functionKey === 'getImport') counted.asked += 1;
            return callBridge(command, data);
          },
        };
      },
    });
  });
  await page.goto(address({ panel: 'project', name: 'run-running' }, 'light'));
  await page.getByRole('progressbar').waitFor();
  const asked = () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  const show = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  // Each turn is passed by itself: an answer must be there before the next question is planned.
  const pass = async (turns: number) => {
    for (let turn = 0; turn < turns; turn += 1) await page.clock.runFor(2_000);
  };
  const first = await asked();
  await pass(3);
  expect((await asked()) - first).toBe(3);
  await show('hidden');
  await pass(5);
  expect((await asked()) - first).toBe(3);
  await show('visible');
  expect((await asked()) - first).toBe(4);
  await page.close();
});
