import { spanText } from '../../src/values/time-span';
import type { Template } from '../../src/template/template';
import { lostWords } from './held-words';
import { readText } from './source-of';

const table = (rows: readonly string[], head = '| When | Activity |') =>
  `# Move\n\n${head}\n${head.replace(/[^|]+/g, '---')}\n${rows.join('\n')}\n`;
const tasksOf = ({ phases }: Template) => phases.flatMap(({ modules }) => modules.flatMap(({ tasks }) => tasks));

/** By task: its offset, `none` without one. Every word of the text is in the template or a diagnostic. */
const times = (text: string): readonly string[] => {
  const reading = readText(text);
  expect(lostWords(text, reading)).toEqual([]);
  const [template] = reading.templates;
  if (!template) throw new Error('not read');
  return tasksOf(template).map(({ offset }) => (offset === undefined ? 'none' : spanText(offset)));
};
const unreadable = (text: string) =>
  readText(text)
    .diagnostics.filter(({ code }) => code === 'timeline-unreadable')
    .map(({ line, text: cell }) => `${String(line)} ${String(cell)}`);
/** The second row is dated, so that the table is a timeline whatever the first one says. */
const one = (cell: string) => times(table([`| ${cell} | Count |`, '| T-0 | Switch |']))[0];

describe('units', () => {
  test.each([
    ['T-36 hours', '-36 hours'],
    ['T-4h', '-4 hours'],
    ['T - 4 hrs', '-4 hours'],
    ['T-48hrs', '-2'],
    ['T-24:00', '-1'],
    ['T-1:30', '-90 minutes'],
    ['T+00:15', '+15 minutes'],
    ['T-1.5h', '-90 minutes'],
    ['T-2h30', '-150 minutes'],
    ['T-1 day 4 hours', '-28 hours'],
    ['T-90min', '-90 minutes'],
    ['T-30 min', '-30 minutes'],
    ['T+15m', '+15 minutes'],
    ['T minus 3 hours', '-3 hours'],
    ['T-minus two weeks', '-14'],
    ['T–2 wks', '-14'],
    ['T+1 month', '+1 month'],
    ['T+1 mo', '+1 month'],
    ['T-2 months', '-2 months'],
    ['T-1 year', '-12 months'],
    ['D-3', '-3'],
    ['Week -6', '-42'],
    ['Day -5', '-5'],
    ['H-4', '-4 hours'],
    ['T=0', '-0'],
    ['six weeks before the cutover', '-42'],
    ['5 days prior', '-5'],
    ['90 minutes before T-0', '-90 minutes'],
    ['2 days after go-live', '+2'],
    ['Go-live + 3', '+3'],
    ['T-0 + 2h', '+2 hours'],
    ['T-4h to T-2h', '-2 hours'],
    ['T-10 to -5', '-5'],
    ['T+0/30/60', '+60'],
    ['T-7 - 25 May', '-7'],
    ['T-7 - 25/05/2027', '-7'],
    ['T-5 (Thursday) 22:00', '-5'],
    ['T-14 kickoff', '-14'],
  ])('%s', (cell, expected) => {
    expect(one(cell)).toBe(expected);
  });

  test.each([
    'T-10 business days',
    'T-5 (working days)',
    'T-2 sprints',
    'T-1 quarter',
    'T-3 dagen',
    'T-1.5 months',
    'T-1/2 day',
    'T-30s',
    'T-2M',
    'T5',
    'W2',
    '2 weeks before kick-off',
    'Go-live – 24 May',
    'T-10 to T-5 sprints',
    'T-5000',
    'T-200 months',
    'early',
  ])('%s is no time, its row has no date, and that is said', (cell) => {
    const text = table([`| ${cell} | Count |`, '| T-0 | Switch |']);
    expect([one(cell), unreadable(text)]).toEqual(['none', [`5 ${cell}`]]);
  });
});

test('a row that cannot be read takes no date of the row above, nor gives one', () => {
  const text = table(['| T-9 | Count |', '| shortly | Pack |', '| | Label |', '| T-0 | Switch |']);
  expect(times(text)).toEqual(['-9', 'none', 'none', '-0']);
  expect(unreadable(text)).toEqual(['6 shortly']);
});

test('a row that cannot be read takes no date of the heading above it either', () => {
  const text =
    '# Bridge\n\n## T-3h: Then\n\n| When | Activity |\n|---|---|\n| T-2 hours | Open |\n| shortly | Pack |\n';
  expect([times(text), unreadable(text)]).toEqual([['-2 hours', 'none'], ['8 shortly']]);
});

test('a merged row takes the date of the row above it, and not of the first one with that phase', () => {
  const head = '| When | Phase | Activity |';
  expect(times(table(['| T-9 | P | a |', '| T-3 | P | b |', '| | | c |'], head))).toEqual(['-9', '-3', '-3']);
});

describe('numbers without a unit', () => {
  test('are days, as in T-30', () => {
    expect(times(table(['| T-30 | a |', '| T-4h | b |', '| T+7 | c |'], '| When | Activity | Takes |')).join()).toBe(
      '-30,-4 hours,+7',
    );
    expect(times(table(['| T-30 | a | 4h |', '| T-7 | b | 3h |'], '| When | Activity | Duration |'))).toEqual([
      '-30',
      '-7',
    ]);
  });

  test.each([
    ['the heading names it', '| Time (min) | Step |', ['| T+5 | a |', '| T+75 | b |']],
    ['the column is called so', '| Minutes | Step |', ['| T+5 | a |', '| T+75 | b |']],
    ['each row takes some minutes', '| Time | Step | Duration |', ['| T+5 | a | 10 min |', '| T+75 | b | 20 min |']],
    ['rows follow each other', '| When | Step | Duration (min) |', ['| T+5 | a | 70 |', '| T+75 | b | 20 |']],
    ['hours stand in the same column', '| Time | Step |', ['| T+5 | a |', '| T+75 | b |', '| T+2h | c |']],
    ['days would turn the order around', '| When | Step |', ['| T+5 | a |', '| T+75 | b |', '| T+2h | c |']],
  ])('are minutes where %s', (_, head, rows) => {
    expect(times(table(rows, head)).slice(0, 2)).toEqual(['+5 minutes', '+75 minutes']);
  });

  test.each([
    ['| Time | Step |', ['| T+0 | a |', '| T+5 | b |', '| T+75 | c |']],
    ['| When | Activity |', ['| T-2h | a |', '| T+5 | b |', '| T+75 | c |']],
  ])('have no date where both are possible: %s', (head, rows) => {
    const text = table(rows, head);
    expect(times(text).slice(1)).toEqual(['none', 'none']);
    expect(unreadable(text)).toEqual(['6 T+5', '7 T+75']);
  });

  test('m is minutes or months, as the order of the rows says', () => {
    expect(times(table(['| T-6m | a |', '| T-3m | b |', '| T-2 weeks | c |']))).toEqual([
      '-6 months',
      '-3 months',
      '-14',
    ]);
    expect(times(table(['| T-2 days | a |', '| T-5m | b |', '| T-0 | c |']))[1]).toBe('-5 minutes');
    expect(times(table(['| T-5m | b |', '| T-0 | c |']))).toEqual(['none', '-0']);
  });
});

test('rows below a heading of their own are its tasks and keep what their cells say', () => {
  const head = '| Time | Step | Owner | Duration | Check |\n|---|---|---|---|---|\n';
  const text = `# Night\n\n## Before\n\n${head}| T-2h | Call | Desk | | |\n\n## During\n\n${head}| T+0 | Stop | | 5 min | |\n| T+5 | Copy | | 9 min | Sums agree |\n`;
  const reading = readText(text);
  expect(lostWords(text, reading)).toEqual([]);
  const [template] = reading.templates;
  expect(
    template?.phases.map(({ name, cutover, modules }) => [
      name,
      cutover,
      modules.flatMap(({ tasks }) =>
        tasks.map(({ number, title, sections }) => [
          number,
          title,
          sections.map(({ heading, body }) => `${heading}: ${body}`),
        ]),
      ),
    ]),
  ).toEqual([
    ['Before', undefined, [[1, 'Call', ['Timeline: T-2h']]]],
    [
      'During',
      true,
      [
        [1, 'Stop', ['Duration: 5 min']],
        [2, 'Copy', ['Timeline: T+5', 'Duration: 9 min', 'Check: Sums agree']],
      ],
    ],
  ]);
  expect(template?.about).toBeUndefined();
});

test('T-0 itself is the cutover, and not some hours before it', () => {
  const { templates } = readText(
    table(
      ['| T-4h | A | Copy |', '| T-0 | B | Switch |', '| T+2h | C | Stay |', '| T+1 month | D | Leave |'],
      '| When | Phase | Activity |',
    ),
  );
  expect(templates[0]?.phases.filter(({ cutover }) => cutover).map(({ name }) => name)).toEqual(['B']);
});
