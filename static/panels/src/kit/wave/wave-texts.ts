import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

export function waveTexts(format: Format) {
  const n = format.number;
  return {
    wave: {
      heading: 'Phase readiness',
      failed: 'Phase readiness could not be read',
      cutover: (day: string) => `T-0: ${day}`,
      asOf: (when: string) => `As of ${when}`,
      zone: (zone: string, there: string, here: string) => `${zone}: ${there} (your time: ${here})`,
      total: 'Total',
      sprint: (name: string) => `Sprint: ${name}`,
      whole: 'The whole wave',
      empty: 'No wave yet',
      emptyBody:
        'This shows how much of a migration is complete, phase by phase. Import a template on the project’s Runway page; its wave then appears here.',
      refresh: 'Look again',
      leftOut: {
        phases: (count: number) =>
          `${n(count)} more ${plural(count, 'phase is', 'phases are')} not listed here. The total counts ${plural(count, 'it', 'them')}.`,
        workstreams: (count: number) =>
          `${n(count)} more ${plural(count, 'workstream is', 'workstreams are')} not listed here. The total counts ${plural(count, 'it', 'them')}.`,
        waiting: (count: number) =>
          `${n(count)} more ${plural(count, 'line waits', 'lines wait')} for you and ${plural(count, 'is', 'are')} not listed here. Items has them all.`,
        waves: (count: number) =>
          `${n(count)} older ${plural(count, 'wave', 'waves')} of this project cannot be chosen here. The portfolio lists them.`,
        templates: (count: number) =>
          `${n(count)} more ${plural(count, 'template is', 'templates are')} not named here.`,
      },
      openFailed: 'The project’s page did not open. Open the project and choose Runway in its side bar.',
    },

    policy: {
      name: { light: 'Light', assisted: 'Assisted', strict: 'Strict' },
      short: { light: '(light)', assisted: '(assisted)', strict: '(strict)' },
      under: { light: 'Policy: light', assisted: 'Policy: assisted', strict: 'Policy: strict' },
      means: {
        light: 'Light: criteria are shown and not counted.',
        assisted:
          'Assisted: a criterion is met when a person confirms it, or when its evidence is seen in Jira and the item is done.',
        strict:
          'Strict: each criterion is confirmed by a person who is not the assignee, and was not when they confirmed it.',
      },
    },

    phaseStates: {
      name: {
        'not-applicable': 'Not applicable',
        'signed-off': 'Signed off',
        'signed-off-with-conditions': 'Signed off with conditions',
        'setting-up': 'Setting up',
        blocked: 'Blocked',
        'at-risk': 'At risk',
        unknown: 'Unknown',
        complete: 'Complete',
        'not-started': 'Not started',
        'on-track': 'On track',
      },
      rule: {
        'not-applicable': 'Nothing is counted and nothing is ongoing.',
        'signed-off': 'Its exit decision stands.',
        'signed-off-with-conditions': 'Its exit decision stands, with conditions.',
        'setting-up': 'It was imported a few working days ago, and its people are not mapped yet.',
        blocked: 'A high-priority item is stopped.',
        'at-risk':
          'An item is stopped or missing, a high-priority item is overdue, an item is long overdue, or one that starts soon has no owner.',
        unknown: 'The facts are too old or were cut short, or an item cannot be read.',
        complete: 'Every counted item is complete.',
        'not-started': 'Nothing is in progress or done, and its start lies ahead.',
        'on-track': 'None of the other states holds.',
      },
    },

    stateRules: {
      'nothing-counted': () => 'Nothing is counted here.',
      'exit-decided': () => 'Its exit is decided.',
      'worse-since-exit': (count: number) => `${n(count)} worse since it was signed off`,
      'people-not-mapped': () => 'The people are not mapped yet.',
      'high-stopped': (count: number) => `${n(count)} high-priority ${plural(count, 'item is', 'items are')} stopped`,
      stopped: (count: number) => `${n(count)} ${plural(count, 'item is', 'items are')} stopped`,
      missing: (count: number) => `${n(count)} ${plural(count, 'item is', 'items are')} missing`,
      'high-overdue': (count: number) => `${n(count)} high-priority ${plural(count, 'item is', 'items are')} overdue`,
      'long-overdue': (count: number) => `${n(count)} ${plural(count, 'item is', 'items are')} long overdue`,
      'unowned-soon': (count: number) =>
        `${n(count)} ${plural(count, 'item starts', 'items start')} soon without an owner`,
      stale: () => 'The facts are too old to say.',
      'cut-short': () => 'Jira’s answer was cut short.',
      unreadable: (count: number) => `${n(count)} ${plural(count, 'item', 'items')} could not be read`,
      'all-complete': () => 'Every counted item is complete.',
      'nothing-begun': () => 'Nothing has begun, and its start lies ahead.',
      'ongoing-only': () => 'It has ongoing items only and goes by its dates.',
    },

    overview: {
      failed: 'The wave could not be read',
      refresh: 'Refresh from Jira',
      title: (name: string, code: string) => `${name} · ${code}`,
      refreshFailed: 'Jira could not be asked again',
      asking: {
        asking: 'Asking Jira…',
        asked: 'Runway is reading the wave from Jira. New numbers arrive in about 2 minutes.',
        'not-asked': 'Runway is already reading the wave, or read it a moment ago.',
      },
      neverRead: 'Not read from Jira yet',
      unread: 'Jira has not been read since the import. Until then nothing counts as complete; it takes a few minutes.',
      template: (name: string, version: string) => (version === '' ? name : `${name}, version ${version}`),
      sample: 'Sample',
      closed: 'This wave is closed. It can be read, and nothing in it can be changed.',
      archived: 'This wave is archived. It can be read, and nothing in it can be changed.',
      stale:
        'These facts are older than they should be. What they called complete is shown in grey until Jira is read again.',
      cutShort: 'Jira’s answer was cut short. What could not be read counts as not complete.',
      complete: (complete: number, counted: number, percent: string) =>
        `${n(complete)} of ${n(counted)} complete (${percent})`,
      notApplicable: (count: number, since: number) =>
        since === 0
          ? `${n(count)} not applicable`
          : `${n(count)} not applicable, ${n(since)} of them since the phase began`,
      nothing: 'Nothing to measure',
      nothingCounted: 'Nothing is counted in this wave yet.',
      none: '–',
      of: (done: number, all: number) => `${n(done)} of ${n(all)}`,
      ofIn: (done: number, all: number, label: string, where: string) =>
        `${n(done)} of ${n(all)}, ${label}, ${where}: show what is open`,
      opens: (count: number, label: string, where: string) => `${n(count)}, ${label}, ${where}: show them`,
      ratio: (complete: number, counted: number, percent: string) => `${n(complete)} of ${n(counted)} (${percent})`,
      chart: 'Readiness by phase',
      bar: (
        name: string,
        counted: number,
        parts: Readonly<Record<'complete' | 'open' | 'dropped' | 'missing' | 'unreadable', number>>,
      ) =>
        counted === 0
          ? `${name}: nothing to measure`
          : `${name}: ${format.list([
              `${n(parts.complete)} complete`,
              `${n(parts.open)} open`,
              ...(parts.dropped === 0 ? [] : [`${n(parts.dropped)} dropped`]),
              ...(parts.missing === 0 ? [] : [`${n(parts.missing)} missing`]),
              ...(parts.unreadable === 0 ? [] : [`${n(parts.unreadable)} unreadable`]),
            ])}`,
      parts: {
        complete: 'Complete',
        stale: 'Complete when last read',
        open: 'Open',
        dropped: 'Dropped',
        missing: 'Missing',
        unreadable: 'Unreadable',
      },
      phaseTable: 'Phases in numbers',
      workstreamTable: 'By workstream',
      columns: {
        phase: 'Phase',
        state: 'State',
        workstream: 'Workstream',
        complete: 'Complete',
        criteria: 'Criteria met',
        rows: 'Rows answered',
        overdue: 'Overdue',
        late: 'Late',
        stopped: 'Stopped',
        unowned: 'Unowned',
        dropped: 'Dropped',
        missing: 'Missing',
        unreadable: 'Unreadable',
        added: 'Added',
        ongoing: 'Ongoing',
        tampered: 'Tampered',
      },
      /** Heads of what a file has beside the table's own columns. */
      fileColumns: {
        complete: 'Complete items',
        counted: 'Counted items',
        percent: 'Complete, percent',
        notApplicable: 'Not applicable',
        notApplicableSinceBegin: 'Not applicable since the phase began',
        criteria: 'Criteria',
        rows: 'Rows',
        criteriaMet: 'Criteria met',
        proposed: 'Criteria proposed',
        rowsAnswered: 'Rows answered',
        overdue: 'Overdue',
        late: 'Late',
        stopped: 'Stopped',
        unowned: 'Unowned',
        dropped: 'Dropped',
        missing: 'Missing',
        unreadable: 'Unreadable',
        added: 'Added',
        ongoing: 'Ongoing',
        tampered: 'Tampered',
      },
      countedRule:
        'Counted are the template’s lowest items, those above them with criteria or rows of their own, and tasks that people added. Epics and ongoing items are not.',
      completeRule:
        'Complete is what is done, with every criterion met, no checklist row open and the sub-tasks that people added done. Percentages are rounded down.',
      firstSteps: 'First steps',
      putAway: 'Put away',
      putAwayFailed: 'This was not written',
      firstStepsAway: 'The first steps are put away, for everybody',
      stepDone: 'Done',
      stepOpen: 'To do',
    },

    sprint: {
      done: (done: number, all: number) => `${n(done)} of ${n(all)} ${plural(all, 'item', 'items')} done`,
      moved: (committed: number, added: number, removed: number) =>
        `Committed ${n(committed)} · added ${n(added)} · removed ${n(removed)}`,
      carriedIn: (count: number, most: number) =>
        `carried in ${n(count)}, from up to ${n(most)} earlier ${plural(most, 'sprint', 'sprints')}`,
      shouldBe: (count: number) => `At an even pace ${n(count)} would be done by now.`,
      complete: (count: number) => `${n(count)} complete by Runway’s rule.`,
      unseen: (count: number) =>
        `${n(count)} ${plural(count, 'item was', 'items were')} deleted before Runway looked. No number counts ${plural(count, 'it', 'them')}.`,
      jira: (of: {
        readonly tasks: number;
        readonly taskPoints: number | null;
        readonly issues: number;
        readonly fromTemplate: number;
      }) =>
        `Jira’s chart counts ${n(of.tasks)} ${plural(of.tasks, 'task', 'tasks')}${of.taskPoints === null ? '' : `, ${n(of.taskPoints)} points`}; here ${n(of.issues)} ${plural(of.issues, 'item', 'items')}: ${n(of.fromTemplate)} template, ${n(of.issues - of.fromTemplate)} team, sub-tasks included.`,
      doneColumn: (name: string) =>
        `Done means the last column of the board, “${name}”. Days off are those of the wave.`,
      readAt: (when: string) => `Sprint read ${when}`,
      chart: 'Burndown of the sprint by items. The table below has its numbers.',
      burndown: 'Burndown',
      table: 'Numbers of the burndown',
      noLine: 'The sprint has not started.',
      columns: {
        at: 'From',
        left: 'Items left',
        scope: 'Items in scope',
        leftPoints: 'Points left',
        scopePoints: 'Points in scope',
      },
      lines: { left: 'Not done', scope: 'Scope', guide: 'Even pace', complete: 'Complete by Runway’s rule' },
    },

    board: {
      nothingInSprint: 'Nothing of this wave is in the sprint.',
      empty: 'No migration on this board yet',
      emptyBody:
        'This shows the sprint against the migration’s phases. Import a template on the project’s Runway page; its work then appears here.',
    },
  };
}
