import type { Report } from '../../src/contract/report';
import { REPORT_SECTIONS, type ReportSection } from '../../src/contract/report-names';
import type { PhaseState } from '../../src/contract/readiness';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { buildReport } from '../../src/report/build-report';
import { EXPORTED_NODES, reportAdf } from '../../src/report/report-adf';
import type { ReportInput } from '../../src/report/report-input';
import { reportMarkdown } from '../../src/report/report-markdown';
import { reportToStore } from '../../src/report/to-store';
import { isAdf } from '../../sandbox/jira/adf-check';
import { readFilter } from '../../static/panels/src/shell/filter-query';
import { wordsOf } from '../support/exported';
import { ALL, KINDS, type Kind, oracle } from '../readiness/phase-oracle';
import { TODAY, waveOf } from '../readiness/wave-of';

const WORDS: Readonly<Record<PhaseState, string>> = {
  'not-applicable': 'Not applicable',
  'signed-off': 'Signed off',
  'signed-off-with-conditions': 'Signed off with conditions',
  blocked: 'Blocked',
  'at-risk': 'At risk',
  unknown: 'Unknown',
  complete: 'Complete',
  'not-started': 'Not started',
  'on-track': 'On track',
};
const PHASES = ['first', 'second'] as const;
type Made = Readonly<Record<(typeof PHASES)[number], readonly Kind[]>>;

const HEAD: ReportInput['head'] = {
  ...{ id: '10000.1', code: 'W1', name: 'Contact centre', cutover: '2027-06-01', zone: 'Europe/Berlin', moved: null },
  ...{ templates: [], sample: false },
  state: 'active',
};
const GATES = [
  { id: 'a', name: 'Exit Assess', verdict: 'go', date: '2027-04-20' },
  { id: 'b', name: 'Go live', verdict: 'no-go', date: '2027-05-31' },
] as const;

/** A report of two phases with items of these kinds, that Jira shows to the person unless their issues are hidden. */
function reportOf(
  made: Made,
  sections: readonly ReportSection[],
  change: (input: ReportInput) => Partial<ReportInput> = () => ({}),
): Report {
  const all = PHASES.flatMap((phase) =>
    made[phase].map((kind, at) => ({ ...KINDS[kind], id: `${phase}/module/${at}`, phase })),
  );
  const facts = waveOf(all, {
    phaseSpans: Object.fromEntries(PHASES.map((phase) => [phase, { start: '2027-04-15', due: '2027-05-01' }])),
  });
  const { phases, total, items } = evaluateWave(facts);
  const views = {
    view: { schema: 1, by: '', of: '', day: TODAY, nextChange: null, askAgain: null },
    gates: {},
  } as never;
  const stored = reportToStore({
    ...(views as { view: never; gates: never }),
    ...{ facts, items, decisions: [], workstreams: [], sprintStates: [] },
    roles: [{ id: 'lead', name: 'Migration lead', party: 'provider' }],
    rows: items
      .map(({ id }) => row(id, `Work ${id}`, 'first/module'))
      .concat(row('first/module', 'First module', null)),
  });
  const input: ReportInput = {
    ...{ project: '10000', head: HEAD, total, stored, milestones: [], today: TODAY, stale: false, outOfDate: false },
    phases: phases.map(({ slug, name, state, reasons, numbers }) => ({
      ...{ slug, name, state, reasons, numbers, start: '2027-04-15', due: '2027-05-01' },
    })),
    gates: GATES.map((gate) => ({
      ...{ ...gate, kind: 'decision', stands: 'phase-exit', owner: null, decided: null, toSign: null, done: 0 },
    })),
    asOf: '2027-04-15T08:50:00.000Z',
    choice: { v: 1, project: '10000', wave: '10000.1', sections: [...sections] },
    seen: new Set(items.flatMap(({ issue }) => issue ?? [])),
    ...{ toSign: [], conditions: 0, sprints: [], trend: [], minutes: {} },
  };
  return buildReport({ ...input, ...change(input) });
}

const row = (id: string, name: string, parent: string | null) => ({
  ...{ id, name, parent, kind: parent === null ? ('module' as const) : ('task' as const), own: false, version: 0 },
  ...{ phase: 'first', workstream: 'first' },
  cells: [{ role: 'lead', letters: 'RA' as const, from: 'default' as const }],
});

/** Rows of the table below a heading of a document. */
function rowsOf(document: ReturnType<typeof reportAdf>): string[][] {
  const rows: string[][] = [];
  const walk = (node: { type: string; content?: readonly unknown[] }): void => {
    if (node.type === 'tableRow') rows.push((node.content ?? []).map((cell) => wordsOf(cell).join(' ')));
    else for (const child of node.content ?? []) walk(child as { type: string });
  };
  walk(document);
  return rows;
}

const markdownRows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((one) => one.startsWith('| ') && !one.startsWith('| ---'))
    .map((one) =>
      one
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    );

/** Counts of the kinds, in the words of the product. */
const NOT_COUNTED: readonly Kind[] = ['notApplicable', 'ongoing'];
const countedOf = (kinds: readonly Kind[]) => kinds.filter((kind) => !NOT_COUNTED.includes(kind));
const completeOf = (kinds: readonly Kind[]) => kinds.filter((kind) => kind === 'complete');

const CALM = { stale: false, whole: true, gate: 'far', exit: 'none', starts: 'come' } as const;
const MADE: readonly Made[] = ALL.map((kind, at) => ({
  first: [kind, 'complete', ALL[(at * 5 + 2) % ALL.length] ?? 'open'],
  second: ['open', ALL[(at * 7 + 3) % ALL.length] ?? 'open'],
}));

describe('a report says', () => {
  it.each(MADE)('of phases what the oracle says, as a document and as Markdown: $first and $second', (made) => {
    const report = reportOf(made, ['readiness']);
    for (const rows of [rowsOf(reportAdf(report)), markdownRows(reportMarkdown(report))]) {
      for (const phase of PHASES) {
        const [name, state, , complete, counted] = rows.find(([first]) => first === phase) ?? [];
        expect([name, state, complete, counted]).toEqual([
          phase,
          WORDS[oracle(made[phase], CALM)],
          String(completeOf(made[phase]).length),
          String(countedOf(made[phase]).length),
        ]);
      }
    }
  });

  it('how many are complete of how many, in the summary and above the phases', () => {
    for (const made of MADE) {
      const all = [...made.first, ...made.second];
      const said = `${completeOf(all).length} of ${countedOf(all).length} complete`;
      for (const section of ['summary', 'readiness'] as const) {
        const report = reportOf(made, [section]);
        expect(wordsOf(reportAdf(report)).join('|')).toContain(said);
        expect(reportMarkdown(report)).toContain(said);
      }
    }
  });

  it('of the plan one row for each counted item, by due day, and what is in the way', () => {
    for (const made of MADE) {
      const all = [...made.first, ...made.second].filter((kind) => kind !== 'ongoing');
      const plan = rowsOf(reportAdf(reportOf(made, ['plan'])));
      expect(plan).toHaveLength(all.length + 1);
      expect(markdownRows(reportMarkdown(reportOf(made, ['plan'])))).toHaveLength(all.length + 1);
      const due = plan.slice(1).map((cells) => cells.at(-1)?.replace('–', '9999') ?? '');
      expect(due).toEqual(due.toSorted());
      expect(plan.filter(([, , , , , status]) => status === 'Complete')).toHaveLength(completeOf(all).length);
      const missing = all.filter((kind) => kind === 'missing').length;
      const risks = rowsOf(reportAdf(reportOf(made, ['risks'])));
      expect(risks.filter(([, state]) => state === 'Missing')).toHaveLength(missing);
    }
  });

  it('of gates, dates and the matrix what they are', () => {
    const made: Made = { first: ['complete', 'open'], second: ['open'] };
    const gates = rowsOf(reportAdf(reportOf(made, ['gates'])));
    expect(gates.slice(1)).toEqual([
      ['Exit Assess', 'Decision', '2027-04-20', 'Ready', 'Green', 'Not decided'],
      ['Go live', 'Decision', '2027-05-31', 'Not ready', '–', 'Not decided'],
    ]);
    const timeline = rowsOf(reportAdf(reportOf(made, ['timeline'])));
    expect(timeline.map(([day, offset]) => [day, offset])).toContainEqual(['2027-05-31', 'T-1']);
    expect(timeline).toHaveLength(1 + 2 * PHASES.length + GATES.length);
    expect(rowsOf(reportAdf(reportOf(made, ['raci'])))).toEqual([
      ['Work', 'Migration lead'],
      ['First module', 'RA'],
    ]);
  });

  it('of nothing how things stand with a colour alone, and nothing outside the nodes that every exporter prints', () => {
    for (const made of MADE) {
      const document = reportAdf(reportOf(made, REPORT_SECTIONS));
      expect(isAdf(document)).toBe(true);
      const types = new Set<string>();
      const walk = (node: { readonly type: string; readonly content?: readonly unknown[] }): void => {
        types.add(node.type);
        for (const child of node.content ?? []) walk(child as { type: string });
      };
      walk(document);
      expect([...types].filter((type) => !(EXPORTED_NODES as readonly string[]).includes(type))).toEqual([]);
    }
  });

  it('the way from each reason to its items in one click: phase and filter are ones that the page of items knows', () => {
    let reasons = 0;
    for (const made of MADE) {
      const { parts } = reportOf(made, ['readiness']);
      const tables = parts.flatMap(({ blocks }) => blocks).flatMap((block) => (block.is === 'table' ? block.rows : []));
      for (const cells of tables) {
        const why = cells.at(-1);
        if (why === undefined || why.text === '–') continue;
        reasons += 1;
        const { tab, phase = '', is = '' } = why.link ?? { tab: null };
        expect([why.text, tab, phase]).toEqual([why.text, 'items', cells[0]?.text]);
        expect([why.text, readFilter(new URLSearchParams({ phase, is }))]).toEqual([why.text, { phase, is }]);
      }
    }
    expect(reasons).toBeGreaterThan(3);
  });

  it.each([
    [1, { tab: 'gates', gate: GATES[0]?.id }],
    [2, { tab: 'gates' }],
  ])('the way from what is worse since a sign-off to the gate that lists it, of %d', (worseGates, link) => {
    const outcome = { outcome: 'go', against: null, at: '2027-04-01T08:00:00.000Z' } as const;
    const { parts } = reportOf({ first: ['open'], second: [] }, ['readiness'], ({ phases, gates }) => ({
      phases: phases.map((phase) => ({
        ...phase,
        state: 'signed-off' as const,
        reasons: [
          { rule: 'exit-decided' as const, count: 1 },
          { rule: 'worse-since-exit' as const, count: 1 },
        ],
      })),
      gates: gates.slice(0, 2).map((gate, at) => ({
        ...gate,
        decided: {
          ...outcome,
          is: at < worseGates ? ('worse' as const) : ('stands' as const),
          worse: at < worseGates ? 1 : 0,
        },
      })),
    }));
    const [table] = parts.flatMap(({ blocks }) => blocks).filter((block) => block.is === 'table');
    expect(table?.rows[0]?.at(-1)).toEqual({ text: '1 thing is worse since the sign-off', link });
  });

  it('300 rows at most, and how many more there are', () => {
    const first = Array.from({ length: 310 }, () => 'open' as const);
    const document = reportAdf(reportOf({ first, second: [] }, ['plan']));
    expect(rowsOf(document)).toHaveLength(301);
    expect(wordsOf(document)).toContain('10 more, see Runway in Jira.');
  });

  it('nothing of an issue that Jira does not show to the person, but how many there are', () => {
    const report = reportOf({ first: ['open', 'highOverdue'], second: [] }, REPORT_SECTIONS, () => ({
      seen: new Set(),
    }));
    for (const text of [wordsOf(reportAdf(report)).join('|'), reportMarkdown(report)]) {
      expect(text).not.toContain('Work first');
      expect(text).toContain('2 you cannot see.');
    }
  });

  it('what people wrote as text', () => {
    const report = reportOf({ first: ['open'], second: [] }, ['summary'], ({ head }) => ({
      head: { ...head, name: '<img src=x> **bold** | [link](http://x)' },
    }));
    expect(reportMarkdown(report).split('\n')[0]).toBe('## \\<img src=x\\> \\*\\*bold\\*\\* \\| \\[link\\](http://x)');
  });
});
