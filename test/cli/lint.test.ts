import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLint } from '../../cli/lint';
import { runPlan } from '../../cli/plan';

const TEXT =
  '# Module: Build\n## Task 1: Plan\n#### Acceptance Criteria\n• **Drawn**\n#### Tools\nPencil\n## Task 1: Subtask 1: Draw\n#### Description\nA line.\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-lint-'));
  mkdirSync(join(folder, 'Shop/v1.0/Shop/Plan/Build'), { recursive: true });
  writeFileSync(join(folder, 'Shop/v1.0/Shop/Plan/Build/tasks.md'), TEXT);
  writeFileSync(join(folder, 'flat.md'), TEXT);
  writeFileSync(join(folder, 'bad.md'), '# Module: M\n## Task 2: A\nx\n## Task 2: B\nx\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Print = (line: string) => void;
const run = async (work: (out: Print, error: Print) => Promise<number>) => {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await work(
    (line) => lines.push(line),
    (line) => errors.push(line),
  );
  const [text, error] = [lines, errors].map((all) => all.join('\n').replaceAll(folder, ''));
  return { code, text: text ?? '', ...(error === '' ? {} : { error }) };
};
const lint = (paths: string[], json: boolean, phases?: string) =>
  run((out, error) =>
    runLint(
      paths.map((path) => join(folder, path)),
      phases === undefined ? { json } : { json, phases },
      out,
      error,
    ),
  );

describe('lint', () => {
  test('prints the published JSON', async () => {
    const { code, text } = await lint(['Shop'], true);
    expect(code).toBe(0);
    expect(JSON.parse(text)).toEqual({
      templates: [
        {
          name: 'Shop',
          version: 'v1.0',
          format: 'migops',
          phases: [
            {
              name: 'Plan',
              modules: [
                {
                  title: 'Build',
                  path: '/Shop/v1.0/Shop/Plan/Build/tasks.md',
                  tasks: [
                    {
                      number: 1,
                      title: 'Plan',
                      criteria: ['Drawn'],
                      tools: ['Pencil'],
                      evidence: ['confirmation'],
                      subtasks: [{ number: 1, title: 'Draw', criteria: [], tools: [] }],
                    },
                  ],
                },
              ],
            },
          ],
          counts: { phases: 1, modules: 1, tasks: 1, subtasks: 1, criteria: 1, tools: 1 },
        },
      ],
      diagnostics: [],
    });
  });

  test('prints every fault with its place, and exits 1 on errors', async () => {
    const { code, text } = await lint(['flat.md', 'bad.md'], false);
    expect(code).toBe(1);
    const lines = text.split('\n').filter((line) => !line.startsWith(' '));
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '/bad.md:2:1 error task-number-missing',
      '/bad.md:3:1 warning text-outside-section',
      '/bad.md:4:1 error task-number-repeated',
      '/bad.md:5:1 warning text-outside-section',
      'flat: 1 phase,',
      'bad: 1 phase,',
      '2 errors, 2',
    ]);
  });

  test('gives a flat file its phases', async () => {
    const { code, text } = await lint(['flat.md'], true, 'Assess=1');
    expect([code, JSON.parse(text).templates[0].phases[0].name]).toEqual([0, 'Assess']);
    expect((await lint(['flat.md'], true, 'Assess=1-9')).code).toBe(1);
  });

  test('says that a path does not exist, and exits 2, without a word in the JSON', async () => {
    const mixed = await lint(['flat.md', 'none.md'], true);
    expect([mixed.code, JSON.parse(mixed.text).templates.length]).toEqual([2, 1]);
    expect(await lint(['none.md'], false)).toEqual({
      code: 2,
      text: '',
      error: "/none.md does not exist: give the path of a template's file, zip or folder.",
    });
  });
});

describe('plan', () => {
  const plan = (path: string, json: boolean, cutover?: string) =>
    run((out, error) => runPlan(join(folder, path), cutover === undefined ? { json } : { json, cutover }, out, error));

  test('prints the published JSON', async () => {
    const { code, text } = await plan('Shop', true, '2027-06-01');
    const parsed = JSON.parse(text);
    expect(code).toBe(0);
    expect([parsed.template, parsed.version, parsed.counts]).toEqual([
      'Shop',
      'v1.0',
      { create: 3, keep: 0, omit: 0, epics: 1, tasks: 1, subtasks: 1 },
    ]);
    expect(
      parsed.operations.map(({ description, ...rest }: { description: { type: string } }) => [
        description.type,
        rest,
      ])[0],
    ).toEqual([
      'doc',
      {
        kind: 'create',
        node: 'shop/plan/build',
        parent: null,
        level: 'epic',
        summary: 'Build',
        labels: ['runway', 'phase-plan', 'wave-W1', 'ws-plan'],
        start: null,
        due: null,
        criteria: [],
        tools: [],
        properties: {
          runway: {
            node: 'shop/plan/build',
            template: 'Shop',
            version: 'v1.0',
            phase: 'plan',
            module: 'build',
            kind: 'module',
          },
        },
      },
    ]);
    expect(parsed.operations.map(({ parent }: { parent: string | null }) => parent)).toEqual([
      null,
      'shop/plan/build',
      'shop/plan/build/1',
    ]);
  });

  test('fits and dates a template by a file of answers, whose faults are told at once', async () => {
    writeFileSync(
      join(folder, 'own.yaml'),
      'runway: 1\nname: Own\nquestions: [{id: sso, text: Is it used?}]\nphases:\n  - name: Move\n    modules:\n      - title: Access\n        tasks:\n          - {title: Set up, when: sso}\n          - {title: Tell, offset: T-30}\n',
    );
    writeFileSync(join(folder, 'answers.yaml'), 'answers: {sso: no}\ndates: {cutover: 2027-06-01}\n');
    writeFileSync(join(folder, 'bad.yaml'), 'answer: {}\ndates: {cutover: soon}\n');
    const answered = (answers: string, path = 'own.yaml') =>
      run((out, error) => runPlan(join(folder, path), { json: true, answers: join(folder, answers) }, out, error));
    const { code, text } = await answered('answers.yaml');
    const parsed = JSON.parse(text);
    expect([code, parsed.cutover]).toEqual([0, '2027-06-01']);
    expect(
      parsed.operations.map(({ kind, due, answer }: Record<string, unknown>) => [kind, due, answer ?? null]),
    ).toEqual([
      ['create', '2027-04-30', null],
      ['omit', null, { question: 'sso', is: 'no' }],
      ['create', '2027-04-30', null],
    ]);
    const bad = await answered('bad.yaml');
    expect([bad.code, bad.text]).toEqual([2, '']);
    expect(bad.error).toMatch(/dates\.cutover: a date is written YYYY-MM-DD/);
    expect(bad.error).toMatch(/"answer"/);
    expect((await answered('nowhere.yaml')).error).toMatch(/does not exist: give the path of a file of answers/);
  });

  test('prints a tree with counts', async () => {
    const { code, text } = await plan('flat.md', false);
    expect([code, text]).toEqual([
      0,
      'flat\n  epic: Build\n    task: Plan (1 criterion)\n      subtask: Draw\nPhases:\n  flat: no dates\n3 to create: 1 epic, 1 task, 1 sub-task',
    ]);
  });

  test('plans the newest of several versions, and asks which of several templates', async () => {
    for (const version of ['v2.0', 'v10.0']) {
      mkdirSync(join(folder, `Many/${version}/Many/Plan/Build`), { recursive: true });
      writeFileSync(join(folder, `Many/${version}/Many/Plan/Build/tasks.md`), TEXT);
    }
    const { code, text } = await plan('Many', true);
    const parsed = JSON.parse(text);
    expect([code, parsed.version, parsed.operations.length]).toEqual([0, 'v10.0', 3]);
    expect(parsed.diagnostics.map(({ code: own }: { code: string }) => own)).toContain('older-version');
    const several = await plan('.', true);
    expect(several.code).toBe(2);
    expect(several.error?.split('\n')).toEqual([
      expect.stringMatching(/^There are \d templates at this path\. Choose one:$/),
      ...['/bad.md', '/flat.md', '/Many', '/Shop'].map((path) => expect.stringContaining(`npx runway plan ${path}`)),
    ]);
  });

  test('plans nothing from a template with errors, and refuses a day that does not exist', async () => {
    const bad = await plan('bad.md', true);
    expect([bad.code, JSON.parse(bad.text).operations]).toEqual([1, []]);
    expect(await plan('flat.md', true, '2027-02-30')).toEqual({
      code: 2,
      text: '',
      error: '"2027-02-30" is not a day: write --cutover as YYYY-MM-DD.',
    });
  });
});
