import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import MarkdownIt from 'markdown-it';
import { parse as parseYaml } from 'yaml';
import { NO_DATES } from '../src/plan/dates/date-choices';
import { assemblePlan } from '../src/plan/assemble-plan';
import { NO_CHOICES } from '../src/plan/scope/scope-choices';
import { readSource } from '../src/template/read-source';
import { median } from './median';

const ROUNDS = 15;
const WARM_UP = 4;
const OPTIONS = {
  levels: { epic: true, subtask: true },
  scope: NO_CHOICES,
  dates: { ...NO_DATES, start: '2027-03-01', cutover: '2027-06-01' },
  today: null,
  existing: new Map<never, string>(),
  waveCode: 'W1',
} as const;

/**
 * Each other shape of source, from its bytes to a dated plan in ADF, as a ratio to a well-kept parser only parsing the same text.
 * Small sources are read many times a round, so that a clock's tick does not count.
 */
export const printReaderRatios = async (shared: string, print: (line: string) => void): Promise<void> => {
  const corpus = join(shared, 'corpus');
  if (!existsSync(corpus)) return print(`The corpus is not at ${corpus}: set RUNWAY_SHARED. Nothing was measured.`);
  const markdown = new MarkdownIt();
  const subjects = [
    [
      'T-minus table',
      join(corpus, 'seeds/customer-timeline.md'),
      'markdown-it',
      (text: string) => markdown.parse(text, {}),
    ],
    [
      'status checklist',
      join(corpus, 'seeds/onboarding-checklist.md'),
      'markdown-it',
      (text: string) => markdown.parse(text, {}),
    ],
    [
      'prose',
      join(corpus, 'seeds/cloud-account-migration.rst'),
      'markdown-it',
      (text: string) => markdown.parse(text, {}),
    ],
    [
      'CSV backlog',
      join(corpus, 'backlog/portfolio-activities.csv'),
      'csv-parse',
      (text: string) => parseCsv(text) as unknown,
    ],
    [
      'native YAML',
      join(__dirname, '../src/library/connect-contact-centre.yaml'),
      'yaml',
      (text: string) => parseYaml(text) as unknown,
    ],
  ] as const;
  print(`bytes to a dated plan by shape, medians of ${String(ROUNDS)}:`);
  for (const [shape, path, parser, parse] of subjects) {
    const bytes = new Uint8Array(await readFile(path));
    const text = new TextDecoder().decode(bytes);
    const times = { own: [] as number[], base: [] as number[] };
    const repeats = Math.max(1, Math.round(40_000 / bytes.length));
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const own = timed(repeats, () => plan(basename(path), bytes));
      const base = timed(repeats, () => parse(text));
      if (round < WARM_UP) continue;
      times.own.push(own);
      times.base.push(base);
    }
    const [own, base] = [median(times.own), median(times.base)];
    print(
      `  ${shape}: ${own.toFixed(2)} ms · ${parser}, parsing only ${base.toFixed(2)} ms · ${(own / base).toFixed(1)} ×`,
    );
  }
};

const plan = (name: string, bytes: Uint8Array): void => {
  for (const template of readSource(name, bytes).templates) assemblePlan(template, OPTIONS);
};

const timed = (repeats: number, work: () => unknown): number => {
  const start = performance.now();
  for (let time = 0; time < repeats; time += 1) work();
  return (performance.now() - start) / repeats;
};
