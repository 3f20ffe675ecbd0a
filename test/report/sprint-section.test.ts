import type { SprintFigures } from '../../src/contract/sprints';
import type { ReportSprint } from '../../src/report/report-input';
import { sprintSection } from '../../src/report/sprint-section';

const amounts = (completed: number): SprintFigures['amounts'] => ({
  committed: { items: 34, points: 30 },
  added: { items: 9, points: 6 },
  removed: { items: 2, points: 2.5 },
  completed: { items: completed, points: 15 },
  carriedOver: { items: 24, points: 19 },
  completedOutside: { items: 1, points: 3 },
  complete: { items: 14, points: 12 },
});
const FIGURES: SprintFigures = {
  ...{ state: 'active', start: Date.UTC(2027, 2, 1, 23), end: Date.UTC(2027, 2, 12, 16), readAt: 0 },
  ...{ carriedIn: 5, carriedMost: 2, unseen: 0, issues: 41, fromTemplate: 17, tasks: 12, taskPoints: 34 },
  ...{ doneColumn: 'Done', line: [], completeLine: [], guide: [], shouldBeDone: 22 },
  ...{ amounts: amounts(17), atClose: null, changedSinceClose: 0, estimate: 'Story points' },
};
const SPRINT: ReportSprint = {
  ...{ id: 1, name: 'Sprint 3', goal: '', board: 'MIG board', figures: FIGURES, carriers: ['10001'] },
  wave: { complete: 6, counted: 17 },
  workstreams: [
    {
      ...{ slug: 'tel', name: 'Telephony', state: 'blocked', complete: 3, counted: 9 },
      ...{ blocked: 1, overdue: 2, missing: 0 },
    },
    {
      ...{ slug: 'net', name: 'Network', state: 'on-target', complete: 8, counted: 18 },
      ...{ blocked: 0, overdue: 0, missing: 0 },
    },
  ],
  gate: { id: 'exit', name: 'Exit Mobilize', date: '2027-03-05', open: 11, openInSprint: 4, kinds: [] },
};
const said = (sprints: readonly ReportSprint[], seen: readonly string[] = ['10001']) => {
  const blocks = sprintSection({ sprints, head: { zone: 'Europe/Berlin' }, seen: new Set(seen) });
  return {
    texts: blocks.flatMap((block) => (block.is === 'text' ? [block.text] : [])),
    facts: Object.fromEntries(
      blocks.flatMap((block) =>
        block.is === 'facts' ? block.facts.map(({ label, value }) => [label, value.text]) : [],
      ),
    ) as Record<string, string>,
    tables: blocks.flatMap((block) =>
      block.is === 'table' ? [block.rows.map((cells) => cells.map(({ text }) => text))] : [],
    ),
  };
};

describe('the sprint section of a report', () => {
  it('names a sprint to people who see one of its issues, and its board to nobody', () => {
    const text = JSON.stringify(said([SPRINT]));
    expect(text).toContain('Sprint 3');
    const strange = said([SPRINT], ['10002']);
    expect(JSON.stringify(strange)).not.toContain('Sprint 3');
    expect(strange.texts[0]).toContain('A sprint hidden from you: active');
    expect(strange.facts).toEqual(said([SPRINT]).facts);
    for (const one of [text, JSON.stringify(strange)]) expect(one).not.toContain('MIG board');
  });

  it('has the numbers of the sprint, its days in the zone of the wave, its workstreams and its gate', () => {
    const { texts, facts, tables } = said([SPRINT]);
    expect(texts).toEqual([
      'Sprint 3: active, as of 1970-01-01 01:00',
      "Jira's chart counts 12 tasks, 34 points; here 41 items: 17 template, 24 team, sub-tasks included.",
    ]);
    // 23:00 UTC is the next day in Berlin.
    expect(facts).toEqual({
      Start: '2027-03-02',
      End: '2027-03-12',
      Done: '17 of 41 items',
      "Complete by Runway's rule": '14',
      'Should be done by today': '22',
      'Items of the wave': '6 of 17 complete',
      'Template and team': '17 template, 24 team',
      'Needed for Exit Mobilize': '11 open, 4 of them in this sprint',
    });
    expect(tables).toEqual([
      [
        ['Committed', '34', '30'],
        ['Added', '9', '6'],
        ['Removed', '2', '2.5'],
        ['Completed', '17', '15'],
        ["Complete by Runway's rule", '14', '12'],
        ['Carried over', '24', '19'],
        ['Completed outside the sprint', '1', '3'],
        ['Carried in', '5, up to 2 sprints', '–'],
      ],
      [
        ['Telephony', 'Blocked', 'Red', '3 of 9', '1 blocked, 2 overdue'],
        ['Network', 'On target', 'Green', '8 of 18', '–'],
      ],
    ]);
  });

  it('says who set a state by hand where Jira shows them to the reader, with reason, end and the state by rule', () => {
    const [first] = SPRINT.workstreams;
    if (first === undefined) throw new Error('The sprint has no workstream.');
    const override = { state: 'on-target', reason: 'The line came', by: 'acc-lead', until: '2027-03-09' } as const;
    const sprint = { ...SPRINT, workstreams: [{ ...first, override }] };
    const why = (names?: ReadonlyMap<string, string>) =>
      JSON.stringify(
        sprintSection({ sprints: [sprint], head: { zone: 'UTC' }, seen: new Set(), ...(names ? { names } : {}) }),
      );
    expect(why(new Map([['acc-lead', 'Lee Lead']]))).toContain(
      'The line came (set by Lee Lead until 2027-03-09; by rule: Blocked)',
    );
    expect(why()).toContain('The line came (set by hand until 2027-03-09; by rule: Blocked)');
    expect(why()).not.toContain('acc-lead');
  });

  it('shows the numbers of the close of a closed sprint, and how many items changed since', () => {
    const figures = { ...FIGURES, state: 'closed', atClose: amounts(16), changedSinceClose: 2, unseen: 3 } as const;
    const { facts, texts, tables } = said([{ ...SPRINT, figures }]);
    expect(facts).toMatchObject({ Done: '16 of 41 items', 'Changed since close': '2' });
    expect(facts).not.toHaveProperty('Should be done by today');
    expect(tables[0]?.[3]).toEqual(['Completed', '16', '15']);
    expect(texts).toContain('3 items were deleted before Runway looked.');
  });

  it('shows no points where the board has no estimates, keeps parallel sprints apart, and says where there is none', () => {
    const none = Object.fromEntries(
      Object.entries(FIGURES.amounts).map(([name, { items }]) => [name, { items, points: null }]),
    ) as SprintFigures['amounts'];
    const figures = { ...FIGURES, amounts: none, taskPoints: null, estimate: null };
    expect(said([{ ...SPRINT, figures }]).tables[0]?.[0]).toEqual(['Committed', '34', '–']);
    expect(said([SPRINT, { ...SPRINT, id: 2, name: 'Sprint 4' }]).texts).toContain(
      'Sprint 4: active, as of 1970-01-01 01:00',
    );
    expect(said([]).texts).toEqual([
      'No sprint with work of this wave has been read. Open the board of the sprint and choose Runway.',
    ]);
  });
});
