import type { PhaseState, WaveLine } from '../../../../src/contract/readiness';
import { fromNow } from './fixed-now';
import { head } from './readiness-data';

const phase = (name: string, state: PhaseState, percent: number | null) => ({ name, state, percent });

const line = (at: number, more: Partial<WaveLine> = {}): WaveLine => ({
  project: { id: '10000', key: 'MIG', name: 'Migration' },
  wave: { ...head, id: `10000.${at + 1}`, code: `W${at + 1}`, name: `Branches ${at + 1}` },
  asOf: fromNow(-95 - at * 400),
  policy: at === 1 ? 'strict' : 'assisted',
  phases: [
    phase('Assess', 'complete', 100),
    phase('Mobilize', 'at-risk', 30),
    phase('Migrate', 'blocked', 4),
    phase('Operate', 'not-started', 0),
  ],
  complete: 39,
  counted: 137,
  planned: 43,
  team: 92,
  teamDone: 73,
  overdue: 5,
  stopped: 3,
  ...more,
});

const LONG = `${'The whole of the north and everything that hangs on it '.repeat(10)}`.slice(0, 500);

export const waves: readonly WaveLine[] = [
  line(0, {
    gate: { id: 'go-no-go', name: 'Go/no-go', date: '2027-06-21', verdict: 'conditional-go', decided: null },
  }),
  line(1, {
    project: { id: '10001', key: 'TEAM', name: 'Platform team' },
    wave: { ...head, id: '10001.1', code: 'W1', name: 'Mail and calendars', cutover: null },
    phases: [phase('Assess', 'not-started', 0), phase('Migrate', 'on-track', 12)],
    complete: 4,
    counted: 60,
    planned: 3,
    team: 0,
    teamDone: 0,
    overdue: 0,
    stopped: 0,
    gate: {
      id: 'leave-assess',
      name: 'The end of what was asked in the weeks before',
      date: '2027-04-12',
      verdict: 'no-go',
      decided: { outcome: 'go', against: 'no-go', worse: 2 },
    },
  }),
  line(2, {
    project: { id: '10002', key: 'OPS', name: 'المرحلة الانتقالية' },
    wave: { ...head, id: '10002.1', code: 'W1', name: LONG, state: 'closed' },
    phases: Array.from({ length: 26 }, (_, at) =>
      phase(`Stage ${at + 1}`, at < 20 ? 'signed-off' : 'signed-off-with-conditions', 100),
    ),
    complete: 5_000,
    counted: 5_000,
    planned: 5_000,
    team: 0,
    teamDone: 0,
    overdue: 0,
    stopped: 0,
  }),
  line(3, {
    wave: { ...head, id: '10000.9', code: 'W9', name: 'Look around', sample: true },
    asOf: null,
    phases: [phase('Assess', 'unknown', null), phase('Operate', 'not-applicable', null)],
    complete: 0,
    counted: 0,
    planned: 0,
    team: 0,
    teamDone: 0,
    overdue: 0,
    stopped: 0,
  }),
];

export const manyWaves: readonly WaveLine[] = Array.from({ length: 200 }, (_, at) => line(at, { overdue: at % 9 }));
