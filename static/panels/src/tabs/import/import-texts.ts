import { dateTexts } from '../../kit/dates/date-texts';
import { waveTexts } from '../../kit/wave/wave-texts';
import { createTexts } from '../../shell/texts/texts';
import type { Format } from '../../shell/format';
import type { UnassignedBecause } from '../../../../../src/contract/import';
import { lengthText, spanText, type TimeSpan } from '../../../../../src/values/time-span';
import { plural } from '../../shell/texts/plural';
import { comparisonTexts } from './comparison/comparison-texts';
import { findingTexts } from './dates/finding-texts';

const isDays = ({ months, minutes }: TimeSpan) => months === undefined && minutes === undefined;

const WHY_UNASSIGNED: Readonly<Record<UnassignedBecause, string>> = {
  'no-owner': 'no owner in the template.',
  'no-holder': 'no one holds the role.',
  'no-account': 'no Jira account.',
  off: 'assigning is off under People.',
  'not-permitted': 'you or Runway cannot assign work items here.',
  'not-assignable': 'Jira does not allow this assignee.',
};

function importOwnTexts(format: Format) {
  const shared = createTexts(format);
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'item', 'items')}`;
  return {
    evidence: {
      confirmation: 'Confirmation',
      attachment: 'Attachment',
      comment: 'Comment',
      link: 'Link',
      'sign-off': 'Sign-off',
      subtasks: 'All sub-tasks done',
    },

    steps: {
      label: 'Import steps',
      template: 'Template',
      scope: 'Scope',
      dates: 'Dates',
      people: 'People',
      preview: 'Preview',
      run: 'Run',
      position: (at: number, of: number, name: string) => `Step ${n(at)} of ${n(of)}: ${name}`,
    },

    template: {
      heading: 'Choose a template',
      intro: 'Choose a bundled or kept template, a file or zip up to 5 MB, or a Confluence page.',
      drop: 'Drop a file here',
      dropActive: 'Drop to upload',
      choose: 'Choose file',
      paste: 'Paste text',
      pasteLabel: 'Template text',
      pasteHelp: 'Start with “# Module: Assess the portfolio”, for example.',
      pasteUse: 'Use text',
      pastedName: 'pasted-template.md',
      uploading: (name: string, percent: string) => `Uploading ${name}: ${percent}`,
      reading: (name: string) => `Reading ${name}`,
      uploadFailed: 'Upload failed',
      pageFailed: 'Could not read the page',
      tooLarge: (name: string, size: string, limit: string) => `${name} is ${size}. The limit is ${limit}.`,
      tooLargeNext: 'Remove pictures and the like, or split the file.',
      readFailed: 'This template cannot be imported',
      replace: 'Replace file',
      replaceShort: 'Replace',
      replaceOf: (name: string) => `Replace ${name}`,
      another: 'Choose another template',
      bundled: 'Bundled templates',
      phasesOf: (name: string) => `Phases of ${name}`,
      holds: (modules: number, tasks: number, subtasks: number) =>
        `${n(modules)} ${plural(modules, 'module', 'modules')}, ${n(tasks)} ${plural(tasks, 'task', 'tasks')}, ${n(subtasks)} ${plural(subtasks, 'subtask', 'subtasks')}`,
      kept: 'Project templates',
      keptIntro: 'Available to everyone who can import here.',
      keptMeta: (number: number, file: string, when: string) => `Version ${n(number)} of ${file}, ${when}`,
      versionAndSize: (version: string, size: string) => `Own version ${version} · ${size}`,
      fromPage: (title: string, version: number) => `Confluence page “${title}”, version ${n(version)}`,
      pageGone: 'This page is hidden or deleted.',
      pageChanged: 'The page changed.',
      readVersion: (version: number) => `Read version ${n(version)}`,
      useVersion: (name: string, number: number) => `Use version ${n(number)} of ${name}`,
      olderOf: (name: string) => `Older versions of ${name}`,
      olderShow: (count: number) => `Show ${n(count)} older ${plural(count, 'version', 'versions')}`,
      olderHide: 'Hide older versions',
      remove: 'Remove',
      removeVersion: (name: string, number: number) => `Remove version ${n(number)} of ${name}`,
      removeTitle: (name: string, number: number) => `Remove version ${n(number)} of “${name}”?`,
      removeBody: 'No one can import it any more. Waves and work items are kept.',
      removeUpload: (name: string) => `Remove ${name}`,
      removeUploadTitle: (name: string) => `Remove “${name}”?`,
      removeUploadBody: 'Waves and work items are kept.',
      removeFailed: 'Not removed',
      removed: 'Removed. Waves and work items are kept.',
      earlier: 'Your uploads',
      earlierUse: (name: string) => `Use ${name}`,
      earlierUseShort: 'Use',
      earlierFailed: 'Could not load templates',
      earlierMeta: (size: string, when: string) => `${size}, uploaded ${when}`,
      wasRefused: 'Not a valid template. Upload a corrected file.',
      confluence: 'From Confluence',
      confluenceIntro: 'Runway reads tables and lists of pages you can see.',
      confluenceFailed: 'Could not search Confluence',
      space: 'Space',
      chooseSpace: 'Choose space',
      page: 'Page',
      choosePage: 'Choose page',
      spaceFirst: 'Choose a space first',
      readPage: 'Read page',
      waveName: 'Name of the wave',
      nothingToCreate: (code: string) => `Nothing to create: wave ${code} has every item of this template.`,
      deprecated: 'Outdated template',
      formats: {
        migops: 'MigOps Markdown',
        timeline: 'T-minus table',
        checklist: 'Status checklist',
        blocks: 'Headings, lists and tables',
        prose: 'Headings and lists',
        backlog: 'Jira CSV backlog',
        native: 'Runway YAML',
      },
      formatAndVersion: (format: string, version: string) => `${format} · version ${version}`,
      keep: 'Keep for this project',
      keepHelp: 'Everyone who can import here can use it. An identical file adds no version.',
      keepFailed: 'Template not kept',
      nextWithoutKeeping: 'Continue without keeping it',
      ready: (name: string) => `“${name}” is ready`,
      version: (version: string) => `Version ${version}`,
      goesOn: (code: string) => `Adds what is missing to wave ${code}.`,
      newWave: 'Start a new wave instead',
      several: 'Choose one of these templates.',
      counts: (phases: number, modules: number, tasks: number, subtasks: number, criteria: number) =>
        [
          `${n(phases)} ${plural(phases, 'phase', 'phases')}`,
          `${n(modules)} ${plural(modules, 'module', 'modules')}`,
          `${n(tasks)} ${plural(tasks, 'task', 'tasks')}`,
          `${n(subtasks)} ${plural(subtasks, 'subtask', 'subtasks')}`,
          `${n(criteria)} acceptance ${plural(criteria, 'criterion', 'criteria')}`,
        ].join(' · '),
    },

    phases: {
      heading: 'Phases',
      titles: 'Modules, numbered',
      unnamed: 'Enter each name.',
      intro: 'This file has no phases. Group its modules, or continue with one phase.',
      kept: 'Phases from the last import of this template.',
      name: 'Phase name',
      from: 'From module',
      to: 'To module',
      nameOf: (row: number) => `Name of phase ${n(row)}`,
      fromOf: (row: number) => `First module of phase ${n(row)}`,
      toOf: (row: number) => `Last module of phase ${n(row)}`,
      remove: (row: number) => `Remove phase ${n(row)}`,
      add: 'Add phase',
      written: (text: string) => `Command line: --phases "${text}"`,
      faultName: 'Use a name without commas, semicolons or equals signs.',
      faultRange: (last: number) => `Enter module numbers 1 to ${n(last)}, in order.`,
      faultOverlap: (module: number) => `Module ${n(module)} is in another phase.`,
      left: (count: number) => `${n(count)} ${plural(count, 'module has', 'modules have')} no phase.`,
      covered: 'All modules have a phase.',
    },

    scope: {
      heading: 'Scope',
      intro: 'Adapt the template. You can change everything before the import.',
      questions: 'Scope questions',
      questionsIntro: 'Answers include or exclude items. Unanswered questions include them.',
      yes: 'Yes',
      no: 'No',
      notYet: 'Not known',
      /** `yes` and `no`: issues that only this answer keeps. */
      effect: (yes: number, no: number) =>
        yes === 0 && no === 0
          ? 'No item depends on this.'
          : no === 0
            ? `Yes adds ${issues(yes)}`
            : yes === 0
              ? `No adds ${issues(no)}`
              : `Yes adds ${issues(yes)} · No adds ${issues(no)}`,
      leavesOut: (count: number) => `Excludes ${issues(count)}.`,
      placeholders: 'Placeholders',
      placeholdersIntro: 'Empty placeholders stay as written and are labeled.',
      toFill: (count: number) => `To fill: ${n(count)}`,
      places: (count: number) => `${n(count)} ${plural(count, 'place', 'places')}`,
      placesOf: (count: number, label: string) => `${label}: ${n(count)} ${plural(count, 'place', 'places')}`,
      nowhere: 'Not used by the chosen items.',
      lists: 'Repeated items',
      listsIntro: 'Created once per list entry.',
      perItem: (issueCount: number, items: number) =>
        `${issues(issueCount)} per entry, ${issues(issueCount * items)} in all`,
      noItems: 'No entries: repeated items are left out.',
      noItemsElsewhere: (token: string, places: number) =>
        `${n(places)} other ${plural(places, 'item', 'items')} keep ${token} as written.`,
      removeItem: (item: string) => `Remove ${item}`,
      addTo: (name: string) => `Add to ${name}`,
      isThere: 'Already listed.',
      itemsHeading: 'Modules and tasks',
      itemsIntro: 'Clear what you do not need, with everything below it. You can edit items and add tasks.',
      optionalOnly: (count: number) => `Optional only (${n(count)})`,
      counting: 'Counting…',
      tree: 'Phases, modules, tasks and subtasks',
      filter: 'Filter titles',
      noMatch: (filter: string) => (filter === '' ? 'Nothing matches.' : `Nothing matches “${filter}”.`),
      clearFilter: 'Clear filter',
      cut: (shown: number, of: number) => `First ${n(shown)} of ${n(of)} matches. Type more.`,
      count: (issueCount: number, epics: number, tasks: number, subtasks: number) =>
        `${issues(issueCount)} chosen: ${n(epics)} ${plural(epics, 'module', 'modules')}, ${n(tasks)} ${plural(tasks, 'task', 'tasks')}, ${n(subtasks)} ${plural(subtasks, 'subtask', 'subtasks')}`,
      nothing: 'Select a module.',
      all: 'Select all',
      none: 'Clear all',
      expand: (title: string) => `Expand ${title}`,
      collapse: (title: string) => `Collapse ${title}`,
      within: (ticked: number, of: number) => `${n(ticked)} of ${n(of)} ${plural(of, 'module', 'modules')}`,
      items: (count: number) => issues(count),
      failed: 'Could not read the template',
    },

    marks: {
      byAnswer: 'Excluded by an answer',
      byList: (name: string) => `Excluded: ${name} is empty`,
      open: 'Scope open',
      optional: 'Optional',
      ongoing: 'Ongoing',
      added: 'Added by you',
      edited: 'Edited',
      offset: (span: TimeSpan, milestone: string) => {
        const text = spanText(span);
        if (text === '-0') return `On ${milestone}`;
        const days = Math.abs(span.days);
        const away = isDays(span) ? `${n(days)} ${plural(days, 'day', 'days')}` : lengthText(span);
        return text.startsWith('-') ? `${away} before ${milestone}` : `${away} after ${milestone}`;
      },
      phrase: (phrase: string) => `Template: “${phrase}”`,
      asks: (questions: string) => `Open question: ${questions}`,
      toFill: (tokens: string) => `To fill: ${tokens}`,
    },

    edit: {
      heading: 'Edit item',
      edit: (title: string) => `Edit ${title}`,
      addTask: (title: string) => `Add task to ${title}`,
      addSubtask: (title: string) => `Add subtask to ${title}`,
      title: 'Title',
      noTitle: 'Enter a title.',
      owner: 'Owner',
      nobody: 'No owner',
      offset: 'Offset',
      offsetExample: 'T-30',
      offsetHelp:
        'T-30: 30 days before. T+7: 7 days after. Also T-36 hours, T+1 month. Empty: planned within its phase.',
      badOffset: 'Enter T-30, T+7 (up to 3,650 days), T-36 hours or T+1 month.',
      from: 'From',
      criteria: (count: number) => `Acceptance criteria (${n(count)})`,
      criterionText: (row: number) => `Criterion ${n(row)}`,
      criterionEvidence: (row: number) => `Evidence of criterion ${n(row)}`,
      criterionRemove: (row: number) => `Remove criterion ${n(row)}`,
      criterionAdd: 'Add criterion',
      undo: 'Restore',
      remove: 'Remove item',
      save: 'Save',
    },

    people: {
      ...shared.people,
      heading: 'Assign roles',
      intro: 'Items of roles without a person stay unassigned.',
      failed: 'Could not load roles',
      withoutAccount: (name: string) => `${name} (no account)`,
      responsible: (count: number) => (count === 0 ? 'No items' : `${issues(count)}`),
      unowned: (roles: number, count: number) =>
        `${n(roles)} ${plural(roles, 'role', 'roles')} without a person: ${issues(count)} unassigned.`,
      allOwned: 'All roles assigned.',
      assignsNobody: 'The import assigns no items.',
      noRoles: 'No roles in this template',
      noRolesBody: 'Add roles and choose module owners, or continue without.',
      findFailed: 'Could not search people',
      added: {
        heading: 'Add role',
        name: 'Role name',
        party: 'Party',
        noParty: 'No party',
        add: 'Add role',
        remove: (name: string) => `Remove ${name}`,
        needName: 'Enter a name.',
        taken: 'This role exists.',
      },
      modules: {
        heading: (without: number) =>
          without === 0 ? 'Owners by module' : `Owners by module: ${n(without)} without an owner`,
        intro: 'Tasks and sub-tasks inherit their module’s role.',
      },
      assign: 'Assign work items to these people',
      mayNotAssign: 'You cannot assign work items in this project.',
      assignHelp: 'Assigned in bulk after creation, without email where you have the permission.',
      keeps: (code: string) => `People of wave ${code}`,
      keepsHow: 'New items use them.',
      mapAnew: 'Change roles',
      keepAfterAll: (code: string) => `Keep people of wave ${code}`,
    },

    preview: {
      ...shared.preview,
      heading: 'Preview',
      failed: 'Could not create the preview',
      create: 'Create',
      keep: 'Keep',
      omit: 'Leave out',
      counts: 'Summary',
      toCreate: 'To create',
      toKeep: 'Existing, kept',
      toOmit: 'Left out',
      inTemplate: 'In the template',
      part: (name: string, count: string) => `${name}: ${count}`,
      wave: (code: string, isNew: boolean) => (isNew ? `New wave: ${code}` : `Adds to wave ${code}`),
      toFill: 'Open placeholders',
      assigns: (count: number, people: readonly string[]) => `${issues(count)} assigned to ${format.list(people)}.`,
      assignsTo: (name: string, count: number) => `${name} (${n(count)})`,
      unassignedBecause: (count: number, because: UnassignedBecause, toLead: boolean) => {
        const what = toLead
          ? `${issues(count)} ${plural(count, 'goes', 'go')} to the project lead`
          : `${issues(count)} ${plural(count, 'stays', 'stay')} unassigned`;
        return `${what}: ${WHY_UNASSIGNED[because]}`;
      },
      noCutover: 'No T-0 is set.',
      due: (day: string) => `Due ${day}`,
      waitsFor: (milestone: string) => `Waits for ${milestone}`,
      because: { unticked: 'Cleared by you', unsettled: 'Needs your answer' },
      time: (duration: string, requests: number) =>
        `Takes about ${duration} and ${n(requests)} Jira ${plural(requests, 'request', 'requests')}.`,
      warnings: 'Before you start',
      notes: 'Adjustments by Runway',
      likeIt: (count: number) => `(${n(count)} more like this)`,
      tree: 'Items to create',
      meta: (type: string | null, criteria: number, rows: number) =>
        [
          type,
          criteria === 0 ? null : `${n(criteria)} ${plural(criteria, 'criterion', 'criteria')}`,
          rows === 0 ? null : `${n(rows)} checklist ${plural(rows, 'line', 'lines')}`,
        ]
          .filter((part) => part !== null)
          .join(' · '),
      required: 'Required fields',
      requiredIntro: 'Used for every new work item of the level.',
      levels: { epic: 'Epics', task: 'Tasks', subtask: 'Sub-tasks' },
      unsupported: (name: string) =>
        `Runway cannot fill “${name}”. Ask a project administrator to make it optional or set a default.`,
      unsupportedField: 'Runway cannot fill a required field.',
      fillMissing: 'Fill in required fields first.',
      start: (count: number) => `Create ${issues(count)}`,
      nothing: 'Nothing to create.',
      startFailed: 'Import not started',
      starting: 'Starting import',
    },

    run: {
      ...shared.run,
      heading: 'Import',
      states: {
        queued: 'Queued',
        running: 'In progress',
        waiting: 'Waiting',
        cancelling: 'Stopping',
        cancelled: 'Stopped by you',
        complete: 'Done',
        partly: 'Partly done',
        stopped: 'Stopped',
      },
      title: (template: string, wave: string) => `${template} · wave ${wave}`,
      progress: (written: number, total: number) => `${n(written)} of ${issues(total)}`,
      batches: (done: number, total: number) => `Batch ${n(done)} of ${n(total)}`,
      queued: 'The import starts soon.',
      asks: (duration: string) => `Jira asks for a pause of ${duration}. The import then continues.`,
      goesOn: 'The import continues.',
      cancelling: 'Stopping after the current batch.',
      leave: 'You can leave this page; the import continues.',
      cancel: 'Stop import',
      cancelFailed: 'Import not stopped',
      readOnly: 'Only the person who started this import can stop or repeat it.',
      stale: 'Could not refresh. Runway retries.',
      complete: (created: number) => `${issues(created)} created`,
      completePartly: (created: number, failed: number) => `${issues(created)} created, ${n(failed)} refused by Jira`,
      completeNone: (kept: number) => `Nothing was missing: ${issues(kept)} kept`,
      cancelled: (created: number, left: number) => `Stopped: ${issues(created)} created, ${n(left)} left`,
      stopped: 'The import cannot continue',
      kept: (count: number) => `${issues(count)} kept.`,
      cutover: (day: string) => `T-0: ${day}`,
      actorPerson: 'Created in your name.',
      actorApp: 'Created by Runway; the person who started it is the reporter.',
      refused: (count: number) => `${issues(count)} refused by Jira`,
      refusedIntro: 'Jira’s messages:',
      retry: (count: number) => `Retry ${n(count)} refused`,
      resume: 'Continue',
      retryFailed: 'Could not restart the import',
      epics: 'Modules',
      epicsFailed: 'Could not load modules',
      epicsNone: 'No new modules visible to you.',
      overview: 'Show the overview',
      firstNumbers: 'The first numbers arrive in about 2 minutes.',
      next: {
        heading: 'Next steps',
        owners: (count: number) => `Assign owners (${n(count)})`,
        roles: 'Assign roles in RACI',
        setDate: 'Set the cutover date (T-0)',
        confirmDate: 'Confirm T-0 with the customer',
        approvers: 'Name approvers',
      },
      dates: (code: string) => `Dates of wave ${code}`,
      started: (when: string) => `Started ${when}`,
      readiness: 'Phase readiness',
    },
  };
}

/** What this folder says: its own sentences, and those of the folders below that it uses. */
export const importTexts = (format: Format) => ({
  ...dateTexts(format),
  ...waveTexts(format),
  ...findingTexts(format),
  ...comparisonTexts(format),
  ...importOwnTexts(format),
});
