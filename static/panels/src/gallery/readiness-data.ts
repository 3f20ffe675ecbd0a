import type { ActivityLine, ActivityPage, ItemView, MarksDone } from '../../../../src/contract/marks';
import type {
  ItemLine,
  ItemPage,
  OverviewView,
  PhaseView,
  PlanView,
  ReadinessNumbers,
  SettingsView,
  WaveHead,
} from '../../../../src/contract/readiness';
import { fromNow } from './fixed-now';

const LONG =
  `${'Agree with every owner of a connected system on the order, the window and the way back '.repeat(6)}`.slice(
    0,
    500,
  );

const zero: ReadinessNumbers = {
  complete: 0,
  counted: 0,
  percent: null,
  criteriaMet: 0,
  criteria: 0,
  proposed: 0,
  rowsAnswered: 0,
  rows: 0,
  overdue: 0,
  late: 0,
  stopped: 0,
  unowned: 0,
  dropped: 0,
  missing: 0,
  unreadable: 0,
  added: 0,
  notApplicable: 0,
  notApplicableSinceBegin: 0,
  ongoing: 0,
  tampered: 0,
  planned: 0,
  team: 0,
  teamDone: 0,
};

export const numbers = (complete: number, counted: number, more: Partial<ReadinessNumbers> = {}): ReadinessNumbers => ({
  ...zero,
  complete,
  counted,
  percent: counted === 0 ? null : Math.floor((complete * 100) / counted),
  ...more,
});

export const sum = (phases: readonly PhaseView[]): ReadinessNumbers => {
  const add = (key: keyof ReadinessNumbers) => phases.reduce((all, phase) => all + (phase.numbers[key] ?? 0), 0);
  const all = Object.fromEntries((Object.keys(zero) as (keyof ReadinessNumbers)[]).map((key) => [key, add(key)]));
  return { ...zero, ...all, ...numbersOf(add('complete'), add('counted')) };
};
const numbersOf = (complete: number, counted: number) => ({
  complete,
  counted,
  percent: counted === 0 ? null : Math.floor((complete * 100) / counted),
});

export const head: WaveHead = {
  id: '10000.1',
  code: 'W1',
  name: 'Branches of the north',
  cutover: '2027-06-22',
  zone: 'Europe/Berlin',
  moved: { times: 2, days: 21 },
  templates: [
    { name: 'Data centre exit', version: '1.4' },
    { name: 'First weeks with a customer', version: '1.0' },
  ],
  state: 'active',
  sample: false,
};

const phases: readonly PhaseView[] = [
  {
    slug: 'assess',
    name: 'Assess',
    start: '2027-03-01',
    due: '2027-03-19',
    state: 'complete',
    reasons: [{ rule: 'all-complete', count: 24 }],
    numbers: numbers(24, 24, {
      criteriaMet: 31,
      criteria: 31,
      rowsAnswered: 6,
      rows: 6,
      notApplicable: 5,
      notApplicableSinceBegin: 2,
      added: 2,
      planned: 24,
      team: 12,
      teamDone: 12,
    }),
  },
  {
    slug: 'mobilize',
    name: 'Mobilize',
    start: '2027-03-08',
    due: '2027-04-30',
    state: 'at-risk',
    reasons: [
      { rule: 'missing', count: 1 },
      { rule: 'long-overdue', count: 3 },
      { rule: 'before-gate', count: 2 },
    ],
    numbers: numbers(12, 40, {
      criteriaMet: 18,
      criteria: 52,
      proposed: 12,
      rowsAnswered: 4,
      rows: 17,
      overdue: 5,
      late: 7,
      stopped: 2,
      unowned: 3,
      dropped: 2,
      missing: 1,
      added: 4,
      ongoing: 2,
      planned: 19,
      team: 80,
      teamDone: 61,
    }),
  },
  {
    slug: 'migrate',
    name: 'Migrate',
    start: '2027-05-03',
    due: '2027-06-22',
    state: 'blocked',
    reasons: [{ rule: 'high-stopped', count: 1 }],
    numbers: numbers(3, 61, { criteria: 44, criteriaMet: 2, rows: 28, stopped: 1, unowned: 19, tampered: 1 }),
  },
  {
    slug: 'operate',
    name: 'المرحلة الانتقالية',
    start: '2027-06-23',
    due: '2027-07-30',
    state: 'unknown',
    reasons: [{ rule: 'unreadable', count: 2 }],
    numbers: numbers(0, 12, { unreadable: 2, criteria: 9 }),
  },
  {
    slug: 'support',
    name: 'Support',
    start: '2027-06-23',
    due: null,
    state: 'not-started',
    reasons: [{ rule: 'ongoing-only', count: 3 }],
    numbers: { ...zero, ongoing: 3 },
  },
];

export const overview: OverviewView = {
  project: { id: '10000' },
  wave: head,
  waves: [{ id: '10000.1', code: 'W1', name: head.name, sample: false }],
  asOf: fromNow(-95),
  stale: false,
  whole: true,
  policy: 'assisted',
  phases,
  total: sum(phases),
  workstreams: [
    { slug: 'platform', name: 'Platform', complete: 21, counted: 58, planned: 30 },
    { slug: 'network', name: 'Network and lines', complete: 14, counted: 49, planned: 12 },
    { slug: 'people', name: 'الأشخاص والتدريب', complete: 4, counted: 30, planned: 9 },
    { slug: 'later', name: 'Decommissioning', complete: 0, counted: 0, planned: 0 },
  ],
  waiting: [
    { kind: 'confirm', count: 12, filter: { is: 'proposed' } },
    { kind: 'overdue', count: 2, filter: { is: 'overdue', owner: 'acc-lead' } },
  ],
  gate: {
    id: 'exit-mobilize',
    name: 'Exit Mobilize',
    date: '2027-04-30',
    verdict: 'no-go',
    open: { items: 71, lines: 18, documents: 2, behind: 5, is: 'behind' },
    decided: null,
  },
  parties: ['customer', 'provider'],
  firstSteps: [
    { step: 'people', done: true },
    { step: 'dates', done: true },
    { step: 'raci', done: true },
  ],
  may: { role: 'owner', leads: [], settings: true, bulk: true },
};

export const freshOverview: OverviewView = {
  ...overview,
  wave: { ...head, cutover: null, moved: null },
  asOf: null,
  gate: null,
  waiting: [],
  phases: phases.map((phase) => ({
    ...phase,
    state: 'not-started',
    reasons: [{ rule: 'nothing-begun', count: phase.numbers.counted }],
    numbers: numbers(0, phase.numbers.counted, { unowned: phase.numbers.counted }),
  })),
  total: numbers(0, 137, { unowned: 137 }),
  firstSteps: overview.firstSteps.map((step) => ({ ...step, done: false })),
  importing: true,
};
export const staleOverview: OverviewView = {
  ...overview,
  asOf: fromNow(-14_400),
  stale: true,
  phases: phases.map((phase) => ({ ...phase, state: 'unknown', reasons: [{ rule: 'stale', count: 0 }] })),
};
export const watchedOverview: OverviewView = {
  ...overview,
  policy: 'strict',
  waves: [...overview.waves, { id: '10000.2', code: 'W2', name: 'Look around', sample: true }],
  wave: { ...head, state: 'closed' },
  waiting: [],
  may: { role: 'viewer', leads: [], settings: false, bulk: false },
};
export const nothingOverview: OverviewView = {
  ...overview,
  phases: [],
  total: zero,
  workstreams: [],
  waiting: [],
};
const many = Array.from({ length: 26 }, (_, at): PhaseView => {
  const counted = 70 - at * 2;
  return {
    slug: `stage-${at}`,
    name: at === 3 ? LONG : `Stage ${at + 1}`,
    start: '2027-03-01',
    due: '2027-06-01',
    state: at < 4 ? 'complete' : at % 3 === 0 ? 'at-risk' : 'on-track',
    reasons: at < 4 ? [{ rule: 'all-complete', count: counted }] : at % 3 === 0 ? [{ rule: 'missing', count: 1 }] : [],
    numbers: numbers(at < 4 ? counted : Math.min(at, counted - 1), counted, {
      missing: at % 3 === 0 && at > 3 ? 1 : 0,
      unowned: at,
    }),
  };
});
export const manyOverview: OverviewView = {
  ...overview,
  wave: { ...head, name: LONG },
  waves: Array.from({ length: 12 }, (_, at) => ({
    id: `10000.${at + 1}`,
    code: `W${at + 1}`,
    name: at === 0 ? LONG : `Wave ${at + 1}`,
    sample: false,
  })),
  phases: many,
  total: sum(many),
  policy: 'light',
};

const line = (at: number, more: Partial<ItemLine> = {}): ItemLine => ({
  id: `starter/mobilize/m3/t${at}`,
  issue: String(10_200 + at),
  key: `MIG-${at + 12}`,
  title: `Open the line of branch ${at + 1}`,
  typeName: 'Task',
  typeIcon: '',
  status: 'Done',
  is: 'done',
  counted: true,
  complete: false,
  lacks: ['criteria'],
  phase: 'mobilize',
  module: 'Build the landing zone',
  workstream: 'network',
  high: false,
  overdue: false,
  late: false,
  stopped: false,
  added: false,
  assignee: 'acc-lead',
  start: '2027-03-08',
  due: '2027-04-09',
  firstDue: '2027-04-09',
  criteriaMet: 0,
  criteria: 2,
  proposed: 1,
  rowsAnswered: 0,
  rows: 0,
  ...more,
});

const proposed = Array.from({ length: 10 }, (_, at) => line(at, at < 2 ? { proposed: 2 } : {}));
export const proposedItems: ItemPage = { items: proposed, total: 10, hidden: 0, next: null, gone: [] };
export const items: ItemPage = {
  items: [
    line(0, { complete: true, lacks: [], criteriaMet: 2, proposed: 0 }),
    line(1, {
      title: LONG,
      status: 'In progress',
      is: 'in-progress',
      lacks: ['not-done', 'criteria', 'rows'],
      high: true,
      overdue: true,
      late: true,
      stopped: true,
      due: '2027-03-05',
      firstDue: '2027-02-26',
      rows: 4,
      rowsAnswered: 1,
    }),
    line(2, {
      title: 'مراجعة الصلاحيات',
      module: null,
      assignee: null,
      status: 'To do',
      is: 'open',
      lacks: ['not-done'],
    }),
    line(3, {
      id: 'added/10300',
      added: true,
      status: 'Won’t do',
      is: 'dropped',
      lacks: ['dropped'],
      criteria: 0,
      proposed: 0,
    }),
    line(4, { is: 'not-applicable', counted: false, lacks: [], proposed: 0, due: null, assignee: 'acc-gone' }),
    line(5, { is: 'ongoing', counted: false, lacks: [], status: 'In progress', workstream: 'people' }),
  ],
  total: 340,
  hidden: 3,
  next: 100,
  gone: [
    { id: 'starter/mobilize/m4/t1', title: 'Order the second line', unreadable: false },
    { id: 'starter/migrate/m5/t2', title: LONG, unreadable: true },
  ],
};
export const noItems: ItemPage = { items: [], total: 0, hidden: 0, next: null, gone: [] };
export const confirmed: MarksDone = {
  done: 9,
  criteria: 11,
  refused: [{ item: 'starter/mobilize/m3/t9', message: 'Its evidence is gone.' }],
  lines: ['line-1', 'line-2'],
};

const modules: PlanView['modules'] = (
  [
    ['assess', 'Take stock of applications', '2027-03-01', '2027-03-12', 12, 12, 0],
    ['assess', 'Draw the dependency map', '2027-03-08', '2027-03-19', 12, 12, 0],
    ['mobilize', 'Build the landing zone', '2027-03-08', '2027-04-16', 10, 22, 4],
    ['mobilize', null, '2027-03-22', '2027-04-30', 2, 18, 1],
    ['migrate', 'Cut over the first branches', '2027-05-03', '2027-06-22', 3, 61, 0],
    ['operate', 'إعداد خطة التشغيل', '2027-06-23', '2027-07-30', 0, 12, 0],
    ['support', LONG, null, null, 0, 0, 0],
  ] as const
).map(([phase, title, start, due, complete, counted, overdue], at) => ({
  id: `starter/${phase}/m${at}`,
  issue: String(10_100 + at),
  key: title === null ? null : `MIG-${at + 1}`,
  title,
  phase,
  workstream: at % 2 === 0 ? 'platform' : 'network',
  start,
  due,
  complete,
  counted,
  planned: Math.ceil(counted / 2),
  overdue,
  stopped: at === 2 ? 2 : 0,
}));
export const plan: PlanView = {
  wave: head,
  today: '2027-03-10',
  milestones: [
    { id: 'kick-off', name: 'Kick-off', date: '2027-03-01' },
    { id: 'test', name: 'Test cutover', date: '2027-05-25' },
    { id: 't-0', name: 'T-0', date: '2027-06-22' },
    { id: 'sign', name: 'Signature', date: null },
  ],
  phases: phases.map(({ slug, name, start, due }) => ({ slug, name, start, due })),
  modules,
  hidden: 3,
};
export const emptyPlan: PlanView = { ...plan, modules: [], hidden: 0 };
export const undatedPlan: PlanView = {
  ...plan,
  wave: { ...head, cutover: null, moved: null },
  milestones: [],
  modules: modules.map((module) => ({ ...module, start: null, due: null })),
};

const told = (at: number, more: Partial<ActivityLine>): ActivityLine => ({
  id: `line-${at}`,
  at: fromNow(-600 - at * 5_000),
  by: 'acc-lead',
  item: `starter/mobilize/m3/t${at}`,
  kind: 'confirm',
  what: 'The line carries traffic from both sides',
  from: 'open',
  to: 'confirmed',
  undone: false,
  ...more,
});
export const activity: ActivityPage = {
  lines: [
    told(0, {}),
    told(1, { kind: 'row', what: 'Failover of the second line', from: 'not run', to: 'passed', by: 'acc-gone' }),
    told(2, { kind: 'not-applicable', what: LONG, from: '', to: 'Not contracted' }),
    told(3, { kind: 'answer', what: 'اسم المزود', from: '', to: 'Lamp & Wire' }),
    told(4, { kind: 'settings', item: null, what: 'Policy', from: 'light', to: 'assisted', undone: true }),
    told(5, { kind: 'withdraw', from: 'confirmed', to: '' }),
    told(6, { kind: 'owner', what: '', from: 'acc-gone', to: 'acc-lead' }),
    told(7, { kind: 'due', what: '', from: '', to: '2027-05-07' }),
  ],
  items: [
    { id: 'starter/mobilize/m3/t0', key: 'MIG-30', title: 'Order the second line' },
    { id: 'starter/mobilize/m3/t1', key: 'MIG-31', title: LONG },
    { id: 'starter/mobilize/m3/t3', key: 'MIG-33', title: 'مراجعة الصلاحيات' },
  ],
  next: 'line-5',
};
export const noActivity: ActivityPage = { lines: [], items: [], next: null };

export const settings: SettingsView = {
  wave: head,
  version: 3,
  owner: 'acc-lead',
  policy: 'assisted',
  dropped: ['Won’t do', 'Duplicate', 'Declined'],
  overdueDays: 3,
  overdueItems: 3,
  gateDays: 10,
  ownerWorkingDays: 5,
  ownerDays: 14,
  workstreams: [
    { slug: 'platform', name: 'Platform', lead: 'acc-lead' },
    { slug: 'network', name: 'Network and lines', lead: null },
    { slug: 'people', name: LONG, lead: 'acc-gone' },
  ],
  viewers: ['acc-gone'],
  may: overview.may,
};
export const watchedSettings: SettingsView = { ...settings, may: watchedOverview.may, viewers: [], workstreams: [] };

/** The item that the table of items calls gone, as its own view has it. */
export const missingItem: ItemView = {
  wave: head,
  id: 'starter/mobilize/m4/t1',
  issue: '10260',
  version: 2,
  policy: 'assisted',
  may: { ...overview.may, mark: true, notApplicable: true },
  asOf: fromNow(-95),
  phase: { slug: 'mobilize', name: 'Mobilize' },
  workstream: { slug: 'mobilize', name: 'Mobilize' },
  module: null,
  is: 'missing',
  counted: true,
  team: false,
  complete: false,
  lacks: ['missing'],
  due: '2027-04-09',
  firstDue: '2027-04-09',
  fromCutover: -74,
  overdue: false,
  criteria: [],
  rows: [],
  earlierRuns: [],
  questions: [],
  notApplicable: null,
  repeats: [],
  activity: [],
  tampered: false,
  who: null,
  replacedBy: null,
  restsOn: [],
};
