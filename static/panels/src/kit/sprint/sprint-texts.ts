import { waveTexts } from '../wave/wave-texts';
import type { Format } from '../../shell/format';
import { plural } from '../../shell/texts/plural';

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const sprintTexts = (format: Format) => {
  const n = format.number;
  const day = (date: string) => format.day(date);
  return {
    ...waveTexts(format),
    sprintsTab: {
      heading: 'Sprints',
      failed: 'Could not load the sprints',
      plan: 'Plan sprints',
      refresh: 'Refresh from Jira',
      refreshFailed: 'Could not refresh the sprint',
      choose: 'Sprint',
      none: 'No sprint yet',
      noneBody:
        'No board of this project has a sprint that you can see. Create one in the backlog, then open this tab again.',
      option: (name: string, board: string, state: keyof typeof STATES) => `${name} · ${board} · ${STATES[state]}`,
      gone: (name: string) => `${name} · deleted in Jira`,
      state: STATES,
      kanban: (board: string) => `${board} is a kanban board and has no sprints.`,
      switchedOff: (board: string) => `Sprints are switched off on ${board}.`,
      parallel: (count: number) =>
        `${n(count)} sprints are active. Each has its own numbers: an item that moves is removed there and added here.`,
      deleted: 'This sprint was deleted in Jira. You see its last numbers.',
      future: 'This sprint has not started, so it has no numbers yet.',
      reopened: 'This sprint was reopened. It counts on, and what moved to another sprint is removed.',
      renamed: (before: string) => `Renamed. It was “${before}” when Runway first read it.`,
      redated: (was: number, is: number) =>
        `The planned end moved from ${format.clock(was, format.zone)} to ${format.clock(is, format.zone)}.`,
      goneItems: (count: number) =>
        `${n(count)} ${plural(count, 'item was', 'items were')} deleted, moved away or hidden from Runway, and ${plural(count, 'counts', 'count')} as removed.`,
      movedItems: (count: number) =>
        `${n(count)} ${plural(count, 'item was', 'items were')} moved to another project, and ${plural(count, 'counts', 'count')} as removed.`,
      byViewer:
        'Neither the wave’s owner nor Runway can see this board. Choose Refresh from Jira, or share its filter with the owner.',
      ofPerson: 'This board belongs to a person. The sprint is read for the project in which you look.',
      severalProjects: (count: number) =>
        `This board covers ${n(count)} projects. The numbers count items of all of them.`,
      severalBoards: (count: number) => `Sprints of ${n(count)} boards. Each counts by its own columns and estimates.`,
      noEstimate: 'This board has no estimates in points. Only items are counted.',
      estimate: (field: string) => `Points come from the field “${field}”.`,
      atClose: 'The numbers are those at the close.',
      changedSince: (count: number) =>
        `Changed since close: ${n(count)}. ${plural(count, 'It counts', 'They count')} differently now.`,
      wave: (complete: number, counted: number) => `${n(complete)} of ${n(counted)} items of this wave complete`,
      goal: (goal: string) => `Goal: ${goal}`,
      workstreams: 'By workstream',
      ofCounted: (complete: number, counted: number) => `${n(complete)} of ${n(counted)}`,
      noWorkstream: 'No item of this wave is in the sprint.',
      columns: {
        workstream: 'Workstream',
        state: 'State',
        complete: 'Complete',
        counted: 'In readiness',
        why: 'Why',
        item: 'Work item',
        title: 'Title',
        due: 'Due',
        owner: 'Owner',
        decision: 'Decision',
        set: 'Set state',
      },
      states: {
        'on-target': 'On target',
        'at-risk': 'At risk',
        blocked: 'Blocked',
        'not-started': 'Not started',
        complete: 'Complete',
      },
      why: (of: { readonly blocked: number; readonly overdue: number; readonly missing: number }) =>
        [
          ...(of.blocked === 0 ? [] : [`${n(of.blocked)} blocked`]),
          ...(of.missing === 0 ? [] : [`${n(of.missing)} missing`]),
          ...(of.overdue === 0 ? [] : [`${n(of.overdue)} overdue`]),
        ].join(', '),
      setByHand: (reason: string, until: string, by: string | null) =>
        `${reason} · until ${until}${by === null ? '' : ` · ${by}`}`,
      byRule: (state: string) => `By rule: ${state}`,
      expired: (count: number) => `${n(count)} expired ${plural(count, 'state', 'states')} set by hand`,
      expiredLine: (name: string, state: string, how: string) => `${name}: ${state} · ${how}`,
      set: 'Set state',
      setOf: (name: string) => `Set state: ${name}`,
      setIntro: 'The rule’s state returns after the last day.',
      newState: 'State',
      chooseState: 'Choose a state',
      reason: 'Reason',
      until: 'Last day',
      untilHelp: (most: string) => `At the latest ${most}.`,
      save: 'Save state',
      useRule: 'Use the rule',
      lacks: { state: 'Choose a state.', reason: 'Give a reason.', until: 'Choose a day within 14 days.' },
      notSaved: 'Could not save the state',
      gate: (name: string, date: string) => `Before ${name} (${day(date)})`,
      openForGate: (name: string, open: number, inSprint: number) =>
        `Needed for ${name}: ${n(open)} open, ${n(inSprint)} of them in this sprint`,
      kinds: (kinds: readonly { readonly is: keyof typeof IN_WORDS; readonly count: number }[]) =>
        kinds.map(({ is, count }) => `${n(count)} ${IN_WORDS[is]}`).join(', '),
      openItems: 'Open items',
      listOpen: 'List open items',
      listFailed: 'Could not list the open items',
      openGate: 'Open gate',
      nothingOpen: 'Nothing is open for this gate.',
      hidden: (count: number) => `${n(count)} you cannot see in Jira.`,
      is: {
        blocked: 'Blocked',
        missing: 'Missing',
        overdue: 'Overdue',
        unassigned: 'Unassigned',
        open: 'Open',
      },
      review: 'Decisions under review',
      noReview: 'No decision is under review.',
      decision: (number: number, title: string) => `${n(number)}. ${title}`,
      filters: 'Filter in Jira',
      filtersIntro: 'A board’s quick filters cannot be created by an app. Copy the JQL into one.',
      whole: 'Whole wave in this sprint',
      copy: 'Copy JQL',
      copyOf: (name: string) => `Copy JQL: ${name}`,
      copied: 'Copied.',
      copyFailed: 'Copying failed. Select the text instead.',
    },
  };
};

const IN_WORDS = {
  blocked: 'blocked',
  missing: 'missing',
  overdue: 'overdue',
  unassigned: 'without an owner',
  open: 'on time',
} as const;
const STATES = { future: 'not started', active: 'active', closed: 'closed', deleted: 'deleted' } as const;
