import fc from 'fast-check';
import type { SourceReading } from '../../src/template/read-files';
import { lostWords } from './held-words';
import { readText } from './source-of';

type Node = Readonly<Record<string, unknown>>;

const text = (words: string, ...marks: readonly Node[]): Node => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
const node = (type: string, content: readonly Node[], attrs?: Node): Node => ({
  type,
  content,
  ...(attrs === undefined ? {} : { attrs }),
});
const p = (...content: readonly (Node | string)[]): Node =>
  node(
    'paragraph',
    content.map((one) => (typeof one === 'string' ? text(one) : one)),
  );
const h = (level: number, words: string): Node => node('heading', [text(words)], { level });
const li = (...content: readonly Node[]): Node => node('listItem', content);
const ul = (...items: readonly Node[]): Node => node('bulletList', items);
const ol = (...items: readonly Node[]): Node => node('orderedList', items, { order: 1 });
const cell = (content: readonly Node[], attrs: Node = {}): Node => node('tableCell', content, attrs);
const row = (...cells: readonly Node[]): Node => node('tableRow', cells);
const head = (...words: readonly string[]): Node =>
  row(...words.map((one) => node('tableHeader', [p(text(one, { type: 'strong' }))], {})));

const read = (content: readonly Node[], page?: { title: string; version: number }): SourceReading => {
  const adf = { type: 'doc', version: 1, content };
  return readText(JSON.stringify(page ? { runway: 'page', id: '42', ...page, adf } : adf), 'upload.json');
};
const outline = ({ templates }: SourceReading) =>
  templates.flatMap(({ phases }) =>
    phases.flatMap(({ modules }) =>
      modules.map(({ title, tasks }) => [
        title,
        ...tasks.map((task) => [task.title, ...task.subtasks.map((one) => one.title)].join(' > ')),
      ]),
    ),
  );

test('a table with a timeline: lists in cells, merged cells, mentions, status, dates and cards', () => {
  const reading = read(
    [
      p('Read ', { type: 'inlineCard', attrs: { url: 'https://a.example/first' } }),
      node('table', [
        head('Timeline', 'Phase', 'Activities', 'Owner'),
        row(
          cell([p('T-9')]),
          cell([p('Prepare')], { rowspan: 2 }),
          cell([ol(li(p('Call'), ul(li(p('Sales')), li(p('Desk | shop')))), li(p('Write')))]),
          cell([p({ type: 'mention', attrs: { id: '7', text: '@Lead' } })]),
        ),
        row(cell([p('T-3')]), cell([p('Read')]), cell([])),
        row(
          cell([p('T-0')]),
          cell([p('Cutover')]),
          cell(
            [
              p('Move on ', { type: 'date', attrs: { timestamp: '1798761600000' } }, ' ', {
                type: 'status',
                attrs: { text: 'OPEN' },
              }),
            ],
            { colspan: 2 },
          ),
        ),
      ]),
    ],
    { title: 'Our move', version: 7 },
  );
  expect(reading.templates).toMatchObject([{ name: 'Our move', version: '7', format: 'timeline' }]);
  expect(reading.templates[0]?.roles?.map(({ name }) => name)).toEqual(['@Lead']);
  expect(outline(reading)).toEqual([
    ['Prepare', 'Call > Sales > Desk | shop', 'Write'],
    ['T-3', 'Read'],
    ['Cutover', 'Move on 2027-01-01 OPEN'],
  ]);
  expect(reading.templates[0]?.phases[0]?.modules[0]?.at).toMatchObject({ file: 'upload.json', line: 2, column: 1 });
  expect(reading.templates[0]?.about?.map(({ body }) => body)).toEqual(['Read https://a.example/first']);
});

test('a checklist', () => {
  const reading = read([
    node('table', [
      head('#', 'Status', 'Area', 'Activity'),
      row(...['1', 'To Do', 'Rooms', 'Book'].map((one) => cell([p(one)]))),
    ]),
  ]);
  expect(reading.templates.map(({ name, format }) => [name, format])).toEqual([['upload', 'checklist']]);
  expect(outline(reading)).toEqual([['Rooms', 'Book']]);
});

test('the headings of the grammar', () => {
  const reading = read(
    [
      h(1, 'Module: Begin'),
      h(2, 'Task 1: Meet'),
      h(4, 'Description'),
      p('Talk ', text('loud', { type: 'strong' }), '.'),
      h(4, 'Acceptance Criteria'),
      ul(li(p('Met')), li(p('Heard'))),
    ],
    { title: 'Grammar', version: 1 },
  );
  expect(reading.templates.map(({ name, format }) => [name, format])).toEqual([['Grammar', 'migops']]);
  const [module] = reading.templates[0]?.phases[0]?.modules ?? [];
  expect(module?.tasks[0]?.sections).toEqual([
    {
      kind: 'description',
      heading: 'Description',
      body: 'Talk **loud**.',
      at: { file: 'upload.json', offset: 0, line: 3, column: 1 },
    },
    {
      kind: 'criteria',
      heading: 'Acceptance Criteria',
      body: '- Met\n- Heard',
      at: { file: 'upload.json', offset: 0, line: 5, column: 1 },
    },
  ]);
});

test('prose: headings, lists, tasks, panels, expands, code; the title of the page names it', () => {
  const task = (words: string, state: string): Node => node('taskItem', [text(words)], { localId: words, state });
  const reading = read(
    [
      h(1, 'All of it'),
      h(2, 'Before'),
      node('panel', [p('Mind ', text('this', { type: 'link', attrs: { href: 'https://a.example/x (1)' } }))], {
        panelType: 'note',
      }),
      node('taskList', [task('Call', 'DONE'), node('taskList', [task('Sales', 'TODO')], { localId: 'b' })], {
        localId: 'a',
      }),
      node('expand', [p('Inside')], { title: 'More' }),
      node('codeBlock', [text('ls\n```')], { language: 'sh' }),
      h(2, 'After'),
      node('decisionList', [node('decisionItem', [text('Go')], { localId: 'c', state: 'DECIDED' })], { localId: 'd' }),
      { type: 'rule' },
    ],
    { title: 'The page', version: 2 },
  );
  expect(reading.templates.map(({ name, format }) => [name, format])).toEqual([['The page', 'blocks']]);
  expect(outline(reading)).toEqual([['Before', 'Call > Sales'], ['After']]);
  expect(reading.templates[0]?.phases[0]?.modules[1]?.sections.map(({ body }) => body)).toEqual(['Go']);
  const [before] = reading.templates[0]?.phases[0]?.modules ?? [];
  expect(before?.sections.map(({ body }) => body)).toEqual(['Mind [this](https://a.example/x%20%281%29)']);
  expect(before?.tasks[0]?.sections.map(({ body }) => body)).toEqual(['**More**\n\nInside\n\n````sh\nls\n```\n````']);
});

test('an unknown node keeps its text, and a diagnostic says so and keeps the rest', () => {
  const reading = read([
    h(1, 'M'),
    ul(li(p('a'))),
    { type: 'whiteboard', attrs: { colour: 'pink' }, content: [p('drawn')] },
    { type: 'extension', attrs: { extensionKey: 'toc', parameters: { depth: 3 } } },
  ]);
  expect(reading.templates[0]?.phases[0]?.modules[0]?.tasks[0]?.sections.map(({ body }) => body)).toEqual(['drawn']);
  const unknown = reading.diagnostics.filter(({ code }) => code === 'page-part-unknown');
  expect(unknown.map(({ line, text: words }) => [line, words?.split('\n')])).toEqual([
    [3, ['whiteboard', 'pink', 'paragraph', 'text', 'drawn']],
    [4, ['extension', 'toc', '3']],
  ]);
});

const words = fc.constantFrom(
  'alpha',
  'beta | gamma',
  '1. delta',
  '# epsilon',
  '**zeta',
  'eta\ntheta',
  '`iota',
  'T-3',
  'To Do',
  '- kappa',
);
const inline = fc.oneof(
  words.map((one) => text(`${one} `)),
  words.map((one) => text(`${one} `, { type: 'strong' })),
  words.map((one) => text(`${one} `, { type: 'link', attrs: { href: 'https://a.example/x' } })),
  fc.constant({ type: 'hardBreak' }),
  words.map((one) => ({ type: 'status', attrs: { text: one } })),
);
const { block } = fc.letrec<{ block: Node }>((tie) => {
  const inner = fc.array(tie('block'), { maxLength: 3 });
  return {
    block: fc.oneof(
      { depthSize: 'small' },
      fc.array(inline, { maxLength: 3 }).map((content) => node('paragraph', content)),
      fc.tuple(words, fc.integer({ min: 1, max: 6 })).map(([one, level]) => h(level, one)),
      fc
        .array(
          inner.map((content) => li(...content)),
          { maxLength: 3 },
        )
        .map((items) => ul(...items)),
      fc
        .array(
          inner.map((content) => li(...content)),
          { maxLength: 3 },
        )
        .map((items) => ol(...items)),
      inner.map((content) => node('panel', content)),
      inner.map((content) => node('mystery', content)),
      fc
        .array(fc.array(fc.tuple(inner, fc.integer({ min: 0, max: 3 })), { maxLength: 4 }), { maxLength: 4 })
        .map((rows) =>
          node('table', [
            head('Timeline', 'Status', 'Activities', 'Owner'),
            ...rows.map((cells) =>
              row(...cells.map(([content, span]) => cell(content, { colspan: span, rowspan: span }))),
            ),
          ]),
        ),
    ),
  };
});

test('no word of any page is lost, and reading it twice gives the same', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (content) => {
      const reading = read([h(1, 'Zero'), ul(li(p('one'))), ...content]);
      const said = JSON.stringify(content).match(/"(?:text|href)":"(?:[^"\\]|\\.)*"/g) ?? [];
      const source = said
        .map((one) => String(Object.values(JSON.parse(`{${one}}`) as Node)[0]))
        .filter((one) => one !== 'text');
      expect(lostWords(source.join('\n'), reading)).toEqual([]);
      expect(read([h(1, 'Zero'), ul(li(p('one'))), ...content])).toEqual(reading);
    }),
    { numRuns: 300 },
  );
});
