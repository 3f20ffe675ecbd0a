import type { GateOpen } from '../../../../../src/contract/gates';
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
    broken: 'Something went wrong in Runway',
    noAnswer: 'Runway did not answer.',
    noAnswerNext: 'Check your connection and try again.',
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
      heading: 'Import a migration template',
      body: 'Runway creates epics, tasks and sub-tasks. You review everything first.',
      action: 'Import template',
      failed: 'Could not load imports',
    },
    faults: {
      errors: (count: number) => `Fix ${n(count)} ${plural(count, 'error', 'errors')}`,
      warnings: (count: number) => `${n(count)} ${plural(count, 'warning', 'warnings')}`,
      notes: (count: number) => `${n(count)} ${plural(count, 'note', 'notes')}`,
      where: (file: string, line: number) => `${file}:${line}`,
      more: (count: number) => `Show ${n(count)} more`,
      alike: (count: number) => `${n(count)} more of this kind`,
    },
    outage: {
      since: (time: string) => `No answer from Jira since ${time}.`,
      next: (time: string) => `Next attempt at ${time}. Runway continues by itself.`,
      now: 'Trying again now.',
    },
    person: {
      nobody: 'No one',
      notShown: 'Hidden person',
    },
    tables: {
      copy: 'Copy as table',
      csv: 'CSV',
      copyOf: (title: string) => `Copy as table: ${title}`,
      csvOf: (title: string) => `CSV: ${title}`,
      copied: 'Copied.',
      saved: 'Saved.',
      failed: 'Export failed. Try the other format.',
      scroll: (title: string) => `${title}, scrolls sideways`,
    },
    help: {
      mark: 'Help',
      guide: 'Two-minute guide',
      close: 'Close',
      contents: 'On this page',
      allPages: 'All help pages',
      failed: 'Could not load help. Try again.',
      pages: {
        guide: 'Runway in two minutes',
        panels: 'Panels',
        readiness: 'Readiness and states',
        raci: 'RACI',
        'go-no-go': 'Gates and decisions',
        'decision-log': 'RAID and documents',
        sprints: 'Sprints',
        confluence: 'Confluence',
        templates: 'Templates',
        diagnostics: 'Diagnostics',
        'bad-input': 'Invalid input',
        data: 'Stored data',
        leaving: 'Removing a wave, and uninstalling',
        permissions: 'Permissions',
      },
      rule: (words: string) => `What this means: ${words}`,
      code: (code: string) => `What this means: ${code}`,
      means: 'What this means',
      counted: 'What counts',
      met: 'How criteria are met',
      numbers: 'The other numbers',
      states: 'Phase states',
    },
    activity: {
      heading: 'Activity',
      intro: 'Changes made in Runway, newest first.',
      failed: 'Could not load activity',
      save: 'Save JSON',
      saveFailed: 'Not saved',
      kind: 'Kind',
      by: 'Person',
      anybody: 'Anyone',
      mine: 'Only mine',
      more: 'Show more',
      empty: 'No activity yet.',
      noneMatch: 'Nothing matches.',
      undone: 'Undone',
      removed: (was: string) => `Removed: ${was}`,
      answeredFor: (person: string) => `for ${person}`,
      columns: { at: 'When', account: 'Account', what: 'What', from: 'From', to: 'To' },
      onlyItem: 'This item only',
      onlyItemOf: (key: string) => `This item only: ${key}`,
      ofItem: (item: string) => `Activity of ${item}`,
      oneItem: 'one item',
      allItems: 'All items',
      kinds: {
        confirm: 'Confirmed criterion',
        withdraw: 'Withdrew confirmation',
        reject: 'Rejected evidence',
        row: 'Answered line',
        'row-plan': 'Planned line',
        'run-again': 'Restarted lines',
        answer: 'Answered question',
        'not-applicable': 'Marked not applicable',
        applicable: 'Marked applicable',
        replace: 'Replaced work item',
        'create-again': 'Recreated work item',
        workstream: 'Moved workstream',
        owner: 'Set owner',
        priority: 'Set priority',
        due: 'Set due date',
        settings: 'Changed setting',
        raci: 'Changed RACI',
        register: 'Changed register',
        gates: 'Changed gates',
        gate: 'Updated gate',
        'run-sheet': 'Updated runbook',
        decision: 'Updated decision',
        document: 'Updated document',
        risk: 'Updated risk',
        question: 'Updated question',
        'sprint-state': 'Set sprint state',
        import: 'Changed by import',
        undo: 'Undid change',
      },
    },
    config: {
      intro: 'Choose a wave.',
      failed: 'Could not load projects',
      project: 'Project',
      wave: 'Wave',
      chooseProject: 'Choose project',
      chooseWave: 'Choose wave',
      noOptions: 'Nothing found',
      cancel: 'Cancel',
      save: 'Save',
      needProject: 'Choose a project.',
      needWave: 'Choose a wave.',
      empty: 'No wave yet',
      emptyBody: 'Import a template on a project’s Runway page first.',
      saveFailed: 'Not saved. Reopen the editor’s window.',
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
        there: 'Present',
        missing: 'Missing',
      },
      undo: 'Undo',
      undoRefused: 'Undo it where it was saved.',
    },
    people: {
      choose: 'No one yet',
      type: 'Type a name or email.',
      noneFound: 'No one found. Runway may need the permission Browse users and groups.',
      notShown: 'Hidden person',
    },
    preview: {
      nothingYet: 'Nothing is in Jira yet.',
      from: (day: string) => `From ${day}`,
      warned: 'Keep these dates, or change them.',
      contradicts: 'Work starts after T-0. Change the dates.',
      emails: (count: number) =>
        count === 0 ? 'Jira sends no email.' : `Jira sends ${n(count)} ${plural(count, 'email', 'emails')}.`,
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
      open: ({ items, lines, documents, behind }: GateOpen) => {
        const parts = [
          [items, 'item', 'items'],
          [lines, 'line', 'lines'],
          [documents, 'document', 'documents'],
        ] as const;
        const counted = parts.flatMap(([count, one, many]) =>
          count === 0 ? [] : [`${n(count)} ${plural(count, one, many)}`],
        );
        return `${counted.join(', ')} open${behind === 0 ? '' : ` · ${n(behind)} behind plan`}`;
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
        gatesOf: 'Gate:',
      },
    },
    decisions: {
      notWritten: 'Not saved',
      decision: {
        states: {
          draft: 'Draft',
          'under-review': 'Under review',
          approved: 'Approved',
          'under-revision': 'Under revision',
        },
        look: 'Mark reviewed',
        lookAt: (name: string) => `Mark reviewed: ${name}`,
        onItem: (number: number, title: string, state: string) =>
          `Decision ${n(number)}, “${title}”, is ${state.toLowerCase()}. This item depends on it.`,
        onItemTitle: 'Decision under revision',
      },
    },
    settings: {
      removal: {
        removed: (wave: string) => `Runway’s data for ${wave} was removed.`,
      },
    },
    waveDates: {
      none: 'No T-0 yet.',
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
