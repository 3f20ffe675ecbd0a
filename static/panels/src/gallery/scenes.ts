import type { ErrorView, Result } from '../../../../src/contract/result';
import { newDraft, type Draft } from '../project/draft';
import { fromNow } from './fixed-now';
import * as previews from './preview-data';
import * as runs from './run-data';
import type { Answers, Panel, Scene } from './scene';
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

const draft: Draft = { ...newDraft(previews.UPLOAD, 'data-centre-exit.md'), cutover: '2027-06-01' };
const at = (step: string) => `/import/${step}?upload=${previews.UPLOAD}`;

const none: Answers = { getImport: ok(null), listTemplates: ok([]), getWave: ok(null), listEpics: ok([]) };

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
  answers: { ...none, getImport: answer, getWave: ok(waves.freshWave), listEpics: ok(runs.epics), ...more },
});

const earlier = ok([
  { uploadId: previews.UPLOAD, name: 'data-centre-exit.md', size: 148_213, uploadedAt: fromNow(-7_200) },
  {
    uploadId: '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a09',
    name: `${'a-very-long-file-name-'.repeat(9)}.zip`,
    size: 3_400_000,
    uploadedAt: fromNow(-260_000),
  },
]);

const project: readonly Scene[] = [
  { panel: 'project', name: 'loading', state: 'loading', answers: { ...none, getImport: 'never' } },
  { panel: 'project', name: 'failed', state: 'failed', answers: { ...none, getImport: no(busy) } },
  { panel: 'project', name: 'unanswered', state: 'failed', answers: { ...none, getImport: 'broken' } },
  { panel: 'project', name: 'empty', state: 'empty', answers: none },
  {
    panel: 'project',
    name: 'template',
    state: 'ready',
    path: '/import/template',
    answers: { ...none, listTemplates: earlier },
  },
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
    { out: ['starter/mobilize/m4', 'starter/mobilize/m4/t1', 'starter/assess/m2/t2'] },
  ),
  step(
    'scope-nothing',
    'empty',
    'scope',
    { previewImport: ok(previews.preview) },
    { out: previews.preview.nodes.map((node) => node.node) },
  ),
  step('dates', 'ready', 'dates', {}, { cutover: null }),
  step('dates-weekend', 'ready', 'dates', {}, { cutover: '2027-06-05' }),
  step('preview-loading', 'loading', 'preview', { previewImport: 'never' }),
  step('preview-failed', 'failed', 'preview', { previewImport: no(forbidden) }),
  step('preview', 'ready', 'preview', { previewImport: ok(previews.mixedPreview) }),
  step('preview-required', 'ready', 'preview', { previewImport: ok(previews.demandingPreview) }),
  step('preview-downgraded', 'ready', 'preview', { previewImport: ok(previews.downgradedPreview) }, { cutover: null }),
  step('preview-nothing', 'empty', 'preview', { previewImport: ok(previews.nothingPreview) }),
  run('run-queued', ok(runs.queued)),
  run('run-running', ok(runs.running)),
  run('run-waiting', ok(runs.waiting)),
  run('run-cancelling', ok(runs.cancelling)),
  run('run-others', ok(runs.others)),
  run('run-complete', ok(runs.complete)),
  run('run-refused', ok(runs.refused)),
  run('run-cancelled', ok(runs.cancelled)),
  run('run-stopped', ok(runs.stopped), { listEpics: no(busy), getWave: 'broken' }),
];

/** The four states of a panel that shows a wave. */
const waveScenes = (
  panel: Panel,
  ready: readonly (readonly [name: string, answer: NonNullable<Answers['getWave']>])[],
): readonly Scene[] => [
  { panel, name: 'loading', state: 'loading', answers: { getWave: 'never' } },
  { panel, name: 'failed', state: 'failed', answers: { getWave: no(busy) } },
  { panel, name: 'empty', state: 'empty', answers: { getWave: ok(null) } },
  ...ready.map(([name, answer]): Scene => ({ panel, name, state: 'ready', answers: { getWave: answer } })),
];

const chosen = { config: { projectId: '10000', waveId: '10000.2' } };
const configScenes: readonly Scene[] = [
  { panel: 'readiness-config', name: 'loading', state: 'loading', answers: { listProjects: 'never' } },
  { panel: 'readiness-config', name: 'failed', state: 'failed', answers: { listProjects: 'broken' } },
  { panel: 'readiness-config', name: 'empty', state: 'empty', answers: { listProjects: ok([]) } },
  { panel: 'readiness-config', name: 'new', state: 'ready', answers: { listProjects: ok(waves.projects) } },
  {
    panel: 'readiness-config',
    name: 'chosen',
    state: 'ready',
    answers: { listProjects: ok(waves.projects) },
    extension: chosen,
  },
];

/** Every panel in every state, with fixed data. */
export const scenes: readonly Scene[] = [
  ...project,
  ...waveScenes('board', [
    ['sprint', ok(waves.sprintWave)],
    ['no-sprint', ok(waves.noSprintWave)],
  ]),
  ...waveScenes('readiness', [
    ['wave', ok(waves.wave)],
    ['cut-short', ok(waves.cutShortWave)],
    ['nothing-counted', ok(waves.emptyWave)],
    ['many-phases', ok(waves.manyPhases)],
  ]),
  ...configScenes,
];
