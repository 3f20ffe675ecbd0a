import type { Format } from '../format';
import { plural } from './plural';

/** The sentences that every surface has. */
export type Texts = ReturnType<typeof createTexts>;

/**
 * The sentences that every surface needs, in English; those of a folder are in a file beside its code and loaded with it.
 * Sentences are whole: what varies is a parameter, nothing is put together from parts by the components. Another language is
 * another function of this type.
 */
export function createTexts(format: Format) {
  const n = format.number;
  return {
    product: 'Runway',
    broken: 'This panel could not be drawn',
    noAnswer: 'Runway did not answer.',
    noAnswerNext: 'Check your connection and try again. If it keeps happening, tell a site administrator.',
    retryAfter: (time: string) => `Try again in ${time}.`,
    tryAgain: 'Try again',
    back: 'Back',
    next: 'Next',
    loading: 'Loading',
    cancel: 'Cancel',
    add: 'Add',
    pages: { prev: 'Previous page', next: 'Next page', label: 'Pages', pageLabel: 'Page' },
    parties: { customer: 'Customer', provider: 'Provider', partner: 'Partner', vendor: 'Vendor' },
    first: {
      heading: 'Turn a migration template into Jira issues',
      body: 'Runway reads a migration template and creates its modules as epics, with their tasks and sub-tasks, in this project. You see everything before anything is written.',
      action: 'Import a template',
      failed: 'Runway could not look up this project’s imports',
    },
    faults: {
      errors: (count: number) => `${n(count)} ${plural(count, 'error', 'errors')} to fix before importing`,
      warnings: (count: number) => `${n(count)} ${plural(count, 'warning', 'warnings')}`,
      notes: (count: number) => `${n(count)} ${plural(count, 'note', 'notes')}`,
      where: (file: string, line: number) => `${file}:${line}`,
      more: (count: number) => `Show ${n(count)} more`,
    },
    outage: {
      since: (time: string) => `Jira has not answered since ${time}.`,
      next: (time: string) => `Next attempt at ${time}. Runway continues by itself when Jira works again.`,
      now: 'Runway is trying again now.',
    },
    person: {
      nobody: 'Nobody',
      notShown: 'Somebody whom Jira does not show',
    },
    tables: {
      copy: 'Copy as table',
      csv: 'CSV',
      copyOf: (title: string) => `Copy as table: ${title}`,
      csvOf: (title: string) => `CSV: ${title}`,
      copied: 'Copied.',
      saved: 'Saved.',
      failed: 'This did not work. Try the other way to take the table out.',
      scroll: (title: string) => `${title}, scrollable sideways`,
    },
    help: {
      mark: 'Help',
      guide: 'Read the two-minute guide',
      close: 'Close',
      contents: 'On this page',
      allPages: 'All pages of the help',
      failed: 'The help could not be fetched. Check your connection and try again.',
      pages: {
        guide: 'Runway in two minutes',
        panels: 'What each panel shows',
        readiness: 'What the numbers and states mean',
        raci: 'Who answers for what',
        'go-no-go': 'What a gate asks, and what a decision is',
        'decision-log': 'Decisions, documents, risks and questions',
        sprints: 'Sprints',
        confluence: 'Runway on Confluence pages',
        templates: 'Templates',
        diagnostics: 'Diagnostics',
        'bad-input': 'What bad input gets',
        data: 'What Runway stores',
        leaving: 'Taking a wave out, and leaving',
        permissions: 'What Runway asks for, and why',
      },
      rule: (words: string) => `${words}: what this means`,
      code: (code: string) => `${code}: what this means`,
      means: 'What this means',
      counted: 'What is counted',
      met: 'How a criterion is met',
      numbers: 'The other numbers',
      states: 'The state of a phase',
    },
    activity: {
      heading: 'Activity',
      intro:
        'What people said and set through Runway, newest first. What they said stands nowhere else: Jira’s own history does not have it.',
      failed: 'The activity could not be read',
      save: 'Save as JSON',
      saveFailed: 'The activity could not be saved',
      kind: 'Kind',
      by: 'Person',
      anybody: 'Anybody',
      mine: 'Only mine',
      more: 'Show more',
      empty: 'Nothing has been written through Runway in this wave yet.',
      noneMatch: 'Nothing matches. Take a filter away to see more.',
      undone: 'Taken back',
      removed: (was: string) => `Removed: ${was}`,
      answeredFor: (person: string) => `for ${person}`,
      columns: { at: 'When', account: 'Account', what: 'What', from: 'From', to: 'To' },
      onlyItem: 'Only this item',
      onlyItemOf: (key: string) => `Only this item: ${key}`,
      ofItem: (item: string) => `Only what was written of ${item}`,
      oneItem: 'one item',
      allItems: 'Of all items',
      kinds: {
        confirm: 'Confirmed a criterion',
        withdraw: 'Withdrew a confirmation',
        reject: 'Rejected evidence',
        row: 'Gave a row its result',
        'row-plan': 'Planned a row',
        'run-again': 'Began rows anew',
        answer: 'Answered a question',
        'not-applicable': 'Said not applicable',
        applicable: 'Said applicable again',
        replace: 'Named another issue',
        'create-again': 'Had an issue created again',
        workstream: 'Moved to a workstream',
        owner: 'Set the owner in Jira',
        priority: 'Set the priority in Jira',
        due: 'Set the due date in Jira',
        settings: 'Changed a setting',
        raci: 'Changed the RACI matrix',
        register: 'Changed roles, people or workstreams',
        gates: 'Changed the gates',
        gate: 'Acted at a gate',
        'run-sheet': 'Wrote into a run sheet',
        decision: 'Wrote into the decision log',
        document: 'Changed a document',
        risk: 'Changed a risk',
        question: 'Wrote a question or its answer',
        undo: 'Took something back',
      },
    },
    config: {
      intro: 'Choose whose readiness this page shows.',
      failed: 'The projects could not be listed',
      project: 'Project',
      wave: 'Wave',
      chooseProject: 'Choose a project',
      chooseWave: 'Choose a wave',
      noOptions: 'Nothing found',
      cancel: 'Cancel',
      save: 'Save',
      needProject: 'Choose a project.',
      needWave: 'Choose a wave.',
      empty: 'No wave to show yet',
      emptyBody:
        'None of the projects that you may see has a migration wave. Import a template on a project’s Runway page first.',
      saveFailed: 'The settings could not be saved. Close the editor’s window and open it again.',
      projectOption: (name: string, key: string) => `${name} (${key})`,
      waveOption: (code: string, name: string) => `${code} · ${name}`,
    },

    // What a folder below or several tabs say too.
    item: {
      more: (count: number) => `Show ${n(count)} more`,
      results: {
        go: 'Go',
        'no-go': 'No-go',
        pending: 'Pending',
        passed: 'Passed',
        failed: 'Failed',
        blocked: 'Blocked',
        'not-run': 'Not run',
        done: 'Done',
        'not-done': 'Not done',
        skipped: 'Skipped',
        there: 'There',
        missing: 'Missing',
      },
      undo: 'Undo',
      undoRefused: 'Change it where it was written.',
    },
    people: {
      choose: 'Nobody yet',
      type: 'Type a name or an e-mail address.',
      noneFound:
        'No one found. If you find no one at all, Jira may not show people to you: ask for the permission Browse users and groups.',
      notShown: 'Somebody whom Jira does not show',
    },
    preview: {
      nothingYet: 'Nothing has been written to Jira yet.',
      from: (day: string) => `From ${day}`,
      warned: 'Say that the dates are meant, or change them.',
      contradicts: 'Work begins after T-0. Change the dates.',
      emails: (count: number) =>
        count === 0 ? 'No e-mail is sent.' : `Jira sends ${n(count)} ${plural(count, 'e-mail', 'e-mails')}.`,
      choose: 'Choose…',
    },
    run: {
      again: 'Import another template',
    },
    gates: {
      verdicts: {
        go: 'Ready',
        'conditional-go': 'Ready with conditions',
        'no-go': 'Not ready',
        'cannot-say': 'Unknown',
      },
      decided: {
        go: 'Decided Go',
        'go-with-conditions': 'Decided Go with conditions',
        'no-go': 'Decided No-go',
        reconvene: 'Decided Reconvene',
      },
      against: {
        go: 'although Ready',
        'conditional-go': 'although Ready with conditions',
        'no-go': 'although Not ready',
        'cannot-say': 'although Unknown',
      },
      worse: (count: number) => `${n(count)} worse since`,
      gridOpen: (gate: string, wave: string) => `${gate} of ${wave}`,
      rows: {
        gatesOf: 'Asked at',
      },
    },
    decisions: {
      notWritten: 'This was not written',
      decision: {
        states: {
          draft: 'Draft',
          'under-review': 'Under review',
          approved: 'Approved',
          'under-revision': 'Under revision',
        },
        look: 'I have looked',
        lookAt: (name: string) => `I have looked at ${name}`,
        onItem: (number: number, title: string, state: string) =>
          `This rests on decision ${n(number)}, “${title}”, which was taken into revision. It is ${state.toLowerCase()} now.`,
        onItemTitle: 'Rests on a decision under revision',
      },
    },
    settings: {
      removal: {
        removed: (wave: string) => `Runway’s data of ${wave} was removed.`,
      },
    },
    waveDates: {
      none: 'The wave has no T-0 yet.',
      moved: (times: number, days: number | null) => {
        const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${n(times)} times`;
        if (days === null) return `Moved ${often}.`;
        const away = Math.abs(days);
        return days === 0
          ? `Moved ${often}, now back on its first day.`
          : `Moved ${often}, ${days > 0 ? '+' : '−'}${n(away)} ${plural(away, 'day', 'days')}.`;
      },
      fromTo: (from: string, to: string) => `${from} → ${to}`,
      byWhen: (name: string, when: string) => `${name}, ${when}`,
    },
  };
}
