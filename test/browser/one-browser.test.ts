import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ofRun } from '../support/of-run';
import { launchBrowser } from './launch';

const PROJECT = resolve(__dirname, '../..');
/** A browser or a site ends within ten looks. */
const LOOKS = 600;
const LOOK_MS = 100;

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('all suites of a run share one browser; contexts are their own, and closing ends only those', async () => {
  expect(await ofRun('browser')).toBe(await ofRun('browser'));
  const [mine, theirs] = await Promise.all([launchBrowser(), launchBrowser()]);
  const page = await (await theirs.newContext()).newPage();
  await (await mine.newContext()).addCookies([{ name: 'who', value: 'mine', url: 'http://localhost/' }]);
  expect(await page.context().cookies('http://localhost/')).toEqual([]);
  expect([mine.contexts().length, theirs.contexts().length]).toEqual([1, 1]);
  await mine.close();
  expect(await page.evaluate(() => 6 * 7)).toBe(42);
  await theirs.close();
});

/** A process of its own that opened something as a suite does, and what it says of that. */
async function held(what: 'browser' | 'site') {
  const opener = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold.ts', what], {
    cwd: PROJECT,
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.check.json' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(opener.stdout, 'data')) as [Buffer];
  return { opener, said: said.toString().trim() };
}

/** Whether it is gone, at the latest at the last look. */
async function goes(isThere: () => boolean | Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (!(await isThere())) return true;
    await new Promise((over) => setTimeout(over, LOOK_MS));
  }
  return false;
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  'a run that is ended by %s leaves no browser behind',
  async (signal) => {
    const { opener, said } = await held('browser');
    const isThere = () => isRunning(Number(said));
    expect(isThere()).toBe(true);
    opener.kill(signal);
    await once(opener, 'exit');
    expect(await goes(isThere)).toBe(true);
  },
);

test('a site whose opener is gone without a word ends', async () => {
  const { opener, said } = await held('site');
  const isThere = () =>
    fetch(`${said}/sandbox/clock`).then(
      () => true,
      () => false,
    );
  expect(await isThere()).toBe(true);
  opener.kill('SIGKILL');
  expect(await goes(isThere)).toBe(true);
});
