import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ofRun } from '../support/of-run';
import { launchBrowser } from './launch';

const PROJECT = resolve(__dirname, '../..');
/** Looks at whether a process is still there, one every 100 ms: a browser ends in less than ten. */
const LOOKS = 600;

const isThere = (pid: number): boolean => {
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

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  'a run that is ended by %s leaves no browser behind',
  async (signal) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold-browser.ts'], {
      cwd: PROJECT,
      env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.check.json' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(run.stdout, 'data')) as [Buffer];
    const browser = Number(said.toString());
    expect(isThere(browser)).toBe(true);
    run.kill(signal);
    await once(run, 'exit');
    for (let looks = 0; looks < LOOKS && isThere(browser); looks += 1)
      await new Promise((over) => setTimeout(over, 100));
    expect(isThere(browser)).toBe(false);
  },
);
