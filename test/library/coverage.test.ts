import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { bundledTemplates } from '../../src/library/bundled-templates';
import { decodeText } from '../../src/template/decode-text';
import { listEntries } from '../../src/template/list-entries';
import { readFiles } from '../../src/template/read-files';
import type { Section } from '../../src/template/template';
import { slug } from '../../src/template/slug';
import { corpusFiles, sayNotRun, sharedFolder } from '../corpus/corpus-files';
import { everyNode } from './every-node';

const line = z.coerce.number().int().min(1);
const row = z.strictObject({
  seed: z.string().min(1),
  line_from: line,
  line_to: line,
  /** A template's slug; `none` where the passage holds no duty, with a word that says why instead of a node. */
  template: z.string().min(1),
  node: z.string().min(1),
});

const FILE = join(__dirname, '../../src/library/coverage.csv');
const rows = z.array(row).parse(parse(readFileSync(FILE, 'utf8'), { columns: true }));
const REASONS = ['authors', 'heading', 'introduction', 'layout', 'notice', 'source', 'title'];

const nodes = new Map(
  bundledTemplates().flatMap(({ template }) =>
    everyNode(template).map((node) => [node.path as string, { node, template }]),
  ),
);

test('every row names a node of its template, or a reason', () => {
  const isKnown = ({ template, node }: (typeof rows)[number]) => {
    if (template === 'none') return REASONS.includes(node);
    const known = nodes.get(node);
    return known !== undefined && slug(known.template.name) === template;
  };
  expect(rows.filter((one) => !isKnown(one))).toEqual([]);
});

test('no row stands twice, and no line is both a duty and none', () => {
  expect(new Set(rows.map((one) => Object.values(one).join())).size).toBe(rows.length);
  const lines = (isNone: boolean) =>
    rows
      .filter(({ template }) => (template === 'none') === isNone)
      .flatMap(({ seed, line_from, line_to }) =>
        Array.from({ length: line_to - line_from + 1 }, (_, at) => `${seed}:${String(line_from + at)}`),
      );
  const none = new Set(lines(true));
  expect(lines(false).filter((one) => none.has(one))).toEqual([]);
});

if (sharedFolder === null) {
  sayNotRun('Coverage of the seeds');
} else {
  const seeds = corpusFiles('corpus/seeds').map(({ path, bytes }) => ({
    name: path.split('/').at(-1) ?? path,
    lines: decodeText(bytes).text.split('\n'),
  }));

  test('the seeds are those of the table', () => {
    const known = seeds.map(({ name }) => name);
    expect([...new Set(rows.map(({ seed }) => seed))].toSorted()).toEqual(
      known.filter((name) => rows.some(({ seed }) => seed === name)).toSorted(),
    );
    expect(known).toEqual(
      expect.arrayContaining([
        'connect-modules.md',
        'onboarding-checklist.md',
        'customer-timeline.md',
        'cloud-account-migration.rst',
      ]),
    );
    expect(new Set(rows.map(({ seed }) => seed)).size).toBe(4);
  });

  test.each(seeds.map(({ name, lines }) => [name, lines] as const))('every passage of %s is covered', (name, lines) => {
    const own = rows.filter(({ seed }) => seed === name);
    const faulty = own.filter(({ line_from, line_to }) => line_from > line_to || line_to > lines.length);
    expect(faulty).toEqual([]);
    const gaps = lines.flatMap((text, index) => {
      const at = index + 1;
      if (text.trim() === '') return [];
      return own.some(({ line_from, line_to }) => line_from <= at && at <= line_to) ? [] : [at];
    });
    expect(gaps).toEqual([]);
  });

  test('the node of each item of the Connect seed asks for as many criteria as the item', () => {
    const seed = readFiles(corpusFiles('corpus/seeds/connect-modules.md')).templates.flatMap(everyItem);
    const count = (sections: readonly Section[]) =>
      listEntries(sections, 'criteria').entries.filter(({ kind }) => kind === 'entry').length;
    expect(seed).toHaveLength(57 + 54);
    for (const { at, sections } of seed) {
      const first = rows.find(
        ({ seed: name, line_from, line_to }) =>
          name === 'connect-modules.md' && line_from <= at.line && at.line <= line_to,
      );
      expect([at.line, nodes.get(first?.node ?? '')?.node.traits.criteria?.length ?? 0]).toEqual([
        at.line,
        count(sections),
      ]);
    }
  });
}

const everyItem = (template: ReturnType<typeof readFiles>['templates'][number]) =>
  template.phases
    .flatMap(({ modules }) => modules)
    .flatMap(({ tasks }) => tasks)
    .flatMap((task) => [task, ...task.subtasks]);
