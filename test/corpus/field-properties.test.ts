import fc from 'fast-check';
import { decodeText } from '../../src/template/decode-text';
import { readSource } from '../../src/template/read-source';
import { missingWords } from '../template/held-words';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';
import { itemsOf } from './field-outline';

type Change =
  | { readonly kind: 'drop' | 'double' | 'swap'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly line: string };

const LINES = [
  '## Another part',
  '- [ ] one more',
  '• typed',
  '| T-1 | a | b |',
  '**Label:**',
  '```',
  '> quoted',
  '<!-- note -->',
  '---',
  'Owner: nobody yet',
  '☐ box',
  '',
  'T-3h: Then',
];
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), line: fc.constantFrom(...LINES) }),
);

const changed = (text: string, one: Change): string => {
  const lines = text.split('\n');
  const at = one.at % Math.max(1, lines.length);
  const line = lines[at] ?? '';
  if (one.kind === 'drop') lines.splice(at, 1);
  else if (one.kind === 'double') lines.splice(at, 0, line);
  else if (one.kind === 'insert') lines.splice(at, 0, one.line);
  else lines.splice(at, 2, lines[at + 1] ?? '', line);
  return lines.join('\n');
};

/** Numbers of the grammar's headings, words of tags, of options of directives and of the separator's line are no text. */
const NO_TEXT =
  /<[^<>\n]*>|^\s*:[\w-]+:|^\.\. [\w-]+::|^sep=.*$|^ {0,3}\[[^\]\n]+\]:|^[ >]*(?:`{3,}|~{3,})\w*|(?<=^#{1,6} (?:phase|module|task|subtask) )[\d.]+/gim;

/** Names of values, of levels and of the grammar's sections, and a tick: they say what a word is. */
const NAMES = new Set(
  'owner status priority label labels story points epic tasks task subtask module phase description acceptance criteria x done h2 code and state tags'.split(
    ' ',
  ),
);

if (sharedFolder === null) {
  sayNotRun('Mutations of the field cases');
  test('the field cases are elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  // Lines of a page's JSON are no lines of the page; YAML's keys are no text.
  const files = corpusFiles('corpus/field').filter(({ path }) => !/\.(?:json|yaml)$|README/.test(path));

  test('whatever is done to a source, each word is in an item, in its text or in a diagnostic, and no row without a time has a date', () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.array(change, { minLength: 1, maxLength: 4 }), (index, changes) => {
        const file = files[index];
        const { text } = decodeText(file?.bytes ?? new Uint8Array());
        const source = changes.reduce(changed, text);
        const reading = readSource(file?.path ?? '', new TextEncoder().encode(source));
        if (reading.diagnostics.some(({ code }) => code === 'empty-input' || code === 'no-template')) return;
        const said = {
          ...reading,
          diagnostics: reading.diagnostics.map((one) => ({ ...one, text: `${one.text ?? ''} ${one.message}` })),
        };
        expect(missingWords(source.replace(NO_TEXT, ' '), said).filter((word) => !NAMES.has(word))).toEqual([]);
        const unread = new Set(
          reading.diagnostics.flatMap(({ code, line }) => (code === 'timeline-unreadable' ? [line] : [])),
        );
        const dated = reading.templates
          .flatMap(itemsOf)
          .filter(({ at, offset }) => unread.has(at.line) && offset !== undefined);
        expect(dated.map(({ title }) => title)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('at most one in twenty lines of lists, boxes and tables ends in a diagnostic only', () => {
    let lines = 0;
    let left = 0;
    for (const { path, bytes } of files) {
      const { text } = decodeText(bytes);
      const reading = readSource(path, bytes);
      lines += text.split('\n').filter((line) => /^\s*(?:[-*+•◦–☐]|\d+[.)]|\[|\|(?![ :|-]+$))/.test(line)).length;
      left += reading.diagnostics.filter(({ code }) => code === 'text-left-over').length;
      for (const { code, text: words = '' } of reading.diagnostics)
        if (code === 'contents-left-out' || (code === 'not-imported' && words !== '')) left += words.split('\n').length;
    }
    expect(lines).toBeGreaterThan(200);
    expect(left / lines).toBeLessThanOrEqual(0.05);
  });
}
