import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import {
  BEFORE,
  asRecord,
  catalogueFiles,
  compareWords,
  readCatalogue,
  recordedCounts,
  wordCounts,
} from './word-counts';

const ROOT = 'static/panels/src';
const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** `npm run words`: words of the catalogue by folder, before and now. `npm run words -- record` writes the counts before. */
if (process.argv[2] === 'record') {
  const files = git('ls-tree', '-r', '--name-only', BEFORE, `${ROOT}/`)
    .split('\n')
    .filter((file) => /(?:^|\/)[a-z-]*texts\.ts$/.test(file))
    .map((file) => file.slice(ROOT.length + 1));
  writeFileSync(
    `test/words/of-${BEFORE}.txt`,
    asRecord(wordCounts(files, (file) => git('show', `${BEFORE}:${ROOT}/${file}`))),
  );
} else {
  const percent = (part: number, whole: number) =>
    `${String(Math.round((100 * part) / Math.max(1, whole)))} %`.padStart(6);
  const folders = compareWords(recordedCounts(), wordCounts(catalogueFiles(), readCatalogue));
  console.log(`${'folder'.padEnd(28)}before    now         of keys before`);
  for (const { folder, before, now, ofKeysBefore } of folders)
    console.log(
      `${folder.padEnd(28)}${String(before).padStart(6)} ${String(now).padStart(6)} ${percent(now, before)} ${String(ofKeysBefore).padStart(8)} ${percent(ofKeysBefore, before)}`,
    );
}
