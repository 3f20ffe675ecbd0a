import { dateTexts } from '../../kit/dates/date-texts';
import { waveTexts } from '../../kit/wave/wave-texts';
import { createTexts } from '../../shell/texts/texts';
import type { Format } from '../../shell/format';
import type { UnassignedBecause } from '../../../../../src/contract/import';
import { lengthText, spanText, type TimeSpan } from '../../../../../src/values/time-span';
import { plural } from '../../shell/texts/plural';
import { findingTexts } from './dates/finding-texts';

const isDays = ({ months, minutes }: TimeSpan) => months === undefined && minutes === undefined;

const WHY_UNASSIGNED: Readonly<Record<UnassignedBecause, string>> = {
  'no-owner': 'the template names no owner.',
  'no-holder': 'no one holds the role.',
  'no-account': 'the person has no account.',
  off: '“Assign the issues to these people” is off in the People step.',
  'not-permitted': 'you or Runway may not assign issues in this project.',
  'not-assignable': 'Jira does not let the person be assigned here.',
};

function importOwnTexts(format: Format) {
  const shared = createTexts(format);
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'issue', 'issues')}`;
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
      intro:
        'A template that comes with Runway, one that is kept for this project, a file or a folder as a zip of up to 5 MB, or a Confluence page.',
      drop: 'Drop a template file here',
      dropActive: 'Drop the file to upload it',
      choose: 'Choose a file',
      paste: 'Paste text instead',
      pasteLabel: 'Template text',
      pasteHelp: 'Start with a line such as “# Module: Assess the portfolio”.',
      pasteUse: 'Use this text',
      pastedName: 'pasted-template.md',
      uploading: (name: string, percent: string) => `Uploading ${name}: ${percent}`,
      reading: (name: string) => `Reading ${name}`,
      uploadFailed: 'The file could not be uploaded',
      pageFailed: 'The page could not be read',
      tooLarge: (name: string, size: string, limit: string) =>
        `${name} is ${size} large. A template may be ${limit} at most.`,
      tooLargeNext: 'Leave out what is not part of the template, such as pictures, or import it in two files.',
      readFailed: 'This template cannot be imported',
      replace: 'Replace the file',
      replaceShort: 'Replace',
      replaceOf: (name: string) => `Replace ${name} with another file`,
      another: 'Choose another template',
      bundled: 'Templates that come with Runway',
      phasesOf: (name: string) => `Phases of ${name}`,
      holds: (modules: number, tasks: number, subtasks: number) =>
        `${n(modules)} ${plural(modules, 'module', 'modules')}, ${n(tasks)} ${plural(tasks, 'task', 'tasks')}, ${n(subtasks)} ${plural(subtasks, 'subtask', 'subtasks')}`,
      kept: 'Kept for this project',
      keptIntro: 'Everybody who may import here can use these templates.',
      keptMeta: (number: number, file: string, when: string) => `Version ${n(number)} of ${file}, kept ${when}`,
      versionAndSize: (version: string, size: string) => `The template calls itself version ${version} · ${size}`,
      fromPage: (title: string, version: number) => `From the Confluence page “${title}”, version ${n(version)}`,
      pageGone: 'You may not read this page any more, or it is gone.',
      pageChanged: 'The page has changed.',
      readVersion: (version: number) => `Read version ${n(version)}`,
      useVersion: (name: string, number: number) => `Use version ${n(number)} of ${name}`,
      olderOf: (name: string) => `Older versions of ${name}`,
      olderShow: (count: number) => `Show ${n(count)} older ${plural(count, 'version', 'versions')}`,
      olderHide: 'Hide older versions',
      remove: 'Remove',
      removeVersion: (name: string, number: number) => `Remove version ${n(number)} of ${name}`,
      removeTitle: (name: string, number: number) => `Remove version ${n(number)} of “${name}”?`,
      removeBody: 'Nobody can import this version any more. Waves and issues that were made from it stay.',
      removeUpload: (name: string) => `Remove ${name}`,
      removeUploadTitle: (name: string) => `Remove “${name}”?`,
      removeUploadBody: 'The upload is deleted. Waves and issues that were made from it stay.',
      removeFailed: 'The template could not be removed',
      removed: 'Removed. Waves and issues that were made from it stay.',
      earlier: 'Uploaded by you earlier',
      earlierUse: (name: string) => `Use ${name}`,
      earlierUseShort: 'Use',
      earlierFailed: 'The templates could not be listed',
      earlierMeta: (size: string, when: string) => `${size}, uploaded ${when}`,
      wasRefused: 'It was refused when it was read. Replace it with a corrected file.',
      confluence: 'From Confluence',
      confluenceIntro: 'The tables and lists of a page are read as a template, with your own rights.',
      confluenceFailed: 'Confluence could not be searched',
      space: 'Space',
      chooseSpace: 'Choose a space',
      page: 'Page',
      choosePage: 'Choose a page',
      spaceFirst: 'Choose a space first',
      readPage: 'Read the page',
      deprecated: 'This template is out of date',
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
      keep: 'Keep this template for the project',
      keepHelp:
        'When you go on, everybody who may import here can use it again. The same file again is no new version.',
      keepFailed: 'The template could not be kept for the project',
      nextWithoutKeeping: 'Go on without keeping it',
      ready: (name: string) => `“${name}” can be imported`,
      version: (version: string) => `Version ${version}`,
      goesOn: (code: string) =>
        `This project has wave ${code} of this template. The import goes on with it: issues that exist are kept, missing ones are created.`,
      newWave: 'Start a new wave instead, with issues of its own',
      several: 'This source holds several templates. Which one do you want to import?',
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
      titles: 'Modules of the file, numbered',
      unnamed: 'Give each phase a name.',
      intro:
        'This file names no phases. Group its modules into phases, or continue without: one phase then carries all modules.',
      kept: 'These are the phases of the last import of this template. Change them if this wave differs.',
      name: 'Phase name',
      from: 'From module',
      to: 'To module',
      nameOf: (row: number) => `Name of phase ${n(row)}`,
      fromOf: (row: number) => `First module of phase ${n(row)}`,
      toOf: (row: number) => `Last module of phase ${n(row)}`,
      remove: (row: number) => `Remove phase ${n(row)}`,
      add: 'Add a phase',
      written: (text: string) => `On the command line: --phases "${text}"`,
      faultName: 'Give the phase a name without commas, semicolons and equals signs.',
      faultRange: (last: number) => `Give module numbers from 1 to ${n(last)}, the first one not after the last one.`,
      faultOverlap: (module: number) => `Module ${n(module)} is already in another phase.`,
      left: (count: number) => `${n(count)} ${plural(count, 'module is', 'modules are')} in no phase yet.`,
      covered: 'Every module is in a phase.',
    },

    scope: {
      heading: 'Choose what to import',
      intro: 'Fit the template to this customer. Everything can be changed until the import is started.',
      questions: 'Questions about this migration',
      questionsIntro: 'An answer puts issues in or leaves them out. What is not yet known is created and marked.',
      yes: 'Yes',
      no: 'No',
      notYet: 'Not yet known',
      /** `yes` and `no`: issues that only this answer keeps. */
      effect: (yes: number, no: number) =>
        yes === 0 && no === 0
          ? 'The answer changes no issue.'
          : no === 0
            ? `Yes: ${issues(yes)} in · No: ${n(yes)} left out`
            : yes === 0
              ? `Yes: ${n(no)} left out · No: ${issues(no)} in`
              : `Yes: ${issues(yes)} in, ${n(no)} left out · No: ${issues(no)} in, ${n(yes)} left out`,
      leavesOut: (count: number) => `Your answer leaves out ${issues(count)}.`,
      placeholders: 'Placeholders',
      placeholdersIntro:
        'What you fill in stands wherever the template names it. What stays empty is imported as it is, marked.',
      toFill: (count: number) => `To fill: ${n(count)}`,
      places: (count: number) => `Stands in ${n(count)} ${plural(count, 'place', 'places')}`,
      placesOf: (count: number, label: string) => `${label} stands in ${n(count)} ${plural(count, 'place', 'places')}`,
      nowhere: 'It stands in nothing that is imported.',
      lists: 'Repeated for each',
      listsIntro: 'Some items of the template are created once for each entry of a list.',
      perItem: (issueCount: number, items: number) =>
        `${issues(issueCount)} for each entry, ${issues(issueCount * items)} in all`,
      noItems: 'Without an entry, the repeated items are left out.',
      noItemsElsewhere: (token: string, places: number) =>
        `${n(places)} other ${plural(places, 'item names', 'items name')} ${token}; it stays as written there.`,
      removeItem: (item: string) => `Remove ${item}`,
      addTo: (name: string) => `Add to ${name}`,
      isThere: 'This entry is already there.',
      itemsHeading: 'Modules and tasks',
      itemsIntro:
        'Untick modules and tasks that are not part of this migration. What stands below an unticked item is left out too. Titles, owners, offsets and criteria can be edited, and tasks added.',
      optionalOnly: (count: number) => `Optional only (${n(count)})`,
      counting: 'Counting again',
      tree: 'Phases, modules, tasks and subtasks',
      filter: 'Filter by title',
      noMatch: (filter: string) => (filter === '' ? 'Nothing matches.' : `Nothing matches “${filter}”.`),
      clearFilter: 'Clear the filter',
      cut: (shown: number, of: number) =>
        `The first ${n(shown)} of ${n(of)} matches are shown. Type more to narrow them down.`,
      count: (issueCount: number, epics: number, tasks: number, subtasks: number) =>
        `${issues(issueCount)} chosen: ${n(epics)} ${plural(epics, 'module', 'modules')}, ${n(tasks)} ${plural(tasks, 'task', 'tasks')}, ${n(subtasks)} ${plural(subtasks, 'subtask', 'subtasks')}`,
      nothing: 'Nothing is chosen. Tick at least one module.',
      all: 'Tick all',
      none: 'Untick all',
      expand: (title: string) => `Expand ${title}`,
      collapse: (title: string) => `Collapse ${title}`,
      within: (ticked: number, of: number) => `${n(ticked)} of ${n(of)} ${plural(of, 'module', 'modules')}`,
      items: (count: number) => issues(count),
      failed: 'The template could not be read',
    },

    marks: {
      byAnswer: 'Left out by an answer',
      byList: (name: string) => `Left out: ${name} has no entries`,
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
      phrase: (phrase: string) => `The template says “${phrase}”`,
      asks: (questions: string) => `Waits for an answer: ${questions}`,
      toFill: (tokens: string) => `To fill: ${tokens}`,
    },

    edit: {
      heading: 'Edit the item',
      edit: (title: string) => `Edit ${title}`,
      addTask: (title: string) => `Add a task to ${title}`,
      addSubtask: (title: string) => `Add a subtask to ${title}`,
      title: 'Title',
      noTitle: 'Give the item a title.',
      owner: 'Owner',
      nobody: 'Nobody',
      offset: 'Days before or after',
      offsetExample: 'T-30',
      offsetHelp:
        'T-30 is thirty days before, T+7 seven days after. You can also write T-36 hours or T+1 month. Without it, the item is planned within its phase.',
      badOffset: 'Write the days as T-30 or T+7, up to 3,650. Name any other unit: T-36 hours, T+1 month.',
      from: 'Counted from',
      criteria: (count: number) => `Acceptance criteria (${n(count)})`,
      criterionText: (row: number) => `Criterion ${n(row)}`,
      criterionEvidence: (row: number) => `Evidence for criterion ${n(row)}`,
      criterionRemove: (row: number) => `Remove criterion ${n(row)}`,
      criterionAdd: 'Add a criterion',
      undo: 'As in the template',
      remove: 'Remove the item',
      save: 'Save',
    },

    people: {
      ...shared.people,
      heading: 'Say who does it',
      intro: 'Choose who holds each role of the template. The items of a role without a person stay unassigned.',
      failed: 'The roles could not be read',
      withoutAccount: (name: string) => `${name} (without an account)`,
      responsible: (count: number) => (count === 0 ? 'Responsible for no issue' : `Responsible for ${issues(count)}`),
      unowned: (roles: number, count: number) =>
        `${n(roles)} ${plural(roles, 'role has', 'roles have')} no person: ${issues(count)} ${plural(count, 'stays', 'stay')} unassigned.`,
      allOwned: 'All roles assigned.',
      assignsNobody: 'The import assigns no items.',
      noRoles: 'This template names no roles',
      noRolesBody: 'Add roles below, and choose who owns each module. Without roles its issues are created unassigned.',
      findFailed: 'People could not be searched',
      added: {
        heading: 'Add a role',
        name: 'Name of the role',
        party: 'Party',
        noParty: 'No party',
        add: 'Add role',
        remove: (name: string) => `Remove ${name}`,
        needName: 'Type the name of the role.',
        taken: 'The template has a role with this name.',
      },
      modules: {
        heading: (without: number) =>
          without === 0
            ? 'Owners by module'
            : `Owners by module: ${n(without)} ${plural(without, 'module has', 'modules have')} no owner`,
        intro: 'Tasks and sub-tasks belong to the role of their module, unless they name their own.',
      },
      assign: 'Assign the issues to these people',
      mayNotAssign: 'You may not assign issues in this project, so they stay unassigned.',
      assignHelp:
        'Issues are created unassigned and assigned afterwards in bulk, without e-mail where you may do that; the preview says how many e-mails there are. People without an account are not assigned.',
      keeps: (code: string) => `Wave ${code} keeps its people`,
      keepsHow: 'What is created now belongs to the people whom the wave has for each role.',
      mapAnew: 'Map the roles anew',
      keepAfterAll: (code: string) => `Keep the people of wave ${code} after all`,
    },

    preview: {
      ...shared.preview,
      heading: 'Preview',
      failed: 'The preview could not be made',
      create: 'Create',
      keep: 'Keep',
      omit: 'Leave out',
      counts: 'What the import does',
      toCreate: 'To create',
      toKeep: 'Already there, kept',
      toOmit: 'Left out',
      wave: (code: string, isNew: boolean) =>
        isNew ? `A new wave, ${code}, will be started.` : `Wave ${code} goes on.`,
      toFill: 'Placeholders to fill',
      assigned: 'Assigned',
      unassigned: 'Unassigned',
      toLead: 'For the project lead',
      assigns: (count: number, people: readonly string[]) =>
        `${issues(count)} ${plural(count, 'is', 'are')} assigned to ${format.list(people)}.`,
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
      because: { unticked: 'Unticked by you' },
      time: (duration: string, requests: number) =>
        `It takes about ${duration} and ${n(requests)} ${plural(requests, 'request', 'requests')} to Jira.`,
      warnings: 'Good to know before you start',
      notes: 'Small changes that Runway makes',
      ofType: (type: string) => `Issues of type “${type}”`,
      tree: 'What will be created',
      meta: (type: string | null, criteria: number, rows: number) =>
        [
          type,
          criteria === 0 ? null : `${n(criteria)} ${plural(criteria, 'criterion', 'criteria')}`,
          rows === 0 ? null : `${n(rows)} checklist ${plural(rows, 'row', 'rows')}`,
        ]
          .filter((part) => part !== null)
          .join(' · '),
      required: 'Fields that this project requires',
      requiredIntro: 'Jira refuses issues without them. The value is used for every new issue of the level.',
      levels: { epic: 'Epics', task: 'Tasks', subtask: 'Sub-tasks' },
      unsupported: (name: string) =>
        `“${name}” is required, but Runway cannot fill this kind of field. Ask a project administrator to make it optional or to give it a default value.`,
      fill: (name: string) => `Fill in ${name}.`,
      fillMissing: 'Fill in the required fields first.',
      start: (count: number) => `Create ${issues(count)}`,
      nothing: 'There is nothing to create: every item is already there or left out.',
      startFailed: 'The import was not started',
      starting: 'Starting the import',
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
      progress: (written: number, total: number) => `${n(written)} of ${issues(total)} written`,
      batches: (done: number, total: number) => `Batch ${n(done)} of ${n(total)}`,
      queued: 'The import is recorded and starts in a moment.',
      asks: (duration: string) => `Jira asks us to wait ${duration}. The import goes on by itself.`,
      goesOn: 'The import goes on now.',
      cancelling: 'The import stops after the batch that is being written.',
      leave: 'You can leave this page. The import goes on and is here when you come back.',
      cancel: 'Stop the import',
      cancelFailed: 'The import could not be stopped',
      readOnly:
        'Somebody else started this import. You can watch it; only the person who started it can stop or repeat it.',
      stale: 'The last look at the import failed. Runway keeps trying.',
      complete: (created: number) => `${issues(created)} created`,
      completePartly: (created: number, failed: number) => `${issues(created)} created, ${n(failed)} refused by Jira`,
      completeNone: (kept: number) => `Nothing was missing: ${issues(kept)} were already there`,
      cancelled: (created: number, left: number) => `Stopped: ${issues(created)} created, ${n(left)} not written`,
      stopped: 'The import cannot go on',
      kept: (count: number) => `${issues(count)} ${plural(count, 'was', 'were')} already there and kept.`,
      cutover: (day: string) => `T-0: ${day}`,
      actorPerson: 'Issues are created in your name.',
      actorApp: 'Issues are created by Runway, with the person who started the import as reporter.',
      refused: (count: number) => `${issues(count)} refused by Jira`,
      refusedIntro: 'The other issues stand. These are Jira’s own words:',
      retry: (count: number) => `Try the ${plural(count, 'refused issue', `${n(count)} refused issues`)} again`,
      resume: 'Go on with the rest',
      retryFailed: 'The import could not be taken up again',
      epics: 'Modules',
      epicsFailed: 'The modules could not be listed',
      epicsNone: 'This run created no module that you may see.',
      overview: 'Show the overview',
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
  ...importOwnTexts(format),
});
