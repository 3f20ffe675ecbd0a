import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { folderOf, layoutProblems, MAY_IMPORT } from '../../eslint.layout.mjs';

const PROJECT = resolve(__dirname, '../..');

/** Rules of the layout that a made-up file breaks, by the name of the rule. */
async function brokenBy(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await new ESLint({ cwd: PROJECT }).lintText(text, { filePath: resolve(PROJECT, filePath) });
  return (result?.messages ?? [])
    .map(({ ruleId }) => ruleId ?? 'cannot be read')
    .filter((rule) => rule.startsWith('import-x/') || rule === 'no-restricted-imports');
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

  test.each([
    ['rules that import an adapter', 'src/gates/made-up.ts', "import '../forge/jira/product-request';"],
    [
      'a type of a folder that is not listed',
      'src/raci/made-up.ts',
      "import type { Wave } from '../wave/wave';\nexport type Made = Wave;",
    ],
    [
      'a panel that imports rules',
      'static/panels/src/tabs/plan/made-up.ts',
      "import '../../../../../src/gates/view-gate';",
    ],
    ['a tab that imports another', 'static/panels/src/tabs/plan/made-up.ts', "import '../raci/raci-page';"],
    ['the kit that imports a tab', 'static/panels/src/kit/made-up.ts', "import '../tabs/raci/raci-page';"],
    ['the sandbox that imports the app', 'sandbox/made-up.ts', "import '../src/wave/wave';"],
    ['the app that imports the sandbox', 'src/app/gates/made-up.ts', "import '../../../sandbox/clock';"],
  ])('refuses %s', async (_what, file, text) => {
    expect(await brokenBy(file, text)).toEqual(['import-x/no-restricted-paths']);
  });

  test('refuses the Forge SDK outside the folders of adapters and handlers', async () => {
    expect(await brokenBy('src/gates/made-up.ts', "import '@forge/api';")).toEqual(['no-restricted-imports']);
    expect(await brokenBy('src/app/gates/made-up.ts', "import '@forge/kvs';")).toEqual(['no-restricted-imports']);
    expect(await brokenBy('src/forge/jira/made-up.ts', "import '@forge/api';")).toEqual([]);
  });

  test('lets a folder import what its row names', async () => {
    expect(await brokenBy('src/app/gates/made-up.ts', "import '../../gates/view-gate';")).toEqual([]);
    expect(await brokenBy('static/panels/src/tabs/plan/made-up.ts', "import '../../shell/viewer';")).toEqual([]);
  });
});
