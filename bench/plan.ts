import { existsSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { markdownToAdf } from 'marklassian';
import { assemblePlan } from '../src/plan/assemble-plan';
import { NO_DATES } from '../src/plan/dates/date-choices';
import { NO_CHOICES } from '../src/plan/scope/scope-choices';
import { decodeText } from '../src/template/decode-text';
import { readFiles, type SourceFile } from '../src/template/read-files';
import { filesBelow } from './files-below';
import { median } from './median';

const ROUNDS = 15;
const WARM_UP = 4;
const OPTIONS = {
  levels: { epic: true, subtask: true },
  scope: NO_CHOICES,
  dates: NO_DATES,
  today: null,
  existing: new Map<never, string>(),
  waveCode: 'W1',
} as const;

/**
 * Everything between the bytes of the corpus and a plan in ADF, as a ratio to markdown-it only parsing the same text, beside
 * marklassian turning the same text into ADF without structure. Rounds are interleaved, so that a busy machine slows all alike.
 */
export const printPlanRatios = async (shared: string, print: (line: string) => void): Promise<void> => {
  const corpus = join(shared, 'corpus', 'migops');
  if (!existsSync(corpus)) {
    print(`The corpus is not at ${corpus}: set RUNWAY_SHARED to the folder that holds it. Nothing was measured.`);
    return;
  }
  const files = await filesBelow(corpus);
  const texts = files.filter((file) => file.path.endsWith('tasks.md')).map((file) => decodeText(file.bytes).text);
  const parser = new MarkdownIt();
  const subjects = {
    runway: () => planAll(files),
    'markdown-it': () => texts.forEach((text) => parser.parse(text, {})),
    marklassian: () => texts.forEach((text) => markdownToAdf(text)),
  };
  const times = { runway: [] as number[], 'markdown-it': [] as number[], marklassian: [] as number[] };
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const name of ['runway', 'markdown-it', 'marklassian'] as const) {
      const start = performance.now();
      subjects[name]();
      if (round >= WARM_UP) times[name].push(performance.now() - start);
    }
  }
  const characters = texts.reduce((total, text) => total + text.length, 0);
  const own = median(times.runway);
  const base = median(times['markdown-it']);
  const other = median(times.marklassian);
  print(
    `bytes to plan, ${String(files.length)} files, ${(characters / 1e6).toFixed(2)} million characters, medians of ${String(ROUNDS)}:`,
  );
  print(
    `  decode + parse + plan + ADF ${own.toFixed(1)} ms · markdown-it, parsing only ${base.toFixed(1)} ms · marklassian ${other.toFixed(1)} ms`,
  );
  print(`  ${(own / base).toFixed(2)} × markdown-it · ${(own / other).toFixed(2)} × marklassian (below 1 is faster)`);
};

const planAll = (files: readonly SourceFile[]): void => {
  for (const template of readFiles(files).templates) assemblePlan(template, OPTIONS);
};
