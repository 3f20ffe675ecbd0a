import { expired, gate, workstreams } from './sprint-work-data';
import type { PhaseState, PhaseView, ReadinessNumbers } from '../../../../src/contract/readiness';
import type { ProjectChoice, WaveView } from '../../../../src/contract/wave';
import { fromNow } from './fixed-now';
import { head, numbers, overview, sum } from './readiness-data';

const phase = (
  name: string,
  complete: number,
  counted: number,
  state: PhaseState,
  more: Partial<ReadinessNumbers> = {},
): PhaseView => ({
  slug: name.toLowerCase().replace(/\s+/g, '-'),
  name,
  start: '2027-03-01',
  due: '2027-06-22',
  state,
  reasons: [],
  numbers: numbers(complete, counted, more),
});

const waveOf = (phases: readonly PhaseView[]): WaveView => ({
  project: { id: '10000', key: 'MIG', name: 'Migration' },
  wave: head,
  waves: [{ id: head.id, code: head.code, name: head.name }],
  asOf: fromNow(-95),
  stale: false,
  whole: true,
  policy: 'assisted',
  phases,
  total: sum(phases),
  sprint: null,
  noSprint: null,
});

export const wave = waveOf(overview.phases);
/** Imported a moment ago: Jira has not been read since. */
export const freshWave: WaveView = {
  ...waveOf(
    [
      phase('Assess', 0, 24, 'unknown', { unreadable: 24 }),
      phase('Mobilize', 0, 31, 'unknown', { unreadable: 31 }),
      phase('Migrate', 0, 44, 'unknown', { unreadable: 44 }),
    ].map((one) => ({ ...one, reasons: [{ rule: 'stale', count: 0 }] })),
  ),
  asOf: null,
  stale: true,
};
export const cutShortWave: WaveView = {
  ...waveOf(
    [
      phase('Assess', 20, 24, 'at-risk', { missing: 2 }),
      phase('Mobilize', 9, 31, 'unknown', { unreadable: 8 }),
      phase('Migrate', 0, 44, 'unknown', { missing: 3, unreadable: 40 }),
    ].map((one) => ({ ...one, reasons: [{ rule: 'cut-short', count: 0 }] })),
  ),
  stale: true,
  whole: false,
};
export const emptyWave: WaveView = { ...waveOf([]), wave: { ...head, zone: 'UTC' } };
export const manyPhases = waveOf(
  Array.from({ length: 26 }, (_, at) =>
    phase(
      at === 3
        ? `Prepare the people, the processes and the platforms ${'of every region '.repeat(24)}`.trim()
        : at === 5
          ? 'المرحلة الانتقالية'
          : `Stage ${String(at + 1)}`,
      at * 3,
      70 + at,
      at % 5 === 0 ? 'at-risk' : 'on-track',
      { missing: at % 5 === 0 ? 1 : 0 },
    ),
  ),
);
const DAY = 86_400_000;
const DAY_0 = Date.UTC(2027, 2, 1, 9);
const inSprint = [
  { slug: 'assess', name: 'Assess', numbers: numbers(6, 6) },
  { slug: 'mobilize', name: 'Mobilize', numbers: numbers(4, 11, { overdue: 2, unowned: 1 }) },
];
export const sprintWave: WaveView = {
  ...wave,
  sprint: {
    id: 1,
    name: 'Sprint 1: inventory and landing zone',
    phases: inSprint,
    total: numbers(10, 17, { overdue: 2, unowned: 1 }),
    figures: {
      ...{ state: 'active', start: DAY_0, end: DAY_0 + 11 * DAY, readAt: DAY_0 + 7 * DAY },
      amounts: {
        committed: { items: 34, points: 30 },
        added: { items: 9, points: 6 },
        removed: { items: 2, points: 2 },
        completed: { items: 17, points: 15 },
        carriedOver: { items: 0, points: 0 },
        completedOutside: { items: 0, points: 0 },
        complete: { items: 14, points: 12 },
      },
      ...{ carriedIn: 5, carriedMost: 2, unseen: 1, issues: 41, fromTemplate: 17, tasks: 12, taskPoints: 34 },
      doneColumn: 'Done',
      line: [
        [DAY_0, 34, 30, 34, 30],
        [DAY_0 + DAY, 31, 27, 34, 30],
        [DAY_0 + 2 * DAY, 35, 30, 41, 34],
        [DAY_0 + 4 * DAY, 28, 24, 41, 34],
        [DAY_0 + 7 * DAY, 24, 19, 41, 34],
      ],
      completeLine: [
        [DAY_0, 0],
        [DAY_0 + 2 * DAY, 6],
        [DAY_0 + 7 * DAY, 14],
      ],
      guide: [
        [DAY_0, 34],
        [DAY_0 + 4 * DAY, 19],
        [DAY_0 + 6 * DAY, 19],
        [DAY_0 + 11 * DAY, 0],
      ],
      ...{ day: { is: 6, of: 10 }, pace: [9, 11, 10] },
      ...{ shouldBeDone: 18, atClose: null, changedSinceClose: 0, estimate: 'Story point estimate' },
    },
    work: {
      ...{ goal: 'All numbers can be forwarded', workstreams, expired, gate },
      decisions: [{ number: 4, title: 'Downtime window: 12, 14 or 19 December', due: '2027-03-09' }],
    },
  },
};
export const noSprintWave: WaveView = {
  ...wave,
  noSprint: 'This board has no sprints, so the whole wave is shown.',
};

export const projects: readonly ProjectChoice[] = [
  {
    id: '10000',
    key: 'MIG',
    name: 'Migration',
    waves: [
      { id: '10000.1', code: 'W1', name: 'Wave 1' },
      { id: '10000.2', code: 'W2', name: 'Branches' },
    ],
  },
  { id: '10001', key: 'TEAM', name: 'Platform team', waves: [{ id: '10001.1', code: 'W1', name: 'Wave 1' }] },
];
