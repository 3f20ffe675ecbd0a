import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { readingMap, type ReadingMap } from '../src/template/reading-map';
import { sayWhy } from './read-path';

export type ReadMap =
  | { readonly ok: true; readonly map: ReadingMap }
  /** Why the file cannot be used. */
  | { readonly ok: false; readonly sentence: string };

/** Reads the file of `--map`: how tables and headings are to be read, in YAML or JSON. */
export const readMap = async (path: string): Promise<ReadMap> => {
  try {
    const parsed = readingMap.safeParse(parse(await readFile(path, 'utf8')));
    if (parsed.success) return { ok: true, map: parsed.data };
    const [issue] = parsed.error.issues;
    const at = issue?.path.join('.') ?? '';
    return { ok: false, sentence: `${path}: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'not a map'}.` };
  } catch (cause) {
    if (cause instanceof YAMLParseError)
      return { ok: false, sentence: `${path} is not YAML: ${cause.message.split('\n')[0] ?? ''}` };
    return { ok: false, sentence: sayWhy(path, cause, 'a file of columns and headings in YAML or JSON') };
  }
};
