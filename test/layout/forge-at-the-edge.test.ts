import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { forgeLeaks } from './forge-leaks';

const root = process.cwd();
const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8')) as { config: unknown };
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);

/** The sources with files that do not exist besides. Sources are parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();
function programWith(made: Readonly<Record<string, string>>, names: readonly string[]): ts.Program {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  const textOf = new Map(Object.entries(made).map(([name, text]) => [join(root, name), text]));
  host.fileExists = (file) => textOf.has(file) || fileExists(file);
  host.readFile = (file) => textOf.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = textOf.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version, true);
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, version));
    return parsed.get(file);
  };
  return ts.createProgram({ rootNames: [...names, ...textOf.keys()], options, host });
}

const leaksOf = (program: ts.Program, folder: string) =>
  forgeLeaks(program, (file) => file.startsWith(join(root, folder))).map((leak) => leak.slice(root.length + 1));

describe('values and types of @forge/*', () => {
  it('stay in src/forge and src/handlers', () => {
    const program = programWith({}, fileNames);
    expect(program.getSourceFiles().some(({ fileName }) => fileName.includes('node_modules/@forge/'))).toBe(true);
    // The entry point passes on the handlers and does nothing else.
    expect(leaksOf(program, 'src').filter((leak) => !leak.startsWith('src/index.ts: '))).toEqual([]);
  });

  it('are found by name, in a re-export, and in an inferred type', () => {
    const edge = `import kvs, { Filter } from '@forge/kvs';
      export { kvs as store };
      export const rowAt = (epoch: number) => ['key', { on: new Filter<{ epoch: number }>(), epoch }] as const;
      export const written = async (all: { readonly to: typeof kvs }) => { await all.to.delete('key'); };
      export const read = async (): Promise<unknown> => kvs.get('key');
      export interface Holder { readonly filters: ReadonlyMap<string, Filter<{ epoch: number }>> }`;
    const outside = `import kvs from '@forge/kvs';
      import { store, rowAt, written, read, type Holder } from '../forge/made-up';
      import * as all from '../forge/made-up';
      export { rowAt as again } from '../forge/made-up';
      export const used = [kvs, store, rowAt, written, read, all] as unknown as Holder;`;
    const made = { 'src/forge/made-up.ts': edge, 'src/app/made-up.ts': outside };
    expect(leaksOf(programWith(made, []), 'src/app/made-up.ts')).toEqual([
      'src/app/made-up.ts: @forge/kvs',
      expect.stringMatching(/: store brings in /),
      expect.stringMatching(/: rowAt brings in Filter/),
      expect.stringMatching(/: written brings in /),
      expect.stringMatching(/: Holder brings in Filter/),
      expect.stringMatching(/: all brings in /),
      expect.stringMatching(/: again brings in Filter/),
    ]);
  });
});
