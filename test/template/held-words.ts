import type { SourceReading } from '../../src/template/read-files';
import { countWords } from '../plan/adf-words';

/** What says where something was read, and of what kind it is, and not what was read. */
const NOT_WORDS = new Set([
  'file',
  'path',
  'at',
  'kind',
  'format',
  'code',
  'severity',
  'message',
  'remedy',
  'line',
  'column',
]);

const valuesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NOT_WORDS.has(key) ? [] : valuesOf(inner)));
};

/** Words of a text, less the numbers of lists, line breaks of cells, and the numbers of a table's rows. */
const wordsIn = (text: string): ReadonlyMap<string, number> =>
  countWords(
    text
      .toLowerCase()
      .replace(/^\| \d+ \|/gm, ' ')
      .replace(/(?<![\p{L}\p{N}])\d{1,9}[.)](?=\s|$)|<br ?\/?>/gu, ' '),
  );

/** Words that stand in a text more often than in the templates and the diagnostics' texts together. */
export const lostWords = (text: string, { templates, diagnostics }: SourceReading): readonly string[] => {
  const texts = [...valuesOf(templates), ...diagnostics.map((diagnostic) => diagnostic.text ?? '')];
  const held = countWords(texts.join('\n').toLowerCase());
  return [...wordsIn(text)].filter(([word, count]) => (held.get(word) ?? 0) < count).map(([word]) => word);
};

/** Words that stand in a text and in no template and no diagnostic. */
export const missingWords = (text: string, reading: SourceReading): readonly string[] => {
  const texts = [...valuesOf(reading.templates), ...reading.diagnostics.map((diagnostic) => diagnostic.text ?? '')];
  const held = countWords(texts.join('\n').toLowerCase());
  return [...wordsIn(text).keys()].filter((word) => !held.has(word));
};
