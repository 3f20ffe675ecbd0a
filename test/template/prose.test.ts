import { isFlat } from '../../src/template/is-flat';
import type { Template } from '../../src/template/template';
import { lostWords } from './held-words';
import { readText } from './source-of';

const read = (text: string): Template => {
  const reading = readText(text);
  expect(lostWords(text, reading)).toEqual([]);
  const [template] = reading.templates;
  if (template?.format !== 'blocks') throw new Error('not read block by block');
  expect(isFlat(template)).toBe(true);
  return template;
};
const outline = ({ phases }: Template) =>
  phases.flatMap(({ modules }) =>
    modules.map(({ title, sections, tasks }) => ({
      title,
      text: sections.map(({ body }) => body),
      tasks: tasks.map((task) => [
        task.title,
        ...task.sections.map(({ heading, body }) => heading + body),
        ...task.subtasks.map((one) => `> ${one.title}`),
      ]),
    })),
  );

describe('Markdown', () => {
  test('the title names the template, headings below are modules, items tasks, nested items subtasks', () => {
    const template = read(
      'Our move\n========\n\nHello.\n\n## Before\n\nRead first.\n\n1. Call\n   - Sales\n   - Desk\n2. **Write**\n\n   At length.\n\nAnd wait.\n\n## After\n\nNothing.\n',
    );
    expect(template.name).toBe('Our move');
    expect(template.about?.map(({ body }) => body)).toEqual(['Hello.']);
    expect(outline(template)).toEqual([
      {
        title: 'Before',
        text: ['Read first.'],
        tasks: [
          ['Call', '> Sales', '> Desk'],
          ['Write', 'At length.\n\nAnd wait.'],
        ],
      },
      { title: 'After', text: ['Nothing.'], tasks: [] },
    ]);
  });

  test('a heading within a module is a task, its items subtasks, headings within it sections', () => {
    const [module] = outline(read('# M\n# N\n- x\n## T\nwords\n- s\n### Deeper\nmore\n- text\n')).slice(1);
    expect(module).toEqual({ title: 'N', text: [], tasks: [['x'], ['T', 'words', 'Deepermore\n\n- text', '> s']] });
  });

  test('lists without a heading belong to a module named after the file', () => {
    expect(outline(read('Do this:\n\n* a\n* b\n  1. c\n     - d\n'))).toEqual([
      { title: 'plan', text: [], tasks: [['a'], ['b', '> c']] },
    ]);
    expect(read('* b\n  1. c\n     - d\n').phases[0]?.modules[0]?.tasks[0]?.subtasks[0]?.sections[0]?.body).toBe('- d');
  });

  test('links stay in the text where a title cannot hold them; code and quotations are text', () => {
    const [module] = outline(read('# M\n\n> quoted\n\n- Read [this](https://a.example)\n\n  ```sh\n  ls -l\n  ```\n'));
    expect(module).toEqual({
      title: 'M',
      text: ['> quoted'],
      tasks: [['Read this', 'Read [this](https://a.example)\n\n```sh\nls -l\n```']],
    });
  });

  test('byte order mark and carriage returns change nothing', () => {
    const text = '# M\n\n- a\n- b\n';
    expect(outline(read(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toEqual(outline(read(text)));
  });
});

describe('contacts are left out, and kept in a diagnostic', () => {
  const textOf = (text: string) => {
    const { templates, diagnostics } = readText(`# M\n\n${text}\n`);
    const left = diagnostics.filter(({ code }) => code === 'contact-left-out').map((diagnostic) => diagnostic.text);
    return { text: templates[0]?.phases[0]?.modules[0]?.sections[0]?.body, left };
  };

  test.each([
    ['Write a plan to desk@a.example today.', 'Write a plan to [contact left out] today.', ['desk@a.example']],
    ['It goes to [us](mailto:x@a.example).', 'It goes to [contact left out].', ['[us](mailto:x@a.example)']],
    [
      'First this. Please contact the desk (desk@a.example). Then that.',
      'First this. [contact left out] Then that.',
      ['Please contact the desk (desk@a.example).'],
    ],
    [
      'Please contact the desk (desk@a.example) or [support](https://a.example/help).',
      '[contact left out] [support](https://a.example/help)',
      ['Please contact the desk (desk@a.example) or [support](https://a.example/help).'],
    ],
    ['Ring +44 20 7946 0000 at night.', 'Ring [contact left out] at night.', ['+44 20 7946 0000']],
    [
      'Ask Jo (jo.low@a.example) to stop the jobs and look at the disk.',
      'Ask Jo ([contact left out]) to stop the jobs and look at the disk.',
      ['jo.low@a.example'],
    ],
    ['Get the ssh key from jo@a.example', 'Get the ssh key from [contact left out]', ['jo@a.example']],
    [
      'Jo: <jo@a.example>, 212-555-0199',
      'Jo: [contact left out], [contact left out]',
      ['<jo@a.example>', '212-555-0199'],
    ],
    ['`ssh jo@a.example` asks jo@a.example', '`ssh jo@a.example` asks [contact left out]', ['jo@a.example']],
    [
      'Dial 030 1234567, 0049 30 1234567',
      'Dial [contact left out], [contact left out]',
      ['030 1234567', '0049 30 1234567'],
    ],
  ])('%s', (given, text, left) => {
    expect(textOf(given)).toEqual({ text, left });
  });

  test.each([
    'On 2027-03-01 at 10.0.0.1, version 1.22.333',
    'Ask @team about user@host',
    'See https://a.example/100-200-3000',
    'Run `ssh jo@db.a.example` and ``scp a ` jo@db.a.example:/srv``',
    'Run <code>ssh jo@db.a.example</code>',
    'Then:\n\n```sh\nssh jo@db.a.example # call +44 20 7946 0000\n```',
    'ssh -p 22 jo@db.a.example',
    'scp dump.sql jo@db.a.example:/srv',
    'Clone git@git.a.example:move/tools.git or ssh://jo@git.a.example/tools',
    'Log in as root@db.a.example',
    'Install tool@3.2.0, npm install tool@next.js, actions/checkout@v4.1.2, @scope/tool@2.0.1-beta.rc',
    'Pull registry.a.example/move@sha256.abc, move@sha256:0a1b2c',
    'Start getty@tty1.service and look at logo@2x.png',
    'kubectl get pods --as jo@a.example',
    'Write to the list move@a.example, move-team@a.example, jo@lists.a.example or noreply@a.example',
    'Open ticket 123-456-7890, case 212-555-0199 and CHG-212-555-0199',
    'Account 123456789012, ports 8000-9000, rows 100-200-3000, build +20270601',
    'Call 2027-06-01 a freeze, call 10 000 users, UTC+02:00, +1.000.000.000 rows',
  ])('but not: %s', (text) => {
    expect(textOf(text)).toEqual({ text, left: [] });
  });

  test('a title has none either', () => {
    expect(readText('- Mail desk@a.example\n').templates[0]?.phases[0]?.modules[0]?.tasks[0]?.title).toBe(
      'Mail [contact left out]',
    );
  });
});

describe('a title keeps its words', () => {
  const taskOf = (text: string) => {
    const { templates, diagnostics } = readText(`# M\n\n- ${text}\n`);
    const [task] = templates[0]?.phases[0]?.modules[0]?.tasks ?? [];
    return {
      title: task?.title,
      text: task?.sections.map(({ body }) => body).join('\n'),
      left: diagnostics.flatMap((one) =>
        one.code === 'contact-left-out' ? [`${String(one.line)} ${one.text ?? ''}`] : [],
      ),
    };
  };

  test.each([
    ['Please contact Jo (jo@a.example).', 'Please contact Jo ([contact left out]).', '3 jo@a.example'],
    ['Call +44 20 7946 0000 for access', 'Call [contact left out] for access', '3 +44 20 7946 0000'],
    ['[Write to Jo](mailto:jo@a.example)', 'Write to Jo', '3 [Write to Jo](mailto:jo@a.example)'],
    ['jo@a.example', 'Contact (email address left out)', '3 jo@a.example'],
    ['[ ] <jo@a.example>', 'Contact (email address left out)', '3 <jo@a.example>'],
    [
      '[jo@a.example](mailto:jo@a.example)',
      'Contact (email address left out)',
      '3 [jo@a.example](mailto:jo@a.example)',
    ],
    ['+44 20 7946 0000', 'Contact (telephone number left out)', '3 +44 20 7946 0000'],
  ])('%s', (text, title, left) => {
    expect(taskOf(text)).toEqual({ title, text: '', left: [left] });
  });

  test('and its code, which a title shows without marks', () => {
    expect(taskOf('Run `ssh jo@db.a.example` now')).toEqual({
      title: 'Run ssh jo@db.a.example now',
      text: 'Run `ssh jo@db.a.example` now',
      left: [],
    });
  });

  test('headings too', () => {
    const { templates } = readText('# Plan\n\n## jo@a.example\n\n- x\n\n## Mail jo@a.example\n\n- y\n');
    expect(templates[0]?.phases[0]?.modules.map(({ title }) => title)).toEqual([
      'Contact (email address left out)',
      'Mail [contact left out]',
    ]);
  });
});

describe('reStructuredText', () => {
  const text = [
    '.. _top:',
    '',
    'Our move',
    '########',
    '',
    'Hello',
    'again.',
    '',
    'Before',
    '~~~~~~',
    '',
    'See `the plan <https://a.example/plan>`_ and ``code``.',
    '',
    '#. Call',
    '',
    '   * Sales',
    '',
    '#. Write',
    '   at length',
    '',
    'And wait::',
    '',
    '    ls -l',
    '',
    '.. note:: Mind the gap.',
    '',
    '.. toctree::',
    '   :hidden:',
    '',
    '=====',
    'After',
    '=====',
    '',
    'Nothing.',
    '',
  ].join('\n');

  test('titles by adornment, lists, links and literals; directives and targets are kept as code', () => {
    const template = read(text);
    expect(template.name).toBe('Our move');
    expect(template.about?.map(({ body }) => body)).toEqual(['```\n.. _top:\n```\n\nHello again.']);
    expect(outline(template)).toEqual([
      {
        title: 'Before',
        text: ['See [the plan](https://a.example/plan) and `code`.'],
        tasks: [
          ['Call', '> Sales'],
          ['Write at length', 'And wait::\n\n```\n    ls -l\n```\n\n**note:** Mind the gap.'],
          ['After', 'Nothing.'],
        ],
      },
    ]);
  });

  test('places are those of the source', () => {
    const [module] = read(text).phases[0]?.modules ?? [];
    expect([module?.at.line, module?.tasks[0]?.at.line, module?.tasks[1]?.at.line]).toEqual([9, 14, 18]);
    expect(text.slice(module?.tasks[1]?.at.offset).startsWith('#. Write')).toBe(true);
  });
});
