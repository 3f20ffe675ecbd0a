import { strToU8, zipSync } from 'fflate';
import { readFiles } from '../../src/template/read-files';
import { readSource } from '../../src/template/read-source';
import { readText } from './source-of';

const TIMELINE = '| Timeline | Phase | Activities |\n|---|---|---|\n| T-1 | P | a |\n';
const CHECKLIST = '| Status | Area | Task |\n|---|---|---|\n| open | A | b |\n';
const SHAPES: readonly (readonly [string, string])[] = [
  ['migops', '# Module: M\n## Task 1: T\n#### Description\nx\n'],
  ['timeline', TIMELINE],
  ['checklist', CHECKLIST],
  ['prose', '# A\n\n- b\n'],
  ['prose', 'A\n~~~~~\n\n* b\n'],
  ['backlog', 'Issue Type,Summary\nEpic,A\nTask,b\n'],
  ['native', 'runway: 1\nname: N\nphases:\n  - name: P\n    modules:\n      - title: M\n'],
  [
    'prose',
    JSON.stringify({
      type: 'doc',
      version: 1,
      content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'A' }] }],
    }),
  ],
];

/** Prose is read block by block, as every document but the two pure tables is. */
const formatOf = (shape: string) => (shape === 'prose' ? 'blocks' : shape);

describe('the shape is found by content', () => {
  test.each(SHAPES)('%s %j', (shape, text) => {
    for (const name of ['a.md', 'a.csv', 'README.md', 'noname'])
      expect(readText(text, name).templates.map((template) => template.format)).toEqual([formatOf(shape)]);
  });

  test.each(SHAPES)('%s, with a byte order mark and carriage returns', (shape, text) => {
    const { templates } = readText(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(templates.map((template) => template.format)).toEqual([formatOf(shape)]);
  });

  test.each([
    ['a timeline without any time', TIMELINE.replace('T-1', 'soon'), ['blocks']],
    ['a table of something else, below a heading', `# A\n\n${TIMELINE.replace('Activities', 'Weather')}`, ['blocks']],
    ['a timeline has precedence over a status', TIMELINE.replace('Phase', 'Status'), ['blocks']],
  ])('%s', (_, text, formats) => {
    expect(readText(text).templates.map(({ format }) => format)).toEqual(formats);
  });
});

describe('a folder or a zip', () => {
  const others = {
    'b/line.md': strToU8(TIMELINE),
    'b/list.txt': strToU8('- x\n'),
    'b/Readme.md': strToU8('# R\n'),
    'b/a.png': strToU8('- x'),
  };
  const files = (all: Readonly<Record<string, Uint8Array>>) =>
    Object.entries(all).map(([path, bytes]) => ({ path, bytes }));

  test('without modules: a template a file, but Readmes and files of other kinds', () => {
    const expected = ['line timeline', 'list blocks'];
    const said = ({ templates }: ReturnType<typeof readFiles>) =>
      templates.map(({ name, format }) => `${name} ${format}`);
    expect(said(readFiles(files(others)))).toEqual(expected);
    expect(said(readSource('b.zip', zipSync(others)))).toEqual(expected);
    const ignored = readFiles(files(others)).diagnostics.filter(({ code }) => code === 'file-ignored');
    expect(ignored.map(({ file }) => file)).toEqual(['b/Readme.md', 'b/a.png']);
  });

  test('with modules: only these', () => {
    const reading = readFiles(
      files({ ...others, 'b/m.md': strToU8('# Module: M\n## Task 1: T\n#### Description\nx\n') }),
    );
    expect(reading.templates.map(({ name, format }) => `${name} ${format}`)).toEqual(['m migops']);
  });
});

const HEAD = '| Timeline | Phase | Activities | Owner |\n|---|---|---|---|\n';
const CHECK = '| Status | Area | Activity | Owner |\n|---|---|---|---|\n';
const MILLIONS = 5 * 1024 * 1024 - 1_000;
const fill = (part: string, length = MILLIONS) => part.repeat(Math.floor(length / part.length));

/** On each a careless loop takes the square of its length, hours, or calls itself until the stack is gone. */
describe('hostile sizes', () => {
  test.each([
    ['a cell of 5 MB', 'timeline', `${HEAD}| T-1 | P | ${fill('word ')} | |`],
    ['a cell of 5 MB of spaces', 'timeline', `${HEAD}| T-1${' '.repeat(MILLIONS)}x | P | a | |`],
    ['a cell of times', 'timeline', `${HEAD}| T-1 | P | a | |\n| ${fill('T-1 to ', 1_000_000)} | Q | b | |`],
    ['amounts before a milestone', 'checklist', `${CHECK}| x | c | ${fill('1 day ', 1_000_000)}before kick-off | |`],
    ['addresses of people', 'prose', `- a\n\n${fill('a@b.example, ', 500_000)}`],
    ['numbers within numbers', 'timeline', `${HEAD}| T-1 | P | ${fill('a: 1. ', 500_000)} | |`],
    ['numbers of counted words', 'timeline', `${HEAD}| T-1 | P | 1. ${fill('phase 2. ', 500_000)} | |`],
    ['first numbers', 'timeline', `${HEAD}| T-1 | P | x${fill(' 1. a', 500_000)} | |`],
    ['stars', 'checklist', `${CHECK}| x | c | ${'*'.repeat(500_000)} | |`],
    ['glued bold runs', 'checklist', `${CHECK}| x | c | ${fill('**a**', 200_000)} | |`],
    ['rows that go on', 'timeline', `${HEAD}| T-1 | P | a | |\n${fill('| | | a | |\n', 200_000)}`],
    ['rows of one category', 'checklist', CHECK + fill('| x | | a | |\n', 200_000)],
    ['10,000 list markers', 'prose', `${'- '.repeat(10_000)}x`],
    ['10,000 numbers', 'prose', `${'1. '.repeat(10_000)}x`],
    [
      'lists within lists',
      'prose',
      Array.from({ length: 1_500 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
    ],
    ['headings', 'prose', fill('# a\n\n', 300_000)],
    ['letters before an @', 'prose', `- a\n\n${'a'.repeat(MILLIONS)}@`],
    ['addresses', 'prose', `- a\n\n${fill('a@', 1_000_000)}`],
    ['empty lines', 'prose', `- a 123${'\n'.repeat(1_000_000)}b`],
    ['literal blocks', 'prose', `.. a::\n\n${fill('* a::\n\n', 300_000)}`],
  ])(
    '%s',
    (_, shape, text) => {
      const reading = readText(text);
      expect(reading.templates.map((template) => template.format)).toEqual([formatOf(shape)]);
      expect(reading.diagnostics.filter(({ code }) => code === 'text-left-over')).toEqual([]);
    },
    30_000,
  );

  test.each([
    ['panels within panels', '[{"type":"panel","content":', '}]'],
    ['lists within lists', '[{"type":"bulletList","content":[{"type":"listItem","content":', '}]}]'],
    ['brackets', '[', ']'],
  ])(
    'a page of %s keeps its words',
    (_, open, close) => {
      const deep = `{"type":"doc","content":${open.repeat(20_000)}[{"type":"text","text":"bottom"}]${close.repeat(20_000)}}`;
      const reading = readText(
        deep.replace('"content":[', '"content":[{"type":"heading","content":[{"type":"text","text":"M"}]},'),
      );
      expect(reading.templates).toHaveLength(1);
      expect(JSON.stringify(reading)).toContain('bottom');
    },
    30_000,
  );

  test('merged cells that claim a billion columns and rows', () => {
    const row =
      '{"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":1e9,"rowspan":1e9},"content":[]}]}';
    const page = `{"type":"doc","content":[{"type":"heading","content":[{"type":"text","text":"M"}]},{"type":"table","content":[${Array.from({ length: 2_000 }, () => row).join()}]}]}`;
    expect(readText(page).templates).toHaveLength(1);
  });
});
