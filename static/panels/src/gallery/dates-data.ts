import type { MovedIssue, MovePreview, MoveView, WaveDates } from '../../../../src/contract/wave-dates';
import { fromNow } from './fixed-now';

export const waveDates: WaveDates = {
  wave: { id: '10000.1', code: 'W1', name: 'Branches of the north' },
  version: 4,
  dates: {
    start: '2027-03-15',
    cutover: '2027-06-22',
    time: '21:30',
    windowMinutes: 360,
    zone: 'Europe/Berlin',
    commitment: { by: 'Head of operations', party: 'customer', on: '2027-02-01' },
    milestones: {},
    workingDays: [1, 2, 3, 4, 5],
    holidays: [{ date: '2027-05-17', name: 'Whit Monday' }],
    freezes: [{ from: '2027-04-26', to: '2027-05-02', name: 'Month end' }],
    bounds: {},
    accepted: false,
  },
  milestones: [
    { id: 'test', name: 'Test cutover', date: '2027-05-25', isCutover: true, windowDays: 14 },
    { id: 't-0', name: 'T-0', date: '2027-06-22', isCutover: true, windowDays: null },
    { id: 'kick-off', name: 'Kick-off', date: null, isCutover: false, windowDays: null },
  ],
  phases: [
    { slug: 'assess', name: 'Assess', start: '2027-03-15', due: '2027-04-09' },
    { slug: 'mobilize', name: 'Mobilize', start: '2027-04-12', due: '2027-05-21' },
    { slug: 'migrate', name: 'Migrate', start: '2027-05-24', due: '2027-06-22' },
  ],
  first: '2027-06-01',
  moves: [
    {
      from: '2027-06-01',
      to: '2027-06-15',
      reason: 'The line comes two weeks later.',
      by: 'acc-lead',
      at: fromNow(-900_000),
    },
    { from: '2027-06-15', to: '2027-06-22', reason: 'الموعد الجديد', by: 'acc-gone', at: fromNow(-86_400) },
  ],
  undo: '7a6d1f52-55c0-4f5e-8a3f-0c2f0b7f1c01',
  mayMove: true,
};
export const unsetDates: WaveDates = {
  ...waveDates,
  dates: { ...waveDates.dates, start: null, cutover: null, time: null, windowMinutes: null, commitment: null },
  milestones: [{ id: 't-0', name: 'T-0', date: null, isCutover: true, windowDays: null }],
  phases: waveDates.phases.map((phase) => ({ ...phase, start: null, due: null })),
  first: null,
  moves: [],
  undo: null,
};
export const watchedDates: WaveDates = { ...waveDates, undo: null, mayMove: false };

const moved = (at: number): MovedIssue => ({
  node: `starter/assess/m1/t${at}`,
  issue: String(10_100 + at),
  summary:
    at === 2 ? 'إعداد خطة الترحيل' : `Item ${at + 1} ${at === 1 ? 'with a title that goes on '.repeat(15) : ''}`.trim(),
  from: { start: '2027-04-01', due: '2027-04-09' },
  to: { start: '2027-04-15', due: '2027-04-23' },
});
export const movePreview: MovePreview = {
  moved: Array.from({ length: 45 }, (_, at) => moved(at)),
  pinned: [moved(50), moved(51)],
  done: 6,
  past: [{ ...moved(60), to: { start: null, due: '2027-03-05' } }],
  unreadable: 1,
  warnings: ['T-0 lies in the freeze window “Month end”.'],
  writes: { bulk: 4, single: 7 },
  seconds: 140,
  emails: 3,
};

export const move: MoveView = {
  shift: '7a6d1f52-55c0-4f5e-8a3f-0c2f0b7f1c01',
  state: 'running',
  reason: 'The line comes later.',
  total: 52,
  written: 20,
  failed: 0,
  failures: [],
  requests: { bulk: 2, single: 3 },
  waiting: null,
  stopped: null,
  startedBy: 'acc-lead',
  startedAt: fromNow(-20),
  updatedAt: fromNow(-2),
};
export const waitingMove: MoveView = {
  ...move,
  state: 'waiting',
  waiting: { until: fromNow(40), because: 'The site has used up its requests for this minute.' },
};
export const doneMove: MoveView = {
  ...move,
  state: 'complete',
  written: 51,
  failed: 1,
  failures: [{ issue: 'MIG-7', messages: ['Field “Due date” cannot be set. It is not on the appropriate screen.'] }],
};
export const stoppedMove: MoveView = {
  ...move,
  state: 'stopped',
  stopped: {
    code: 'missing-permission',
    message: 'Jira no longer lets you edit issues in this project.',
    next: 'Ask a project administrator for the permission “Edit issues”, then move the dates again.',
  },
};
