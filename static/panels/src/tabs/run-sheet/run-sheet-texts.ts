import type { CutoverResult } from '../../../../../src/contract/gates';
import type { LogTone, NoReturn } from '../../../../../src/contract/run-sheet';
import type { Severity } from '../../../../../src/contract/limits';
import type { Format } from '../../shell/format';

const MINUTE_MS = 60_000;

export function runSheetTexts(format: Format) {
  const count = (n: number, one: string, many: string) => `${format.number(n)} ${n === 1 ? one : many}`;
  /** To the minute below a day: the person who decides about the way back counts minutes. */
  const span = (ms: number): string => {
    const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
    if (minutes < 1) return 'less than a minute';
    const parts = [
      [Math.floor(minutes / 1_440), 'day', 'days'],
      [Math.floor((minutes % 1_440) / 60), 'hour', 'hours'],
      [minutes % 60, 'minute', 'minutes'],
    ] as const;
    return parts
      .filter(([n]) => n > 0)
      .map(([n, one, many]) => count(n, one, many))
      .join(' ');
  };
  const results: Record<CutoverResult, string> = {
    completed: 'Completed',
    'completed-with-issues': 'Completed with issues',
    'rolled-back': 'Rolled back',
    postponed: 'Postponed',
  };
  const tones: Record<LogTone, string> = { well: 'Well', 'not-well': 'Not well', neutral: 'Neutral' };
  const severities: Record<Severity, string> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };
  return {
    runSheet: {
      failed: 'Could not load the runbook',
      heading: (gate: string) => `Cutover runbook: ${gate}`,
      back: 'Back to gate',
      notRefreshed: 'This may be out of date. Runway retries.',
      readOnly: {
        looks: 'Read-only',
        closed: (state: string) => `Read-only: the wave is ${state}.`,
        earlier: 'Earlier run, read-only.',
      },
      span,
      zone: (zone: string) => `Times in ${zone}.`,
      yourTime: (time: string) => `yours ${time}`,
      head: {
        title: 'Cutover',
        planned: 'Planned start',
        actual: 'Start',
        elapsed: 'Elapsed',
        window: 'Window left',
        progress: 'Steps',
        notPlanned: 'No date',
        noTime: (day: string) => `${day}, no time`,
        noWindow: 'No window',
        notStarted: 'Not started',
        by: (name: string) => `by ${name}`,
        late: (span: string) => `${span} late`,
        early: (span: string) => `${span} early`,
        over: (span: string) => `Overrun by ${span}`,
        until: (time: string) => `until ${time}`,
        steps: (done: number, of: number) => `${format.number(done)} of ${count(of, 'step', 'steps')}`,
        skipped: (n: number) => `${format.number(n)} skipped`,
        states: {
          'not-started': 'Not started',
          running: 'In progress',
          'rolling-back': 'Rolling back',
          ...results,
        },
      },
      start: {
        action: 'Start cutover',
        open: (n: number) => `${count(n, 'open condition', 'open conditions')} before cutover`,
        noOwner: 'No owner',
        due: (date: string) => `due ${date}`,
        asks: {
          early: 'This is more than a day before the plan.',
          undecided: 'The gate is not decided Go.',
        },
        undo: 'Undo start',
        undoBody: 'The clock stops. Steps and log stay. The undone start stays in the record.',
        undone: (name: string) => `Start undone by ${name}`,
        reason: 'Reason to start',
        needReason: 'Enter a reason.',
        despite: (n: number, asks: readonly ('early' | 'undecided')[], reason: string) => {
          const short = { early: 'more than a day early', undecided: 'gate not decided Go' };
          const why = [
            ...(n === 0 ? [] : [count(n, 'open condition', 'open conditions')]),
            ...asks.map((ask) => short[ask]),
          ];
          return `Despite ${why.join(', ')}: ${reason}`;
        },
        body: (criteria: number) =>
          criteria === 0
            ? 'The clock starts now. Rollback criteria cannot be added later.'
            : `The clock starts now, with ${count(criteria, 'rollback criterion', 'rollback criteria')}.`,
      },
      rollbackSteps: 'Rollback steps',
      steps: {
        title: 'Steps',
        none: 'No steps. Steps are checklist lines of the cutover phase or due that day.',
        hidden: (n: number) => `${count(n, 'hidden step', 'hidden steps')}`,
        keys: 'Arrows move. D: done or undo. S: skip. R: report a problem. L: log.',
        done: 'Done',
        undo: 'Not done',
        skip: 'Skip',
        wordsToCome: 'Refresh to see the reason.',
        doneOf: (step: string) => `Done: ${step}`,
        undoOf: (step: string) => `Not done: ${step}`,
        skipOf: (step: string) => `Skip: ${step}`,
        reportOf: (title: string) => `Report problem: ${title}`,
        report: 'Report',
        reason: (step: string) => `Reason to skip: ${step}`,
        save: 'Skip step',
        needReason: 'Enter a reason.',
        owner: (name: string) => `${name}`,
        columns: { step: 'Step', result: 'Result', actions: 'Action' },
        saving: 'Saving…',
        gone: 'Missing from Jira',
        failed: 'Step not saved',
      },
      log: {
        title: 'Log',
        lines: (n: number) => count(n, 'line', 'lines'),
        none: 'No entries.',
        label: 'Entry',
        tone: 'Assessment',
        tones,
        write: 'Add',
        all: 'Log, newest first',
        earlier: 'Show earlier',
        failed: 'Entry not saved',
        unread: 'Could not load earlier entries',
        toInput: 'Add log entry',
      },
      criteria: {
        title: 'Rollback criteria',
        none: 'No rollback criteria.',
        noneThen: 'No rollback criteria.',
        add: 'Add criterion',
        text: 'Roll back if',
        untilLabel: 'Point of no return',
        byStart: 'Minutes after start',
        byClock: 'Time',
        byIssue: 'Age of an open critical issue',
        needUntil: 'Choose how it is counted.',
        noIssue: 'No critical issue is open.',
        minutes: 'Minutes',
        day: 'Day',
        time: 'Time',
        needText: 'Enter a criterion.',
        needMinutes: 'Enter 1 to 20,160 minutes.',
        needTime: 'Choose date and time.',
        drop: 'Remove',
        dropOf: (text: string) => `Remove: ${text}`,
        until: (until: NoReturn, zone: string) =>
          until.by === 'issue'
            ? `While no critical issue is open longer than ${span(until.minutes * MINUTE_MS)}`
            : until.by === 'start'
              ? `Within ${span(until.minutes * MINUTE_MS)} of the start`
              : `Until ${format.shortDay(until.day)}, ${until.time} (${zone})`,
        left: (ms: number) => `${span(ms)} left to roll back`,
        passed: (ms: number) => `No rollback since ${span(ms)}`,
        passedMark: 'Passed',
        passedCount: (n: number) => `${count(n, 'point of no return', 'points of no return')} passed.`,
        leftOf: (text: string) => `Rollback time left: ${text}`,
        failed: 'Criterion not saved',
      },
      rollBack: {
        action: 'Roll back',
        body: 'This is recorded in your name. Record the outcome after the rollback.',
        reason: 'Reason',
        needReason: 'Enter a reason.',
        decided: (name: string) => `${name} decided on rollback`,
      },
      outcome: {
        title: 'Outcome',
        action: 'Record outcome',
        which: 'Outcome',
        note: 'Note',
        results,
        said: (result: string, name: string) => `${result}, recorded by ${name}`,
        none: 'No outcome yet.',
      },
      again: {
        action: 'Prepare another run',
        body: 'This run is kept. Rollback criteria are copied.',
        steps: 'Done or skipped steps',
        keep: 'keep',
        anew: 'reset',
        anewMeans: 'Earlier results are kept as a previous run. Hidden items keep theirs.',
      },
      runs: {
        label: 'Run',
        name: (n: number, result: string) => `Run ${format.number(n)}: ${result}`,
      },
      reports: {
        title: 'Problems',
        none: 'No problems reported.',
        hidden: (n: number) => `${format.number(n)} hidden`,
        action: 'Report problem',
        body: 'Creates a work item in your name, counted in hypercare.',
        at: (title: string) => `Linked to: ${title}`,
        summary: 'Summary',
        severity: 'Severity',
        severities,
        needSummary: 'Enter a summary.',
        done: (key: string) => `${key} reported`,
        lacks: {
          module: 'Not counted: no module is visible to you.',
          link: 'Jira refused the link to the step.',
        },
        failed: 'Problem not reported',
        by: (name: string) => `reported by ${name}`,
      },
      cancel: 'Cancel',
      notWritten: 'Not saved',
    },
  };
}
