import { sheet, closedSheet, noSheet } from '../../static/panels/src/gallery/sprint-data';
import { sprintLines } from '../../static/panels/src/kit/wave/sprint-lines';
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
    ['what changed since the close', closedSheet, 'Changed since close: 2. They count differently now.'],
  ])('%s', (_, given, sentence) => {
    expect(sprintNotes(given, texts)).toContain(sentence);
  });

  it('nothing of what is not so', () => {
    const one = { ...sheet, sprints: sheet.sprints.slice(0, 1), without: [] };
    expect(sprintNotes(one, texts)).toEqual(['Points come from the field “Story point estimate”.']);
  });
});
