import fc from 'fast-check';
import { readSource } from '../../src/template/read-source';
import type { SourceReading } from '../../src/template/read-files';
import { decodeText } from '../../src/template/decode-text';

const line = fc.oneof(
  fc.constantFrom(
    '# Module: One',
    '#Module:',
    '## Task 1: First',
    '## Task 2: Second',
    '## Task: none',
    '## Task 1: Subtask 1: Part',
    '## Task 9: Subtask 1: Lost',
    '## Subtask 2: Next',
    '#### Description',
    '#### Acceptance Criteria',
    '#### Tools: hammer',
    '#### Other',
    '# Title',
    '```',
    '~~~',
    '• point',
    '1) one',
    'a) letter',
    '',
    '   ',
    '## Task 1: Task 1: Echo',
    '### Description: inline',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const template = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

/** Without white space, and without the marks that headings and emphasis are made of: titles are plain text. */
const squash = (text: string) => text.replace(/[\s#:*]+/g, '');

/** All words that a reading holds, in the template or in a diagnostic. */
const held = ({ templates, diagnostics }: SourceReading): string => {
  const parts: string[] = diagnostics.map(({ text }) => text ?? '');
  for (const { name, about } of templates)
    parts.push(name, ...(about ?? []).flatMap(({ heading, body }) => [heading, ...body.split('\n')]));
  for (const module of templates.flatMap(({ phases }) => phases).flatMap(({ modules }) => modules)) {
    const items = [module, ...module.tasks, ...module.tasks.flatMap(({ subtasks }) => subtasks)];
    for (const { title, sections } of items)
      parts.push(title, ...sections.flatMap(({ heading, body }) => [heading, ...body.split('\n')]));
  }
  return parts.map(squash).join('');
};

/** What stands before an item of a list, which prose turns into the item's place. */
/** Bullets that are typed begin an item without a space too. */
const MARKER = /^[\s>]*(?:(?:[-*+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+|[•·◦▪▫●○■□►▸❖⁃∙⦁➢➤✓✔‣☐☑☒✅⬜❏]\s*)+/iu;
const LABEL = /^#{1,6}\s*(?:modules?\b[\s\d]*:|(?:task\s*\d*\s*:?\s*)?(?:sub[\s-]?task\s*\d*\s*:?)?)/i;

describe('any input', () => {
  test('bytes never throw, and always say something or give a template', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { templates, diagnostics } = readSource('x', bytes);
        expect(templates.length + diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('places lie inside the text and name the right line', () => {
    fc.assert(
      fc.property(template, (source) => {
        const bytes = new TextEncoder().encode(source);
        const { text } = decodeText(bytes);
        const reading = readSource('x.md', bytes);
        const lines = text.split('\n').length;
        for (const { line: at, column } of reading.diagnostics) {
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(lines);
          expect(column).toBe(1);
        }
        for (const module of reading.templates.flatMap(({ phases }) => phases).flatMap(({ modules }) => modules)) {
          const items = [module, ...module.tasks, ...module.tasks.flatMap(({ subtasks }) => subtasks)];
          for (const { at } of items.flatMap((item) => [item, ...item.sections])) {
            expect(text.slice(0, at.offset).split('\n')).toHaveLength(at.line);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('each line with a word is in the template or in a diagnostic', () => {
    fc.assert(
      fc.property(template, (source) => {
        const bytes = new TextEncoder().encode(source);
        const reading = readSource('x.md', bytes);
        const all = held(reading);
        const missing = decodeText(bytes)
          .text.split('\n')
          .map((one) =>
            squash(
              one
                .replace(LABEL, '')
                .replace(MARKER, '')
                .replace(/\s#+\s*$/, ''),
            ),
          )
          .filter((one) => /[\p{L}\p{N}]/u.test(one) && !all.includes(one));
        if (!reading.diagnostics.some(({ code }) => code === 'empty-input' || code === 'binary-input'))
          expect(missing).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
