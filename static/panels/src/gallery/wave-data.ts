import type { PhaseCount, ProjectChoice, WaveView } from '../../../../src/contract/wave';
import { fromNow } from './fixed-now';

const phase = (name: string, done: number, open: number, missing = 0, unknown = 0): PhaseCount => ({
  slug: name.toLowerCase().replace(/\s+/g, '-'),
  name,
  all: done + open + missing + unknown,
  done,
  open,
  missing,
  unknown,
});

function waveOf(phases: readonly PhaseCount[]): WaveView {
  const sum = (key: 'all' | 'done' | 'open' | 'missing' | 'unknown') =>
    phases.reduce((total, count) => total + count[key], 0);
  return {
    project: { id: '10000', key: 'MIG', name: 'Migration' },
    wave: {
      id: '10000.1',
      code: 'W1',
      name: 'Wave 1',
      cutover: '2027-06-01',
      template: 'Data centre exit',
      version: '1.4',
    },
    waves: [{ id: '10000.1', code: 'W1', name: 'Wave 1' }],
    asOf: fromNow(-95),
    complete: true,
    sprint: null,
    noSprint: null,
    phases,
    total: {
      slug: 'total',
      name: 'Total',
      all: sum('all'),
      done: sum('done'),
      open: sum('open'),
      missing: sum('missing'),
      unknown: sum('unknown'),
    },
  };
}

export const wave = waveOf([
  phase('Assess', 24, 0),
  phase('Mobilize', 17, 14),
  phase('Migrate', 3, 41),
  phase('Operate', 0, 12),
]);
export const freshWave = waveOf([phase('Assess', 0, 24), phase('Mobilize', 0, 31), phase('Migrate', 0, 44)]);
export const cutShortWave: WaveView = {
  ...waveOf([phase('Assess', 20, 2, 2), phase('Mobilize', 9, 14, 0, 8), phase('Migrate', 0, 1, 3, 40)]),
  complete: false,
};
export const emptyWave = waveOf([]);
export const manyPhases = waveOf(
  Array.from({ length: 26 }, (_, at) =>
    phase(
      at === 3
        ? `Prepare the people, the processes and the platforms ${'of every region '.repeat(24)}`.trim()
        : at === 5
          ? 'المرحلة الانتقالية'
          : `Stage ${String(at + 1)}`,
      at * 3,
      70 - at * 2,
      at % 5 === 0 ? 1 : 0,
    ),
  ),
);
export const sprintWave: WaveView = {
  ...waveOf([phase('Assess', 6, 0), phase('Mobilize', 4, 7)]),
  sprint: { id: 1, name: 'Sprint 1: inventory and landing zone' },
};
export const noSprintWave: WaveView = {
  ...emptyWave,
  noSprint: 'This is a kanban board: it has no sprints. Open the project’s Runway page to see the whole wave.',
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
