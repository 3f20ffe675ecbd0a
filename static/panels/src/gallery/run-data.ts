import type { EpicLink, RunView } from '../../../../src/contract/run';
import { fromNow } from './fixed-now';

const base: RunView = {
  run: '7a6d1f52-55c0-4f5e-8a3f-0c2f0b7f1b02',
  state: 'running',
  wave: { id: '10000.1', code: 'W1', name: 'Wave 1', cutover: '2027-06-01' },
  template: { name: 'Data centre exit', version: '1.4' },
  total: 128,
  created: 50,
  kept: 0,
  failed: 0,
  batches: { done: 2, total: 5 },
  now: 'Writing tasks 1 to 50 of 57.',
  waiting: null,
  stopped: null,
  failures: [],
  actor: 'person',
  startedBy: 'acc-lead',
  mine: true,
  startedAt: fromNow(-75),
  updatedAt: fromNow(-2),
};

export const queued: RunView = {
  ...base,
  state: 'queued',
  created: 0,
  batches: { done: 0, total: 5 },
  now: '',
  startedAt: fromNow(-1),
};
export const running = base;
export const waiting: RunView = {
  ...base,
  state: 'waiting',
  now: '',
  waiting: { until: fromNow(40), because: 'The site has used up its requests for this minute.' },
};
export const unanswered: RunView = {
  ...waiting,
  waiting: { until: fromNow(600), because: 'Jira did not answer; Runway asks again.', since: fromNow(-5_400) },
};
export const cancelling: RunView = { ...base, state: 'cancelling' };
export const others: RunView = { ...base, mine: false, actor: 'app' };
export const complete: RunView = {
  ...base,
  state: 'complete',
  created: 128,
  batches: { done: 5, total: 5 },
  now: '',
  startedAt: fromNow(-3_600),
};
export const refused: RunView = {
  ...complete,
  created: 125,
  failed: 3,
  failures: [
    {
      node: 'starter/assess/m1/t1',
      summary: 'List the servers in scope',
      messages: ['Field “Environment” is required.'],
    },
    { node: 'starter/assess/m1/t1/s1', summary: 'Export the inventory', messages: ['The parent was refused.'] },
    {
      node: 'starter/mobilize/m4/t1',
      summary: 'مراجعة الصلاحيات',
      messages: [
        'You do not have permission to create issues in this project.',
        'Summary must be less than 255 characters.',
      ],
    },
  ],
};
export const cancelled: RunView = { ...base, state: 'cancelled', now: '', kept: 4 };
export const stopped: RunView = {
  ...base,
  state: 'stopped',
  now: '',
  stopped: {
    code: 'missing-permission',
    message: 'Jira no longer lets you create issues in this project: you lack the permission “Create issues”.',
    next: 'Ask a project administrator for it, then go on with the rest.',
  },
};

export const epics: readonly EpicLink[] = [
  { id: '1', key: 'MIG-1', summary: 'Take stock of applications', phase: 'Assess' },
  { id: '2', key: 'MIG-2', summary: 'Draw the dependency map', phase: 'Assess' },
  { id: '3', key: 'MIG-3', summary: 'Build the landing zone', phase: 'Mobilize' },
  { id: '4', key: 'MIG-4', summary: 'إعداد خطة الترحيل', phase: 'Mobilize' },
  { id: '5', key: 'MIG-5', summary: 'Cut over the first wave 🚀', phase: 'Migrate' },
];
