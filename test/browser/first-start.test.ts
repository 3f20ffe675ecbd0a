import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../..');
/** What a fresh clone does not have, and what no start reads. */
const LEFT_OUT = /^(node_modules|\.git|\.cache|coverage|static\/panels\/build(-gallery)?|docs\/pictures)(\/|$)/;
/** Both builds take a minute on a quiet machine. */
const LIMIT_MS = 900_000;

let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'runway-clone-'));
  cpSync(PROJECT, clone, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(PROJECT, path)) });
  symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => rmSync(clone, { recursive: true }));

/** Starts the clone as a newcomer does, and hands the printed lines over once the site says where it is. */
async function start<T>(look: (lines: readonly string[], url: string) => Promise<T>): Promise<T> {
  // A group of its own: npm hands no signal on to what it runs.
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: clone,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = once(npm, 'exit');
  let said = '';
  try {
    const url = await new Promise<string>((found, failed) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const open = /^The site is open: (http:\/\/localhost:\d+)$/m.exec(said)?.[1];
        if (open !== undefined) found(open);
      };
      npm.stdout.on('data', listen);
      npm.stderr.on('data', listen);
      npm.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${said}`)));
    });
    return await look(said.split('\n'), url);
  } finally {
    if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, 'SIGINT');
    await ended;
  }
}

test(
  'npm start in a fresh clone says what it builds and how long that took, and its first page is Runway’s; the next start builds nothing',
  async () => {
    const builds = /^(Building|Bundling|The panels are built|The app is bundled)/;
    await start(async (lines, url) => {
      expect(lines.filter((line) => builds.test(line)).map((line) => line.replace(/\d+ s\.$/, 'N s.'))).toEqual(
        expect.arrayContaining([
          'Building the panels (ten seconds the first time, none while they do not change) …',
          'Bundling the app with Atlassian’s bundler (half a minute the first time, none while it does not change) …',
          'The panels are built: N s.',
          'The app is bundled: N s.',
        ]),
      );
      // Before anything takes long, and not after it.
      expect(lines.slice(0, 2).every((line) => line.endsWith('…'))).toBe(true);
      const page = await fetch(`${url}/jira/software/projects/MIG/apps/runway-project`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('data-panel=')]);
      const panel = await fetch(`${url.replace('localhost', '127.0.0.1')}/panels/panels/project.html`);
      expect([panel.status, await panel.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);
    });
    await start((lines) => Promise.resolve(expect(lines.filter((line) => builds.test(line))).toEqual([])));
  },
  LIMIT_MS,
);
