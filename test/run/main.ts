import { appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareNames } from '../names/compare-names';
import { mergeResults } from './merge-results';
import { type Part, type PartResult, runPart } from './run-part';

/**
 * `npm test`: static checks beside the pure suites, since neither needs a build; then the panels, the sandbox's suites, and
 * those in a browser. Everything runs even where something before it failed. Arguments are jest's, for all suites.
 * RUNWAY_PARTS names a file to which a line is added for each part: its name, CPU seconds and wall seconds, by tabs.
 */
const given = process.argv.slice(2);
const outputFile = given.find((argument) => argument.startsWith('--outputFile='))?.slice('--outputFile='.length);
const forJest = given.filter((argument) => argument !== '--json' && !argument.startsWith('--outputFile='));
const isWhole = forJest.every((argument) => argument === '--ci');

const folder = mkdtempSync(join(tmpdir(), 'runway-tests-'));
const fileOf = (project: string) => join(folder, `${project}.json`);
/** Megabytes for young objects; with Node.js's 16 a tenth of the suites' time goes into copying what soon is garbage. */
const YOUNG = '--max-semi-space-size=64';
const suites = (project: string): readonly string[] => [
  process.execPath,
  YOUNG,
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  project,
  '--passWithNoTests',
  '--json',
  `--outputFile=${fileOf(project)}`,
  ...forJest,
];
const npmRun = (script: string) => ['npm', 'run', '-s', script];

const STATIC: Part = { name: 'static checks', commands: ['typecheck', 'lint', 'unused', 'format:check'].map(npmRun) };
const PURE: Part = { name: 'pure suites', commands: [suites('pure')] };
const ALONE: readonly Part[] = [
  { name: 'panels', commands: [npmRun('build:panels')] },
  { name: 'sandbox suites', commands: [suites('sandbox')] },
  { name: 'browser suites', commands: [suites('browser')] },
];

async function main(): Promise<void> {
  const ran: PartResult[] = await Promise.all([STATIC, PURE].map(async (part) => shown(await runPart(part, true))));
  for (const part of ALONE) ran.push(await runPart(part, false));

  const files = ['pure', 'sandbox', 'browser'].map(fileOf).filter((file) => existsSync(file));
  const results = mergeResults(files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown));
  if (outputFile !== undefined) writeFileSync(outputFile, JSON.stringify(results));
  const names = isWhole ? compareNames(files) : { ok: true, text: '' };
  console.log(['', ...ran.map(lineOf), names.text].join('\n'));
  const { numPassedTests, numFailedTests } = results;
  const failed = ran.filter((part) => part.failed).map(({ name }) => name);
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}.`);
  console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
  process.exitCode = failed.length > 0 || !names.ok ? 1 : 0;

  const list = process.env['RUNWAY_PARTS'];
  const lines = ran.map(({ name, cpuSeconds, wallSeconds }) => `${name}\t${cpuSeconds ?? ''}\t${wallSeconds}\n`);
  if (list !== undefined) appendFileSync(list, lines.join(''));
}

function shown(result: PartResult): PartResult {
  process.stdout.write(`== ${result.name}\n${result.output}`);
  return result;
}

const lineOf = ({ name, failed, cpuSeconds, wallSeconds }: PartResult): string =>
  `${name}: ${cpuSeconds === null ? '?' : Math.round(cpuSeconds)} CPU s, ${Math.round(wallSeconds)} s${failed ? ', failed' : ''}`;

void main();
