import type { ItemView } from '../../../../src/contract/marks';
import type {
  IssueReported,
  LogLine,
  RollbackCriterion,
  RunLogPage,
  RunSheetView,
  SheetItem,
  SheetRun,
  SheetStep,
} from '../../../../src/contract/run-sheet';
import { fromNow } from './fixed-now';
import { item as ofItem } from './item-data';
import { head } from './readiness-data';

const MINUTE = 60;
const LONG =
  `${'Tell everybody who waits at the counters that the old desk is closed from now on, and where they will be served '.repeat(5)}`.slice(
    0,
    500,
  );

const step = (at: number, text: string, more: Partial<SheetStep> = {}): SheetStep => ({
  row: `a${String(at).padStart(9, '0')}`,
  text,
  result: 'not-done',
  note: '',
  owner: null,
  by: null,
  at: null,
  ...more,
});
const done = (minutes: number): Partial<SheetStep> => ({
  result: 'done',
  by: 'acc-lead',
  at: fromNow(-minutes * MINUTE),
});

const items: readonly SheetItem[] = [
  {
    item: 'starter/move/m5/t1',
    key: 'MIG-41',
    title: 'Stop the old lines',
    version: 4,
    mark: true,
    steps: [
      step(0, 'Tell the counters that the desk closes', done(58)),
      step(1, 'Stop what writes to the old desk', done(41)),
      step(2, 'Print the last list', {
        ...done(33),
        result: 'skipped',
        note: 'The list is read on screen since May.',
      }),
      step(3, 'Compare both lists', { owner: 'acc-lead' }),
    ],
  },
  {
    item: 'starter/move/m5/t2',
    key: 'MIG-42',
    title: 'Start the new lines',
    version: 0,
    mark: true,
    steps: [
      step(4, 'Turn the telephone number over', { owner: 'acc-gone' }),
      step(5, 'إجراء مكالمة من كل فرع'),
      step(6, LONG),
    ],
  },
];

const line = (at: number, text: string, more: Partial<LogLine> = {}): LogLine => ({
  id: `line-${at}`,
  text,
  is: 'neutral',
  by: 'acc-lead',
  at: fromNow(-at * MINUTE),
  ...more,
});
const log: readonly LogLine[] = [
  line(4, 'The second branch answers too.', { is: 'well' }),
  line(19, 'Calls from abroad do not come through. The provider looks into it.', { is: 'not-well', by: 'acc-gone' }),
  line(60, 'All are on the bridge.'),
];

const criterion = (at: number, text: string, minutes: number, started: boolean): RollbackCriterion => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  text,
  until: { by: 'start', minutes },
  at: started ? fromNow((minutes - 60) * MINUTE) : null,
  by: 'acc-lead',
});
const criteria = (started: boolean) => [
  criterion(1, 'Fewer than nine of ten calls are answered', 152, started),
  criterion(2, 'The last list cannot be read', 45, started),
];

const run: SheetRun = {
  id: '00000000-0000-4000-8000-000000000001',
  started: { by: 'acc-lead', at: fromNow(-60 * MINUTE) },
  rollback: null,
  outcomes: [],
  criteria: criteria(true),
  log,
  lines: log.length,
  pages: 0,
};

const progressOf = (all: readonly SheetItem[]): RunSheetView['progress'] => {
  const results = all.flatMap(({ steps }) => steps.map(({ result }) => result));
  const count = (is: string) => results.filter((result) => result === is).length;
  return { done: count('done'), skipped: count('skipped'), of: results.length };
};

export const runningSheet: RunSheetView = {
  wave: head,
  gate: { id: 'cutover', name: 'Cutover of the branches' },
  mayRun: true,
  mayWrite: true,
  planned: {
    day: '2027-03-10',
    start: fromNow(-75 * MINUTE),
    windowMinutes: 240,
    end: fromNow(165 * MINUTE),
  },
  run,
  runs: [{ id: run.id, startedAt: fromNow(-60 * MINUTE), is: null }],
  items,
  hidden: 2,
  progress: { ...progressOf(items), of: progressOf(items).of + 2 },
  reports: [
    {
      key: 'MIG-77',
      title: 'Calls from abroad do not come through',
      status: 'In Progress',
      severity: 'high',
      by: 'acc-gone',
      at: fromNow(-18 * MINUTE),
    },
  ],
  reportsHidden: 1,
  form: [
    { key: 'f1', label: 'Time of the call' },
    { key: 'f2', label: 'What the caller heard' },
    { key: 'f3', label: 'Branch' },
  ],
};

export const waitingSheet: RunSheetView = {
  ...runningSheet,
  planned: { ...runningSheet.planned, start: fromNow(600 * MINUTE), end: fromNow(840 * MINUTE) },
  run: { ...run, started: null, criteria: criteria(false), log: [], lines: 0 },
  runs: [{ id: run.id, startedAt: null, is: null }],
  items: items.map((item) => ({
    ...item,
    steps: item.steps.map((each) => ({ ...each, result: 'not-done', by: null, at: null, note: '' })),
  })),
  progress: { done: 0, skipped: 0, of: 9 },
  reports: [],
  reportsHidden: 0,
};

export const emptySheet: RunSheetView = {
  ...waitingSheet,
  planned: { day: null, start: null, windowMinutes: null, end: null },
  run: { ...waitingSheet.run, criteria: [] },
  items: [],
  hidden: 0,
  progress: { done: 0, skipped: 0, of: 0 },
};

export const overrunSheet: RunSheetView = {
  ...runningSheet,
  planned: { ...runningSheet.planned, windowMinutes: 30, end: fromNow(-45 * MINUTE) },
};

export const rollingBackSheet: RunSheetView = {
  ...runningSheet,
  run: {
    ...run,
    rollback: { by: 'acc-lead', at: fromNow(-6 * MINUTE), reason: 'Fewer than half of the calls are answered.' },
  },
};

export const finishedSheet: RunSheetView = {
  ...runningSheet,
  run: {
    ...run,
    outcomes: [
      {
        is: 'completed-with-issues',
        by: 'acc-lead',
        at: fromNow(-2 * MINUTE),
        note: 'Calls from abroad go over the old number until Friday.',
      },
    ],
  },
  runs: [{ id: run.id, startedAt: fromNow(-60 * MINUTE), is: 'completed-with-issues' }],
};

export const rolledBackSheet: RunSheetView = {
  ...rollingBackSheet,
  run: {
    ...rollingBackSheet.run,
    outcomes: [{ is: 'rolled-back', by: 'acc-lead', at: fromNow(-2 * MINUTE), note: '' }],
  },
  runs: [
    { id: '00000000-0000-4000-8000-000000000002', startedAt: null, is: 'postponed' },
    { id: run.id, startedAt: fromNow(-60 * MINUTE), is: 'rolled-back' },
  ],
};

export const watchedSheet: RunSheetView = {
  ...runningSheet,
  mayRun: false,
  mayWrite: false,
  items: items.map((item) => ({ ...item, mark: false })),
};
export const closedSheet: RunSheetView = {
  ...watchedSheet,
  wave: { ...head, state: 'closed' },
  run: finishedSheet.run,
};

const many = Array.from({ length: 20 }, (_, at): SheetItem => ({
  item: `starter/move/m6/t${at + 1}`,
  key: `MIG-${100 + at}`,
  title: at === 3 ? LONG : `Part ${at + 1} of the night`,
  version: 1,
  mark: true,
  steps: Array.from({ length: 10 }, (_each, index) =>
    step(at * 10 + index, `Step ${index + 1} of part ${at + 1}`, at < 8 ? done(200 - at) : {}),
  ),
}));
const longLog = Array.from({ length: 100 }, (_, at) => line(at, at % 9 === 0 ? LONG : `Call ${100 - at} is answered`));
export const largeSheet: RunSheetView = {
  ...runningSheet,
  items: many,
  hidden: 0,
  progress: progressOf(many),
  run: { ...run, log: longLog, lines: 150, pages: 1 },
};
export const logPage: RunLogPage = {
  lines: Array.from({ length: 50 }, (_, at) => line(100 + at, `An early call ${50 - at}`)),
};

/** After the fourth step of the first item was done. */
export const tickedItem: ItemView = {
  ...ofItem,
  id: items[0]?.item ?? '',
  version: 5,
  rows: (items[0]?.steps ?? []).map((each, index) => ({
    key: each.row,
    kind: 'step',
    text: each.text,
    result: index === 3 ? 'done' : each.result,
    note: each.note,
    evidence: '',
    owner: each.owner,
    priority: null,
    due: null,
    by: index === 3 ? 'acc-lead' : each.by,
    at: index === 3 ? fromNow(0) : each.at,
  })),
};

export const reported: IssueReported = { sheet: runningSheet, key: 'MIG-78', lacks: ['link'] };
