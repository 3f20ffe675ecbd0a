import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runConvert, type ConvertOptions } from '../../cli/convert';
import { runLint } from '../../cli/lint';
import { sayNotRun, sharedFolder } from '../corpus/corpus-files';

const TEXT = [
  '# Module: Build',
  '## Task 1: Plan',
  '#### Acceptance Criteria',
  '• **Drawn** and approved',
  '#### Tools',
  'Pencil',
  '## Task 3: Subtask 2: Draw',
  '#### Description',
  'A line.  ',
  'And another: "one".',
].join('\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-convert-'));
  mkdirSync(join(folder, 'two'));
  writeFileSync(join(folder, 'good.md'), TEXT.replace('Task 3: Subtask 2', 'Task 1: Subtask 1'));
  writeFileSync(join(folder, 'bad.md'), TEXT);
  writeFileSync(join(folder, 'two/a.md'), TEXT);
  writeFileSync(join(folder, 'two/b.md'), TEXT);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const convert = async (path: string, options: ConvertOptions = {}) => {
  const texts: string[] = [];
  const errors: string[] = [];
  const code = await runConvert(
    join(folder, path),
    options,
    (text) => texts.push(text),
    (line) => errors.push(line.replaceAll(folder, '')),
  );
  return { code, text: texts.join(''), errors };
};

const lintJson = async (path: string, phases?: string) => {
  const lines: string[] = [];
  const code = await runLint(
    [path],
    phases === undefined ? { json: true } : { json: true, phases },
    (line) => lines.push(line),
    () => undefined,
  );
  return { code, ...(JSON.parse(lines.join('\n')) as { templates: unknown[] }) };
};

/** Apart from where it stands and which format said it. */
const content = (templates: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(templates, (key, value: unknown) => (['path', 'format'].includes(key) ? undefined : value)),
  );

test('what is converted lints the same', async () => {
  const { code, text, errors } = await convert('good.md', { phases: 'Assess=1' });
  expect([code, errors]).toEqual([0, []]);
  expect(text).toMatch(/^runway: 1\nname: good\n/);
  writeFileSync(join(folder, 'good.yaml'), text);
  const before = await lintJson(join(folder, 'good.md'), 'Assess=1');
  const after = await lintJson(join(folder, 'good.yaml'));
  expect([before.code, before.templates.length, after.code]).toEqual([0, 1, 0]);
  expect(after.templates).toMatchObject([{ format: 'native' }]);
  expect(content(after.templates)).toEqual(content(before.templates));
});

test('writes to a file, and nothing else then', async () => {
  const out = join(folder, 'out.yaml');
  expect(await convert('good.md', { out })).toEqual({ code: 0, text: '', errors: [] });
  expect(readFileSync(out, 'utf8')).toBe((await convert('good.md')).text);
  const refused = await convert('good.md', { out: join(folder, 'none/out.yaml') });
  expect([refused.code, refused.text]).toEqual([2, '']);
  expect(refused.errors).toEqual([expect.stringMatching(/^\/none\/out\.yaml cannot be written: /)]);
});

test('converts nothing from a template with errors, and says them', async () => {
  const { code, text, errors } = await convert('bad.md');
  expect([code, text]).toEqual([1, '']);
  expect(errors.map((line) => line.split(' ').slice(0, 3).join(' '))).toContain(
    '/bad.md:7:1 error subtask-without-task',
  );
});

test('says why a path cannot be used', async () => {
  const none = await convert('none.md');
  expect([none.code, none.text, none.errors.length]).toEqual([2, '', 1]);
  const two = await convert('two');
  expect([two.code, two.text]).toEqual([2, '']);
  expect(two.errors.at(-1)).toMatch(/^There are 2 templates at this path\. Choose one:\n {2}npx runway convert /);
});

if (sharedFolder === null) {
  sayNotRun('Conversion of the public templates');
} else {
  const corpus = join(sharedFolder, 'corpus/migops');
  test.each(readdirSync(corpus))('%s converts and lints the same', async (name) => {
    const texts: string[] = [];
    await runConvert(
      join(corpus, name),
      {},
      (text) => texts.push(text),
      () => undefined,
    );
    const file = join(folder, `${name}.yaml`);
    writeFileSync(file, texts.join(''));
    const before = await lintJson(join(corpus, name));
    const after = await lintJson(file);
    // Of several versions the newest is converted.
    const versionOf = (template: unknown) => (template as { version?: string } | undefined)?.version;
    const same = before.templates.filter((template: unknown) => versionOf(template) === versionOf(after.templates[0]));
    expect([same.length, after.templates.length, after.code]).toEqual([1, 1, 0]);
    expect(content(after.templates)).toEqual(content(same));
  });
}
