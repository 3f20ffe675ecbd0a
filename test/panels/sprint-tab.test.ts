import { sheet, closedSheet, noSheet } from '../../static/panels/src/gallery/sprint-data';
import { chartRows, sprintLines } from '../../static/panels/src/kit/wave/sprint-lines';
import { sprintFilters } from '../../static/panels/src/kit/sprint/sprint-jql';
import { sprintNotes } from '../../static/panels/src/tabs/sprints/sprint-notes';
import { sprintTexts } from '../../static/panels/src/kit/sprint/sprint-texts';
import type { SprintFigures, SprintSheet } from '../../src/contract/sprints';
import { createFormat } from '../../static/panels/src/shell/format';

const texts = sprintTexts(createFormat('en', 'UTC')).sprintsTab;
const FIGURES: Pick<SprintFigures, 'line' | 'completeLine' | 'guide'> = {
  // Ten items of 20 points; two of 6 points are added; one of 4 points is done.
  line: [
    [0, 10, 20, 10, 20],
    [5, 12, 26, 12, 26],
    [8, 11, 22, 12, 26],
  ],
  completeLine: [
    [0, 0, 0],
    [9, 1, 4],
  ],
  guide: [
    [0, 10],
    [4, 5],
    [6, 5],
    [10, 0],
  ],
};

describe('the lines of a sprint’s chart', () => {
  it('fall in a burndown: what is not done, what is not complete, an even pace', () => {
    const lines = sprintLines(FIGURES, 'burndown', 'items');
    expect(lines.left).toEqual([
      [0, 10],
      [5, 12],
      [8, 11],
    ]);
    expect(lines.complete).toEqual([
      [0, 10],
      [5, 12],
      [8, 12],
      [9, 11],
    ]);
    expect(lines.guide).toEqual([
      [0, 10],
      [4, 5],
      [6, 5],
      [10, 0],
    ]);
  });

  it('rise in a burn-up, below the scope', () => {
    const lines = sprintLines(FIGURES, 'burn-up', 'items');
    expect(lines.left).toEqual([
      [0, 0],
      [5, 0],
      [8, 1],
    ]);
    expect(lines.complete).toEqual([
      [0, 0],
      [9, 1],
    ]);
    expect(lines.guide).toEqual([
      [0, 0],
      [4, 5],
      [6, 5],
      [10, 10],
    ]);
    expect(lines.scope).toEqual([
      [0, 10],
      [5, 12],
      [8, 12],
    ]);
  });

  it.each([
    [
      'burndown',
      [
        { at: 0, left: 10, scope: 10, guide: 10, complete: 10 },
        { at: 5, left: 12, scope: 12, guide: 5, complete: 12 },
        { at: 8, left: 11, scope: 12, guide: 2.5, complete: 12 },
        { at: 9, left: 11, scope: 12, guide: 1.3, complete: 11 },
      ],
    ],
    [
      'burn-up',
      [
        { at: 0, left: 0, scope: 10, guide: 0, complete: 0 },
        { at: 5, left: 0, scope: 12, guide: 5, complete: 0 },
        { at: 8, left: 1, scope: 12, guide: 7.5, complete: 0 },
        { at: 9, left: 1, scope: 12, guide: 8.8, complete: 1 },
      ],
    ],
  ] as const)('are a table of the %s, all of them at each moment', (kind, rows) => {
    expect(chartRows(FIGURES, kind, 'items')).toEqual(rows);
  });

  it('have no row for a line that is not there', () => {
    expect(chartRows({ ...FIGURES, completeLine: [], guide: [] }, 'burndown', 'points')[0]).toEqual({
      ...{ at: 0, left: 20, scope: 20, guide: null, complete: null },
    });
  });

  it('count points with the same even pace, flat on the same days', () => {
    const lines = sprintLines(FIGURES, 'burndown', 'points');
    expect(lines.left).toEqual([
      [0, 20],
      [5, 26],
      [8, 22],
    ]);
    expect(lines.complete.at(-1)).toEqual([9, 22]);
    expect(lines.guide).toEqual([
      [0, 20],
      [4, 10],
      [6, 10],
      [10, 0],
    ]);
  });
});

describe('filters to copy', () => {
  it('ask for the sprint and the labels of the wave, and name a phase that is a workstream once', () => {
    const filters = sprintFilters(
      {
        ...{ sprint: 3, code: 'W 1' },
        workstreams: [{ slug: 'telephony', name: 'Telephony' }],
        phases: [
          { slug: 'telephony', name: 'Telephony' },
          { slug: 'assess', name: 'Assess' },
        ],
      },
      'Whole wave',
    );
    expect(filters).toEqual([
      { name: 'Whole wave', jql: 'sprint = 3 AND labels = "wave-W-1"' },
      { name: 'Telephony', jql: 'sprint = 3 AND labels = "wave-W-1" AND labels = "ws-telephony"' },
      { name: 'Assess', jql: 'sprint = 3 AND labels = "wave-W-1" AND labels = "phase-assess"' },
    ]);
  });
});

describe('the tab says in a sentence', () => {
  const withFigures = (change: Partial<SprintFigures>): SprintSheet => ({
    ...sheet,
    shown: sheet.shown === null ? null : { ...sheet.shown, figures: { ...sheet.shown.figures, ...change } },
  });
  it.each<[string, SprintSheet, string]>([
    ['parallel sprints', sheet, texts.parallel(2)],
    ['a kanban board', noSheet, 'Operations is a kanban board and has no sprints.'],
    ['sprints switched off', sheet, 'Sprints are switched off on Training.'],
    ['another estimation field', withFigures({ estimate: 'Size' }), 'Points come from the field “Size”.'],
    ['no estimates', closedSheet, texts.noEstimate],
    [
      'a deleted sprint',
      withFigures({ state: 'deleted' }),
      'This sprint was deleted in Jira. You see its last numbers.',
    ],
    ['a planned sprint', withFigures({ state: 'future' }), texts.future],
    [
      'several boards',
      { ...sheet, sprints: sheet.sprints.map((one, at) => ({ ...one, board: { id: at, name: `Board ${at}` } })) },
      'Sprints of 3 boards. Each counts by its own columns and estimates.',
    ],
    [
      'a reopened sprint',
      withFigures({ course: { reopened: true } }),
      'This sprint was reopened. It counts on, and what moved to another sprint is removed.',
    ],
    [
      'a renamed sprint',
      withFigures({ course: { renamedFrom: 'Sprint C' } }),
      'Renamed. It was “Sprint C” when Runway first read it.',
    ],
    [
      're-dated sprints',
      withFigures({ course: { endWas: Date.UTC(2027, 2, 12, 9), endIs: Date.UTC(2027, 2, 19, 9) } }),
      texts.redated(Date.UTC(2027, 2, 12, 9), Date.UTC(2027, 2, 19, 9)),
    ],
    [
      'deleted, moved and hidden items',
      withFigures({ course: { gone: 2 } }),
      '2 items were deleted, moved away or hidden from Runway, and count as removed.',
    ],
    [
      'one of them',
      withFigures({ course: { gone: 1 } }),
      '1 item was deleted, moved away or hidden from Runway, and counts as removed.',
    ],
    [
      'an item in another project',
      withFigures({ course: { moved: 1 } }),
      '1 item was moved to another project, and counts as removed.',
    ],
    [
      'a board that neither the owner nor the app may see',
      withFigures({ course: { byViewer: true } }),
      'Neither the wave’s owner nor Runway can see this board. Choose Refresh from Jira, or share its filter with the owner.',
    ],
    [
      'a board of a person',
      withFigures({ course: { ofPerson: true } }),
      'This board belongs to a person. The sprint is read for the project in which you look.',
    ],
    [
      'a board over several projects',
      withFigures({ course: { projects: 2 } }),
      'This board covers 2 projects. The numbers count items of all of them.',
    ],
    ['what changed since the close', closedSheet, 'Changed since close: 2. They count differently now.'],
  ])('%s', (_, given, sentence) => {
    expect(sprintNotes(given, texts)).toContain(sentence);
  });

  it('nothing of what is not so', () => {
    const one = { ...sheet, sprints: sheet.sprints.slice(0, 1), without: [] };
    expect(sprintNotes(one, texts)).toEqual(['Points come from the field “Story point estimate”.']);
  });
});
