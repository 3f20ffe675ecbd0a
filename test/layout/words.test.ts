import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const ROOTS = ['src', 'static/panels/src'];
const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `${root}/${name}`),
).filter((name) => /\.tsx?$/.test(name));
const page = readFileSync('docs/words.md', 'utf8');
const cells = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** `onlyLooks`, `OnlyLooks`, `only-looks` and `ONLY_LOOKS` are all `only-looks`. */
const inWords = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
const holds = (name: string, word: string): boolean => `-${inWords(name)}-`.includes(`-${word}-`);

const retired = cells
  .flatMap(([, , , not = '']) => not.split(',').map((word) => word.trim()))
  .filter((word) => word !== '' && word !== 'not' && !word.startsWith('--'));

/** The names that a file exports: its own, and those that it passes on. The formatter writes each on a line of its own. */
function exportedNames(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/^export (?:async )?(?:const|let|function|class|interface|type|enum) (\w+)/gm)];
  const passedOn = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','));
  return [...own.map(([, name = '']) => name), ...passedOn.map((name) => name.split(' as ').at(-1)?.trim() ?? '')];
}

/** A handler is exported under the name that the manifest of earlier deployments has. */
const KEPT = ['src/index.ts shiftConsumer'];

test('the page names retired words', () => expect(retired).toContain('shift'));

test.each(['shiftStore', 'SHIFT_KEY', 'begin-shift', 'onlyLooks', 'StepsAnew'])('%s holds a retired word', (name) => {
  expect(retired.some((word) => holds(name, word))).toBe(true);
});

test('no file and no exported name holds a word that docs/words.md retired', () => {
  const names = files.flatMap((file) => [
    `${file} ${basename(file).replace(/\.tsx?$/, '')}`,
    ...exportedNames(file).map((name) => `${file} ${name}`),
  ]);
  const wrong = names.filter((line) => retired.some((word) => holds(line.split(' ')[1] ?? '', word)));
  expect(wrong.filter((line) => !KEPT.includes(line))).toEqual([]);
});

test('a base name is used once, or docs/words.md gives the reason', () => {
  const count = new Map<string, number>();
  for (const file of files) {
    const name = basename(file).replace(/\.tsx?$/, '');
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const twice = [...count].flatMap(([name, times]) => (times > 1 ? [name] : []));
  const listed = cells.flatMap(([, name = '', reason = '']) =>
    name.startsWith('`') && reason !== '' ? [name.slice(1, -1)] : [],
  );
  expect(twice.toSorted()).toEqual(listed.toSorted());
});
