import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import projects from '../projects.json';

const NEEDS = [
  { project: 'browser', module: 'playwright-core' },
  { project: 'sandbox', module: 'sandbox/forge/bundle-app.ts' },
] as const;

const suites = readdirSync('test', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const imported = new Map<string, readonly string[]>();
/** What a file imports: files of this project by their path, packages by their name. */
function importsOf(file: string): readonly string[] {
  const known = imported.get(file);
  if (known !== undefined) return known;
  const names = ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
  const found = names.flatMap((name) => {
    if (!name.startsWith('.')) return [name];
    const path = join(dirname(file), name);
    return (
      ['', '.ts', '.tsx']
        .map((ending) => `${path}${ending}`)
        .find((each) => /\.tsx?$/.test(each) && existsSync(each)) ?? []
    );
  });
  imported.set(file, found);
  return found;
}

function reaches(file: string): ReadonlySet<string> {
  const seen = new Set([file]);
  for (const each of seen) if (/\.tsx?$/.test(each)) for (const next of importsOf(each)) seen.add(next);
  return seen;
}

const patternOf = (glob: string): RegExp => {
  const parts = glob.split('**/').map((part) => part.replaceAll('.', '\\.').replaceAll('*', '[^/]*'));
  return new RegExp(`^test/${parts.join('(?:.+/)?')}$`);
};
const matches = (globs: readonly string[], file: string) => globs.some((glob) => patternOf(glob).test(file));

const projectOf = (file: string) =>
  matches(projects.browser, file) ? 'browser' : matches(projects.sandbox, file) ? 'sandbox' : 'pure';

describe('the projects of the suites', () => {
  it('build and open nothing for a suite that needs neither', () => {
    const misplaced = suites.flatMap((file) => {
      const reached = reaches(file);
      const needed = NEEDS.find(({ module }) => reached.has(module))?.project ?? 'pure';
      const project = projectOf(file);
      const may =
        needed === 'pure'
          ? ['pure', 'sandbox', 'browser']
          : needed === 'sandbox'
            ? ['sandbox', 'browser']
            : ['browser'];
      return may.includes(project) ? [] : [`${file} is ${project} and needs ${needed}`];
    });
    expect(misplaced).toEqual([]);
  });

  it('each have suites', () => {
    for (const project of ['pure', 'sandbox', 'browser'])
      expect([project, suites.filter((file) => projectOf(file) === project).length > 10]).toEqual([project, true]);
  });
});
