import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { folderOf, layoutProblems, MAY_IMPORT } from '../../eslint.layout.mjs';

const PROJECT = resolve(__dirname, '../..');
const PATHS = ['import-x/no-restricted-paths'];
const SDK = ['no-restricted-imports'];

const LINT = `
  import { ESLint } from 'eslint';
  const files = JSON.parse(process.argv[1]);
  const eslint = new ESLint();
  const broken = [];
  for (const [filePath, text] of files) {
    const [{ messages }] = await eslint.lintText(text, { filePath });
    broken.push(messages.map(({ ruleId }) => ruleId).filter((rule) => /^import-x|restricted-imports/.test(rule ?? '')));
  }
  console.log(JSON.stringify(broken));
`;

/** The linter's rules about imports that made-up files break. In a process of its own: its configuration is an ES module. */
function brokenBy(files: readonly (readonly [path: string, text: string])[]): readonly (readonly string[])[] {
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', LINT, JSON.stringify(files)], {
    cwd: PROJECT,
  });
  return JSON.parse(said.toString()) as string[][];
}

describe('the table of what a folder may import', () => {
  test('wants a row for each folder, and a folder for each row', () => {
    const known = Object.keys(MAY_IMPORT).map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/file.ts`));
    expect(layoutProblems(known)).toEqual([]);
    expect(layoutProblems([...known, 'src/new-folder/file.ts', 'src/app/new-capability/file.ts'])).toEqual([
      'src/new-folder has no row in eslint.layout.mjs: say what it may import.',
      'src/app/new-capability has no row in eslint.layout.mjs: say what it may import.',
    ]);
    expect(layoutProblems(known.filter((file) => folderOf(file) !== 'src/gates'))).toEqual([
      'eslint.layout.mjs has a row for src/gates, which does not exist.',
    ]);
  });

  test('finds the folder of nested and of flat files', () => {
    expect(folderOf('src/gates/facts/gate-rows.ts')).toBe('src/gates');
    expect(folderOf('src/app/gates/get-gate.ts')).toBe('src/app/gates');
    expect(folderOf('src/index.ts')).toBe('src/index.ts');
    expect(folderOf('static/panels/src/tabs/gates/meeting/row-id.ts')).toBe('static/panels/src/tabs/gates');
    expect(folderOf('static/panels/src/kit/tables/column.ts')).toBe('static/panels/src/kit');
  });

  test('refuses what a row does not name, and the Forge SDK outside the folders of adapters and handlers', () => {
    const cases: readonly (readonly [what: string, path: string, text: string, rules: readonly string[]])[] = [
      ['rules that import an adapter', 'src/gates/made-up.ts', "import '../forge/jira/product-request';", PATHS],
      [
        'a type of a folder that is not listed',
        'src/raci/made-up.ts',
        "import type { Wave } from '../wave/wave';\nexport type Made = Wave;",
        PATHS,
      ],
      [
        'a tab that imports rules',
        'static/panels/src/tabs/plan/made-up.ts',
        "import '../../../../../src/gates/view-gate';",
        PATHS,
      ],
      ['a tab that imports another', 'static/panels/src/tabs/plan/made-up.ts', "import '../raci/raci-page';", PATHS],
      ['the kit that imports a tab', 'static/panels/src/kit/made-up.ts', "import '../tabs/raci/raci-page';", PATHS],
      ['the sandbox that imports the app', 'sandbox/made-up.ts', "import '../src/wave/wave';", PATHS],
      ['the app that imports the sandbox', 'src/app/gates/made-up.ts', "import '../../../sandbox/clock';", PATHS],
      ['rules that ask Jira', 'src/gates/made-up.ts', "import '@forge/api';", SDK],
      ['the application that reads storage', 'src/app/gates/made-up.ts', "import '@forge/kvs';", SDK],
      ['a handler that reads storage', 'src/handlers/made-up.ts', "import '@forge/kvs';", SDK],
      ['a queue that reads storage', 'src/forge/queues/made-up.ts', "import '@forge/kvs';", SDK],
      ['an adapter of Jira that reads storage', 'src/forge/jira/made-up.ts', "import '@forge/kvs';", SDK],
      [
        'storage that asks Jira',
        'src/forge/storage/made-up.ts',
        "import { route } from '@forge/api';\nexport const made = route``;",
        SDK,
      ],
      ['storage that reads storage', 'src/forge/storage/rows/made-up.ts', "import '@forge/kvs';", []],
      ['an adapter that asks Jira', 'src/forge/jira/made-up.ts', "import '@forge/api';", []],
      ['a use case that uses its rules', 'src/app/gates/made-up.ts', "import '../../gates/view-gate';", []],
      ['a tab that uses the shell', 'static/panels/src/tabs/plan/made-up.ts', "import '../../shell/viewer';", []],
    ];
    const broken = brokenBy(cases.map(([, path, text]) => [path, text]));
    expect(cases.map(([what], index) => [what, broken[index]])).toEqual(
      cases.map(([what, , , rules]) => [what, rules]),
    );
  });
});
