import fc from 'fast-check';
import type { AdfNode, ImportPlan, NodePath, Operation } from '../../src/plan/import-plan';
import { NO_CHOICES } from '../../src/plan/scope/scope-choices';
import { MAX_DOCUMENT } from '../../src/plan/fit-description';
import { adfFault } from './adf-validator';
import { adfWords, countWords, wordDifference } from './adf-words';
import { bodyOf, planOf } from './template-of';

const TEXT =
  '# Module: Build\nIntro\n## Task 1: Plan\n#### Description\nThink\n## Task 1: Subtask 1: Draw\n#### Acceptance Criteria\n• Drawn\n## Task 1: Subtask 2: Count\n#### Tools\nAbacus\n## Task 2: Act\n#### Description\nDo\n# Module: Build\n## Task 1: Plan\nAgain\n';

const brief = (plan: ImportPlan) =>
  plan.operations.map(
    ({ kind, node, parent, draft }) =>
      `${kind} ${draft.level} ${node.replace('move/move/', '')} < ${(parent ?? '-').replace('move/move/', '')} "${draft.summary}"`,
  );
const words = (operations: readonly Operation[]) =>
  operations
    .flatMap(({ draft }) => [
      draft.summary,
      ...[draft.description, ...draft.comments].map((one) => adfWords(one as unknown as AdfNode)),
    ])
    .join('\n');

describe('a plan', () => {
  test('has parents first, template order within a level, and unique nodes where titles repeat', () => {
    expect(brief(planOf(TEXT))).toEqual([
      'create epic build < - "Build"',
      'create epic build-2 < - "Build"',
      'create task build/1 < build "Plan"',
      'create task build/2 < build "Act"',
      'create task build-2/1 < build-2 "Plan"',
      'create subtask build/1/1 < build/1 "Draw"',
      'create subtask build/1/2 < build/1 "Count"',
    ]);
  });

  test('labels and marks each issue', () => {
    const [epic] = planOf(TEXT, { waveCode: 'W2' }).operations;
    expect(epic?.draft.labels).toEqual(['runway', 'phase-move', 'wave-W2', 'ws-move']);
    expect(epic?.draft.property).toEqual({
      node: 'move/move/build',
      template: 'Move',
      version: '',
      phase: 'move',
      module: 'build',
      kind: 'module',
    });
  });

  test('without epics: modules are tasks, tasks sub-tasks, subtasks folded into their task', () => {
    const plan = planOf(TEXT, { levels: { epic: false, subtask: true } });
    expect(brief(plan)).toEqual([
      'create task build < - "Build"',
      'create task build-2 < - "Build"',
      'create subtask build/1 < build "Plan"',
      'create subtask build/2 < build "Act"',
      'create subtask build-2/1 < build-2 "Plan"',
    ]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['no-epic-level']);
    expect(wordDifference(words(planOf(TEXT).operations), words(plan.operations))).toEqual([]);
    expect(plan.operations[2]?.draft.criteria).toEqual(['Drawn']);
  });

  test("without sub-tasks: subtasks are tasks of the epic, their task's title in front", () => {
    const plan = planOf(TEXT, { levels: { epic: true, subtask: false } });
    expect(brief(plan).slice(2, 5)).toEqual([
      'create task build/1 < build "Plan"',
      'create task build/1/1 < build "Plan: Draw"',
      'create task build/1/2 < build "Plan: Count"',
    ]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['no-subtask-level']);
  });

  test('without both: all are tasks side by side', () => {
    const plan = planOf(TEXT, { levels: { epic: false, subtask: false } });
    expect(plan.operations.map(({ draft, parent }) => [draft.level, parent])).toEqual(
      Array(7).fill(['task', undefined]),
    );
    expect(plan.operations[2]?.draft.summary).toBe('Plan: Draw');
  });

  test('leaves out what is unticked with all below it, and keeps what has an issue', () => {
    const plan = planOf(TEXT, {
      scope: { ...NO_CHOICES, unticked: ['move/move/build/1'] },
      existing: new Map([['move/move/build' as NodePath, '10007']]),
    });
    expect(plan.operations.map(({ kind }) => kind)).toEqual([
      'keep',
      'create',
      'omit',
      'create',
      'create',
      'omit',
      'omit',
    ]);
    expect(plan.operations[0]).toMatchObject({ issue: '10007' });
    expect(plan.counts).toEqual({ create: 3, keep: 1, omit: 3, epics: 2, tasks: 2, subtasks: 0 });
  });

  test('repeated numbers and titles in other scripts have nodes of their own', () => {
    const plan = planOf('# Module: 移行\n## Task 1: A\nx\n## Task 1: B\nx\n# Module: !!!\n# Module: ???\n');
    expect(plan.operations.map(({ node }) => node.replace('move/move/', ''))).toEqual([
      '移行',
      'untitled',
      'untitled-2',
      '移行/1',
      '移行/1~2',
    ]);
  });
});

describe("Jira's limits", () => {
  test('a title of 300 characters is cut at a word, whole in the description, one warning', () => {
    const title = `${'word '.repeat(59)}ending`;
    const plan = planOf(`# Module: ${title}\n## Task 1: T\nx`);
    const [epic] = plan.operations;
    expect(epic?.draft.summary).toBe(`${'word '.repeat(51).trim()}…`);
    expect(epic?.draft.description.content[0]).toEqual({ type: 'paragraph', content: [{ type: 'text', text: title }] });
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['summary-cut']);
  });

  test('a title that is one long word is cut between characters', () => {
    const summary = planOf(`# Module: ${'😀'.repeat(150)}\n`).operations[0]?.draft.summary ?? '';
    expect(summary.length).toBeLessThanOrEqual(255);
    expect(summary).toBe(`${'😀'.repeat(127)}…`);
  });

  test.each([
    ['one paragraph', 'lorem ipsum '.repeat(3_400)],
    ['many items', '• item of a list\n'.repeat(2_400)],
    [
      'numbered items',
      Array.from(
        { length: 900 },
        (_, index) => `${String(index + 1)}. item number ${String(index + 1)} of a list`,
      ).join('\n'),
    ],
    ['code', `\`\`\`\n${'let it = be;\n'.repeat(3_200)}\`\`\``],
    ['a table', `| a | b |\n|---|---|\n${'| cell | other |\n'.repeat(1_200)}`],
    ['quotation marks', '"said" '.repeat(6_000)],
    ['bold words', '**bold** words '.repeat(2_700)],
  ])('a description of over 32,767 characters goes on in comments: %s', (_, body) => {
    const { draft, plan } = bodyOf(body);
    const documents = [draft.description, ...draft.comments];
    expect(documents.length).toBeGreaterThan(1);
    expect(documents.filter((one) => JSON.stringify(one).length > MAX_DOCUMENT)).toEqual([]);
    expect(documents.flatMap((one) => adfFault(one) ?? [])).toEqual([]);
    const shown = documents.map((one) => adfWords(one as unknown as AdfNode)).join('\n');
    expect(wordDifference(body.replace(/^\d+\./gm, ''), shown)).toEqual([]);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['description-continued']);
  });

  test('a numbered list goes on with its number in the comment', () => {
    const { draft } = bodyOf(
      Array.from({ length: 900 }, (_, index) => `${String(index + 1)}. item of a list that is long`).join('\n'),
    );
    const first = draft.description.content.at(-1)?.content?.length ?? 0;
    expect(draft.comments[0]?.content[0]?.attrs).toEqual({ order: first + 1 });
  });
});

const body = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '• a',
        '  * b',
        '1. c',
        '7) d',
        'a) e',
        '',
        'plain words',
        '    indented',
        '**bold',
        '*',
        '> quote',
        '| x | y |',
        '|---|---|',
        '[t](https://h.example/p.)',
        '<b>',
        '```',
        '---',
        '##### five',
        '-',
        '1.',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { maxLength: 15 },
  )
  .map((lines) => lines.join('\n'));
const structure = fc
  .array(
    fc.tuple(
      fc.constantFrom('# Module: M', '## Task N: T', '## Subtask N: S'),
      fc.constantFrom('Description', 'Tools', 'Acceptance Criteria'),
      body,
    ),
    { maxLength: 8 },
  )
  .map((parts) => {
    let task = 0;
    let subtask = 0;
    const lines = parts.map(([heading, section, text]) => {
      const kind = task === 0 && heading.includes('Subtask') ? '## Task N: T' : heading;
      if (kind.startsWith('# M')) task = 0;
      if (kind.includes('## Task')) [task, subtask] = [task + 1, 0];
      if (kind.includes('Subtask')) subtask += 1;
      const number = kind.includes('Subtask') ? subtask : task;
      return `${kind.replace('N', String(number))}\n#### ${section}\n${text}`;
    });
    return `# Module: M\n${lines.join('\n')}`;
  });

describe('any template', () => {
  test('descriptions are valid ADF, nodes are unique, parents come first', () => {
    fc.assert(
      fc.property(structure, fc.boolean(), fc.boolean(), (text, epic, subtask) => {
        const { operations } = planOf(text, { levels: { epic, subtask } });
        const seen = new Set<string>();
        for (const { node, parent, draft } of operations) {
          expect(seen.has(node)).toBe(false);
          if (parent !== undefined) expect(seen.has(parent)).toBe(true);
          seen.add(node);
          expect(adfFault(draft.description)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  test('downgrades keep every word', () => {
    fc.assert(
      fc.property(structure, (text) => {
        const full = words(planOf(text).operations);
        for (const levels of [
          { epic: false, subtask: true },
          { epic: true, subtask: false },
          { epic: false, subtask: false },
        ]) {
          const lost = wordDifference(full, words(planOf(text, { levels }).operations)).filter((one) =>
            one.startsWith('-'),
          );
          expect(lost).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('unticking takes out exactly the node and what is below it; issues that exist are kept', () => {
    fc.assert(
      fc.property(structure, fc.nat(), fc.nat(), (text, first, second) => {
        const { operations } = planOf(text);
        const out = operations[first % operations.length]?.node ?? ('' as NodePath);
        const there = operations[second % operations.length]?.node ?? ('' as NodePath);
        const plan = planOf(text, { scope: { ...NO_CHOICES, unticked: [out] }, existing: new Map([[there, '1']]) });
        for (const { kind, node } of plan.operations) {
          const below = node === out || node.startsWith(`${out}/`);
          expect(kind).toBe(below ? 'omit' : node === there ? 'keep' : 'create');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every word of a body is in its description', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { draft } = bodyOf(text);
        const shown = [...countWords(adfWords(draft.description as unknown as AdfNode)).keys()].join(' ');
        const missing = [...text.matchAll(/\p{L}{2,}/gu)].map(([word]) => word).filter((word) => !shown.includes(word));
        expect(missing).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
