import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readAnswers } from '../../cli/read-answers';
import { readNative } from '../../src/template/native/read-native';
import { readingMap } from '../../src/template/reading-map';
import { nativeTemplate } from '../../src/template/native/native-schema';

const page = join(__dirname, '../../docs/templates.md');
const text = readFileSync(page, 'utf8');
const examples = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => yaml);

test('every example of docs/templates.md is read without a word of complaint', async () => {
  const templates = examples.filter((yaml) => yaml.startsWith('runway: 1'));
  expect(templates.length).toBeGreaterThan(2);
  for (const yaml of templates) expect(readNative('example.yaml', yaml).diagnostics).toEqual([]);
  const maps = examples.filter((yaml) => yaml.startsWith('tables:'));
  expect(maps).toHaveLength(1);
  for (const yaml of maps) expect(readingMap.safeParse(parse(yaml)).success).toBe(true);
  const answers = examples.filter((yaml) => !yaml.startsWith('runway: 1') && !maps.includes(yaml));
  expect(answers).toHaveLength(1);
  for (const yaml of answers) {
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
    const folder = mkdtempSync(join((await import('node:os')).tmpdir(), 'runway-answers-'));
    writeFileSync(join(folder, 'answers.yaml'), yaml);
    expect(await readAnswers(join(folder, 'answers.yaml'))).toMatchObject({ ok: true });
    expect(parse(yaml)).toMatchObject({ answers: { sso: 'yes' } });
    rmSync(folder, { recursive: true });
  }
});

test('every key of an item is on the page', () => {
  const task = nativeTemplate.shape.phases.element.shape.modules.element.shape.tasks.unwrap().element.shape;
  const keys = Object.keys(task).filter((key) => key !== 'subtasks');
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !text.includes(`\`${key}\``) && !text.includes(`\`${key}:`))).toEqual([]);
});
