import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = resolve(__dirname, '..');

/**
 * Builds the page that panels are compared with into a folder: `index.html` and `assets`. In a process of its own: the
 * builder's plugins are ES modules, which a test cannot load.
 *
 * @throws Error with the builder's own words
 */
export async function buildEmptyPage(folder: string): Promise<void> {
  const vite = join(PROJECT, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(PROJECT, 'bench', 'empty-page.config.mts');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '-c', config, '--outDir', folder, '--emptyOutDir'],
    { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } },
  );
}
