import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { buildPanels } from '../sandbox/build-panels';
import { realClock, simulatedClock } from '../sandbox/clock';
import { bundleApp } from '../sandbox/forge/bundle-app';
import { readDataDirectory, type SavedSandbox, writeDataDirectory } from '../sandbox/data-directory';
import type { SiteKind } from '../sandbox/site/site-kinds';
import type { ServedClock } from '../sandbox/screens/clock-routes';
import { startServer } from '../sandbox/serve';
import { startSandbox } from '../sandbox/start-sandbox';
import { APP, PANELS, tellBuild } from './tell-builds';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where the sandbox is kept; without it the site is new at each start. */
  readonly data?: string;
  readonly clock: 'real' | 'simulated';
  /** On a simulated clock: whether a call of a panel takes the clock's time, or none. */
  readonly calls?: 'instant' | 'timed';
  /** Which site it is at its first start. */
  readonly site: SiteKind;
}

/** Where the simulated clock of a site without a past begins: the same each time, as `import` has it. */
const START = Date.parse('2027-01-04T09:00:00Z');

/** How often a changed sandbox is saved, in milliseconds. */
const SAVE_MS = 2_000;

/**
 * `runway serve`, which `npm start` runs: builds what is stale, opens the site and says where. Resolves once it answers;
 * the process then lives until it is interrupted.
 * @throws Error where a build fails, the port is taken, or the directory holds what cannot be read
 */
export async function runServe({
  port,
  data,
  clock: kind,
  calls = 'instant',
  site: siteKind,
}: ServeOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const project = resolve(__dirname, '..');
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  const saved = data === undefined ? null : readDataDirectory(data);
  // Side by side: each is the work of one core, and the first start waits for both.
  const [panelsDir] = await Promise.all([
    tellBuild(print, PANELS, (onBuild) => buildPanels({ project, kind: 'panels', onBuild })),
    tellBuild(print, APP, (onBuild) => bundleApp({ app: project, project, types: 'unchecked', onBuild })),
  ]);
  const time = kind === 'simulated' ? simulatedTime(saved) : await realTime(saved);
  const { clock } = time;
  const { site, host } = await startSandbox({
    project,
    clock,
    saved,
    siteKind,
    instantCalls: time.kind === 'simulated' && calls === 'instant',
  });

  const gallery = join(project, 'static', 'panels', 'build-gallery');
  let requested = 0;
  const server = await startServer({
    site,
    host,
    time,
    port,
    panelsDir,
    manifest: parse(readFileSync(join(project, 'manifest.yml'), 'utf8')),
    onWrite: () => void requested++,
    ...(existsSync(gallery) ? { galleryDir: gallery } : {}),
  });

  const save = () => {
    if (data !== undefined) writeDataDirectory(data, { savedAt: clock.now(), site: site.state, host: host.state });
  };
  const changes = () => `${requested} ${host.storageRequests} ${host.events}`;
  let seen = changes();
  const saving = setInterval(() => {
    if (changes() === seen) return;
    seen = changes();
    save();
  }, SAVE_MS);

  const close = async () => {
    clearInterval(saving);
    host.close();
    await server.close();
    save();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(0)));
  // A program that opened the site with a channel to it, and is gone without a word: nobody would end the site any more.
  process.once('disconnect', () => void close().then(() => process.exit(0)));

  const at = `${server.url}/jira/software/projects/MIG/apps/runway-project`;
  print(`The site is open: ${server.url}`);
  print(`  Import a template:       ${at}`);
  print(`  See what was written:    ${server.url}/jira/software/projects/MIG/backlog`);
  if (time.kind === 'simulated')
    print(`  Move its clock:          curl -d '{"advance": 60}' ${server.url}/sandbox/clock`);
  print(`  See it on a page:        ${server.url}/wiki/spaces/MIGDOC`);
  return { url: server.url, close };
}

const simulatedTime = (saved: SavedSandbox | null): ServedClock => ({
  kind: 'simulated',
  clock: simulatedClock(saved?.savedAt ?? START),
});

async function realTime(saved: SavedSandbox | null): Promise<ServedClock> {
  const clock = realClock();
  // An import by command line runs ahead of the wall clock; the sandbox's time never goes back.
  if (saved !== null && saved.savedAt > clock.now()) await clock.advance(saved.savedAt - clock.now());
  return { kind: 'real', clock };
}
