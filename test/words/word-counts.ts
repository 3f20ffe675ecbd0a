import { readFileSync, readdirSync } from 'node:fs';
import { catalogueStrings, countWords } from './catalogue-strings';

const ROOT = 'static/panels/src';
/** The commit whose words the catalogue is compared with. */
export const BEFORE = 'ee345d4';
const RECORD = `test/words/of-${BEFORE}.txt`;

/** Words by folder of the catalogue, then by key. */
export type WordCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const isCatalogue = (file: string): boolean => /(?:^|\/)[a-z-]*texts\.ts$/.test(file);
/** `tabs/gates/criteria/criterion-texts.ts` belongs to `tabs/gates`: folders below share what a person opens. */
const folderOf = (file: string): string => file.split('/').slice(0, 2).join('/');

export const catalogueFiles = (): readonly string[] =>
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(isCatalogue).toSorted();

export const readCatalogue = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');

/** @param read the text of a file below the panels, of this tree or of another commit */
export function wordCounts(files: readonly string[], read: (file: string) => string): WordCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const file of files) {
    const folder = counts.get(folderOf(file)) ?? new Map<string, number>();
    counts.set(folderOf(file), folder);
    for (const { key, text } of catalogueStrings(file, read(file)))
      folder.set(key, (folder.get(key) ?? 0) + countWords(text));
  }
  return counts;
}

/** One line for each key: folder, key, words. */
export const asRecord = (counts: WordCounts): string =>
  [...counts]
    .flatMap(([folder, keys]) => [...keys].map(([key, words]) => `${folder} ${key} ${String(words)}\n`))
    .join('');

export function recordedCounts(): WordCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const line of readFileSync(RECORD, 'utf8').split('\n').filter(Boolean)) {
    const [folder = '', key = '', words = ''] = line.split(' ');
    counts.set(folder, (counts.get(folder) ?? new Map<string, number>()).set(key, Number(words)));
  }
  return counts;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

export interface FolderWords {
  readonly folder: string;
  readonly before: number;
  readonly now: number;
  /** Words of keys that the recorded commit had; new keys belong to what was built since. */
  readonly ofKeysBefore: number;
}

/** `rows.title` of a folder's own file was `gates.rows.title` while all were in one. */
const endings = (key: string): readonly string[] => key.split('.').map((_, at, names) => names.slice(at).join('.'));

export function compareWords(before: WordCounts, now: WordCounts): readonly FolderWords[] {
  return [...before].map(([folder, keys]) => {
    const today = now.get(folder) ?? new Map<string, number>();
    const known = new Set([...keys.keys()].flatMap(endings));
    return {
      folder,
      before: sum(keys.values()),
      now: sum(today.values()),
      ofKeysBefore: sum([...today].flatMap(([key, words]) => (known.has(key) ? [words] : []))),
    };
  });
}
