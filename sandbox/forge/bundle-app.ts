import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface BundleOptions {
  /** The app's folder: manifest.yml, src/, tsconfig.json. */
  readonly app: string;
  /** This project's folder: where the bundler is installed, and `.cache` lies. */
  readonly project: string;
  /**
   * Whether a type error is refused, as a deployment refuses it: the default. Checking takes half of the time, and the bundle is the
   * same: who checks all sources anyway, or shows them, can leave it out.
   */
  readonly types?: 'checked' | 'unchecked';
  /** Called before the bundler runs, which takes half a minute; not called where the bundle is there. */
  readonly onBuild?: () => void;
}

/**
 * Bundles the app's functions with Atlassian's bundler, once for each state of its sources; unchanged sources cost some
 * milliseconds. The bundle is used as it comes out: no step of ours touches it.
 * @returns the directory with `index.cjs`
 * @throws Error with the bundler's own words
 */
export async function bundleApp({ app, project, types = 'checked', onBuild }: BundleOptions): Promise<string> {
  const cache = join(project, '.cache');
  const target = join(cache, 'app', sourceHash(app, project));
  if (existsSync(target)) return target;
  onBuild?.();

  // The bundler packs the platform's wrapper and loader, which it would fetch; the sandbox is the platform.
  const runtime = join(cache, 'forge-runtime');
  mkdirSync(join(runtime, 'dist'), { recursive: true });
  for (const script of ['wrapper', 'loader'])
    writeFileSync(join(runtime, 'dist', `${script}.js`), 'module.exports = {};\n');

  // Beside the target and renamed at the end: whoever bundles at the same time never sees half a bundle.
  const building = `${target}.${process.pid}`;
  mkdirSync(join(cache, 'app'), { recursive: true });
  await run(join(project, 'sandbox', 'forge', 'run-bundler.cjs'), [app, building, types], runtime);
  try {
    renameSync(building, target);
  } catch (error) {
    rmSync(building, { recursive: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function run(script: string, args: readonly [app: string, out: string, types: string], runtime: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: args[0],
      env: { ...process.env, FORGE_RUNTIME_PATH: runtime },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`Atlassian's bundler could not bundle the app:\n${said.join('').trim()}`)),
    );
  });
}

function sourceHash(app: string, project: string): string {
  const hash = createHash('sha256');
  const add = (file: string) => {
    if (existsSync(file))
      hash
        .update(`${relative(project, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  };
  for (const file of [join(app, 'manifest.yml'), join(app, 'tsconfig.json'), join(project, 'package-lock.json')])
    add(file);
  const sources = readdirSync(join(app, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  sources.forEach(add);
  return hash.digest('hex').slice(0, 20);
}
