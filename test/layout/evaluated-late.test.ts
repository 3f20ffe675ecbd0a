import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Parsers, writers and the bundled templates: evaluating them takes longer than most calls. */
const HEAVY = ['yaml', 'ical.js', 'markdown-it', 'fflate', './bundled.json'];

/** Which heavy modules are evaluated with a file: by imports that are not for types, and not by `import()`. */
function evaluatedWith(entry: string): Map<string, string> {
  const files = new Set([entry]);
  const heavy = new Map<string, string>();
  for (const file of files) {
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )(?:([^;']*?) from )?'([^']+)';/gm);
    for (const [, names = '', path = ''] of imports) {
      if (/^\{(?:\s*type [\w\s]+,?)+\s*\}$/.test(names)) continue;
      if (HEAVY.includes(path)) heavy.set(path, file);
      else if (path.startsWith('.') && !path.endsWith('.json')) files.add(`${normalize(join(dirname(file), path))}.ts`);
    }
  }
  return heavy;
}

test('opening a panel evaluates no parser, no writer of templates and not the library', () => {
  expect([...evaluatedWith('src/index.ts')]).toEqual([]);
});

test.each([
  ['src/app/import/preview-import.ts', ['./bundled.json', 'fflate', 'markdown-it', 'yaml']],
  ['src/app/import/read-holidays.ts', ['ical.js']],
])('%s evaluates what it needs', (entry, needed) => {
  expect([...evaluatedWith(entry).keys()].toSorted()).toEqual(expect.arrayContaining(needed));
});
