import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PanelsBuild {
  /** This project's folder. */
  readonly project: string;
  /** The panels as they are deployed, or the page that shows each of them in every state. */
  readonly kind: 'panels' | 'gallery';
  /** Called before a build begins, which takes half a minute; not called where the present build is current. */
  readonly onBuild?: () => void;
}

const OUTPUT = {
  panels: { folder: 'build', page: 'project.html', options: [] },
  gallery: { folder: 'build-gallery', page: 'gallery.html', options: ['--mode', 'gallery'] },
} as const;

/** What the panels are built from: a change anywhere in it makes the build stale. */
const FOLDERS = ['static/panels', 'src/contract', 'src/report'];
const FILES = ['package-lock.json'];
/** The panels ship pages of these as their help. */
const HELP = { folder: 'docs', ending: '.md' };

/**
 * Builds the panels where the present build is not of the present sources; costs some milliseconds otherwise.
 * @returns the directory with the built pages
 * @throws Error with the builder's own words
 */
export async function buildPanels({ project, kind, onBuild }: PanelsBuild): Promise<string> {
  const { folder, page, options } = OUTPUT[kind];
  const built = join(project, 'static', 'panels', folder);
  const mark = join(project, '.cache', `${kind}-built-of`);
  const sources = sourceHash(project);
  if (existsSync(join(built, page)) && existsSync(mark) && readFileSync(mark, 'utf8') === sources) return built;
  onBuild?.();
  // A build that is interrupted leaves a folder that is neither of the old sources nor of the new ones.
  rmSync(mark, { force: true });
  await runVite(project, options);
  mkdirSync(join(project, '.cache'), { recursive: true });
  writeFileSync(mark, sources);
  return built;
}

function runVite(project: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A test runner's own NODE_ENV would make a build for developing, which the panels' policy and define do not fit.
    const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(
      process.execPath,
      [vite, 'build', '--logLevel', 'warn', '-c', join('static', 'panels', 'vite.config.mts'), ...options],
      {
        cwd: project,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The panels could not be built:\n${said.join('').trim()}`)),
    );
  });
}

function sourceHash(project: string): string {
  const outputs = Object.values(OUTPUT).map(({ folder }) => join('static', 'panels', folder));
  const help = readdirSync(join(project, HELP.folder)).filter((name) => name.endsWith(HELP.ending));
  const files = [
    ...FILES,
    ...help.map((name) => join(HELP.folder, name)),
    ...FOLDERS.flatMap((folder) => filesBelow(project, folder, outputs)),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(project, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Relative to the project, and nothing of what is built. */
const filesBelow = (project: string, folder: string, outputs: readonly string[]): readonly string[] =>
  readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (outputs.includes(path)) return [];
    return entry.isDirectory() ? filesBelow(project, path, outputs) : [path];
  });
