import type { Template } from '../../src/template/template';
import { lostWords } from './held-words';
import { readText } from './source-of';

const read = (text: string): Template => {
  const reading = readText(text);
  expect(lostWords(text, reading)).toEqual([]);
  const [template] = reading.templates;
  if (!template) throw new Error('not read');
  return template;
};
/** `Phase -30: title (below, below)`, a task a line. */
const outline = ({ phases }: Template) =>
  phases.flatMap(({ name, modules }) =>
    modules.flatMap(({ tasks }) =>
      tasks.map(({ title, offset, subtasks }) => {
        const below = subtasks.length === 0 ? '' : ` (${subtasks.map((one) => one.title).join(', ')})`;
        return `${name} ${String(offset?.days)}: ${title}${below}`;
      }),
    ),
  );
const table = (rows: string, head = '| Timeline | Phase | Activities | Owner |') =>
  `# Move\n\n${head}\n${head.replace(/[^|]+/g, '---')}\n${rows}\n`;

describe('the activities of a cell that was flattened', () => {
  const cell = (text: string) => outline(read(table(`| T-5 | P | ${text} | |`))).map((line) => line.slice(6));

  test.each([
    ['a run of numbers', '1. Call them 2. Write it down 3. Go', ['Call them', 'Write it down', 'Go']],
    [
      'a run within a run',
      '1. Invite to the talk:     1. Aims    2. Days 2. Fix the day 3. Read on',
      ['Invite to the talk: (Aims, Days)', 'Fix the day', 'Read on'],
    ],
    [
      'a run within a run, its spaces gone',
      '1. Talk about: 1. Aims 2. Days 3. Risks 2. Fix the day',
      ['Talk about: (Aims, Days, Risks)', 'Fix the day'],
    ],
    ['brackets instead of dots', '1) Call 2) Write', ['Call', 'Write']],
    [
      'numbers inside the text',
      '1. Plan 3 calls at 10.30 with 2 people 2. Move 40. Hosts',
      ['Plan 3 calls at 10.30 with 2 people', 'Move 40. Hosts'],
    ],
    [
      'a counted word before a number that stays',
      '1. Build version 2. Test it 2. Show it',
      ['Build version 2. Test it', 'Show it'],
    ],
    [
      'a counted word before a number that begins an item',
      '1. Open 2. Answer during the phase 3. Close',
      ['Open', 'Answer during the phase', 'Close'],
    ],
    ['one number in the middle', 'Wait for step 1. Then go', ['Wait for step 1. Then go']],
    ['bullets', '-  Call - by phone -  Write', ['Call - by phone', 'Write']],
    ['line breaks', '1. Call<br>    1. Sales<br>2. Write', ['Call (Sales)', 'Write']],
    ['line breaks without markers', 'Call<br>Write', ['Call', 'Write']],
    ['pipes with a backslash', '1. Set a\\|b 2. Go', ['Set a|b', 'Go']],
  ])('%s', (_, text, expected) => {
    expect(cell(text)).toEqual(expected);
  });
});

describe('the timeline', () => {
  test.each([
    ['T-90', -90],
    ['**T - 30**', -30],
    ['T–7', -7],
    ['T+14', 14],
    ['T0', 0],
    ['D-2', -2],
    ['W-2', -14],
    ['T-3 weeks', -21],
    ['2 weeks before cutover', -14],
    ['T-20 to T-10', -10],
  ])('%s', (cell, days) => {
    expect(read(table(`| ${cell} | P | x | |\n| T-1 | Q | y | |`)).phases[0]?.modules[0]?.tasks[0]?.offset).toEqual({
      milestone: 't-0',
      days,
    });
  });

  test('what cannot be read is kept and said, and its activities have no date', () => {
    const reading = readText(table('| soon | Talk | Call | |\n| T-1 | Go | Move | |'));
    expect(reading.diagnostics.map(({ code, line }) => `${code} ${String(line)}`)).toContain('timeline-unreadable 5');
    expect(reading.templates[0]?.phases[0]?.modules[0]?.tasks[0]?.offset).toBeUndefined();
  });
});

test('columns are found by their words, in any order, case and boldness', () => {
  const template = read(
    table(
      '| Sam Team | **Prepare** | Call | T-9 | pink |',
      '| RESPONSIBLE | **phase** | Tasks to do | *When* | Colour |',
    ),
  );
  const [module] = template.phases[0]?.modules ?? [];
  expect([template.phases[0]?.name, module?.tasks[0]?.owners, module?.tasks[0]?.offset?.days]).toEqual([
    'Prepare',
    ['sam-team'],
    -9,
  ]);
  expect(module?.sections.map(({ heading, body }) => `${heading}: ${body}`)).toEqual(['Colour: pink']);
});

test('without a column for phases the rows share one epic, each with its date', () => {
  const template = read(table('| T-9 | Call |\n| T-3 | Pack |', '| Timeline | Activities |'));
  expect(outline(template)).toEqual(['Move -9: Call', 'Move -3: Pack']);
});

test('several owners are roles in order, with the party that a name says', () => {
  const template = read(
    table('| T-1 | P | 1. a 2. b | Network lead, Customer<br>Partner team |\n| T-0 | Q | c | customer |'),
  );
  expect(template.roles).toEqual([
    { id: 'network-lead', name: 'Network lead' },
    { id: 'customer', name: 'Customer', party: 'customer' },
    { id: 'partner-team', name: 'Partner team', party: 'partner' },
  ]);
  const owners = template.phases
    .flatMap(({ modules }) => modules)
    .flatMap(({ tasks }) => tasks.map((task) => task.owners));
  expect(owners).toEqual([
    ['network-lead', 'customer', 'partner-team'],
    ['network-lead', 'customer', 'partner-team'],
    ['customer'],
  ]);
});

test('a row without time and name goes on with the one above; rows of one phase share an epic', () => {
  const template = read(table('| T-9 | P | a | |\n| | | b | |\n| T-3 | P | c | |\n| T-0 | Go live | d | |'));
  expect(
    template.phases.map(({ name, cutover, modules }) => [
      name,
      cutover,
      modules.map(({ title, tasks }) => [title, tasks.map((task) => `${String(task.number)} ${task.title}`)]),
    ]),
  ).toEqual([
    ['P', undefined, [['P', ['1 a', '2 b', '3 c']]]],
    ['Go live', true, [['Go live', ['1 d']]]],
  ]);
});

test('a notice that it is deprecated has its successor; text around the table is kept', () => {
  const template = read(
    `Deprecated, see [the new plan](https://a.example/new).\n\nHello\n\n${table('| T-1 | P | a | |')}\n## Later\n\nBye\n`,
  );
  expect(template.notices).toEqual([
    { kind: 'deprecated', text: 'Deprecated, see the new plan.', link: 'https://a.example/new' },
  ]);
  expect(template.about?.map(({ heading, body }) => `${heading}|${body}`)).toEqual(['|Hello', 'Later|Bye']);
});

test('says how many activities nobody owns', () => {
  const { diagnostics } = readText(table('| T-1 | P | 1. a 2. b | |\n| T-0 | Q | c | Sam |'));
  expect(diagnostics.find(({ code }) => code === 'owner-missing')?.message).toBe('2 of 3 activities have no owner.');
});
