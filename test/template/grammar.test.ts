import { faults, readText } from './source-of';

const only = (text: string) => {
  const { templates } = readText(text);
  const module = templates[0]?.phases[0]?.modules[0];
  if (!module) throw new Error('no module was read');
  return module;
};

describe('headings are read as people write them', () => {
  test.each([
    ['as specified', '# Module: Start\n## Task 1: Meet\n## Task 1: Subtask 1: Invite'],
    ['without a space', '#Module: Start\n##Task 1: Meet\n##Task 1: Subtask 1: Invite'],
    ['in another case', '# MODULE: Start\n## task 1: Meet\n## TASK 1: SUBTASK 1: Invite'],
    ['with extra spaces', '#   Module :  Start  \n##  Task  1 :  Meet \n## Task  1 : Subtask  1 :  Invite'],
    ['at other levels', '## Module: Start\n### Task 1: Meet\n#### Subtask 1: Invite'],
    ['closed', '# Module: Start #\n## Task 1: Meet ##\n## Task 1: Sub-task 1: Invite ##'],
    ['in bold', '# **Module: Start**\n## **Task 1:** Meet\n## **Task 1**: **Subtask 1**: Invite'],
    ['with dashes', '# Module - Start\n## Task 1 – Meet\n## Task 1 – Subtask 1 – Invite'],
    ['with dotted numbers', '# Module: Start\n## Task #1. Meet\n## Task 1.1: Invite'],
    ['with a dotted subtask', '# Module: Start\n## Task 1) Meet\n### Subtask 1.1: Invite'],
    [
      'after characters that nobody sees',
      '\u200b# Module: Start\n##\u00a0Task\u00a01: Meet\n## Task 1: Subtask 1: Invite',
    ],
    ['with CRLF', '# Module: Start\r\n## Task 1: Meet\r\n## Task 1: Subtask 1: Invite\r\n'],
    ['after a byte order mark', '\ufeff# Module: Start\n## Task 1: Meet\n## Task 1: Subtask 1: Invite'],
  ])('%s', (_, text) => {
    const module = only(text);
    expect([module.title, module.tasks[0]?.title, module.tasks[0]?.subtasks[0]?.title]).toEqual([
      'Start',
      'Meet',
      'Invite',
    ]);
  });

  test('a number that the title repeats is taken out, and said', () => {
    const text =
      '# Module: M\n## Task 1: Task 1: Meet\nx\n## Task 2: 2. Call\nx\n## Task 3: 3D model\nx\n## Task 4: 5: not its own\nx';
    expect(only(text).tasks.map(({ title }) => title)).toEqual(['Meet', 'Call', '3D model', '5: not its own']);
    expect(readText(text).diagnostics.filter(({ code }) => code === 'title-echoes-number')).toHaveLength(2);
  });

  test('sections may repeat, stand in any order, or be missing', () => {
    const text =
      '# Module: M\n## Task 1: A\n#### Tools\nHammer\n#### acceptance criteria:\n• One\n#### Description\nWhy\n##### Acceptance Criteria\n• Two';
    expect(only(text).tasks[0]?.sections.map(({ kind, body }) => [kind, body])).toEqual([
      ['tools', 'Hammer'],
      ['criteria', '• One'],
      ['description', 'Why'],
      ['criteria', '• Two'],
    ]);
    expect(faults(text)).toEqual([]);
  });

  test('a code fence hides headings, an open one does not', () => {
    const fenced = '# Module: M\n## Task 1: A\n#### Description\n```\n## Task 2: not one\n```\n## Task 2: B\nx';
    expect(only(fenced).tasks.map(({ title }) => title)).toEqual(['A', 'B']);
    const open = '# Module: M\n## Task 1: A\n#### Description\n```\n## Task 2: B\nx';
    expect(only(open).tasks.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  test.each([
    ['a marker is left over', '```\nls\n## Task 2: B\n#### Description\n```\nfoo\n```'],
    ['another fence begins in it', '```sh\nls\n## Task 2: B\n#### Description\n```sh\nfoo\n```'],
  ])('an open fence hides nothing where a later one would close it: %s', (_, body) => {
    const text = `# Module: M\n## Task 1: A\n#### Description\n${body}`;
    expect(only(text).tasks.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(faults(text)).toEqual(['4 warning code-fence-open']);
  });

  test('a comment in a closed fence is no heading, whatever a fence further down lacks', () => {
    const text = '# Module: M\n## Task 1: A\n#### Description\n```sh\n# Tools\n```\n## Task 2: B\n#### Tools\n```\nx';
    expect(only(text).tasks[0]?.sections.map(({ kind }) => kind)).toEqual(['description']);
    expect(faults(text)).toEqual(['9 warning code-fence-open']);
  });

  test('an unknown section is kept under its own heading, with a warning', () => {
    const text = '# Module: M\n## Task 1: A\n#### Risks\nSome';
    expect(only(text).tasks[0]?.sections[0]).toMatchObject({ kind: 'other', heading: 'Risks', body: 'Some' });
    expect(faults(text)).toEqual(['3 warning section-unknown']);
  });

  test('an empty task, an empty module and text outside are warnings', () => {
    expect(faults('Preface\n# Module: M\n## Task 1: A\n# Module: N\nWords')).toEqual([
      '1 warning text-before-module',
      '3 warning item-empty',
      '4 warning module-empty',
      '5 warning text-outside-section',
    ]);
  });
});

test('a module title that another one of the phase has is a warning', () => {
  const text = '# Module: M\n## Task 1: A\n#### Tools\nx\n# Module:  m\n## Task 1: A\n#### Tools\nx';
  expect(faults(text)).toEqual(['5 warning module-repeated']);
});

describe('places', () => {
  test('line, column and offset name the heading', () => {
    const text = '# Module: M\n\n## Task 1: Ä\n#### Description\n\nWords';
    const task = only(text).tasks[0];
    expect(task?.at).toEqual({ file: 'plan.md', offset: 13, line: 3, column: 1 });
    expect(task?.sections[0]?.at).toMatchObject({ line: 4, offset: 26 });
  });
});
