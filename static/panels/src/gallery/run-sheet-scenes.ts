import type { ErrorView, Result } from '../../../../src/contract/result';
import type { RunSheetView } from '../../../../src/contract/run-sheet';
import * as ready from './readiness-data';
import * as sheets from './run-sheet-data';
import type { Answers, Scene } from './scene';
import { person } from './source-data';
import { nothingNew } from './watch-data';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const no = <T>(error: ErrorView): Result<T> => ({ ok: false, error });

const busy = {
  code: 'jira-busy',
  message: 'Jira is busy and asked Runway to wait.',
  next: 'Nothing was changed.',
  retryAfterSeconds: 40,
} as const;
const refused = {
  code: 'jira-refused',
  message: 'Jira refused the request. priority: The priority is no longer offered.',
  next: 'Change what Jira names, then try again.',
} as const;

const sheet = (name: string, state: Scene['state'], view: RunSheetView | null, answers: Answers = {}): Scene => ({
  panel: 'project',
  name,
  state,
  path: '/run-sheet?wave=10000.1&gate=cutover',
  answers: {
    getOverview: ok(ready.overview),
    ...(view === null ? {} : { getRunSheet: ok(view), actRunSheet: ok(view) }),
    getStamp: ok(nothingNew),
    getRunLog: ok(sheets.logPage),
    markItem: ok(sheets.tickedItem),
    reportIssue: ok(sheets.reported),
    showPeople: ok([person]),
    ...answers,
  },
  // Someone has written since, more than is told.
  later: { getStamp: ok({ ...nothingNew, stamp: '2', changes: null }) },
});

export const runSheetScenes: readonly Scene[] = [
  sheet('run-sheet-loading', 'loading', null, { getRunSheet: 'never' }),
  sheet('run-sheet-failed', 'failed', null, { getRunSheet: no(busy) }),
  sheet('run-sheet-empty', 'empty', sheets.emptySheet),
  sheet('run-sheet-waiting', 'ready', sheets.waitingSheet, { actRunSheet: ok(sheets.runningSheet) }),
  sheet('run-sheet', 'ready', sheets.runningSheet),
  sheet('run-sheet-refused', 'ready', sheets.runningSheet, {
    reportIssue: no(refused),
    markItem: no(busy),
    actRunSheet: no(busy),
  }),
  sheet('run-sheet-overrun', 'ready', sheets.overrunSheet),
  sheet('run-sheet-rolling-back', 'ready', sheets.rollingBackSheet, { actRunSheet: ok(sheets.rolledBackSheet) }),
  sheet('run-sheet-finished', 'ready', sheets.finishedSheet),
  sheet('run-sheet-rolled-back', 'ready', sheets.rolledBackSheet),
  sheet('run-sheet-read-only', 'ready', sheets.watchedSheet),
  sheet('run-sheet-closed', 'ready', sheets.closedSheet),
  sheet('run-sheet-large', 'ready', sheets.largeSheet),
];
