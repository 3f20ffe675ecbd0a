import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ofRun } from '../support/of-run';
import { preparedSite, type Prepared } from './prepared-site';

const PROJECT = resolve(__dirname, '..', '..');
/** Outside of a run of the tests, the start builds the panels and bundles the app. */
const START_MS = 600_000;

export interface ServedSite {
  readonly url: string;
  stop(): Promise<void>;
}

/** The site as `npm start` opens it, on a free port. @throws Error with what it said, where it does not come up */
export async function serveSite(...options: readonly string[]): Promise<ServedSite> {
  // Sites that start at once would otherwise build the panels at once.
  await ofRun('panels');
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', 'serve', '--port', '0', ...options], {
    cwd: PROJECT,
    env: { ...process.env, TSX_TSCONFIG_PATH: 'tsconfig.check.json' },
    // By the last one a site notices that the process that opened it is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await urlOf(child);
  return {
    url,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGINT');
      }),
  };
}

/**
 * A site whose clock only `passTime` moves.
 * @param prepared what is imported there already; without it the site is new
 * @param options further ones of `serve`
 */
export async function serveSimulated(prepared?: Prepared, ...options: readonly string[]): Promise<ServedSite> {
  if (prepared === undefined) return serveSite('--clock', 'simulated', ...options);
  const data = mkdtempSync(join(tmpdir(), 'runway-site-'));
  cpSync(await preparedSite(prepared), data, { recursive: true });
  const { url, stop } = await serveSite('--clock', 'simulated', '--data', data, ...options);
  return { url, stop: () => stop().finally(() => rmSync(data, { recursive: true })) };
}

function urlOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const late = setTimeout(() => failed(new Error(`The site did not open in time. It said:\n${said}`)), START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      found(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => failed(new Error(`The site ended with ${code}. It said:\n${said}`)));
  });
}
