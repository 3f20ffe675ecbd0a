import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportOptions, runImport } from '../../cli/import';

const TEMPLATE = [
  '# Module: Landing zone',
  '## Task 1: Choose the regions',
  '#### Description\n\nDecide where the workload is to run.',
  '## Task 1: Subtask 1: Ask for the quotas',
  '#### Description\n\nAsk early.',
].join('\n\n');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function imported(path: string, options: Partial<ImportOptions> = {}) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runImport(
    path,
    { project: 'MIG', fault: [], field: [], seed: 1, json: true, ...options },
    { out: (line) => out.push(line), error: (line) => errors.push(line) },
  );
  return {
    code,
    errors,
    report: (out.length === 0 ? null : JSON.parse(out.at(-1) ?? '')) as Record<string, unknown> | null,
  };
}

test('prints the published report, and the same one for the same seed', async () => {
  const path = file('plan.md', TEMPLATE);
  const first = await imported(path, { cutover: '2027-06-01' });
  expect(first).toMatchObject({ code: 0, errors: [] });
  expect(Object.keys(first.report ?? {})).toEqual([
    'run',
    'created',
    'updated',
    'kept',
    'failed',
    'requests',
    'events',
    'simulatedSeconds',
    'seconds',
    'peakRssMb',
  ]);
  expect(first.report).toMatchObject({
    created: 3,
    updated: 0,
    kept: 0,
    failed: 0,
    // The import, and the reading of what it left.
    events: 2,
    requests: { 'POST /rest/api/3/issue/bulk': 3 },
  });
  const again = await imported(path, { cutover: '2027-06-01' });
  const measured = { seconds: 0, peakRssMb: 0 };
  expect({ ...again.report, ...measured }).toEqual({ ...first.report, ...measured });
});

test('takes a folder as the panel takes its zip, and keeps what an earlier import into --data made', async () => {
  const template = join(folder, 'Moves', 'v1', 'Plan', '01-Assess', '01-Landing zone');
  mkdirSync(template, { recursive: true });
  writeFileSync(join(template, 'tasks.md'), TEMPLATE);
  const data = join(folder, 'data');
  const first = await imported(join(folder, 'Moves'), { data });
  expect(first.report).toMatchObject({ created: 3, kept: 0 });
  const second = await imported(join(folder, 'Moves'), { data, seed: 1 });
  expect(second.report).toMatchObject({ created: 0, kept: 3 });
  const saved = JSON.parse(readFileSync(join(data, 'sandbox.json'), 'utf8')) as {
    site: { jira: { issues: Record<string, { fields: { summary: string } }> } };
  };
  const made = Object.values(saved.site.jira.issues).filter(({ fields }) => fields.summary === 'Ask for the quotas');
  expect(made).toHaveLength(1);
});

test('asks for the fields that a project demands, and takes them', async () => {
  const path = file('plan.md', TEMPLATE);
  const asked = await imported(path, { project: 'REQ' });
  expect(asked.code).toBe(1);
  const hints = asked.errors.flatMap((line) =>
    [...line.matchAll(/--field '([^']+)'/g)].map(([, hint]) => (hint ?? '').replace('…', 'CHG-1')),
  );
  expect(hints.length).toBeGreaterThan(1);
  const answered = await imported(path, { project: 'REQ', field: hints });
  expect(answered.errors).toEqual([]);
  expect(answered.code).toBe(0);
});

test('fits the template by --answers and --start, and tells what speaks against T-0', async () => {
  const path = file('plan.md', TEMPLATE);
  const answers = file('answers.yaml', 'unticked: []\ndates: {cutover: 2027-06-05, workingDays: [1, 2, 3, 4, 5]}\n');
  const data = join(folder, 'data');
  const result = await imported(path, { data, start: '2027-03-01', answers });
  expect(result.code).toBe(0);
  expect(result.errors).toEqual([expect.stringContaining('2027-06-05, is not a working day')]);
  const { site } = JSON.parse(readFileSync(join(data, 'sandbox.json'), 'utf8')) as {
    site: { jira: { issues: Record<string, { fields: Record<string, unknown> }> } };
  };
  const made = Object.values(site.jira.issues).find(({ fields }) => fields['summary'] === 'Ask for the quotas');
  expect(made?.fields['duedate']).toMatch(/^2027-0[3-6]-/);
  const again = await imported(path, { data, cutover: '2027-07-01' });
  expect([again.code, again.errors.join(' ')]).toEqual([1, expect.stringContaining('an import does not move it')]);
});

test('people of --answers get their items unless it says otherwise, and the report says how many', async () => {
  const path = file(
    'owned.yaml',
    'runway: 1\nname: Owned\nroles: [{id: desk, name: Desk}, {id: van, name: Van}]\nphases:\n  - name: Move\n    modules:\n      - title: Shop\n        tasks: [{title: Pack, owner: desk}, {title: Drive, owner: van}, {title: Unpack, owner: desk}]\n',
  );
  const reported = async (people: string) => {
    const answers = file('people.yaml', `people: {${people} roles: {desk: {account: acc-member}}}\n`);
    const { code, report } = await imported(path, { answers });
    expect(code).toBe(0);
    return report?.['assignment'];
  };
  expect(await reported('')).toMatchObject({
    assigned: [{ account: 'acc-member', items: 2 }],
    unassigned: expect.arrayContaining([{ because: 'no-holder', items: 1 }]),
  });
  expect(await reported('assign: false,')).toMatchObject({
    assigned: [],
    unassigned: expect.arrayContaining([{ because: 'off', items: 2 }]),
  });
});

test.each([
  ['a start that is no day', () => file('plan.md', TEMPLATE), { start: 'soon' }, 2, /write --start as YYYY-MM-DD/],
  [
    'answers that are not there',
    () => file('plan.md', TEMPLATE),
    { answers: 'none.yaml' },
    2,
    /does not exist: give the path of a file of answers/,
  ],
  ['an empty file', () => file('empty.md', ''), {}, 1, /empty/i],
  ['text without a module', () => file('notes.md', 'Some notes.\n'), {}, 1, /module/i],
  ['6 MB of text', () => file('big.md', 'a'.repeat(6_000_000)), {}, 2, /5 MB/],
  ['a path that is not there', () => join(folder, 'none.md'), {}, 2, /does not exist/],
  ['a project that is not there', () => file('plan.md', TEMPLATE), { project: 'NOPE' }, 2, /It has MIG, TEAM/],
  ['an unknown fault', () => file('plan.md', TEMPLATE), { fault: ['burn:1'] }, 2, /There is: crash-before/],
  ['a field without a level', () => file('plan.md', TEMPLATE), { field: ['customfield_1=x'] }, 2, /level:fieldId=text/],
  ['issues that stay hidden', () => file('plan.md', TEMPLATE), { fault: ['hidden:1'] }, 1, /security level/],
])('%s ends with a sentence', async (_, path, options, code, sentence) => {
  const result = await imported(path(), options);
  expect(result.code).toBe(code);
  expect(result.errors.join('\n')).toMatch(sentence);
});
