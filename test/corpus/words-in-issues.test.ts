import fc from 'fast-check';
import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import type { AdfNode } from '../../src/plan/import-plan';
import { decodeText } from '../../src/template/decode-text';
import { readFiles, type SourceFile } from '../../src/template/read-files';
import { readSource } from '../../src/template/read-source';
import type { Template } from '../../src/template/template';
import { adfFault } from '../plan/adf-validator';
import { adfWords, countWords } from '../plan/adf-words';
import { UNCHOSEN } from '../plan/template-of';
import { corpusFiles, sayNotRun, sharedFolder } from './corpus-files';

const DATES = { ...NO_DATES, start: '2027-03-01', cutover: '2027-06-01' };
const planOf = (template: Template) => assemblePlan(template, { ...UNCHOSEN, dates: DATES });
/** Words of two letters and more that a text has and neither the issues of its plan nor what was said of it has. */
/** Words of the grammars themselves: they become levels and headings. */
const GRAMMAR = new Set(['module', 'task', 'subtask', 'description', 'acceptance', 'criteria', 'tools']);

const wordsLost = (file: SourceFile): readonly string[] => {
  const reading = readSource(file.path, file.bytes);
  const said = reading.diagnostics.flatMap(({ text = '', message }) => [text, message]);
  const drafts = reading.templates.flatMap((template) => {
    const { operations, phases, roles, diagnostics } = planOf(template);
    return [
      template.name,
      ...diagnostics.map(({ message }) => message),
      ...phases.map(({ name }) => name),
      ...roles.map(({ name }) => name),
      ...operations.flatMap(({ draft }) => [
        draft.summary,
        ...draft.labels,
        ...[draft.description, ...draft.comments].map((one) => adfWords(one as unknown as AdfNode)),
      ]),
    ];
  });
  // As a part of a longer word, too: two bold words that touch are one in a document's text.
  const held = [...said, ...drafts].join('\n').toLowerCase();
  return [...countWords(decodeText(file.bytes).text.toLowerCase()).keys()].filter(
    // A number that touches such a word, as in "Subtask3", is the level's.
    (word) => /\p{L}{2}/u.test(word) && !held.includes(word) && !GRAMMAR.has(word.replace(/\d+$/, '')),
  );
};

if (sharedFolder === null) {
  sayNotRun('The other shapes of the public corpus');
  test('the corpus is elsewhere', () => {
    expect(sharedFolder).toBeNull();
  });
} else {
  const one = (path: string): Template => {
    const [template] = readFiles(corpusFiles(path)).templates;
    if (!template) throw new Error(`nothing was read from ${path}`);
    return template;
  };
  const SHAPES = [
    'corpus/seeds/customer-timeline.md',
    'corpus/seeds/onboarding-checklist.md',
    'corpus/seeds/cloud-account-migration.rst',
    'corpus/seeds/connect-modules.md',
    'corpus/backlog/portfolio-activities.csv',
  ];

  test('the T-minus table is dated from T-0, and who owns nothing is said', () => {
    const { operations, diagnostics } = planOf(one('corpus/seeds/customer-timeline.md'));
    expect(diagnostics.map(({ code }) => code)).toContain('unowned');
    const dues = operations.filter(({ draft }) => draft.kind === 'module').map(({ draft }) => draft.due);
    expect(dues).toEqual(['2027-03-03', '2027-04-02', '2027-04-30', '2027-05-12', '2027-05-21', '2027-06-01']);
  });

  test('the checklist waits for its milestones, and is dated as soon as they are', () => {
    const template = one('corpus/seeds/onboarding-checklist.md');
    expect(planOf(template).operations.every(({ draft }) => draft.due === undefined)).toBe(true);
    const milestones = { 'kick-off': '2027-03-01', 'end-of-sprint-0': '2027-03-12' };
    const told = assemblePlan(template, { ...UNCHOSEN, dates: { ...NO_DATES, milestones } });
    expect(told.operations.every(({ draft }) => draft.due !== undefined)).toBe(true);
  });

  test.each(SHAPES)('%s: no word is lost, every description is valid ADF', (path) => {
    const [file] = corpusFiles(path);
    if (!file) throw new Error('no file');
    expect(wordsLost(file)).toEqual([]);
    for (const { draft } of readFiles([file]).templates.flatMap((template) => planOf(template).operations))
      for (const document of [draft.description, ...draft.comments]) expect(adfFault(document)).toBeNull();
  });

  const mutation = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('double' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('swap' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), byte: fc.integer({ min: 32, max: 255 }) }),
  );
  const mutate = (bytes: Uint8Array, change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): Uint8Array => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const at =
      change.at % Math.max(1, change.kind === 'drop' || change.kind === 'double' ? lines.length : bytes.length);
    if (change.kind === 'drop') lines.splice(at, 1);
    if (change.kind === 'double') lines.splice(at, 0, lines[at] ?? '');
    if (change.kind === 'drop' || change.kind === 'double')
      return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'));
    if (change.kind === 'cut') return bytes.slice(0, at);
    const copy = [...bytes];
    if (change.kind === 'insert') copy.splice(at, 0, change.byte);
    else [copy[at], copy[at + 1]] = [copy[at + 1] ?? 32, copy[at] ?? 32];
    return new Uint8Array(copy);
  };

  test('whatever is done to a public file: it is read the same twice, never with an exception, and nothing is lost in silence', () => {
    const files = SHAPES.flatMap((path) => corpusFiles(path));
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.array(mutation, { minLength: 1, maxLength: 4 }), (index, changes) => {
        const file = files[index];
        if (!file) throw new Error('no file');
        const bytes = changes.reduce(mutate, file.bytes);
        const reading = readSource(file.path, bytes);
        expect(readSource(file.path, bytes)).toEqual(reading);
        expect(wordsLost({ path: file.path, bytes })).toEqual([]);
      }),
      {
        numRuns: 60,
        ...(process.env['RUNWAY_SEED'] === undefined ? {} : { seed: Number(process.env['RUNWAY_SEED']) }),
      },
    );
  });
}
