import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundledTemplates } from '../../src/library/bundled-templates';
import { decodeText } from '../../src/template/decode-text';
import { corpusFiles, sayNotRun, sharedFolder } from '../corpus/corpus-files';

/** So many equal words in a row are somebody else's sentence. */
const LONGEST = 8;
const LIBRARY = join(__dirname, '../../src/library');

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - LONGEST + 1))
    .map((_, at) => words.slice(at, at + LONGEST).join(' '));
};

/** All texts within a value, in order, without the keys between them. */
const textsWithin = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsWithin);
};

test('runs of words are compared without case and signs', () => {
  expect(runsOf('One, two three; FOUR five – six “seven” eight. nine')).toEqual([
    'one two three four five six seven eight',
    'two three four five six seven eight nine',
  ]);
  expect(runsOf('one two three four five six seven')).toEqual([]);
});

if (sharedFolder === null) {
  sayNotRun('Own words of the bundled templates');
} else {
  const corpus = new Set(corpusFiles('corpus').flatMap(({ bytes }) => runsOf(decodeText(bytes).text)));

  test('the corpus is there, and a sentence of it is found', () => {
    expect(corpus.size).toBeGreaterThan(50_000);
    const seed = corpusFiles('corpus/seeds/connect-modules.md').map(({ bytes }) => decodeText(bytes).text);
    expect(seed.flatMap(runsOf).every((run) => corpus.has(run))).toBe(true);
  });

  test.each(readdirSync(LIBRARY))('no %s has eight words in a row of the corpus', (file) => {
    expect(runsOf(readFileSync(join(LIBRARY, file), 'utf8')).filter((run) => corpus.has(run))).toEqual([]);
  });

  test.each(bundledTemplates().map(({ id, template }) => [id, template] as const))(
    'nor have the texts of %s, one after the other',
    (_id, template) => {
      const text = textsWithin(template.phases).join(' ');
      expect(runsOf(text).length).toBeGreaterThan(1_000);
      expect(runsOf(text).filter((run) => corpus.has(run))).toEqual([]);
    },
  );
}
