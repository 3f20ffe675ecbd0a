import fc from 'fast-check';
import { annotateTemplate } from '../../../src/template/annotate/annotate-template';
import { readFiles } from '../../../src/template/read-files';
import { readSource } from '../../../src/template/read-source';
import type { Item, Template } from '../../../src/template/template';
import { corpusFiles, sayNotRun, sharedFolder } from '../../corpus/corpus-files';

const marked = (text: string): Template => {
  const [template] = readSource('own.md', new TextEncoder().encode(text)).templates;
  if (!template) throw new Error('no template');
  return annotateTemplate(template);
};
const itemsOf = (template: Template): readonly { readonly key: string; readonly item: Item }[] =>
  template.phases
    .flatMap((phase) => phase.modules)
    .flatMap((module, m) =>
      module.tasks.flatMap((task) => [
        { key: `${String(m + 1)}.${String(task.number)}`, item: task },
        ...task.subtasks.map((item) => ({
          key: `${String(m + 1)}.${String(task.number)}.${String(item.number)}`,
          item,
        })),
      ]),
    );
const item = (text: string, key = '1.1'): Item => {
  const found = itemsOf(marked(text)).find((one) => one.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found.item;
};
const task = (title: string, body = '') => `# Module: Own\n## Task 1: ${title}\n#### Description\n${body}\n`;
const rows = (one: Item) => (one.rows ?? []).map(({ kind, text }) => `${kind}: ${text}`);

describe('rows', () => {
  test('a task that asks for go or no-go asks it of the lists of its subtasks, and of a subtask without a list', () => {
    const text = `${task('Ready to move', 'Say go / no-go for each line.')}## Task 1: Subtask 1: Network\n#### Description\n- Lines are **up**\n  - not a row of its own\n- [Desk](https://example.com) knows, if needed\n## Task 1: Subtask 2: Money\n#### Description\nThe budget is free.\n`;
    expect(rows(item(text, '1.1.1'))).toEqual(['go-no-go: Lines are up', 'go-no-go: Desk knows, if needed']);
    expect(item(text, '1.1.1').rows?.[1]?.optional).toBe('if needed');
    expect(rows(item(text, '1.1.2'))).toEqual(['go-no-go: The budget is free.']);
    expect(rows(item(text))).toEqual([]);
  });

  test('tests by pass and fail; numbers beside bullets say how they are done', () => {
    const text = task('Calls', 'Note passed or failed.\n\n- From abroad\n\n1. Dial\n2. Wait\n');
    expect(rows(item(text))).toEqual(['test: From abroad']);
  });

  test('dashboards that must be up are links; the way back is steps; any other list is text', () => {
    const dashboards = 'These dashboards must be up and running:\n- Health\n- Cost';
    expect(rows(item(task('See', dashboards)))).toEqual(['link: Health', 'link: Cost']);
    expect(rows(item(task('Back', 'The procedure to roll back:\n- Call\n- Switch')))).toEqual([
      'step: Call',
      'step: Switch',
    ]);
    expect(rows(item(task('Notes', 'Some ideas:\n- One\n- Two')))).toEqual([]);
  });
});

describe('forms and questions', () => {
  test('a run of lines of which most end in a colon is a form', () => {
    const form = 'Please say:\n\nName:\nPlace:\nNumber of desks\nHours:\nLanguages:\n\nThank you.';
    expect(item(task('Facts', form)).form?.map(({ label }) => label)).toEqual([
      'Name',
      'Place',
      'Number of desks',
      'Hours',
      'Languages',
    ]);
    expect(item(task('Facts', 'Name:\nPlace:')).form).toBeUndefined();
  });

  test('a list of questions is one only where answers are asked for', () => {
    const list = '1. Who calls? And when?\n2. How long?\n3. Say more';
    expect(item(task('Ask', `Answer the following questions.\n${list}`)).questions).toEqual([
      'Who calls? And when?',
      'How long?',
      'Say more',
    ]);
    expect(item(task('Ask', `Things people say:\n${list}`)).questions).toBeUndefined();
  });
});

test.each([
  ['Hold a workshop (if needed)', 'if needed'],
  ['Check the lines, as applicable', 'as applicable'],
  ['Sign the papers - Partner Only', 'Partner Only'],
  ['If a tunnel is used, test it', 'If a tunnel is used'],
  ['Training required?', 'Training required?'],
  ['Brief the desk where relevant', 'where relevant'],
  ['Write an optional summary', 'optional'],
  ['Verify the lift', undefined],
])('%j may be left out: %j', (title, optional) => {
  expect(item(task(title, 'Do it if needed.')).optional).toBe(optional);
});

test.each([
  ['Answer questions that arise while we build', true],
  ['Fix issues as they arise', true],
  ['Ongoing care', true],
  ['Continuous integration is set up', undefined],
  ['Name the people who answer questions', undefined],
])('%j goes on: %j', (title, ongoing) => {
  expect(item(task(title)).ongoing).toBe(ongoing);
});

test('placeholders are found once each, with a label; code and addresses of others are left alone', () => {
  const text = `${task('Call @xxxx', '- X API is up\n- X API again, MAX API\n- Forward to {which carrier?}\n- See https://cloud-name.example.com and https://my.example.com\n- `{"a": 1}` ${HOME} {}')}`;
  expect(marked(text).placeholders?.map(({ id, token }) => [id, token])).toEqual([
    ['x-api', 'X API'],
    ['xxxx', '@xxxx'],
    ['which-carrier', '{which carrier?}'],
    ['cloud-name', 'cloud-name'],
  ]);
});

test('documents are those that an item makes or changes, declared once for the template', () => {
  const text = `${task('Create the decision log')}## Task 2: Meet\n#### Description\nBring the playbook.\n#### Acceptance Criteria\n- The playbook is updated.\n`;
  const template = marked(text);
  expect(template.documents?.map(({ id }) => id)).toEqual(['migration-playbook', 'decision-log']);
  expect(itemsOf(template).map(({ item: one }) => one.documents)).toEqual([['decision-log'], ['migration-playbook']]);
});

test('what a reader has said stays, and a template in the own format is left alone', () => {
  const template = marked(task('Call (if needed)'));
  const [phase] = template.phases;
  const said: Template = {
    ...template,
    phases: [
      {
        name: 'P',
        modules: (phase?.modules ?? []).map((module) => ({
          ...module,
          tasks: module.tasks.map((one) => ({ ...one, optional: 'said', owners: ['desk'], status: 'To do' })),
        })),
      },
    ],
  };
  expect(itemsOf(annotateTemplate(said))[0]?.item).toMatchObject({
    optional: 'said',
    owners: ['desk'],
    status: 'To do',
  });
  const native = { ...template, format: 'native' as const };
  expect(annotateTemplate(native)).toBe(native);
});

const words = fc.constantFrom(
  ...[
    'go or no-go',
    'If so, do',
    'X API',
    '@xxxx',
    '{a b}',
    'Name:',
    '- a',
    '1. b?',
    '* **c**',
    'pass/fail',
    '\n',
    '`',
    '[x](',
    '<b>',
  ],
);
const bodies = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' ').replace(/ \n /g, '\n'));

test('marking twice is marking once, and no text is touched', () => {
  fc.assert(
    fc.property(bodies, bodies, (title, body) => {
      const once = marked(task(title.replace(/\n/g, ' '), body));
      expect(annotateTemplate(once)).toEqual(once);
      const [raw] = readSource('own.md', new TextEncoder().encode(task(title.replace(/\n/g, ' '), body))).templates;
      const texts = (template: Template | undefined) =>
        template === undefined ? [] : itemsOf(template).map(({ item: one }) => [one.title, one.sections]);
      expect(texts(once)).toEqual(texts(raw));
    }),
  );
});

if (sharedFolder === null) {
  sayNotRun('The marks of the seed');
} else {
  describe('the marks of the seed', () => {
    const [template] = readSource(
      'seed.md',
      corpusFiles('corpus/seeds/connect-modules.md')[0]?.bytes ?? new Uint8Array(),
    ).templates;
    const items = template === undefined ? [] : itemsOf(annotateTemplate(template));
    const count = (kind: string, from: number, to: number) =>
      items
        .filter(({ key }) => Number(key.split('.')[0]) >= from && Number(key.split('.')[0]) <= to)
        .map(({ item: one }) => (one.rows ?? []).filter((row) => row.kind === kind).length)
        .filter((rows) => rows > 0);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

    test('100 go/no-go rows, 67 test rows, 51 of launch, rollback and dashboards', () => {
      expect(count('go-no-go', 6, 10)).toEqual([5, 3, 11, 9, 3, 9, 1, 9]);
      expect(count('go-no-go', 11, 14)).toEqual([5, 3, 11, 9, 3, 9, 1, 9]);
      expect(sum(count('go-no-go', 1, 17))).toBe(100);
      expect([sum(count('test', 1, 10)), sum(count('test', 11, 17))]).toEqual([36, 31]);
      expect(sum(count('step', 1, 17)) + sum(count('link', 1, 17))).toBe(51);
    });

    test('31 questions and a form of 16 fields', () => {
      expect(items.map(({ item: one }) => (one.questions ?? []).length).filter((one) => one > 0)).toEqual([9, 7, 8, 7]);
      expect(items.map(({ item: one }) => (one.form ?? []).length).filter((one) => one > 0)).toEqual([16]);
    });
  });

  test('in the other public templates the rules mark no checklist, and less than one item in twenty as optional', () => {
    const others = readFilesOf('corpus/migops').filter(({ name }) => !name.startsWith('AmazonConnect'));
    const items = others.flatMap(itemsOf);
    expect(items.length).toBeGreaterThan(500);
    expect(items.filter(({ item: one }) => one.rows !== undefined).map(({ item: one }) => one.title)).toEqual([]);
    const optional = items.filter(({ item: one }) => one.optional !== undefined).length;
    expect(optional).toBeGreaterThan(5);
    expect(optional).toBeLessThan(items.length / 20);
  });
}

function readFilesOf(folder: string): readonly Template[] {
  return readFiles(corpusFiles(folder)).templates.map(annotateTemplate);
}
