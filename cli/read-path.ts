import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readFiles, type SourceFile, type SourceReading } from '../src/template/read-files';
import type { ReadingMap } from '../src/template/reading-map';
import { readSource } from '../src/template/read-source';
import { MAX_FILE_BYTES, MAX_FILES, MAX_UNPACKED_BYTES } from '../src/template/source-limits';
import { sourceProblem } from '../src/template/source-problem';

export type ReadPath =
  | { readonly found: true; readonly reading: SourceReading }
  /** There is nothing to read at the path: a sentence that says what to do. */
  | { readonly found: false; readonly sentence: string };

/** Reads a template from disk: a file of any shape, a zip, or a folder with all below it. Paths in diagnostics begin as the path was given. */
export const readPath = async (path: string, map?: ReadingMap): Promise<ReadPath> => {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return { found: true, reading: await readFolder(path, map) };
    if (!info.isFile())
      return {
        found: false,
        sentence: `${path} is neither a file nor a folder: give a template's file, zip or folder.`,
      };
    if (info.size > MAX_FILE_BYTES) return refused(sourceProblem('input-too-large', path, ''));
    return { found: true, reading: readSource(path, new Uint8Array(await readFile(path)), map) };
  } catch (cause) {
    return { found: false, sentence: sayWhy(path, cause) };
  }
};

const refused = (diagnostic: SourceReading['diagnostics'][number]): ReadPath => ({
  found: true,
  reading: { templates: [], diagnostics: [diagnostic] },
});

const readFolder = async (root: string, map: ReadingMap | undefined): Promise<SourceReading> => {
  const paths: string[] = [];
  await collect(root.replace(/\/+$/, '') || root, paths);
  if (paths.length > MAX_FILES)
    return { templates: [], diagnostics: [sourceProblem('archive-too-many-files', root, '')] };
  const files: SourceFile[] = [];
  let size = 0;
  for (const path of paths) {
    const info = await stat(path);
    size += info.size;
    if (info.size > MAX_FILE_BYTES) return { templates: [], diagnostics: [sourceProblem('input-too-large', path, '')] };
    if (size > MAX_UNPACKED_BYTES)
      return { templates: [], diagnostics: [sourceProblem('archive-too-large', root, '')] };
    files.push({ path, bytes: new Uint8Array(await readFile(path)) });
  }
  return readFiles(files, basename(root), map);
};

/** Files in order of their names; not hidden ones, and not through links, which may lead in circles. Stops just past the limit. */
const collect = async (folder: string, paths: string[]): Promise<void> => {
  for (const name of (await readdir(folder)).toSorted()) {
    if (name.startsWith('.') || name === 'node_modules' || paths.length > MAX_FILES) continue;
    const path = join(folder, name);
    const info = await lstat(path);
    if (info.isDirectory()) await collect(path, paths);
    else if (info.isFile()) paths.push(path);
  }
};

/** Why a path cannot be read, and what to do. `what` names what is expected there. */
export const sayWhy = (path: string, cause: unknown, what = "a template's file, zip or folder"): string => {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return `${path} does not exist: give the path of ${what}.`;
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read: change its permissions, or copy it.`;
  return `${path} cannot be read: ${cause instanceof Error ? cause.message : 'unknown reason'}.`;
};
