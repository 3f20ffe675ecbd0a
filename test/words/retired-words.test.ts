import { readFileSync, readdirSync } from 'node:fs';
import { catalogueStrings, countWords, sentencesOf } from './catalogue-strings';
import { retiredIn, retiredWords, textOfPage, textsOfCode, textsOfYaml } from './retired-words';
import { catalogueFiles, compareWords, readCatalogue, recordedCounts, wordCounts } from './word-counts';

const words = retiredWords();
const retired = retiredIn(words);
const filesOf = (root: string, ending: RegExp): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${root}/${file}`)
    .toSorted();
const catalogue = catalogueFiles().flatMap((file) =>
  catalogueStrings(file, readCatalogue(file)).map((one) => ({ ...one, file })),
);

/** Strings of the app that are read, never shown: words that a source may hold, and regular expressions. */
const READ_FROM_SOURCES = /^src\/template\/(?:blocks|backlog|checklist)\/|^src\/values\/go-no-go-words\.ts$/;

/**
 * Shares of what folders said before, where 0.65 would be unfair: Overview was rewritten for its new screen just before the count began,
 * and the form of the macro has names of macros, sections and parties, mostly of one word.
 */
const MOST: Readonly<Record<string, number>> = { 'tabs/overview': 1, 'surfaces/readiness-config': 0.75 };

/** Where a retired word is, as `place: word in text`. */
const found = (texts: readonly (readonly [place: string, text: string])[]): readonly string[] =>
  texts.flatMap(([place, text]) => retired(text).map((word) => `${place}: ${word} in ${text.slice(0, 120)}`));

describe('the list', () => {
  it('names the words', () => {
    expect(words.length).toBeGreaterThan(40);
    expect(words).toEqual(expect.arrayContaining(['somebody', 'verdict', 'run sheet', 'Leave Mobilize']));
  });

  it.each(words)('finds "%s" where it is planted', (word) => {
    expect(retired(`Runway says ${word} here.`)).toEqual([word.toLowerCase()]);
    expect(retired(`${word.toUpperCase()}!`)).toEqual([word.toLowerCase()]);
    expect(retired(`x${word}x`)).toEqual([]);
  });
});

describe('no retired word', () => {
  it('in the catalogues of the panels', () => {
    expect(catalogue.length).toBeGreaterThan(2_000);
    expect(found(catalogue.map(({ file, key, text }) => [`${file} ${key}`, text]))).toEqual([]);
  });

  it.each(['src', 'cli'])('in strings of %s', (root) => {
    const files = filesOf(root, /\.ts$/).filter((file) => !READ_FROM_SOURCES.test(file));
    expect(files.length).toBeGreaterThan(20);
    expect(found(files.flatMap((file) => textsOfCode(file).map((text) => [file, text] as const)))).toEqual([]);
  });

  it('in bundled templates', () => {
    const files = filesOf('src/library', /\.yaml$/);
    expect(files.length).toBeGreaterThan(3);
    expect(
      found(files.flatMap((file) => textsOfYaml(readFileSync(file, 'utf8')).map((text) => [file, text] as const))),
    ).toEqual([]);
  });

  it('in the pages and the README', () => {
    const pages = [...filesOf('docs', /^[a-z-]+\.md$/), 'README.md'].filter((page) => page !== 'docs/words.md');
    expect(pages.length).toBeGreaterThan(14);
    const lines = pages.flatMap((page) =>
      textOfPage(readFileSync(page, 'utf8'))
        .split('\n')
        .map((line) => [page, line] as const),
    );
    expect(found(lines)).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('has no sentence of more than 20 words', () => {
    const long = (text: string) => sentencesOf(text).filter((one) => countWords(one.replaceAll('#', ' x ')) > 20);
    expect(long(`${'word '.repeat(20)}end. Short.`)).toHaveLength(1);
    expect(catalogue.flatMap(({ file, key, text }) => long(text).map((one) => `${file} ${key}: ${one}`))).toEqual([]);
  });

  it('counts words of strings, and of keys that a folder had before', () => {
    const text =
      "export const texts = (n: number) => ({ a: { b: 'Two words', c: `${n} of ${n === 1 ? 'one' : 'many'}` } });";
    const now = wordCounts(['tabs/x/x-texts.ts'], () => text);
    expect([...(now.get('tabs/x') ?? [])]).toEqual([
      ['a.b', 2],
      ['a.c', 3],
    ]);
    const before = new Map([['tabs/x', new Map([['old.a.b', 4]])]]);
    expect(compareWords(before, now)).toEqual([{ folder: 'tabs/x', before: 4, now: 5, ofKeysBefore: 2 }]);
  });

  it('says what its folders said before in at most as many words as before', () => {
    const folders = compareWords(recordedCounts(), wordCounts(catalogueFiles(), readCatalogue));
    expect(folders.length).toBeGreaterThan(15);
    const tooLong = folders.filter(
      ({ folder, before, ofKeysBefore }) => ofKeysBefore > (MOST[folder] ?? 0.65) * before,
    );
    expect(tooLong).toEqual([]);
  });
});
