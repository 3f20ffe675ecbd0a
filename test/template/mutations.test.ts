import fc from 'fast-check';
import { decodeText } from '../../src/template/decode-text';
import { readSource } from '../../src/template/read-source';
import { publicTemplates, sayNotRun, sharedFolder } from '../corpus/corpus-files';
import { lostWords, missingWords } from './held-words';

type Mutation =
  | { readonly kind: 'drop' | 'double'; readonly line: number }
  | { readonly kind: 'swap'; readonly first: number; readonly second: number }
  | { readonly kind: 'truncate'; readonly at: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

/** Places are shares of the whole, so that one mutation fits files of any size. */
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const), line: share }),
  fc.record({ kind: fc.constant('swap' as const), first: share, second: share }),
  fc.record({ kind: fc.constant('truncate' as const), at: share }),
  fc.record({ kind: fc.constant('insert' as const), at: share, bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }) }),
);

const mutate = (bytes: Uint8Array, change: Mutation): Uint8Array => {
  const place = (at: number, of = bytes.length) => Math.floor(at * of);
  switch (change.kind) {
    case 'drop':
    case 'double': {
      // Latin 1 keeps every byte as it is.
      const lines = Buffer.from(bytes).toString('latin1').split('\n');
      const at = place(change.line, lines.length);
      lines.splice(at, 1, ...(change.kind === 'drop' ? [] : [lines[at] ?? '', lines[at] ?? '']));
      return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
    }
    case 'swap': {
      const changed = Uint8Array.from(bytes);
      const [first, second] = [place(change.first), place(change.second)];
      [changed[first], changed[second]] = [bytes[second] ?? 0, bytes[first] ?? 0];
      return changed;
    }
    case 'truncate':
      return bytes.slice(0, place(change.at));
    case 'insert': {
      const at = place(change.at);
      return Uint8Array.from([...bytes.slice(0, at), ...change.bytes, ...bytes.slice(at)]);
    }
  }
};

/** Words of headings of the MigOps grammar that say what they are: `## Task 1: Subtask 2:`. */
const GRAMMAR =
  /^[ \t\u00a0\u200b\ufeff]*#{1,6}[ \t\u00a0*_`]*(?:modules?\b[\s\d]*[:：]?|(?:task\s*#?[\d.]*\s*[:：.)–—-]*\s*)+(?:sub[\s-]?task\s*#?[\d.]*\s*[:：.)–—-]*)?|sub[\s-]?task\s*#?[\d.]*\s*[:：.)–—-]*)/gim;

if (sharedFolder === null) {
  sayNotRun('Mutations of the public corpus');
  test('the corpus is elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  const files = publicTemplates();
  const documents = files.filter(({ path }) => !/tasks\.md$|connect-modules|\.csv$/.test(path));
  const grammar = files.filter(({ path }) => /tasks\.md$/.test(path));
  const others = files.filter(({ path }) => /connect-modules|\.csv$/.test(path));

  test.each([
    ['documents', documents, 500],
    ['files of the grammar', grammar, 300],
    ['the largest file and the backlog', others, 60],
  ])('%s: never a throw, the same twice, no word lost', (_, all, numRuns) => {
    const file = fc.integer({ min: 0, max: all.length - 1 });
    fc.assert(
      fc.property(file, fc.array(mutation, { minLength: 1, maxLength: 4 }), (index, changes) => {
        const { path = '', bytes = new Uint8Array() } = all[index] ?? {};
        const changed = changes.reduce(mutate, bytes);
        const reading = readSource(path, changed);
        expect(readSource(path, changed)).toEqual(reading);
        if (reading.diagnostics.some(({ code }) => code === 'empty-input' || code === 'binary-input')) return;
        const { text } = decodeText(changed);
        const isGrammar = reading.templates.length === 0 || reading.templates.some(({ format }) => format === 'migops');
        // A checklist, and a sheet without its heading line, say a category once, however many rows repeat it.
        const isDocument =
          !path.endsWith('.csv') && reading.templates.some(({ format }) => ['timeline', 'blocks'].includes(format));
        if (isDocument) expect(lostWords(text, reading)).toEqual([]);
        else expect(missingWords(isGrammar ? text.replace(GRAMMAR, ' ') : text, reading)).toEqual([]);
      }),
      { numRuns },
    );
  });
}
