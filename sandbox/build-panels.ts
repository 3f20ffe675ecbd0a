import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the panels are built from: a change anywhere in it makes the build stale. */
const SOURCES = ['static/panels/src', 'src/contract'];
const FILES = ['package-lock.json'];
/** Of these folders only what lies in them and ends so: the pages, how they are built, and the help that they ship. */
const ALSO = [
  { folder: 'static/panels', ending: /\.(html|ts|mts)$/ },
  { folder: 'docs', ending: /\.md$/ },
];

/**
 * Builds the panels where what is built is not of the present sources; costs some milliseconds otherwise.
 * @param project this project's folder
 * @param onBuild told before a build begins, which takes some seconds
 * @returns the directory with the built pages
 * @throws Error with the builder's own words
 */
export async function buildPanels(project: string, onBuild: () => void): Promise<string> {
  const built = join(project, 'static', 'panels', 'build');
  const mark = join(project, '.cache', 'panels-built-of');
  const sources = sourceHash(project);
  if (existsSync(join(built, 'project.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === sources)
    return built;
  onBuild();
  await runVite(project);
  mkdirSync(join(project, '.cache'), { recursive: true });
  writeFileSync(mark, sources);
  return built;
}

function runVite(project: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // A test runner's own NODE_ENV would make a build for developing, which the panels' policy and define do not fit.
    const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(
      process.execPath,
      [vite, 'build', '--logLevel', 'warn', '-c', join('static', 'panels', 'vite.config.mts')],
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
  const files = [
    ...FILES.map((file) => join(project, file)),
    ...ALSO.flatMap(({ folder, ending }) =>
      readdirSync(join(project, folder))
        .filter((name) => ending.test(name))
        .map((name) => join(project, folder, name)),
    ),
    ...SOURCES.flatMap((folder) => filesBelow(join(project, folder))),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
