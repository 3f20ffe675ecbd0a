import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../src/template/read-files';

/** The folder of shared data, or null; a test over it then says in one line that it did not run. */
export const sharedFolder = process.env['RUNWAY_SHARED'] ?? null;

export const sayNotRun = (what: string): void => {
  process.stdout.write(`${what}: not run, RUNWAY_SHARED is not set.\n`);
};

/** One file, or all files below a folder, with paths relative to the shared folder. */
export const corpusFiles = (path: string): readonly SourceFile[] => {
  const root = sharedFolder ?? '';
  const whole = join(root, path);
  if (statSync(whole).isFile()) return [{ path, bytes: new Uint8Array(readFileSync(whole)) }];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ path: file.slice(root.length).replace(/^\/+/, ''), bytes: new Uint8Array(readFileSync(file)) }));
};

/** The public templates. `field` holds inputs that Runway is known to read wrongly, and `sprints` no templates at all. */
export const publicTemplates = (): readonly SourceFile[] =>
  ['corpus/seeds', 'corpus/migops', 'corpus/backlog'].flatMap((path) => corpusFiles(path));
