import type { ActivityLine, CriterionView, ItemView, RowView } from '../../../../src/contract/marks';
import { fromNow } from './fixed-now';
import { head } from './readiness-data';

const LONG =
  `${'Each owner of a connected system has seen the order, the window and the way back, and has said so '.repeat(6)}`.slice(
    0,
    500,
  );
const HOUR = 3_600;

const criterion = (at: number, more: Partial<CriterionView> = {}): CriterionView => ({
  key: `c${String(at).padStart(9, '0')}`,
  text: `The line of branch ${at + 1} carries traffic from both sides`,
  asks: 'confirmation',
  is: 'open',
  by: null,
  at: null,
  note: '',
  evidence: null,
  before: null,
  ...more,
});
const seen = (kind: 'attachment' | 'comment' | 'link', hours: number) => ({
  kind,
  by: 'acc-gone',
  at: fromNow(-hours * HOUR),
});
const criteria: readonly CriterionView[] = [
  criterion(0, {
    text: 'Both lines carry traffic, and the second takes over within a minute',
    asks: 'attachment',
    is: 'proposed',
    evidence: seen('attachment', 3),
  }),
  criterion(1, {
    text: 'The provider has named somebody to call at night',
    asks: 'comment',
    is: 'proposed',
    evidence: seen('comment', 26),
  }),
  criterion(2, {
    text: 'The branch manager has agreed to the window',
    asks: 'sign-off',
    is: 'confirmed',
    by: 'acc-lead',
    at: fromNow(-50 * HOUR),
    note: 'Agreed on the phone, for the night from Saturday to Sunday.',
  }),
  criterion(3, {
    text: 'The old line can be switched back within an hour',
    is: 'lapsed',
    by: 'acc-lead',
    at: fromNow(-200 * HOUR),
    before: {
      text: 'The old line can be switched back within an hour',
      by: 'acc-lead',
      at: fromNow(-200 * HOUR),
    },
  }),
  criterion(4, {
    text: 'تمت مراجعة قواعد الجدار الناري',
    asks: 'link',
    before: { text: 'تمت مراجعة القواعد', by: 'acc-lead', at: fromNow(-300 * HOUR) },
  }),
  criterion(5, {
    text: 'Nobody at the branch has to change a password',
    asks: 'comment',
    is: 'rejected',
    by: 'acc-lead',
    at: fromNow(-20 * HOUR),
    note: 'The comment speaks of another branch.',
    evidence: seen('comment', 30),
  }),
];

const row = (at: number, kind: RowView['kind'], text: string, more: Partial<RowView> = {}): RowView => ({
  key: `d${String(at).padStart(9, '0')}`,
  kind,
  text,
  result: ({ 'go-no-go': 'pending', test: 'not-run', step: 'not-done', link: 'missing' } as const)[kind],
  note: '',
  evidence: '',
  owner: null,
  priority: null,
  due: null,
  by: null,
  at: null,
  ...more,
});
const rows: readonly RowView[] = [
  row(0, 'go-no-go', 'Provider is ready', {
    result: 'go',
    by: 'acc-lead',
    at: fromNow(-5 * HOUR),
    owner: 'acc-lead',
    priority: 'high',
    due: '2027-04-01',
    gates: [{ id: 'go-no-go', name: 'Go/no-go' }],
  }),
  row(1, 'go-no-go', 'Desk is staffed through the night'),
  row(2, 'test', 'Failover of the second line', {
    result: 'failed',
    note: 'It took four minutes. The provider looks into the timers.',
    evidence: 'MIG-88',
    by: 'acc-gone',
    at: fromNow(-28 * HOUR),
  }),
  row(3, 'test', 'Telephone calls over the new line', { owner: 'acc-gone', due: '2027-04-05' }),
  row(4, 'step', 'Label the cables at both ends', { result: 'done', by: 'acc-lead', at: fromNow(-70 * HOUR) }),
  row(5, 'step', 'Take the old router out of its rack'),
  row(6, 'link', 'Drawing of the branch network', {
    result: 'there',
    evidence: 'https://plans.example/branches/drawing',
    by: 'acc-lead',
    at: fromNow(-90 * HOUR),
  }),
];

const line = (at: number, more: Partial<ActivityLine>): ActivityLine => ({
  id: `line-${at}`,
  at: fromNow(-900 - at * 7_000),
  by: 'acc-lead',
  item: 'starter/mobilize/m3/t1',
  kind: 'confirm',
  what: 'The branch manager has agreed to the window',
  from: 'open',
  to: 'confirmed',
  undone: false,
  ...more,
});

export const item: ItemView = {
  wave: head,
  id: 'starter/mobilize/m3/t1',
  issue: '10201',
  version: 7,
  policy: 'assisted',
  may: { role: 'owner', leads: [], settings: true, bulk: true, mark: true, notApplicable: true },
  asOf: fromNow(-95),
  phase: { slug: 'mobilize', name: 'Mobilize' },
  workstream: { slug: 'lines', name: 'Lines and links' },
  module: { key: 'MIG-3', title: 'Build the landing zone' },
  is: 'in-progress',
  counted: true,
  team: false,
  complete: false,
  lacks: ['not-done', 'criteria', 'rows'],
  due: '2027-04-09',
  firstDue: '2027-03-26',
  fromCutover: -74,
  overdue: false,
  criteria,
  rows,
  earlierRuns: [
    {
      kind: 'test',
      endedAt: fromNow(-30 * HOUR),
      by: 'acc-lead',
      results: [
        { text: 'Failover of the second line', result: 'blocked', note: 'The second line was not there yet.' },
        { text: 'Telephone calls over the new line', result: 'passed', note: '' },
      ],
    },
  ],
  questions: [
    {
      key: 'e000000001',
      label: 'Name of the provider',
      kind: 'field',
      text: 'Lamp & Wire',
      by: 'acc-lead',
      at: fromNow(-40 * HOUR),
    },
    {
      key: 'e000000002',
      label: 'Which systems of the branch have no second way out?',
      kind: 'question',
      text: '',
      by: null,
      at: null,
    },
  ],
  notApplicable: null,
  repeats: [
    { id: 'starter/assess/m1/t4', key: 'MIG-9', title: 'List the lines of all branches', changedSince: 2 },
    { id: 'starter/assess/m1/t5', key: 'MIG-10', title: 'Ask the provider for dates', changedSince: 0 },
  ],
  activity: [
    line(0, {}),
    line(1, { kind: 'row', what: 'Provider is ready', from: 'pending', to: 'go' }),
    line(2, { kind: 'answer', what: 'Name of the provider', from: '', to: 'Lamp & Wire', by: 'acc-gone' }),
  ],
  tampered: false,
  who: {
    R: [{ role: 'network', name: 'Network', people: [{ account: 'acc-lead' }, { name: 'Night desk of the carrier' }] }],
    A: [{ role: 'migration-lead', name: 'Migration lead', people: [{ account: 'acc-lead' }] }],
    C: [],
    I: [{ role: 'sponsor', name: 'Sponsor', people: [] }],
    row: 'starter/mobilize/m3',
  },
  replacedBy: null,
  restsOn: [],
};

/** After all that was proposed is confirmed. */
export const confirmedItem: ItemView = {
  ...item,
  version: 8,
  criteria: criteria.map((each) =>
    each.is === 'proposed' ? { ...each, is: 'confirmed', by: 'acc-lead', at: fromNow(-1) } : each,
  ),
  activity: [line(9, { id: 'line-new', at: fromNow(-1), what: '2 criteria' }), ...item.activity],
};

/** What somebody else wrote while it was looked at. */
export const theirsItem: ItemView = {
  ...item,
  version: 8,
  rows: rows.map((each) =>
    each.text === 'Desk is staffed through the night'
      ? { ...each, result: 'no-go', by: 'acc-gone', at: fromNow(-30) }
      : each,
  ),
  activity: [
    line(8, {
      id: 'line-theirs',
      by: 'acc-gone',
      at: fromNow(-30),
      kind: 'row',
      what: 'Desk is staffed through the night',
      from: 'pending',
      to: 'no-go',
    }),
    ...item.activity,
  ],
};

export const watchedItem: ItemView = {
  ...item,
  may: { role: 'viewer', leads: [], settings: false, bulk: false, mark: false, notApplicable: false },
  policy: 'strict',
  module: null,
  tampered: true,
};
export const closedItem: ItemView = {
  ...item,
  wave: { ...head, state: 'closed' },
  may: { ...item.may, mark: false, notApplicable: false },
};

export const awayItem: ItemView = {
  ...item,
  is: 'not-applicable',
  counted: false,
  lacks: [],
  earlierRuns: [],
  repeats: [],
  questions: [],
  rows: [],
  notApplicable: {
    reason: 'not-contracted',
    note: 'The contract ends at the wall of the branch.',
    by: 'acc-lead',
    at: fromNow(-10 * HOUR),
    sincePhaseBegan: true,
  },
};

/** Complete, and nothing of it is asked: a task that people added. */
export const bareItem: ItemView = {
  ...item,
  who: null,
  id: 'added/10300',
  is: 'done',
  complete: true,
  lacks: [],
  due: null,
  firstDue: null,
  fromCutover: null,
  asOf: null,
  criteria: [],
  rows: [],
  earlierRuns: [],
  questions: [],
  repeats: [],
  activity: [],
  may: { ...item.may, role: 'member', notApplicable: false },
};

export const fullItem: ItemView = {
  ...item,
  wave: { ...head, name: LONG },
  phase: { slug: 'mobilize', name: LONG },
  module: { key: 'MIG-3', title: LONG },
  overdue: true,
  lacks: ['dropped', 'criteria', 'rows', 'added-subtasks'],
  is: 'dropped',
  criteria: Array.from({ length: 200 }, (_, at) =>
    criterion(at, {
      ...(at % 7 === 0 ? { text: LONG } : {}),
      ...(at % 3 === 0 ? { is: 'met-by-evidence', evidence: seen('link', at + 1) } : {}),
    }),
  ),
  rows: Array.from({ length: 30 }, (_, at) =>
    row(at, 'test', at % 5 === 0 ? LONG : `Call number ${at + 1}`, { note: at === 0 ? LONG : '' }),
  ),
  questions: [{ key: 'e000000001', label: LONG, kind: 'question', text: LONG, by: 'acc-gone', at: fromNow(-HOUR) }],
};
