import type { Template } from '../../src/template/template';
import { lostWords } from './held-words';
import { readText } from './source-of';

const HEAD = '| # | Status | Area | Activity | Owner |\n|---|---|---|---|---|\n';
const read = (text: string): Template => {
  const reading = readText(text);
  expect(lostWords(text, reading)).toEqual([]);
  const [template] = reading.templates;
  if (!template) throw new Error('not read');
  return template;
};
const outline = ({ phases }: Template) =>
  phases.flatMap(({ modules }) =>
    modules.map(({ title, tasks }) => [
      title,
      ...tasks.map((task) => [task.title, ...task.subtasks.map((one) => one.title)].join(' > ')),
    ]),
  );

test('categories are modules, activities tasks, what stands below them subtasks', () => {
  const text = `${HEAD}| 1 | To Do | **Access** | -  Ask for badges - two each -  Agree on;  *   A room *   A date | Lead  Customer |\n| 2 | Done | Tools | Pick one | |\n| 3 | | | Load it | |\n`;
  const template = read(text);
  expect(outline(template)).toEqual([
    ['Access', 'Ask for badges - two each', 'Agree on; > A room > A date'],
    ['Tools', 'Pick one', 'Load it'],
  ]);
  const tasks = template.phases[0]?.modules.flatMap((module) => module.tasks);
  expect(tasks?.map(({ status, owners, number }) => [status, owners, number])).toEqual([
    ['To Do', ['lead', 'customer'], 1],
    ['To Do', ['lead', 'customer'], 2],
    ['Done', undefined, 1],
    [undefined, undefined, 2],
  ]);
});

test('rows that repeat a category are one module, and nothing of them is left over', () => {
  const text = `${HEAD}| 1 | To Do | Access | Ask | |\n| 2 | Done | Rooms | Book | |\n| 3 | Done | **Access** | Wait | Lead |\n`;
  const { templates, diagnostics } = readText(text);
  expect(templates.map(outline)).toEqual([
    [
      ['Access', 'Ask', 'Wait'],
      ['Rooms', 'Book'],
    ],
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['columns-read', 'owner-missing']);
});

test('glued bold runs come apart; a caption that repeats the category is none of them', () => {
  const text = `${HEAD}| 1 | To Do | Ways/Rules | -  Agree on  **Plan****Register***   **Status** - weekly **Dates***   Kick-off |\n| 2 | To Do | First Talks | -  Meet  **First - Talks***   Aims *   Risks | |\n`;
  expect(outline(read(text))).toEqual([
    ['Ways/Rules', 'Agree on > **Plan** > **Register** > Status - weekly > Dates > Kick-off'.replaceAll('**', '')],
    ['First Talks', 'Meet > Aims > Risks'],
  ]);
});

test('a column without a heading is the category; without any the template is the module', () => {
  expect(outline(read('| Status |  | Task |\n|---|---|---|\n| open | Rooms | Book |\n'))).toEqual([['Rooms', 'Book']]);
  expect(outline(read('# Rooms\n\n| Status | Task |\n|---|---|\n| open | Book |\n'))).toEqual([['Rooms', 'Book']]);
});

test('deadlines are offsets to milestones: its own, else the one of the text around the table', () => {
  const template = read(
    `All of it prior to the end of Sprint 0.\n\n${HEAD}| 1 | To Do | Access | -  Ask before customer kick-off -  Wait | |\n`,
  );
  expect(template.phases[0]?.modules[0]?.tasks.map(({ offset }) => offset)).toEqual([
    { milestone: 'kick-off', days: 0 },
    { milestone: 'end-of-sprint-0', days: 0 },
  ]);
  expect(template.milestones).toEqual([
    { id: 'end-of-sprint-0', name: 'End of Sprint 0' },
    { id: 'kick-off', name: 'Kick-off' },
  ]);
});

test('time before a milestone is counted from it; what is no calendar time gives no deadline, and not the general one', () => {
  const items = '-  Ask two weeks before kick-off -  Wait 5 working days before kick-off -  Do 3 tasks before kick-off';
  const text = `All of it prior to the end of Sprint 0.\n\n${HEAD}| 1 | To Do | Access | ${items} -  Write 1 month before kick-off | |\n`;
  expect(read(text).phases[0]?.modules[0]?.tasks.map(({ offset }) => offset)).toEqual([
    { milestone: 'kick-off', days: -14 },
    undefined,
    { milestone: 'kick-off', days: 0 },
    { milestone: 'kick-off', days: 0, months: -1 },
  ]);
  const said = readText(text).diagnostics.filter(({ code }) => code === 'timeline-unreadable');
  expect(said.map(({ line, text: words }) => `${String(line)} ${String(words)}`)).toEqual([
    '5 Wait 5 working days before kick-off',
  ]);
});

test('tables without a word are skipped, with a note; a number out of order and cells too many are kept', () => {
  const text = `| | |\n|---|---|\n| | |\n\n${HEAD}| 7 | To Do | Access | Ask | Lead | surplus |\n`;
  const template = read(text);
  expect(template.phases[0]?.modules[0]?.sections.map(({ heading, body }) => `${heading}: ${body}`)).toEqual([
    'Number: 7',
    'Other: surplus',
  ]);
  expect(readText(text).diagnostics.map(({ code }) => code)).toEqual(['layout-table-skipped', 'columns-read']);
});

test('a link in an owner’s cell is kept as text', () => {
  const template = read(`${HEAD}| 1 | To Do | Access | Ask | [Desk](https://a.example/desk) |\n`);
  expect(template.roles?.map(({ name }) => name)).toEqual(['Desk']);
  expect(template.phases[0]?.modules[0]?.sections.map(({ body }) => body)).toEqual(['[Desk](https://a.example/desk)']);
});
