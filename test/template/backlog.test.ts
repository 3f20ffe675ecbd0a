import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseByStream } from 'csv-parse';
import fc from 'fast-check';
import { describeItem } from '../../src/plan/describe-item';
import { looksLikeBacklog, readBacklog } from '../../src/template/backlog/read-backlog';
import { readNative } from '../../src/template/native/read-native';
import { writeNative } from '../../src/template/native/write-native';
import type { Item, Module, Template } from '../../src/template/template';
import { sayNotRun, sharedFolder } from '../corpus/corpus-files';

const OWN = `Label,Summary,Description,Component/s,Issue Type,Epic Link,Epic Name,Custom field (Story Points),Labels,Labels,Assignee,Priority,Status,Issue id,Parent id,Sprint
Pilot,Networks,Networks,Net,Epic ,,Lines and routes,,,,,,,1,,
Pilot,Order lines,"Two lines,
one a spare

Acceptance criteria:
-Ordered
- Paid, with a receipt
",Net,Story,Lines and routes,,"2,5",wan,carrier wan,kim,High,To Do,2,,Sprint 4
Pilot,Call the carrier,,,Sub-task,,,,,,,,,3,2,
Pilot,Plan routes,As is,,Task,networks,,many,,,,Urgent,,4,,
`;

const read = (text: string, file = 'own/pilot list.csv') => {
  const { templates, diagnostics } = readBacklog(file, text);
  return { template: templates[0], diagnostics };
};
const codes = (text: string) => read(text).diagnostics.map(({ code, line }) => `${String(line)} ${code}`);
const modulesOf = (text: string): readonly Module[] =>
  read(text).template?.phases.flatMap(({ modules }) => modules) ?? [];
const outline = (text: string) =>
  modulesOf(text).map(({ title, tasks }) => [
    title,
    tasks.map((task) => [task.number, task.title, task.subtasks.map((one) => one.title)]),
  ]);

test('epics, tasks and subtasks stand below each other', () => {
  expect(outline(OWN)).toEqual([
    [
      'Networks',
      [
        [1, 'Order lines', ['Call the carrier']],
        [2, 'Plan routes', []],
      ],
    ],
  ]);
  const { template } = read(OWN);
  expect([template?.name, template?.format, template?.phases.map(({ name }) => name)]).toEqual([
    'pilot list',
    'backlog',
    ['Pilot'],
  ]);
});

test('cells become sections and traits, and what has no place stays as text', () => {
  const [networks] = modulesOf(OWN);
  const [order, plan] = networks?.tasks ?? [];
  expect(order).toMatchObject({ storyPoints: 2.5, labels: ['wan', 'carrier'], priority: 'high', status: 'To Do' });
  expect(order?.at).toEqual({ file: 'own/pilot list.csv', offset: OWN.indexOf('Pilot,Order'), line: 3, column: 1 });
  expect(order?.sections.map(({ kind, heading, body }) => [kind, heading, body])).toEqual([
    ['description', 'Description', 'Two lines,\none a spare'],
    ['criteria', 'Acceptance criteria', '- Ordered\n- Paid, with a receipt'],
    ['other', 'Also in the backlog', '- Component/s: Net\n- Issue id: 2\n- Sprint: Sprint 4'],
  ]);
  expect(plan?.sections.map(({ body }) => body)).toEqual([
    'As is',
    '- Custom field (Story Points): many\n- Priority: Urgent\n- Issue id: 4',
  ]);
  expect(networks?.sections.map(({ body }) => body)).toEqual([
    '- Component/s: Net\n- Epic Name: Lines and routes\n- Issue id: 1',
  ]);
  const [people, types] = read(OWN).diagnostics;
  expect([people?.code, people?.text]).toEqual(['backlog-people-left-out', 'line 3, Assignee: kim']);
  expect([types?.code, types?.message]).toEqual([
    'backlog-read-as',
    'Issues are read by their type: 1 "Epic" as modules, 1 "Story" as tasks, 1 "Sub-task" as subtasks, 1 "Task" as tasks.',
  ]);
});

test.each([
  ['by key', 'Summary;Issue Type;Issue key;Parent\nA;Epic;X-1;\nB;Bug;X-2;X-1\nC;Sub-Task;X-3;X-2\n'],
  ['by summary, with tabs', 'Summary\tIssue Type\tParent\nA\tEPIC\t\nB\tStory\t a \nC\tSubtask\tB\n'],
  ['by id, children first', 'Issue id,Parent id,Summary,Issue Type\r\n3,2,C,Sub task\r\n2,1,B,Story\r\n1,,A,Epic\r\n'],
  [
    'by a custom field',
    '\n\nSummary,Issue Type,Custom field (Epic Link),Parent\n\nA,Epic,,\n\nB,Story,A,\nC,Sub-task,,B\n',
  ],
])('parents are named %s', (_how, text) => {
  expect(looksLikeBacklog(text)).toBe(true);
  expect(outline(text)).toEqual([['A', [[1, 'B', ['C']]]]]);
});

test('what belongs to no epic stands by component, by label, or alone', () => {
  const text =
    'Summary,Issue Type,Component,Labels,Parent\nA,Story,Net,x,\nB,Story,,y z,\nC,Story,,,\nD,Story,Net,,Gone\nE,Sub-task,Desk,,B7\nF,Epic,,,Initiative\n';
  expect(outline(text)).toEqual([
    ['F', []],
    ['Net', [[1, 'A', []]]],
    ['y', [[1, 'B', []]]],
    ['Without an epic', [[1, 'C', []]]],
    ['Gone', [[1, 'D', []]]],
    ['B7', [[1, 'E', []]]],
  ]);
  expect(codes(text)).toEqual([
    '1 backlog-read-as',
    '5 backlog-parent-missing',
    '7 backlog-parent-missing',
    '2 backlog-without-epic',
  ]);
});

test.each([
  ['more cells than headings', 'Summary,Issue Type\nA,Epic,over,\n', ['2 backlog-cells-left-over'], 1],
  ['no summary', 'Summary,Issue Type,Due\nA,Epic,\n,Story,today\n,,\n', ['3 backlog-summary-missing'], 1],
  ['a quotation mark never closed', 'Summary,Issue Type\nA,Epic\n\nB,"Story\nC,Story\n', ['4 backlog-unreadable'], 1],
  ['words behind a quotation mark', 'Summary,Issue Type\n"A" b,Epic\n', [], 1],
  ['no issue', 'Summary,Issue Type\n', ['1 backlog-unreadable'], 0],
])('%s', (_what, text, expected, count) => {
  expect(codes(text).filter((code) => !code.endsWith('backlog-read-as'))).toEqual(expected);
  expect(modulesOf(text)).toHaveLength(count);
});

test('what could not be read is in the diagnostic', () => {
  const [fault] = read('Summary,Issue Type\nA,Epic\nB,"Story\nC,Story\n').diagnostics;
  expect([fault?.severity, fault?.text]).toEqual(['error', 'B,"Story\nC,Story\n']);
});

test.each([
  ['its own line', 'Do it.\nAcceptance Criteria:\n- one\n- two', 'Do it.', ['one', 'two']],
  ['bold', 'Do it.\n**ACCEPTANCE CRITERIA**\n- one', 'Do it.', ['one']],
  ["Jira's own heading", 'Do it.\n\nh3. Acceptance criteria\n\n* one', 'Do it.', ['one']],
  ['the same line', 'Acceptance criterion: one', '', ['one']],
  ['with a note', 'Acceptance criteria (draft) - one', '', ['one']],
  ['in a sentence', 'Acceptance criteria are agreed later.\n- one', 'Acceptance criteria are agreed later.\n- one', []],
  ['nothing below', 'Do it.\nAcceptance criteria:', 'Do it.\nAcceptance criteria:', []],
  ['no heading', 'Do it:\n- one', 'Do it:\n- one', []],
])('criteria behind a heading: %s', (_what, cell, description, criteria) => {
  const [module] = modulesOf(`Summary,Issue Type,Description\nA,Epic,"${cell}"\n`);
  const sections = module?.sections ?? [];
  expect(sections.filter(({ kind }) => kind === 'description').map(({ body }) => body)).toEqual(
    description === '' ? [] : [description],
  );
  expect(describeItem(sections).criteria).toEqual(criteria);
});

test('is told by its first line', () => {
  expect(looksLikeBacklog(OWN)).toBe(true);
  expect(looksLikeBacklog('"Issue Type";"Summary"\n')).toBe(true);
  expect(looksLikeBacklog('Name,Issue Type\n')).toBe(false);
  expect(looksLikeBacklog('# Module: Summary, Issue Type\n')).toBe(false);
  expect(looksLikeBacklog('')).toBe(false);
});

const everyText = (
  template: Template | undefined,
  diagnostics: readonly { text?: string; message: string }[],
): string => JSON.stringify([template, diagnostics.map(({ text = '', message }) => [text, message])]);
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const missingWords = (csv: string): readonly string[] => {
  const { template, diagnostics } = read(csv);
  const kept = new Set(
    wordsIn(
      everyText(template, diagnostics)
        .replace(/\\[nt]/g, ' ')
        .toLowerCase(),
    ),
  );
  return wordsIn(csv.toLowerCase()).filter((word) => !kept.has(word));
};

test('no word is lost, and nothing is thrown, whatever is done to a file', () => {
  expect(missingWords(OWN)).toEqual([]);
  const cell = fc.constantFrom(
    'Epic',
    'Story',
    'Sub-task',
    'one',
    'two',
    'A b',
    '"q',
    '"q, r"',
    '"x\ny"',
    ',',
    '\n',
    '',
    ' ',
    '7',
  );
  const cells = fc.array(cell, { minLength: 2, maxLength: 40 }).map((all) => all.join(','));
  fc.assert(
    fc.property(cells, (rows) => {
      const csv = `Summary,Issue Type,Parent,Labels,Story Points,Epic Name,Note\n${rows}`;
      expect(missingWords(csv)).toEqual([]);
      expect(read(csv)).toEqual(read(csv));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ['quotation marks', '"'.repeat(300_001)],
  ['delimiters', ','.repeat(300_000)],
  ['rows', 'a,Story,b\n'.repeat(10_000)],
  ['epics of one name', 'a,Epic,b\n'.repeat(10_000)],
  ['white space', `acceptance criteria${' '.repeat(200_000)}x,Story`],
  ['lines of a cell', `"${'acceptance\n'.repeat(100_000)}",Story`],
])(
  'a file of nothing but %s is read, and said to hold nothing',
  (_what, rows) => {
    expect(read(`Summary,Issue Type,Description\n${rows}`).diagnostics.length).toBeGreaterThan(0);
    expect(read(`Description,Issue Type,Summary\n${rows},x`).diagnostics.length).toBeGreaterThan(0);
  },
  20_000,
);

if (sharedFolder === null) {
  sayNotRun('The public backlog');
} else {
  const csv = readFileSync(join(sharedFolder, 'corpus/backlog/portfolio-activities.csv'), 'utf8');
  /** By another parser's way in, and by columns instead of headings. */
  const rows: Promise<readonly string[][]> = new Promise((resolve, reject) => {
    parseByStream(csv, { from: 2 }, (failure, all) => (failure ? reject(failure) : resolve(all)));
  });
  const items = (template: Template | undefined): readonly Item[] =>
    template?.phases.flatMap(({ modules }) =>
      modules.flatMap(({ tasks }) => tasks.flatMap((one) => [one, ...one.subtasks])),
    ) ?? [];

  test('the public backlog has its epics, stories, points and criteria', async () => {
    const all = await rows;
    const of = (type: string) => all.filter((row) => row[4]?.trim() === type);
    const { template, diagnostics } = read(csv);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect([of('Epic').length, of('Story').length, all.length]).toEqual([7, 39, 46]);
    const modules = template?.phases[0]?.modules ?? [];
    expect(modules.map(({ title }) => title)).toEqual(of('Epic').map((row) => row[1]));
    expect(modules.map(({ tasks }) => tasks.length)).toEqual(
      of('Epic').map((epic) => of('Story').filter((story) => story[5] === epic[6]).length),
    );
    const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
    expect(sum(items(template).map(({ storyPoints = 0 }) => storyPoints))).toBe(
      sum(of('Story').map((row) => Number(row[8]))),
    );
    const dashes = of('Story').map(
      (row) => (row[2]?.split(/acceptance criteria:?/i)[1] ?? '').match(/^ *-/gm)?.length ?? 0,
    );
    expect(items(template).map(({ sections }) => describeItem(sections).criteria.length)).toEqual(dashes);
    expect(sum(dashes)).toBeGreaterThan(50);
  });

  test('no word of the public backlog is lost, and it comes back from the native format as it was', () => {
    expect(missingWords(csv)).toEqual([]);
    const { template } = read(csv);
    if (!template) throw new Error('nothing was read');
    const said = (one: unknown): unknown =>
      JSON.parse(
        JSON.stringify(one, (key, value: unknown) => (['at', 'path', 'format'].includes(key) ? undefined : value)),
      );
    const [back] = readNative('back.yaml', writeNative(template)).templates;
    expect(said({ ...back, phases: back?.phases })).toEqual(said(template));
  });
}
