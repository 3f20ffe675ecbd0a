import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLint } from '../../cli/lint';
import { runPlan } from '../../cli/plan';

const PLAN = `# Plan

## Team

- Move lead

## Order

| x1 | x2 | x3 | x4 |
|---|---|---|---|
| T-3 | Pack the boxes in the cellar | Office | softly |
| T-0 | Drive to the new house | Move lead | fast |

## Stuff

| Thing | Word |
|---|---|
| Lamp | now |
`;

const folder = mkdtempSync(join(tmpdir(), 'map-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Titles of all issues, as `plan` prints them, with its exit code and what it says of faults. */
const plan = async (map?: string) => {
  const out: string[] = [];
  const errors: string[] = [];
  const options = { json: true, ...(map === undefined ? {} : { map: file('map.yaml', map) }) };
  const code = await runPlan(
    file('plan.md', PLAN),
    options,
    (line) => out.push(line),
    (line) => errors.push(line),
  );
  const json =
    out.length === 0
      ? { operations: [] }
      : (JSON.parse(out.join('\n')) as { operations: readonly { level: string; summary: string }[] });
  return { code, errors, issues: json.operations.map(({ level, summary }) => `${level} ${summary}`) };
};

test('without a map: columns without names are told by their cells, and asked for with the line of a map', async () => {
  const out: string[] = [];
  await runLint(
    [file('plan.md', PLAN)],
    { json: false },
    (line) => out.push(line),
    () => undefined,
  );
  expect(out.map((line) => line.trim())).toContain(
    'Settle it with --map: tables: [{ line: 9, columns: { "x1": time, "x2": title, "x3": owner } }]',
  );
  expect((await plan()).issues).toEqual([
    'epic Order',
    'epic Stuff',
    'task Pack the boxes in the cellar',
    'task Drive to the new house',
  ]);
});

test('a map says what columns and headings are', async () => {
  const map =
    'tables:\n  - { line: 9, columns: { x1: time, x2: text, x3: owner, x4: title } }\n  - { heading: Stuff, columns: { Thing: title } }\nheadings:\n  - { heading: Team, as: epic }\n';
  expect((await plan(map)).issues).toEqual([
    'epic Team',
    'epic Order',
    'epic Stuff',
    'task Move lead',
    'task softly',
    'task fast',
    'task Lamp',
  ]);
});

test('a map leaves tables and sections out', async () => {
  const map = 'tables: [{ line: 9, skip: true }]\nheadings: [{ heading: Stuff, as: skip }]\n';
  expect((await plan(map)).issues).toEqual(['epic Order']);
});

test.each([
  ['tables: [{ columns: { x1: colour } }]', 'tables.0.columns.x1'],
  ['table: []', 'table'],
])('a map that cannot be used is refused: %s', async (map, said) => {
  const { code, errors } = await plan(map);
  expect([code, errors.join().includes(said)]).toEqual([2, true]);
});
