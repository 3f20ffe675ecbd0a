import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareNames } from './compare-names';

/** `npm run test-names`: reads the named results of jest, or has jest list all tests without running one. */
const named = process.argv.slice(2);
const files = named.length > 0 ? named : [listTests()];
const { ok, text } = compareNames(files);
console.log(text);
process.exitCode = ok ? 0 : 1;

function listTests(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'test-names-')), 'tests.json');
  // No test has this name: jest loads each file and reports its tests as skipped.
  const jest = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '-t', 'no test has this name', '--json', `--outputFile=${file}`],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
    },
  );
  if (jest.status !== 0) throw new Error('jest could not load every test file. Run `npx jest` to see which.');
  return file;
}
