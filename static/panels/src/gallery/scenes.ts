import type { ErrorView, Result } from '../../../../src/contract/result';
import { NO_DATES } from '../tabs/import/dates/no-dates';
import { newDraft, type Draft } from '../tabs/import/draft';
import * as sprints from './sprint-data';
import { sprintPlan } from './sprint-work-data';
import { trend } from './trend-data';
import * as dates from './dates-data';
import * as log from './decision-data';
import * as gates from './gate-data';
import { decisionScenes } from './decision-scenes';
import { gateScenes } from './gate-scenes';
import * as register from './raci-data';
import { raciScenes } from './raci-scenes';
import { runSheetScenes } from './run-sheet-scenes';
import * as bulk from './bulk-data';
import * as leaving from './export-data';
import * as items from './item-data';
import * as portfolio from './portfolio-data';
import * as previews from './preview-data';
import { noAccess, report } from './report-data';
import * as ready from './readiness-data';
import * as runs from './run-data';
import * as samples from './sample-data';
import type { Answers, Panel, Scene } from './scene';
import * as offers from './source-data';
import * as repeats from './repeat-data';
import * as undos from './undo-data';
import * as waves from './wave-data';

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const no = <T>(error: ErrorView): Result<T> => ({ ok: false, error });

const busy = {
  code: 'jira-busy',
  message: 'Jira is busy and asked Runway to wait.',
  next: 'Nothing was changed.',
  retryAfterSeconds: 40,
} as const;
const forbidden = {
  code: 'missing-permission',
  message: 'You may not create issues in this project: you lack the permission “Create issues”.',
  next: 'Ask a project administrator for it.',
} as const;

const source = { kind: 'upload', id: previews.UPLOAD } as const;
const draft: Draft = {
  ...newDraft(source, 'data-centre-exit.md'),
  dates: { ...NO_DATES, start: '2027-03-15', cutover: '2027-06-01' },
};
const at = (step: string) => `/import/${step}?upload=${previews.UPLOAD}`;

const none: Answers = {
  getImport: ok(null),
  listTemplates: ok(offers.noSources),
  getWave: ok(null),
  listEpics: ok([]),
  listRepeats: ok([]),
  getIssuePanel: ok({ mayPin: true, pinned: false }),
  pinPanel: ok({ mayPin: true, pinned: true }),
};

function step(
  name: string,
  state: Scene['state'],
  where: string,
  answers: Answers,
  change: Partial<Draft> = {},
): Scene {
  return {
    panel: 'project',
    name,
    state,
    path: at(where),
    draft: { ...draft, ...change },
    answers: { ...none, ...answers },
  };
}

const run = (name: string, answer: NonNullable<Answers['getImport']>, more: Answers = {}): Scene => ({
  panel: 'project',
  name,
  state: 'ready',
  path: '/import/run',
  answers: { ...none, getImport: answer, getWave: ok(waves.freshWave), listEpics: ok(runs.epics), ...more },
});

const page = (name: string, state: Scene['state'], answers: Answers): Scene => ({
  panel: 'project',
  name,
  state,
  path: '/dates?wave=10000.1',
  answers: { getMove: ok(null), showPeople: ok([offers.person]), ...answers },
});

/** A tab of a wave; what the scene says of an answer stands in the place of what the wave would give. */
const tab = (name: string, state: Scene['state'], path: string, answers: Answers = {}): Scene => ({
  panel: 'project',
  name,
  state,
  path,
  answers: {
    getOverview: ok(ready.overview),
    refreshWave: ok({ asked: true, at: '2027-03-01T08:00:00.000Z' }),
    listItems: ok(ready.items),
    markItems: ok(ready.confirmed),
    getItem: ok(ready.missingItem),
    markItem: ok(ready.missingItem),
    undoMarks: ok({ ...ready.confirmed, refused: [] }),
    planBulkEdit: ok(bulk.bulkPlan),
    startBulkEdit: ok(bulk.bulkDone),
    undoBulkEdit: ok(bulk.bulkUndone),
    getBulkEdit: ok(null),
    getPlan: ok(ready.plan),
    listActivity: ok(ready.activity),
    getTrend: ok(trend),
    getSprintSheet: ok(sprints.sheet),
    overrideWorkstream: ok(sprints.sheet),
    previewSprints: ok(sprintPlan),
    getSettings: ok(ready.settings),
    listImports: ok(undos.imports),
    getIssuePanel: ok({ mayPin: false, pinned: false }),
    getRaci: ok(register.raci),
    getGates: ok(gates.gates),
    exportGate: ok(gates.exportedGate),
    getDecisions: ok(log.decisions),
    editRegister: ok({ view: register.raci, line: 'line-2' }),
    changeSettings: ok({ ...ready.settings, version: 4 }),
    getNotifications: ok({ signature: true, daily: false }),
    changeNotifications: ok({ signature: true, daily: true }),
    exportTemplate: ok(leaving.filePiece),
    exportItems: ok(leaving.exportPage),
    removeWave: ok(leaving.removed),
    showPeople: ok([offers.person]),
    findPeople: ok([offers.person]),
    getDates: ok(dates.waveDates),
    getMove: ok(null),
    getImport: ok(null),
    ...answers,
  },
});
/** A tab of the sample: what it is not asked for has no answer. */
const sample = (name: string, state: Scene['state'], path: string): Scene => ({
  panel: 'project',
  name,
  state,
  path: `${path}?wave=sample`,
  answers: {
    getOverview: ok(samples.sampleOverview),
    listItems: ok(samples.sampleItems),
    getPlan: ok(samples.samplePlan),
  },
});
const changed = no<never>({
  code: 'changed-meanwhile',
  message: 'Somebody else has changed these settings.',
  next: 'Look at what is there now, then save again.',
});

const underWay: ErrorView = {
  code: 'run-in-progress',
  message: 'The dates of wave W1 are being moved.',
  next: 'Wait until that has ended.',
};

const project: readonly Scene[] = [
  tab('loading', 'loading', '/', { getOverview: 'never' }),
  tab('failed', 'failed', '/', { getOverview: no(busy) }),
  tab('unanswered', 'failed', '/', { getOverview: 'broken' }),
  tab('empty', 'empty', '/', { ...none, getOverview: ok(null) }),
  tab('overview', 'ready', '/'),
  tab('overview-proposed', 'ready', '/', { listItems: ok(ready.proposedItems) }),
  tab('overview-fresh', 'ready', '/', { getOverview: ok(ready.freshOverview) }),
  tab('overview-stale', 'ready', '/', { getOverview: ok(ready.staleOverview) }),
  tab('overview-watched', 'ready', '/', { getOverview: ok(ready.watchedOverview) }),
  tab('overview-nothing', 'empty', '/', { getOverview: ok(ready.nothingOverview) }),
  tab('overview-many', 'ready', '/', { getOverview: ok(ready.manyOverview) }),
  tab('items-loading', 'loading', '/items', { listItems: 'never' }),
  tab('items-failed', 'failed', '/items', { listItems: no(busy) }),
  tab('items-empty', 'empty', '/items?is=overdue&owner=acc-gone', { listItems: ok(ready.noItems) }),
  tab('items', 'ready', '/items?phase=mobilize'),
  tab('items-proposed', 'ready', '/items?is=proposed', { listItems: ok(ready.proposedItems) }),
  tab('items-edit-loud', 'ready', '/items', { planBulkEdit: ok(bulk.loudPlan) }),
  tab('items-edit-unplanned', 'ready', '/items', { planBulkEdit: no(busy) }),
  tab('items-edit-half', 'ready', '/items', {
    getBulkEdit: ok(bulk.bulkStopped),
    goOnBulkEdit: ok({ ...bulk.bulkDone, total: 340, written: 340, refused: [], hidden: 0 }),
  }),
  tab('items-edit-waiting', 'ready', '/items', { getBulkEdit: ok(bulk.bulkWaiting) }),
  tab('items-no-parties', 'ready', '/items', { getOverview: ok({ ...ready.overview, parties: [] }) }),
  tab('items-watched', 'ready', '/items', { getOverview: ok(ready.watchedOverview) }),
  tab('plan-loading', 'loading', '/plan', { getPlan: 'never' }),
  tab('plan-failed', 'failed', '/plan', { getPlan: no(busy) }),
  tab('plan-empty', 'empty', '/plan', { getPlan: ok(ready.emptyPlan) }),
  tab('plan-undated', 'ready', '/plan', { getPlan: ok(ready.undatedPlan) }),
  tab('plan', 'ready', '/plan'),
  tab('sprints-loading', 'loading', '/sprints', { getSprintSheet: 'never' }),
  tab('sprints-failed', 'failed', '/sprints', { getSprintSheet: no(busy) }),
  tab('sprints-empty', 'empty', '/sprints', { getSprintSheet: ok(sprints.noSheet) }),
  tab('sprints', 'ready', '/sprints?sprint=3'),
  tab('sprints-closed', 'ready', '/sprints?sprint=2', { getSprintSheet: ok(sprints.closedSheet) }),
  tab('activity-loading', 'loading', '/activity', { listActivity: 'never' }),
  tab('activity-failed', 'failed', '/activity', { listActivity: no(busy) }),
  tab('activity-empty', 'empty', '/activity', { listActivity: ok(ready.noActivity) }),
  tab('activity', 'ready', '/activity?by=acc-lead'),
  tab('activity-whole', 'ready', '/activity', { listActivity: ok({ ...ready.activity, next: null }) }),
  tab('settings-loading', 'loading', '/settings', { getSettings: 'never' }),
  tab('settings-failed', 'failed', '/settings', { getSettings: no(forbidden) }),
  tab('settings', 'ready', '/settings', { listActivity: ok({ ...ready.activity, next: null }) }),
  tab('settings-register-unread', 'failed', '/settings', { getRaci: no(busy) }),
  tab('settings-register-empty', 'ready', '/settings', { getRaci: ok(register.noRolesRaci) }),
  tab('settings-conflict', 'ready', '/settings', { changeSettings: changed }),
  tab('settings-export-failed', 'ready', '/settings', { exportItems: no(busy) }),
  tab('settings-not-removed', 'ready', '/settings', { removeWave: no(underWay) }),
  tab('settings-read-only', 'ready', '/settings', {
    getSettings: ok(ready.watchedSettings),
    getRaci: ok(register.watchedRaci),
  }),
  sample('sample', 'ready', '/overview'),
  sample('sample-items', 'ready', '/items'),
  sample('sample-plan', 'ready', '/plan'),
  sample('sample-settings', 'empty', '/settings'),
  tab('import', 'empty', '/import/run'),
  tab('import-unanswered', 'failed', '/import/run', { getImport: 'broken' }),
  {
    panel: 'project',
    name: 'template',
    state: 'ready',
    path: '/import/template',
    answers: { ...none, listTemplates: ok(offers.sources) },
  },
  {
    panel: 'project',
    name: 'template-repeat',
    state: 'ready',
    path: '/import/template',
    answers: {
      ...none,
      listTemplates: ok(offers.sources),
      listRepeats: ok(repeats.waves),
      planRepeat: ok(repeats.plan),
      previewImport: ok(previews.preview),
      startImport: ok(runs.queued),
    },
  },
  {
    panel: 'project',
    name: 'template-listing',
    state: 'loading',
    path: '/import/template',
    answers: { ...none, listTemplates: 'never' },
  },
  {
    panel: 'project',
    name: 'template-unlisted',
    state: 'failed',
    path: '/import/template',
    answers: { ...none, listTemplates: no(busy) },
  },
  step('template-notices', 'ready', 'template', { previewImport: ok(previews.noticePreview) }),
  step('template-reading', 'loading', 'template', { previewImport: 'never' }),
  step('template-errors', 'failed', 'template', {
    previewImport: no({
      code: 'template-has-errors',
      message: 'The template has 2 errors.',
      next: 'Fix them and replace the file.',
      diagnostics: [...previews.errors, ...previews.warnings],
    }),
  }),
  step('template-refused', 'failed', 'template', {
    previewImport: no({
      code: 'upload-rejected',
      message: 'This is a PDF, not a template.',
      next: 'A template is Markdown text with a line such as “# Module: Assess”.',
    }),
  }),
  step('template-ready', 'ready', 'template', { previewImport: ok(previews.preview) }),
  step('template-several', 'ready', 'template', { previewImport: ok(previews.severalPreview) }),
  step('template-again', 'ready', 'template', { previewImport: ok(previews.mixedPreview) }),
  step(
    'template-flat',
    'ready',
    'template',
    { previewImport: ok(previews.flatPreview) },
    {
      phases: [
        { name: 'Assess', from: '1', to: '2' },
        { name: 'Mobilize', from: '2', to: '4' },
      ],
    },
  ),
  step('scope-loading', 'loading', 'scope', { previewImport: 'never' }),
  step('scope-failed', 'failed', 'scope', { previewImport: no(busy) }),
  step(
    'scope',
    'ready',
    'scope',
    { previewImport: ok(previews.preview) },
    {
      scope: {
        ...draft.scope,
        unticked: ['starter/mobilize/m4', 'starter/mobilize/m4/t1', 'starter/assess/m2/t2'],
      },
    },
  ),
  step(
    'scope-nothing',
    'empty',
    'scope',
    { previewImport: ok(previews.preview) },
    { scope: { ...draft.scope, unticked: previews.preview.nodes.map((node) => node.node) } },
  ),
  step(
    'scope-questions',
    'ready',
    'scope',
    { previewImport: ok(previews.askingPreview) },
    { scope: { ...draft.scope, answers: { sso: 'yes' }, placeholders: { cloud: 'Northern region' } } },
  ),
  step('scope-many', 'ready', 'scope', { previewImport: ok(previews.manyQuestionsPreview) }),
  step('scope-criteria', 'ready', 'scope', { previewImport: ok(previews.manyCriteriaPreview) }),
  step('dates-loading', 'loading', 'dates', { previewImport: 'never' }),
  step('dates-failed', 'failed', 'dates', { previewImport: no(busy) }),
  step('dates-empty', 'empty', 'dates', { previewImport: ok(previews.preview) }, { dates: null }),
  step(
    'dates',
    'ready',
    'dates',
    { previewImport: ok(previews.datedPreview) },
    {
      dates: {
        ...NO_DATES,
        start: '2027-03-15',
        cutover: '2027-06-01',
        time: '21:30',
        windowMinutes: 360,
        zone: 'Pacific/Auckland',
        milestones: { test: '2027-05-04' },
        holidays: [{ date: '2027-04-05', name: 'Easter Monday' }],
        freezes: [{ from: '2027-04-26', to: '2027-05-02', name: 'Month end' }],
        bounds: { mobilize: { start: '2027-04-05' } },
      },
    },
  ),
  step('dates-warned', 'ready', 'dates', { previewImport: ok(previews.warnedPreview) }),
  step('dates-kept', 'ready', 'dates', { previewImport: ok(previews.keptDatesPreview) }, { dates: null }),
  step('dates-many', 'ready', 'dates', { previewImport: ok(previews.manyPhasesPreview) }),
  step('people-loading', 'loading', 'people', { previewImport: 'never' }),
  step('people-failed', 'failed', 'people', { previewImport: no(busy) }),
  step('people-empty', 'empty', 'people', { previewImport: ok(previews.noRolesPreview) }),
  step(
    'people',
    'ready',
    'people',
    {
      previewImport: ok(previews.datedPreview),
      showPeople: ok([offers.person]),
      findPeople: ok([offers.person]),
    },
    { people: { assign: true, roles: { lead: { account: 'acc-lead' } } } },
  ),
  step(
    'people-many',
    'ready',
    'people',
    { previewImport: ok(previews.manyRolesPreview), showPeople: ok([]) },
    { people: { assign: false, roles: { 'role-1': { account: 'acc-gone' }, 'role-2': { name: 'اسم طويل' } } } },
  ),
  step('people-kept', 'ready', 'people', { previewImport: ok(previews.keptDatesPreview) }),
  step('preview-loading', 'loading', 'preview', { previewImport: 'never' }),
  step('preview-failed', 'failed', 'preview', { previewImport: no(forbidden) }),
  step('preview', 'ready', 'preview', { previewImport: ok(previews.mixedPreview) }),
  step('preview-compared', 'ready', 'preview', { previewImport: ok(previews.comparedPreview) }),
  step('preview-required', 'ready', 'preview', { previewImport: ok(previews.demandingPreview) }),
  step('preview-downgraded', 'ready', 'preview', { previewImport: ok(previews.downgradedPreview) }),
  step('preview-dated', 'ready', 'preview', { previewImport: ok(previews.datedPreview) }),
  step('preview-warned', 'ready', 'preview', { previewImport: ok(previews.acceptablePreview) }),
  step('preview-contradicts', 'ready', 'preview', { previewImport: ok(previews.warnedPreview) }),
  step('preview-nothing', 'empty', 'preview', { previewImport: ok(previews.nothingPreview) }),
  run('run-queued', ok(runs.queued)),
  run('run-running', ok(runs.running)),
  run('run-waiting', ok(runs.waiting)),
  run('run-unanswered', ok(runs.unanswered)),
  run('run-cancelling', ok(runs.cancelling)),
  run('run-others', ok(runs.others)),
  run('run-complete', ok(runs.complete), { previewUndo: ok(undos.undoPreview) }),
  run('run-undone', ok(undos.undoneRun)),
  run('run-refused', ok(runs.refused)),
  run('run-cancelled', ok(runs.cancelled)),
  run('run-stopped', ok(runs.stopped), { listEpics: no(busy), getWave: 'broken' }),
  page('wave-dates-loading', 'loading', { getDates: 'never' }),
  page('wave-dates-failed', 'failed', { getDates: no(busy) }),
  page('wave-dates-empty', 'empty', { getDates: ok(dates.unsetDates) }),
  page('wave-dates', 'ready', {
    getDates: ok(dates.waveDates),
    previewMove: ok(dates.movePreview),
    startMove: ok(dates.move),
    undoMove: ok(dates.move),
    exportCalendar: ok({ name: 'w1.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }),
    getWave: ok(waves.wave),
  }),
  page('wave-dates-read-only', 'ready', { getDates: ok(dates.watchedDates) }),
  page('wave-dates-moving', 'ready', { getDates: ok(dates.waveDates), getMove: ok(dates.move) }),
  page('wave-dates-waiting', 'ready', { getDates: ok(dates.waveDates), getMove: ok(dates.waitingMove) }),
  page('wave-dates-moved', 'ready', { getDates: ok(dates.waveDates), getMove: ok(dates.doneMove) }),
  page('wave-dates-stopped', 'ready', { getDates: ok(dates.waveDates), getMove: ok(dates.stoppedMove) }),
];

/** An item in the side bar or the panel of its issue. */
const onIssue = (name: string, state: Scene['state'], answers: Answers): Scene => ({
  panel: 'issue',
  name,
  state,
  answers: {
    getItem: ok(items.item),
    markItem: ok(items.confirmedItem),
    undoMarks: ok({ ...ready.confirmed, refused: [] }),
    showPeople: ok([offers.person]),
    findPeople: ok([offers.person]),
    ...answers,
  },
});
const writtenMeanwhile = no<never>({
  code: 'changed-meanwhile',
  message:
    'Somebody else has written this item meanwhile: “Desk is staffed through the night” was pending, is now no-go.',
  next: 'Look at it as it is now, then apply yours again.',
});
const issueScenes: readonly Scene[] = [
  onIssue('loading', 'loading', { getItem: 'never' }),
  onIssue('failed', 'failed', { getItem: no(busy) }),
  onIssue('unanswered', 'failed', { getItem: 'broken' }),
  onIssue('empty', 'empty', { getItem: ok(null) }),
  onIssue('item', 'ready', {}),
  onIssue('bare', 'ready', { getItem: ok(items.bareItem) }),
  onIssue('full', 'ready', { getItem: ok(items.fullItem), showPeople: ok([]) }),
  onIssue('read-only', 'ready', { getItem: ok(items.watchedItem) }),
  onIssue('closed', 'ready', { getItem: ok(items.closedItem) }),
  onIssue('not-applicable', 'ready', { getItem: ok(items.awayItem) }),
  onIssue('missing', 'ready', { getItem: ok(ready.missingItem) }),
  onIssue('refused', 'ready', { markItem: no(busy), undoMarks: 'broken' }),
  { ...onIssue('conflict', 'ready', { markItem: writtenMeanwhile }), later: { getItem: ok(items.theirsItem) } },
];

const portfolioScenes: readonly Scene[] = [
  { panel: 'portfolio', name: 'loading', state: 'loading', answers: { listWaves: 'never' } },
  { panel: 'portfolio', name: 'failed', state: 'failed', answers: { listWaves: no(busy) } },
  { panel: 'portfolio', name: 'empty', state: 'empty', answers: { listWaves: ok([]) } },
  { panel: 'portfolio', name: 'waves', state: 'ready', answers: { listWaves: ok(portfolio.waves) } },
  { panel: 'portfolio', name: 'many', state: 'ready', answers: { listWaves: ok(portfolio.manyWaves) } },
];

/** The four states of a panel that shows a wave. */
const waveScenes = (
  panel: Panel,
  ready: readonly (readonly [name: string, answer: NonNullable<Answers['getWave']>])[],
  more: Answers = {},
): readonly Scene[] => [
  { panel, name: 'loading', state: 'loading', answers: { getWave: 'never' } },
  { panel, name: 'failed', state: 'failed', answers: { getWave: no(busy) } },
  { panel, name: 'empty', state: 'empty', answers: { getWave: ok(null) } },
  ...ready.map(([name, answer]): Scene => ({ panel, name, state: 'ready', answers: { ...more, getWave: answer } })),
];

const reportScene = (
  name: string,
  state: Scene['state'],
  answer: NonNullable<Scene['answers']['getReport']>,
): Scene => ({
  panel: 'readiness',
  name,
  state,
  answers: {
    getReport: answer,
    listProjects: ok(waves.projects),
    getSavePlace: ok({ connected: true, place: null }),
    listSpaces: ok([{ id: '65537', key: 'MIGDOC', name: 'Migration documents' }]),
  },
  module: 'runway-plan',
});
const reportScenes: readonly Scene[] = [
  reportScene('report', 'ready', ok(report)),
  reportScene('report-not-chosen', 'empty', ok(null)),
  reportScene('report-no-access', 'empty', no(noAccess)),
  reportScene('report-failed', 'failed', 'broken'),
];

const chosen = { config: { projectId: '10000', waveId: '10000.2' } };
const configScenes: readonly Scene[] = [
  { panel: 'readiness-config', name: 'loading', state: 'loading', answers: { listProjects: 'never' } },
  { panel: 'readiness-config', name: 'failed', state: 'failed', answers: { listProjects: 'broken' } },
  { panel: 'readiness-config', name: 'empty', state: 'empty', answers: { listProjects: ok([]) } },
  {
    panel: 'readiness-config',
    name: 'new',
    state: 'ready',
    answers: { listProjects: ok(waves.projects), getReport: ok(report) },
  },
  {
    panel: 'readiness-config',
    name: 'chosen',
    state: 'ready',
    answers: { listProjects: ok(waves.projects), getReport: ok(report) },
    extension: chosen,
  },
];

/** Every panel in every state, with fixed data. */
export const scenes: readonly Scene[] = [
  ...project,
  ...raciScenes,
  ...gateScenes,
  ...runSheetScenes,
  ...decisionScenes,
  ...issueScenes,
  ...portfolioScenes,
  ...waveScenes(
    'board',
    [
      ['sprint', ok(waves.sprintWave)],
      ['no-sprint', ok(waves.noSprintWave)],
    ],
    { getSprintSheet: ok(sprints.sheet), showPeople: ok([offers.person]) },
  ),
  ...waveScenes('readiness', [
    ['wave', ok(waves.wave)],
    ['cut-short', ok(waves.cutShortWave)],
    ['nothing-counted', ok(waves.emptyWave)],
    ['many-phases', ok(waves.manyPhases)],
  ]),
  ...reportScenes,
  ...configScenes,
];
