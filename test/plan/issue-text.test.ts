import { assemblePlan } from '../../src/plan/assemble-plan';
import { NO_DATES } from '../../src/plan/dates/date-choices';
import type { AdfNode } from '../../src/plan/import-plan';
import { paragraphNodes } from '../../src/plan/paragraph-nodes';
import { cutAtWord, summaryOf } from '../../src/plan/summary';
import { wholeTitle } from '../../src/export/whole-title';
import { readFiles } from '../../src/template/read-files';
import { corpusFiles, publicTemplates, sayNotRun, sharedFolder } from '../corpus/corpus-files';
import { UNCHOSEN } from './template-of';

const DATES = { ...NO_DATES, start: '2027-03-01', cutover: '2027-06-01' };
const encoded = (text: string) => new TextEncoder().encode(text);
const plansOf = (files: Parameters<typeof readFiles>[0]) =>
  readFiles(files).templates.map((template) => assemblePlan(template, { ...UNCHOSEN, dates: DATES }));
/** The blocks of a description, each as its words; `/` is a line break. */
const linesOf = (node: AdfNode): readonly string[] => {
  if (node.type === 'text') return [node.text ?? ''];
  if (node.type === 'hardBreak') return ['/'];
  const within = (node.content ?? []).flatMap(linesOf);
  return ['paragraph', 'heading', 'codeBlock'].includes(node.type) ? [within.join('')] : within;
};
const issuesOf = (yaml: string) =>
  plansOf([{ path: 'own.yaml', bytes: encoded(yaml) }]).flatMap(({ operations }) =>
    operations.map(({ draft }) => linesOf(draft.description as unknown as AdfNode)),
  );

const word = (times: number) => 'word '.repeat(times).trim();

describe('a summary', () => {
  test.each([
    ['a short title with a dash', 'Move the tills - at night', 'Move the tills - at night'],
    ['a long title at its first sentence', `Move all tills of the branch. ${word(30)}`, 'Move all tills of the branch'],
    [
      'not at a sentence of one word',
      `Step 1. Move all tills of the branch - ${word(30)}`,
      'Step 1. Move all tills of the branch',
    ],
    ['not after an abbreviation', `Move all the tills, e.g. Those of the branch, ${word(30)}`, null],
    ['before a dash', `Load the kits into the project - ${word(30)}`, 'Load the kits into the project'],
    [
      'before an explanation in brackets',
      `Name the contacts of all areas (i.e. ${word(30)})`,
      'Name the contacts of all areas',
    ],
    ['a long title without such a place stays', word(30), null],
  ])('is cut: %s', (_what, title, cut) => {
    const { text, whole } = summaryOf(title);
    expect([text, whole]).toEqual(cut === null || cut === title ? [title, null] : [cut, title]);
  });

  test('never has more than 255 characters, and its whole title is found again by this and the earlier rule', () => {
    for (const title of [word(80), `${word(60)} - ${word(60)}`, `Move all tills of the branch. ${word(30)}`]) {
      for (const rule of [summaryOf, cutAtWord]) {
        const { text, whole } = rule(title);
        expect(text.length).toBeLessThanOrEqual(255);
        const first = { type: 'paragraph', content: [{ type: 'text', text: whole ?? 'Other words.' }] };
        expect(wholeTitle(text, { type: 'doc', version: 1, content: [first] })).toBe(title);
      }
    }
  });

  test('all that are cut are one warning', () => {
    const title = (at: number) => `Move tills of branch number ${String(at)} - ${word(30)}`;
    const text = `# Module: M\n${[1, 2, 3].map((at) => `## Task ${String(at)}: ${title(at)}\nx\n`).join('')}`;
    const [plan] = plansOf([{ path: 'own.md', bytes: encoded(text) }]);
    const found = plan?.diagnostics.filter(({ code }) => code === 'summary-cut') ?? [];
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toContain('3 titles are longer than 100 characters');
  });
});

describe('a description', () => {
  const yaml = (task: string) =>
    `runway: 1\nname: Move\nphases:\n  - name: Assess\n    modules:\n      - title: Tills\n        tasks:\n          - title: Count them\n${task}`;

  test('of an epic has one line with phase, tasks and dates', () => {
    const [epic] = issuesOf(yaml('          - title: Move them\n'));
    expect(epic?.slice(0, 2)).toEqual([
      'Details',
      expect.stringMatching(/^Phase Assess · 2 tasks · first planned 2027-03-01 to 2027-0\d-\d\d$/),
    ]);
  });

  test('repeats no label', () => {
    const [, task] = issuesOf(
      yaml(
        '            optional: optional\n            notices:\n              - { kind: note, text: "Note: bring the keys." }\n              - { kind: deprecated, text: "(Deprecated) - use the scale." }\n',
      ),
    );
    expect(task).toEqual(['Details', 'Optional', 'Note: bring the keys.', 'Deprecated: use the scale.']);
  });

  test.each([
    [
      'Count all tills of the northern branch in the\nevening, then lock them.',
      'Count all tills of the northern branch in the evening, then lock them.',
    ],
    [
      'Count all tills of the northern branch in town.\nthen lock them',
      'Count all tills of the northern branch in town./then lock them',
    ],
    [
      'Count all tills of the northern branch in the\nowner: the branch',
      'Count all tills of the northern branch in the/owner: the branch',
    ],
    [
      'Count all tills of the northern branch in town,\na) by day',
      'Count all tills of the northern branch in town,/a) by day',
    ],
    ['tills\nscales\nkeys', 'tills/scales/keys'],
  ])('has its lines as they are, except within a wrapped sentence', (text, lines) => {
    expect(paragraphNodes(text, []).flatMap(linesOf).join('')).toBe(lines);
  });
});

if (sharedFolder === null) {
  sayNotRun('Texts of issues over the public templates');
} else {
  const drafts = [...plansOf(publicTemplates()), ...plansOf(corpusFiles('corpus/field/front-matter.md'))].flatMap(
    ({ operations }) => operations.map(({ draft }) => draft),
  );

  test('no issue of the public templates has navigation, dead paths, doubled labels or a title beyond its rule', () => {
    expect(drafts.length).toBeGreaterThan(500);
    const texts = drafts.flatMap(({ description }) => linesOf(description as unknown as AdfNode));
    const wrong = texts.filter(
      (line) =>
        /toctree|Status in the template|Optional: optional/i.test(line) ||
        /(?:^|[\s(])\.{0,2}\/?\.?attachments?\/\S+\.\w{2,6}\b/i.test(line) ||
        /\b(Note|Owner|Optional|Deprecated|Priority|Due): \1\b/i.test(line),
    );
    expect(wrong).toEqual([]);
    expect(drafts.filter(({ summary }) => summary.length > 100 && / - |\(i\.e\./.test(summary.slice(20)))).toEqual([]);
  });

  test('each epic of the public templates says its phase and tasks', () => {
    const epics = drafts.filter(({ level }) => level === 'epic');
    expect(epics.length).toBeGreaterThan(20);
    for (const { description } of epics)
      expect(linesOf(description as unknown as AdfNode)).toContainEqual(
        expect.stringMatching(/^Phase .+ · \d+ tasks?/),
      );
  });
}
