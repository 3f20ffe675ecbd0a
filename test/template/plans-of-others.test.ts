import type { Offset } from '../../src/template/template';
import { readText } from './source-of';

const tree = (text: string, name = 'plan.csv') =>
  readText(text, name).templates.flatMap(({ phases }) =>
    phases.map(({ name: phase, modules }) => ({
      phase,
      modules: modules.map(({ title, tasks: own }) => ({
        title,
        tasks: own.map((task) => [task.title, ...task.subtasks.map((one) => one.title)].join(' > ')),
      })),
    })),
  );

/** Each task with the days to T-0 that its row says, and the groups that hold no task. */
const outline = (text: string) => {
  const { templates, diagnostics } = readText(text);
  const modules = templates.flatMap(({ phases }) => phases.flatMap((phase) => phase.modules));
  return {
    tasks: modules.flatMap(({ tasks }) => tasks.map(({ title, offset }) => `${title} ${daysOf(offset)}`)),
    epics: modules.map(({ title }) => title),
    said: diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, line }) => `${String(line)} ${code}`),
  };
};
const daysOf = (offset: Offset | undefined) => (offset === undefined ? '-' : String(offset.days));
const tasks = (text: string) => outline(text).tasks;
const table = (header: string, ...rows: readonly string[]) =>
  ['# Plan', '', '## Times', '', header, header.replace(/[^|]+/g, '---'), ...rows, ''].join('\n');

describe('a stage or milestone of its own on each row is the title of the row', () => {
  test('beside the criterion that it must meet', () => {
    const text = table(
      '| Milestone | Timing | Pass criteria |',
      '| Offer ready | T-4 | Page is live |',
      '| Close | D+7 | Target met |',
    );
    expect(tasks(text)).toEqual(['Offer ready -4', 'Close 7']);
  });

  test('where only its cells say which column holds the time', () => {
    const text = table(
      '| Stage | Window | Goal | Exit |',
      '| Planning | T-14 | scope and risks | signed test plan with owners |',
      '| Prep | T-10–T-8 | environments, data | baseline is set and reachable |',
    );
    expect(tasks(text)).toEqual(['Planning -14', 'Prep -8']);
  });

  test('but groups the rows where it repeats, stays empty, or a person says so', () => {
    const header = '| Phase | When | Task |';
    expect(outline(table(header, '| Prep | T-9 | Count |', '| Prep | T-8 | Pack |')).epics).toEqual(['Prep']);
    const empty = table('| Phase | When | Exit |', '| Prep | T-9 | list is complete |', '| | T-8 | boxes are shut |');
    expect(tasks(empty)).toEqual(['list is complete -9', 'boxes are shut -8']);
  });
});

describe('times of a column with another heading, and in other languages', () => {
  test('a duration that holds offsets is a time', () => {
    const text = table('| Etapa | Duración |', '| Congelar | T-5 días |', '| Regresión | T-4 a T-2 |');
    expect(tasks(text)).toEqual(['Congelar -5', 'Regresión -2']);
  });

  test.each([
    ['T-2 Wochen', '-14'],
    ['T-3 Tage', '-3'],
    ['T+1 semaine', '7'],
    ['D-2 jours', '-2'],
    ['T-3 semanas', '-21'],
    ['T-2 dias', '-2'],
    ['2 Wochen vor dem Go-Live', '-14'],
    ['3 jours après la bascule', '3'],
    ['2 semanas antes del corte', '-14'],
    ['T-10 bis -5', '-5'],
  ])('%s', (cell, days) => {
    expect(tasks(table('| When | Activity |', `| ${cell} | Count |`, '| T-0 | Switch |'))[0]).toBe(`Count ${days}`);
  });

  test.each(['T-12 週', 'T-12〜10 週', 'T-3 дня', 'T-2 dagen', 'T-4 주'])(
    '%s has a unit that is not known: no date is made of it, and that is said',
    (cell) => {
      const read = outline(table('| When | Activity |', `| ${cell} | Count |`, '| T-0 | Switch |'));
      expect([read.tasks[0], read.said]).toEqual(['Count -', ['7 timeline-unreadable']]);
    },
  );
});

test('a table with words in a code fence is read as a table; one to be filled in stays a text', () => {
  const fence = (row: string) =>
    `# Plan\n\n## Steps\n\n\`\`\`markdown\n| Step | Description | Owner |\n|---|---|---|\n${row}\n\`\`\`\n`;
  expect(tasks(fence('| 1 | Stop the writers | DBA |'))).toEqual(['Stop the writers -']);
  expect(outline(fence('| | | |'))).toEqual({ tasks: [], epics: ['Steps'], said: ['3 module-empty'] });
});

test('a heading of links alone leads to other pages and is no group', () => {
  const text =
    '# Milestone\n\n#### [prev](./a.md) | [home](./b.md)  | [next](./c.md)\n\nA word.\n\n## Cutover\n\n- Find a window\n- Tell the teams\n';
  expect(outline(text)).toEqual({
    tasks: ['Find a window -', 'Tell the teams -'],
    epics: ['Cutover'],
    said: [],
  });
});

test.each(['Metadata', 'Document control', 'Document information'])(
  'what a document says of itself below “%s” is no work',
  (heading) => {
    const text = `# Plan\n\n## ${heading}\n\n- **Type**: Checklist\n- **Version**: 1.0\n\n## Before\n\n- [ ] Count\n`;
    expect(outline(text)).toEqual({ tasks: ['Count -'], epics: ['Before'], said: [] });
  },
);

describe('rows that stand below each other', () => {
  const ROWS = [
    ['1', '', 'Assess', ''],
    ['2', '1', 'Count the tills', 'Ops'],
    ['2', '1', 'Map the cables', 'Network'],
    ['1', '', 'Move', ''],
    ['2', '2', 'Carry', 'Ops'],
    ['3', '5', 'Check the boxes', 'Ops'],
  ] as const;
  const EXPECTED = [
    { title: 'Assess', tasks: ['Count the tills', 'Map the cables'] },
    { title: 'Move', tasks: ['Carry > Check the boxes'] },
  ];
  const modules = (text: string) => tree(text).flatMap((phase) => phase.modules);

  test('by the outline level of a project tool; dependencies stay text, its mode is no owner', () => {
    const lines = ROWS.map(([level, before, title, who], index) =>
      [index + 1, 'Auto Scheduled', title, '2 days', before, level, who].join(','),
    );
    const text = ['ID,Task Mode,Task Name,Duration,Predecessors,Outline Level,Resource Names', ...lines, ''].join('\n');
    expect(modules(text)).toEqual(EXPECTED);
    const [carry] = readText(text, 'plan.csv').templates[0]?.phases[0]?.modules[1]?.tasks ?? [];
    expect([carry?.owners, carry?.sections.map(({ heading, body }) => `${heading}: ${body}`)]).toEqual([
      ['ops'],
      ['ID: 5', 'Task Mode: Auto Scheduled', 'Duration: 2 days', 'Predecessors: 2', 'Outline Level: 2'],
    ]);
  });

  test('by their numbers', () => {
    const numbers = ['1', '1.1', '1.2', '2', '2.1', '2.1.1'];
    const text = [
      'WBS,Task,Owner',
      ...ROWS.map(([, , title, who], at) => `${String(numbers[at])},${title},${who}`),
      '',
    ];
    expect(modules(text.join('\n'))).toEqual(EXPECTED);
  });

  test('by the indentation of their titles', () => {
    const text = [
      'Task,Owner,Status',
      ...ROWS.map(([level, , title, who]) => `${'  '.repeat(Number(level) - 1)}${title},${who},open`),
      '',
    ];
    expect(modules(text.join('\n'))).toEqual(EXPECTED);
  });

  test('the highest of four levels are phases', () => {
    const text = 'WBS,Task,Owner\n1,Project,\n1.1,Assess,\n1.1.1,Count,Ops\n1.1.1.1,Weigh the box,Ops\n2,Close,PM\n';
    expect(tree(text)).toEqual([
      { phase: 'Project', modules: [{ title: 'Assess', tasks: ['Count > Weigh the box'] }] },
      { phase: 'Close', modules: [{ title: 'Close', tasks: ['Close'] }] },
    ]);
  });

  test('but not where a number has no row to stand below', () => {
    expect(modules('Step ID,Task,Owner\n1.1,Count,Ops\n1.2,Pack,Ops\n2.1,Carry,Ops\n')).toEqual([
      { title: 'plan', tasks: ['Count', 'Pack', 'Carry'] },
    ]);
  });
});

test('lines such as 1.2 stand below the item with the number 1, however many come between', () => {
  const text = 'Move\n\n1. Assess\n1.1 Count\n1.2 Map\n2. Carry\n2.1 Copy\n2.2 Switch\n';
  expect(tree(text, 'a.md').flatMap(({ modules }) => modules.flatMap((module) => module.tasks))).toEqual([
    'Assess > 1.1 Count > 1.2 Map',
    'Carry > 2.1 Copy > 2.2 Switch',
  ]);
});

test('lines that are called phases group the lists right below them', () => {
  const text = '# Plan\n\nPhase 1: Prepare (T-30 to T-15)\n- Order\n- Train\n\nPhase 2: Move (T-0)\n- Carry\n';
  expect(outline(text)).toEqual({
    tasks: ['Order -15', 'Train -15', 'Carry 0'],
    epics: ['Phase 1: Prepare (T-30 to T-15)', 'Phase 2: Move (T-0)'],
    said: [],
  });
});

test('a status column of boxes is ticked or open, and no status', () => {
  const text = table('| Planned start | Step | Status |', '| T-02:00 | Tell | ☐ |', '| T+00:00 | Switch | ☑ |');
  const [module] = readText(text).templates[0]?.phases[0]?.modules ?? [];
  expect(module?.tasks.map(({ title, status, offset }) => [title, status, offset?.minutes])).toEqual([
    ['Tell', undefined, -120],
    ['Switch', 'Done', undefined],
  ]);
});

describe('exports of trackers', () => {
  const one = (text: string) => readText(text, 'export.csv').templates[0]?.phases[0]?.modules ?? [];

  test('an archived card is left out with a message, colours are no labels', () => {
    const text =
      'Card ID,Card Name,Labels,List ID,List Name,Archived,Due Complete\na1,Count,"infra (blue), High risk (red_dark)",l1,Assess,false,false\na2,Old,,l1,Assess,true,false\n';
    expect(one(text).flatMap(({ tasks: own }) => own.map(({ title, labels }) => [title, labels]))).toEqual([
      ['Count', ['infra', 'High-risk']],
    ]);
    expect(readText(text, 'export.csv').diagnostics.map(({ message }) => message)).toContain(
      '1 archived row was not imported. The first one: “Old”',
    );
  });

  test('a task that was completed is done', () => {
    const text =
      'Task ID,Completed At,Name,Section/Column,Assignee,Parent task\n1,2027-01-09,Copy,Move,,\n2,,Check,Move,,Copy\n';
    const [copy] = one(text).flatMap(({ tasks: own }) => own);
    expect([copy?.status, copy?.subtasks.map(({ title, status }) => [title, status])]).toEqual([
      'Done',
      [['Check', undefined]],
    ]);
  });
});
