import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

export function waveTexts(format: Format) {
  const n = format.number;
  return {
    wave: {
      heading: 'Phase readiness',
      failed: 'Could not load readiness',
      cutover: (day: string) => `T-0: ${day}`,
      asOf: (when: string) => `As of ${when}`,
      zone: (zone: string, there: string, here: string) => `${zone}: ${there} (yours: ${here})`,
      total: 'Total',
      sprint: (name: string) => `Sprint: ${name}`,
      whole: 'Whole wave',
      empty: 'No wave yet',
      emptyBody: 'Import a template on the project’s Runway page.',
      refresh: 'Refresh',
      leftOut: {
        phases: (count: number) => `${n(count)} more ${plural(count, 'phase', 'phases')}, included in the total.`,
        workstreams: (count: number) =>
          `${n(count)} more ${plural(count, 'workstream', 'workstreams')}, included in the total.`,
        waiting: (count: number) => `${n(count)} more under Items.`,
        waves: (count: number) => `${n(count)} older ${plural(count, 'wave', 'waves')} in the portfolio.`,
        templates: (count: number) => `${n(count)} more ${plural(count, 'template', 'templates')}.`,
      },
      openFailed: 'Open the project and choose Runway in its side bar.',
    },

    policy: {
      name: { light: 'Light', assisted: 'Assisted', strict: 'Strict' },
      short: { light: '(light)', assisted: '(assisted)', strict: '(strict)' },
      under: { light: 'Policy: light', assisted: 'Policy: assisted', strict: 'Policy: strict' },
      means: {
        light: 'Light: criteria do not count.',
        assisted: 'Assisted: confirmed by a person, or met by evidence once the item is done.',
        strict: 'Strict: confirmed by someone other than the assignee.',
      },
    },

    phaseStates: {
      name: {
        'not-applicable': 'Not applicable',
        'signed-off': 'Signed off',
        'signed-off-with-conditions': 'Signed off with conditions',
        blocked: 'Blocked',
        'at-risk': 'At risk',
        unknown: 'Unknown',
        complete: 'Complete',
        'not-started': 'Not started',
        'on-track': 'On track',
      },
      rule: {
        'not-applicable': 'Nothing counted or ongoing.',
        'signed-off': 'Exit gate decided Go.',
        'signed-off-with-conditions': 'Exit gate decided Go with conditions.',
        blocked: 'A high-priority item is blocked.',
        'at-risk': 'Something is blocked, missing, overdue or starts soon without an owner.',
        unknown: 'Data is old, incomplete or unreadable.',
        complete: 'All counted items complete.',
        'not-started': 'Not started; its start is ahead.',
        'on-track': 'No other state applies.',
      },
    },

    stateRules: {
      'nothing-counted': () => 'Nothing counted',
      'exit-decided': () => 'Exit gate decided',
      'worse-since-exit': (count: number) => `${n(count)} worse since it was signed off`,
      'high-stopped': (count: number) => `${n(count)} high-priority ${plural(count, 'item', 'items')} blocked`,
      stopped: (count: number) => `${n(count)} ${plural(count, 'item', 'items')} blocked`,
      missing: (count: number) => `${n(count)} ${plural(count, 'item', 'items')} missing`,
      'high-overdue': (count: number) => `${n(count)} high-priority ${plural(count, 'item', 'items')} overdue`,
      'long-overdue': (count: number) => `${n(count)} ${plural(count, 'item', 'items')} long overdue`,
      'before-gate': (count: number) => `${n(count)} overdue or blocked before the next gate`,
      overdue: (count: number) => `${n(count)} overdue`,
      'unowned-soon': (count: number) => `${n(count)} ${plural(count, 'item', 'items')} without an owner start soon`,
      stale: () => 'Waiting for data from Jira',
      'cut-short': () => 'Data from Jira is incomplete',
      unreadable: (count: number) => `${n(count)} unreadable ${plural(count, 'item', 'items')}`,
      'all-complete': () => 'All items complete',
      'nothing-begun': () => 'Not started; its start is ahead',
      'ongoing-only': () => 'Ongoing items only',
    },

    overview: {
      failed: 'Could not load the wave',
      refresh: 'Refresh from Jira',
      title: (name: string, code: string) => `${name} · ${code}`,
      refreshFailed: 'Refresh failed',
      asking: {
        asking: 'Refreshing…',
        asked: 'Refreshing. New numbers arrive in about 2 minutes.',
        updated: 'Updated.',
        'not-asked': 'Runway refreshed a moment ago.',
      },
      neverRead: 'Waiting for data from Jira',
      unread: 'Waiting for data from Jira. First numbers in about 2 minutes.',
      template: (name: string, version: string) => (version === '' ? name : `${name}, version ${version}`),
      sample: 'Sample',
      closed: 'This wave is closed and read-only.',
      archived: 'This wave is archived and read-only.',
      stale: 'Old data: completed work is grey until the next refresh.',
      cutShort: 'Incomplete data: missing parts count as not complete.',
      complete: (complete: number, counted: number, percent: string) =>
        `${n(complete)} of ${n(counted)} complete (${percent})`,
      planned: (planned: number, complete: number) =>
        [`${n(planned)} planned by today`, ...(planned > complete ? [`${n(planned - complete)} behind`] : [])].join(
          ' · ',
        ),
      backlog: (done: number, all: number) => `Team backlog: ${n(done)} of ${n(all)} done`,
      withTeam: (template: number, team: number) => `${n(template)} template, ${n(team)} team`,
      notApplicable: (count: number, since: number) =>
        since === 0 ? `${n(count)} not applicable` : `${n(count)} not applicable, ${n(since)} since the phase began`,
      nothing: 'Nothing to measure',
      nothingCounted: 'Nothing counted yet.',
      none: '–',
      of: (done: number, all: number) => `${n(done)} of ${n(all)}`,
      ofIn: (done: number, all: number, label: string, where: string) =>
        `${n(done)} of ${n(all)}, ${label}, ${where}: show open`,
      opens: (count: number, label: string, where: string) => `${n(count)}, ${label}, ${where}: show`,
      ratio: (complete: number, counted: number, percent: string) => `${n(complete)} of ${n(counted)} (${percent})`,
      chart: 'Readiness by phase',
      bar: (
        name: string,
        counted: number,
        parts: Readonly<Record<'complete' | 'open' | 'dropped' | 'missing' | 'unreadable', number>>,
        planned: number,
      ) =>
        counted === 0
          ? `${name}: nothing to measure`
          : `${name}: ${format.list([
              `${n(parts.complete)} complete`,
              `${n(parts.open)} open`,
              ...(parts.dropped === 0 ? [] : [`${n(parts.dropped)} won’t do`]),
              ...(parts.missing === 0 ? [] : [`${n(parts.missing)} missing`]),
              ...(parts.unreadable === 0 ? [] : [`${n(parts.unreadable)} unreadable`]),
            ])}. ${n(planned)} planned by today`,
      parts: {
        complete: 'Complete',
        stale: 'Complete at last refresh',
        open: 'Open',
        dropped: 'Won’t do',
        missing: 'Missing',
        unreadable: 'Unreadable',
        planned: 'Planned by today',
      },
      phaseTable: 'Phases',
      workstreamTable: 'Workstreams',
      columns: {
        phase: 'Phase',
        state: 'State',
        workstream: 'Workstream',
        complete: 'Complete',
        planned: 'Planned by today',
        team: 'Team backlog',
        criteria: 'Criteria met',
        rows: 'Checklist',
        overdue: 'Overdue',
        late: 'Late',
        stopped: 'Blocked',
        unowned: 'Unassigned',
        dropped: 'Won’t do',
        missing: 'Missing',
        unreadable: 'Unreadable',
        added: 'Added in Jira',
        ongoing: 'Ongoing',
        tampered: 'Tampered',
      },
      /** Heads of what a file has beside the table's own columns. */
      fileColumns: {
        complete: 'Complete items',
        counted: 'Counted items',
        percent: 'Complete (%)',
        planned: 'Planned by today',
        team: 'Team backlog',
        teamDone: 'Team backlog done',
        notApplicable: 'Not applicable',
        notApplicableSinceBegin: 'Not applicable since start',
        criteria: 'Criteria',
        rows: 'Checklist lines',
        criteriaMet: 'Criteria met',
        proposed: 'Criteria proposed',
        rowsAnswered: 'Lines answered',
        overdue: 'Overdue',
        late: 'Late',
        stopped: 'Blocked',
        unowned: 'Unassigned',
        dropped: 'Won’t do',
        missing: 'Missing',
        unreadable: 'Unreadable',
        added: 'Added in Jira',
        ongoing: 'Ongoing',
        tampered: 'Tampered',
      },
      countedRule:
        'Counts leaf items and parents with criteria or checklist lines. Tasks that people add are the team backlog.',
      plannedRule: 'Planned by today: due before today in the last agreed plan.',
      completeRule: 'Complete: done, criteria met, checklist answered, added sub-tasks done. Percentages round down.',
      firstSteps: 'First steps',
      putAway: 'Hide',
      putAwayFailed: 'Not saved',
      firstStepsAway: 'First steps are hidden for everyone',
      stepDone: 'Done',
      stepOpen: 'To do',
    },

    sprint: {
      done: (done: number, all: number) => `${n(done)} of ${n(all)} ${plural(all, 'item', 'items')} done`,
      amounts: {
        committed: 'Committed',
        added: 'Added',
        removed: 'Removed',
        completed: 'Done',
        complete: 'Complete in Runway',
        carriedIn: 'Carried in',
        carriedOver: 'Carried over',
        template: 'From the template',
        team: 'From the team',
      },
      earlier: (most: number) => `up to ${n(most)} earlier ${plural(most, 'sprint', 'sprints')}`,
      span: (from: string, to: string) => `${from} to ${to}`,
      day: (is: number, of: number) => `day ${n(is)} of ${n(of)}`,
      shouldBe: (count: number) => `Should be ${n(count)} by today.`,
      pace: (before: readonly number[]) =>
        `Pace of the last ${plural(before.length, 'sprint', `${n(before.length)} sprints`)}: ${before.map((count) => n(count)).join(', ')}`,
      needed: (gate: string, count: number) => `Needed for ${gate}: ${n(count)} a sprint`,
      bar: (done: number, all: number, by: number | null) =>
        `${n(done)} of ${n(all)} done${by === null ? '' : `, should be ${n(by)} by today`}`,
      unseen: (count: number) =>
        `${n(count)} ${plural(count, 'item was', 'items were')} deleted before Runway looked, and ${plural(count, 'is', 'are')} in no number.`,
      jira: (of: {
        readonly tasks: number;
        readonly taskPoints: number | null;
        readonly issues: number;
        readonly fromTemplate: number;
      }) =>
        `Jira’s chart counts ${n(of.tasks)} ${plural(of.tasks, 'task', 'tasks')}${of.taskPoints === null ? '' : `, ${n(of.taskPoints)} points`}; here ${n(of.issues)} ${plural(of.issues, 'item', 'items')}: ${n(of.fromTemplate)} template, ${n(of.issues - of.fromTemplate)} team, sub-tasks included.`,
      doneColumn: (name: string) => `Done: last board column, “${name}”. Days off: the wave’s.`,
      readAt: (when: string) => `Sprint read ${when}`,
      charts: {
        burndown: {
          items: 'Sprint burndown by items; numbers in the table below.',
          points: 'Sprint burndown by points; numbers in the table below.',
        },
        'burn-up': {
          items: 'Sprint burn-up by items; numbers in the table below.',
          points: 'Sprint burn-up by points; numbers in the table below.',
        },
      },
      phases: 'By phase',
      table: 'Numbers of the chart',
      noLine: 'Sprint not started.',
      from: 'From',
      lines: {
        burndown: {
          left: 'Not done in Jira',
          scope: 'Scope',
          guide: 'Even pace',
          complete: 'Not complete by Runway’s rule',
        },
        'burn-up': { left: 'Done in Jira', scope: 'Scope', guide: 'Even pace', complete: 'Complete by Runway’s rule' },
      },
      kinds: { burndown: 'Burndown', 'burn-up': 'Burn-up' },
      units: { items: 'Items', points: 'Points' },
      chartKind: 'Chart',
      chartUnit: 'Count by',
    },

    board: {
      nothingInSprint: 'No items of this wave in this sprint.',
      empty: 'No wave yet',
      emptyBody: 'Import a template on the project’s Runway page.',
    },
  };
}
