import type { CutoverResult } from '../../../../../src/contract/gates';
import type { LogTone, NoReturn } from '../../../../../src/contract/run-sheet';
import type { Severity } from '../../../../../src/contract/run-sheet-limits';
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
      failed: 'The run sheet could not be read',
      heading: (gate: string) => `Run sheet: ${gate}`,
      back: 'Back to the gate',
      notRefreshed: 'This may not be the latest: Runway could not be asked for a while. It goes on trying.',
      readOnly: {
        looks: 'You may look at this run sheet, but not write in it.',
        closed: (state: string) => `The wave is ${state}: its run sheet can be read, but not written.`,
        earlier: 'This is an earlier run. It can be read, and is not changed any more.',
      },
      span,
      zone: (zone: string) => `Times are those of ${zone}, the wave’s time zone.`,
      yourTime: (time: string) => `your time ${time}`,
      head: {
        title: 'The cutover',
        planned: 'Planned start',
        actual: 'Start',
        elapsed: 'Elapsed',
        window: 'Left of the window',
        progress: 'Steps',
        notPlanned: 'No day yet',
        noTime: (day: string) => `${day}, no time agreed`,
        noWindow: 'No window agreed',
        notStarted: 'Not started',
        by: (name: string) => `by ${name}`,
        late: (span: string) => `${span} after the plan`,
        early: (span: string) => `${span} before the plan`,
        over: (span: string) => `Overrun by ${span}`,
        until: (time: string) => `until ${time}`,
        steps: (done: number, of: number) => `${format.number(done)} of ${count(of, 'step', 'steps')}`,
        skipped: (n: number) => `${format.number(n)} of them skipped`,
        states: {
          'not-started': 'Not started',
          running: 'Under way',
          'rolling-back': 'To be rolled back',
          ...results,
        },
      },
      start: {
        action: 'Start the cutover',
        body: (criteria: number) =>
          criteria === 0
            ? 'The time runs from now on. There are no rollback criteria, and none can be added after the start.'
            : `The time runs from now on. ${count(criteria, 'rollback criterion stands', 'rollback criteria stand')} as written.`,
      },
      steps: {
        title: 'Steps',
        none: 'No item of this cutover has steps. Steps are rows of the items of the phase that ends with T-0, and of those that are due on the day of the cutover.',
        hidden: (n: number) => `${count(n, 'step', 'steps')} of issues that you may not see`,
        keys: 'Arrow keys go through the steps. D: done, or not done again. S: skipped. R: report an issue. L: write into the log.',
        done: 'Done',
        undo: 'Not done',
        skip: 'Skip',
        wordsToCome: 'The reason shows when the run sheet is read again.',
        doneOf: (step: string) => `Done: ${step}`,
        undoOf: (step: string) => `Not done after all: ${step}`,
        skipOf: (step: string) => `Skip: ${step}`,
        reportOf: (title: string) => `Report an issue at: ${title}`,
        report: 'Report',
        reason: (step: string) => `Why is this step skipped: ${step}`,
        save: 'Skip the step',
        needReason: 'Say why it is skipped.',
        owner: (name: string) => `For ${name}`,
        columns: { step: 'Step', result: 'Result', actions: 'Do' },
        saving: 'Being saved',
        gone: 'Its issue is gone',
        failed: 'The step was not written',
      },
      log: {
        title: 'Log',
        lines: (n: number) => count(n, 'line', 'lines'),
        none: 'Nothing is written yet.',
        label: 'What happens',
        tone: 'How it goes',
        tones,
        write: 'Write',
        all: 'Lines of the log, newest first',
        earlier: 'Show earlier lines',
        failed: 'The line was not written',
        unread: 'Earlier lines could not be read',
        toInput: 'Write into the log',
      },
      criteria: {
        title: 'Rollback criteria',
        none: 'No rollback criteria are written.',
        noneThen: 'This run has no rollback criteria.',
        add: 'Add a criterion',
        text: 'Roll back if',
        untilLabel: 'The point of no return',
        byStart: 'Minutes after the start',
        byClock: 'A time',
        minutes: 'Minutes',
        day: 'Day',
        time: 'Time',
        needText: 'Say when to roll back.',
        needMinutes: 'Write minutes from 1 to 20,160.',
        needTime: 'Choose a day and a time.',
        drop: 'Take out',
        dropOf: (text: string) => `Take out: ${text}`,
        until: (until: NoReturn, zone: string) =>
          until.by === 'start'
            ? `Up to ${span(until.minutes * MINUTE_MS)} after the start`
            : `Up to ${format.shortDay(until.day)}, ${until.time} (${zone})`,
        left: (ms: number) => `${span(ms)} left to go back`,
        passed: (ms: number) => `No way back since ${span(ms)}`,
        passedMark: 'Passed',
        passedCount: (n: number) => `${count(n, 'point of no return has', 'points of no return have')} passed.`,
        leftOf: (text: string) => `Time left to go back: ${text}`,
        failed: 'The criterion was not changed',
      },
      rollBack: {
        action: 'Roll back',
        body: 'The decision stands in the run sheet with your name. Record the outcome once everything is back.',
        reason: 'Why',
        needReason: 'Say why.',
        decided: (name: string) => `${name} decided to roll back`,
      },
      outcome: {
        title: 'Outcome',
        action: 'Record the outcome',
        which: 'How the cutover ended',
        note: 'Note',
        results,
        said: (result: string, name: string) => `${result}, recorded by ${name}`,
        none: 'No outcome is recorded yet.',
      },
      again: {
        action: 'Prepare another run',
        body: 'The run so far stays readable with its steps and its log. Rollback criteria are taken over.',
        steps: 'Steps that are done or skipped',
        keep: 'stay as they are',
        anew: 'begin anew',
        anewMeans: 'Each issue keeps the results so far as an earlier run. Issues that you may not see keep theirs.',
      },
      runs: {
        label: 'Run',
        name: (n: number, result: string) => `Run ${format.number(n)}: ${result}`,
      },
      reports: {
        title: 'Reported issues',
        none: 'No issue was reported from here.',
        hidden: (n: number) => `${count(n, 'issue', 'issues')} that you may not see`,
        action: 'Report an issue',
        body: 'It becomes a Jira issue of the wave in your name, and counts as work of hypercare.',
        at: (title: string) => `It is linked to: ${title}`,
        summary: 'Summary',
        severity: 'Severity',
        severities,
        needSummary: 'Say in one line what is wrong.',
        done: (key: string) => `${key} was reported`,
        lacks: {
          module: 'It hangs below no module, since Jira shows you none of the wave: it is not counted.',
          link: 'It is not linked to the issue of the step: Jira did not take the link.',
        },
        failed: 'The issue was not reported',
        by: (name: string) => `reported by ${name}`,
      },
      cancel: 'Cancel',
      notWritten: 'This was not written',
    },
  };
}
