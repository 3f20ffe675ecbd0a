import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../cli/import';
import type { ImportComparison } from '../../src/contract/import-comparison';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-edited-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A T-minus table in sections: one file, the same name each time, as a person edits it. */
async function imported(plan: string, same: readonly string[] = []) {
  const path = join(folder, 'Line move.md');
  writeFileSync(path, plan);
  const [out, errors]: [string[], string[]] = [[], []];
  const data = join(folder, 'data');
  await runImport(
    path,
    { project: 'MIG', cutover: '2027-06-07', fault: [], field: [], same, seed: 1, json: true, data },
    { out: (line) => out.push(line), error: (line) => errors.push(line) },
  );
  const saved = JSON.parse(readFileSync(join(data, 'sandbox.json'), 'utf8')) as {
    site: { jira: { issues: Record<string, { key: string; fields: { summary: string; labels?: string[] } }> } };
  };
  const issues = Object.values(saved.site.jira.issues).filter(
    ({ fields }) => fields.labels?.includes('runway') === true,
  );
  return {
    report: JSON.parse(out.at(-1) ?? '{}') as { created: number; kept: number; comparison?: ImportComparison },
    errors,
    keys: new Map(issues.map(({ key, fields }) => [key, fields.summary])),
  };
}

const FIRST = `# Line move

## Prepare

| When | Activity |
|---|---|
| T-30 | Order the lines |
| T-28 | Freeze the scope |
| T-20 | Build the racks |
| T-14 | Test the failover |

## Cut over

| When | Activity |
|---|---|
| T-1 | Brief the desk |
| T-0 | Move the workload |
`;

/** A line on top, one renamed, one moved by a day, one to the other phase, one taken out. */
const EDITED = `# Line move

## Prepare

| When | Activity |
|---|---|
| T-40 | Name an owner |
| T-30 | Order the lines |
| T-28 | Freeze the whole scope |
| T-19 | Build the racks |

## Cut over

| When | Activity |
|---|---|
| T-2 | Test the failover |
| T-0 | Move the workload |
`;

test('an edited plan creates what is new, and no issue is doubled, lost or taken for another', async () => {
  const first = await imported(FIRST);
  const second = await imported(EDITED);
  expect(second.report.created).toBe(1);
  expect([...second.keys].filter(([key]) => !first.keys.has(key)).map(([, summary]) => summary)).toEqual([
    'Name an owner',
  ]);
  for (const [key, summary] of first.keys) expect(second.keys.get(key)).toBe(summary);
  const { comparison } = second.report;
  expect(comparison?.moved.map(({ title }) => title)).toEqual(['Test the failover']);
  expect(comparison?.renamed.map(({ from, to }) => [from, to])).toEqual([
    ['Freeze the scope', 'Freeze the whole scope'],
  ]);
  expect(comparison?.gone.map(({ title }) => title)).toEqual(['Brief the desk']);
  const third = await imported(EDITED);
  expect(third.report).toMatchObject({ created: 0, comparison: { moved: [], renamed: [], gone: [], questions: [] } });
  expect([...third.keys]).toEqual([...second.keys]);
});

test('other words in the place of a line are asked, held back until they are answered, and settled by the answer', async () => {
  const first = await imported(FIRST);
  const other = FIRST.replace('Build the racks', 'Train the desk');
  const asked = await imported(other);
  expect(asked.report.created).toBe(0);
  const [question] = asked.report.comparison?.questions ?? [];
  expect(question).toMatchObject({ title: 'Train the desk', because: 'renamed' });
  expect(asked.errors.join('\n')).toContain(`--same '${question?.now ?? ''}=new'`);
  const settled = await imported(other, [`${question?.now ?? ''}=new`]);
  expect(settled.report.created).toBe(1);
  expect(settled.report.comparison?.gone.map(({ title }) => title)).toEqual(['Build the racks']);
  expect([...settled.keys].slice(0, first.keys.size)).toEqual([...first.keys]);
});
