import type { Format } from './format';

export type Texts = ReturnType<typeof createTexts>;

/** English plural: one, or any other number. */
const plural = (n: number, one: string, other: string) => (n === 1 ? one : other);

/**
 * Every sentence of the panels, in English. Sentences are whole: what varies is a parameter, nothing is put together
 * from parts by the components. Another language is another function of this type.
 */
export function createTexts(format: Format) {
  const n = format.number;
  const issues = (count: number) => `${n(count)} ${plural(count, 'issue', 'issues')}`;
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

    first: {
      heading: 'Turn a migration template into Jira issues',
      body: 'Runway reads a migration template and creates its modules as epics, with their tasks and sub-tasks, in this project. You see everything before anything is written.',
      action: 'Import a template',
      failed: 'Runway could not look up this project’s imports',
    },

    steps: {
      label: 'Import steps',
      template: 'Template',
      scope: 'Scope',
      dates: 'Dates',
      preview: 'Preview',
      run: 'Run',
      position: (at: number, of: number, name: string) => `Step ${n(at)} of ${n(of)}: ${name}`,
    },

    template: {
      heading: 'Choose a template',
      intro: 'A Markdown file, or a zip of a template folder, up to 5 MB.',
      drop: 'Drop a template file here',
      dropActive: 'Drop the file to upload it',
      choose: 'Choose a file',
      paste: 'Paste text instead',
      pasteLabel: 'Template text',
      pasteHelp: 'Start with a line such as “# Module: Assess the portfolio”.',
      pasteUse: 'Use this text',
      pasteCancel: 'Cancel',
      pastedName: 'pasted-template.md',
      uploading: (name: string, percent: string) => `Uploading ${name}: ${percent}`,
      reading: (name: string) => `Reading ${name}`,
      uploadFailed: 'The file could not be uploaded',
      tooLarge: (name: string, size: string, limit: string) =>
        `${name} is ${size} large. A template may be ${limit} at most.`,
      tooLargeNext: 'Leave out what is not part of the template, such as pictures, or import it in two files.',
      readFailed: 'This template cannot be imported',
      replace: 'Replace the file',
      earlier: 'Uploaded earlier',
      earlierUse: (name: string) => `Use ${name}`,
      earlierUseShort: 'Use',
      earlierFailed: 'Earlier uploads could not be listed',
      earlierMeta: (size: string, when: string) => `${size}, uploaded ${when}`,
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

    faults: {
      errors: (count: number) => `${n(count)} ${plural(count, 'error', 'errors')} to fix before importing`,
      warnings: (count: number) => `${n(count)} ${plural(count, 'warning', 'warnings')}`,
      notes: (count: number) => `${n(count)} ${plural(count, 'note', 'notes')}`,
      where: (file: string, line: number) => `${file}:${line}`,
      more: (count: number) => `Show ${n(count)} more`,
    },

    phases: {
      heading: 'Phases',
      titles: 'Modules of the file, numbered',
      unnamed: 'Give each phase a name.',
      intro:
        'This file names no phases. Group its modules into phases, or continue without: one phase then carries all modules.',
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
      intro:
        'Untick modules and tasks that are not part of this migration. What stands below an unticked item is left out too.',
      tree: 'Phases, modules, tasks and subtasks',
      filter: 'Filter by title',
      noMatch: (filter: string) => `Nothing matches “${filter}”.`,
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
      phase: (name: string) => `Phase: ${name}`,
    },

    dates: {
      heading: 'Set the cutover date',
      label: 'T-0, the production cutover',
      help: 'The day on which production moves. It is kept with the wave and shown wherever readiness is shown.',
      notYet: 'No issue gets a due date from it yet: planning dates from T-0 comes with a later version.',
      optional: 'You can leave it empty, and set it when you import this template again.',
      past: 'This day is in the past.',
      weekend: 'This day is on a weekend.',
      chosen: (day: string) => `T-0 is ${day}.`,
    },

    preview: {
      heading: 'Preview',
      nothingYet: 'Nothing has been written to Jira yet.',
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
      cutover: (day: string) => `T-0 is ${day}. It is stored and shown; no issue gets a due date yet.`,
      noCutover: 'No T-0 is set. No issue gets a due date.',
      emails: (count: number) =>
        count === 0 ? 'No e-mail is sent.' : `Jira sends ${n(count)} ${plural(count, 'e-mail', 'e-mails')}.`,
      time: (duration: string, requests: number) =>
        `It takes about ${duration} and ${n(requests)} ${plural(requests, 'request', 'requests')} to Jira.`,
      warnings: 'Good to know before you start',
      notes: 'Small changes that Runway makes',
      ofType: (type: string) => `Issues of type “${type}”`,
      tree: 'What will be created',
      meta: (type: string | null, criteria: number) =>
        [type, criteria === 0 ? null : `${n(criteria)} ${plural(criteria, 'criterion', 'criteria')}`]
          .filter((part) => part !== null)
          .join(' · '),
      required: 'Fields that this project requires',
      requiredIntro: 'Jira refuses issues without them. The value is used for every new issue of the level.',
      levels: { epic: 'Epics', task: 'Tasks', subtask: 'Sub-tasks' },
      unsupported: (name: string) =>
        `“${name}” is required, but Runway cannot fill this kind of field. Ask a project administrator to make it optional or to give it a default value.`,
      fill: (name: string) => `Fill in ${name}.`,
      fillMissing: 'Fill in the required fields first.',
      choose: 'Choose…',
      start: (count: number) => `Create ${issues(count)}`,
      nothing: 'There is nothing to create: every item is already there or left out.',
      startFailed: 'The import was not started',
      starting: 'Starting the import',
    },

    run: {
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
      again: 'Import another template',
      started: (when: string) => `Started ${when}`,
      readiness: 'Phase readiness',
    },

    wave: {
      heading: 'Phase readiness',
      failed: 'Phase readiness could not be read',
      of: (code: string, template: string) => `Wave ${code} · ${template}`,
      cutover: (day: string) => `T-0: ${day}`,
      asOf: (when: string) => `As of ${when}`,
      cutShort: 'Jira’s answer was cut short. What could not be read is shown as unknown, never as done.',
      caption: 'Done and open items by phase',
      phase: 'Phase',
      done: 'Done',
      open: 'Open',
      missing: 'Missing',
      unknown: 'Unknown',
      all: 'All',
      total: 'Total',
      ratio: (done: number, all: number, percent: string) =>
        all === 0 ? 'Nothing to count' : `${n(done)} of ${n(all)} done (${percent})`,
      bar: (done: number, open: number, missing: number, unknown: number) =>
        format.list([
          `${n(done)} done`,
          `${n(open)} open`,
          ...(missing === 0 ? [] : [`${n(missing)} missing`]),
          ...(unknown === 0 ? [] : [`${n(unknown)} unknown`]),
        ]),
      missingWhy: 'Missing: Runway created them, and Jira no longer has them or does not show them to Runway.',
      unknownWhy: 'Unknown: their state could not be read. They are not counted as done.',
      counted: 'Counted are sub-tasks, and tasks without sub-tasks.',
      emptyPhases: 'No phase has an item to count.',
      scroll: 'Table of phases, scrollable sideways',
      sprint: (name: string) => `Sprint: ${name}`,
      empty: 'No wave yet',
      emptyBody:
        'This shows how much of a migration is done, phase by phase. Import a template on the project’s Runway page; its wave then appears here.',
      refresh: 'Look again',
    },

    board: {
      noSprint: 'No sprint to show',
      empty: 'No migration on this board yet',
      emptyBody:
        'This shows the sprint against the migration’s phases. Import a template on the project’s Runway page; its work then appears here.',
    },

    readiness: {
      empty: 'Choose a project and a wave',
      emptyBody:
        'This macro shows done and open items of a migration wave, phase by phase. Edit the page, select the macro and choose Edit to set the project and the wave.',
    },

    config: {
      heading: 'Phase readiness',
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
  };
}
