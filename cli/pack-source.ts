import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, posix, sep } from 'node:path';
import { zipSync } from 'fflate';

export interface PackedSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same bytes for the same files: a zip would carry the time of packing. */
const PACKED_AT = new Date('2000-01-01T12:00:00Z');

/** A template as the panel uploads it: a file as it is, a folder as a zip that keeps the path as it was given. */
export async function packSource(path: string): Promise<PackedSource> {
  const name = basename(path);
  if (!(await stat(path)).isDirectory()) return { name, bytes: new Uint8Array(await readFile(path)) };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const visible = files.filter(
    (file) =>
      !file
        .slice(path.length)
        .split(sep)
        .some((part) => part.startsWith('.') || part === 'node_modules'),
  );
  const packed = await Promise.all(
    visible
      .sort()
      .map(async (file) => [entryName(file), [new Uint8Array(await readFile(file)), { mtime: PACKED_AT }]] as const),
  );
  return {
    name: `${name}.zip`,
    bytes: zipSync(Object.fromEntries(packed.map(([entry, [bytes, options]]) => [entry, [bytes, options]]))),
  };
}

/** Relative and inside: no archive may point out of its own folder. */
const entryName = (file: string): string =>
  posix
    .normalize(file.split(sep).join('/'))
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
