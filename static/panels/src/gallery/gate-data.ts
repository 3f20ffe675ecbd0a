import type {
  ExportedGate,
  EvidenceName,
  GateLine,
  GatesView,
  GateSheet,
  ShownGateRow,
} from '../../../../src/contract/gate-sheet';
import type {
  Approver,
  CheckWeight,
  Finding,
  Gate,
  GateCheck,
  GateEvidence,
  GateView,
  RoundView,
  SnapshotView,
  Verdict,
  VerdictIs,
  VerdictRule,
} from '../../../../src/contract/gates';
import type { GateMeeting, OpenLines } from '../../../../src/contract/meetings';
import type { PersonView } from '../../../../src/contract/source';
import { fromNow } from './fixed-now';
import { head } from './readiness-data';

const LONG =
  'The way back was walked through with everybody who has to walk it, at night, with the window as short as it will be, and each of them said aloud what they would do first. '.repeat(
    3,
  );
const UNBROKEN = 'switchover-with-no-break-in-its-name-'.repeat(8);

export const people: readonly PersonView[] = [
  { account: 'acc-lead', name: 'The person who leads', avatarUrl: null },
  { account: 'acc-sponsor', name: 'The sponsor', avatarUrl: null },
  { account: 'acc-network', name: 'Lead of the network', avatarUrl: null },
];

const SEATS: readonly Approver[] = [
  { seat: 'migration-lead', held: { account: 'acc-lead' } },
  { seat: 'sponsor', held: { account: 'acc-sponsor' } },
  { seat: 'branch-manager', held: { name: 'Head of the northern branches' } },
];

const gate: Gate = {
  id: 'go-no-go',
  name: 'Go/no-go',
  kind: 'decision',
  stands: 'cutover',
  offset: { milestone: 't-0', days: -30 },
  date: '2027-05-23',
  phases: null,
  documents: ['runbook'],
  decisions: ['way-back'],
  raci: null,
  owner: 'acc-lead',
  approvers: SEATS,
  decides: { by: 'all' },
  weights: {},
  settles: [],
};

const FIRST: Readonly<Record<GateCheck, CheckWeight>> = {
  'high-items': 'must',
  'other-items': 'should',
  'high-rows': 'must',
  'other-rows': 'should',
  tests: 'must',
  documents: 'must',
  decisions: 'must',
  workstreams: 'must',
  raci: 'should',
  scope: 'should',
  backlog: 'should',
  conditions: 'must',
  commitment: 'must',
  change: 'must',
  facts: 'unknown-if-not',
};

const PHASES = [
  { slug: 'assess', name: 'Assess' },
  { slug: 'mobilize', name: 'Mobilize' },
  { slug: 'migrate', name: 'Migrate' },
];
const ASKED = [
  'Both lines to the new site carry traffic',
  'The way back was rehearsed within its window',
  'Everybody on the bridge has confirmed the night',
  'The desk is staffed through the first morning',
  'The last copy was restored and compared',
  'Doors open for those who have to carry something',
] as const;
const CHECKLISTS = ['Carrier', 'Integrations', 'Monitoring', 'People on the night', 'The way back'] as const;
const TESTED = ['A payment goes through from end to end', 'The night run ends before six', 'A fax arrives'] as const;

/** A row as its number gives it: results, owners and phases in turn. */
function row(index: number, change: Partial<ShownGateRow> = {}): ShownGateRow {
  const isTest = index % 7 === 6;
  const texts = isTest ? TESTED : ASKED;
  const answered = index % 3 !== 2;
  const phase = PHASES[index % PHASES.length] ?? { slug: 'assess', name: 'Assess' };
  const item = `starter/${phase.slug}/m${Math.floor(index / 10)}/t${Math.floor(index / 4)}`;
  return {
    item,
    key: index.toString(16).padStart(10, '0'),
    kind: isTest ? 'test' : 'go-no-go',
    result: isTest ? (answered ? 'passed' : 'not-run') : answered ? (index % 11 === 4 ? 'no-go' : 'go') : 'pending',
    high: index % 2 === 0,
    owner: index % 4 === 3 ? null : index % 2 === 0 ? 'acc-lead' : 'acc-network',
    due: index % 5 === 0 ? null : '2027-05-21',
    phase: phase.slug,
    text: `${texts[index % texts.length] ?? ''}${index < texts.length ? '' : ` (part ${Math.floor(index / texts.length) + 1})`}`,
    phaseName: phase.name,
    issue: { key: `MIG-${20 + Math.floor(index / 4)}`, title: 'Rehearse the night' },
    note: index % 11 === 4 ? 'The second line drops every hour' : '',
    evidence: index % 9 === 1 ? 'MIG-77' : '',
    by: answered ? (index % 2 === 0 ? 'acc-lead' : 'acc-network') : null,
    at: answered ? fromNow(-3_600 * (index + 1)) : null,
    version: 3,
    mayMark: true,
    ...change,
  };
}
export const rowsOf = (count: number, change: Partial<ShownGateRow> = {}): readonly ShownGateRow[] =>
  Array.from({ length: count }, (_, index) => row(index, change));

const plain = ({ item, key, kind, result, high, owner, due, phase }: ShownGateRow) => ({
  item,
  key,
  kind,
  result,
  high,
  owner,
  due,
  phase,
});

const finding = (check: GateCheck, change: Partial<Finding> = {}): Finding => ({
  check,
  weight: FIRST[check],
  is: 'met',
  evidence: [],
  conditions: [],
  waiver: null,
  ...change,
});
const findings = (changes: Partial<Record<GateCheck, Partial<Finding>>> = {}): readonly Finding[] =>
  (Object.keys(FIRST) as GateCheck[]).map((check) => finding(check, changes[check]));

const items = (count: number): readonly GateEvidence[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'item', id: `starter/mobilize/m1/t${index}` }));
const names: Readonly<Record<string, EvidenceName>> = {
  ...Object.fromEntries(
    items(28).map(({ id }, index) => [
      `item ${id}`,
      { text: index === 1 ? LONG : 'Draw the map of what depends on what', key: `MIG-${30 + index}` },
    ]),
  ),
  ...Object.fromEntries(
    rowsOf(24).map(({ item, key, text, issue }) => [`row ${item} ${key}`, { text, key: issue.key }]),
  ),
  'document runbook': { text: 'Run book of the night, version 4', key: null },
  'workstream network': { text: 'Network and lines', key: null },
  'seat migration-lead': { text: 'Migration lead', key: null },
  'seat sponsor': { text: 'Sponsor', key: null },
  'seat branch-manager': { text: 'Branch manager', key: null },
};
const verdict = (is: VerdictIs, rule: VerdictRule, check: GateCheck | null = null): Verdict => ({
  is,
  reasons: [{ rule, check }],
  notChecked: [],
});

const rows = rowsOf(24);
const rowEvidence = (result: ShownGateRow['result']): readonly GateEvidence[] =>
  rows.filter((each) => each.result === result).map(({ item, key }) => ({ kind: 'row', id: `${item} ${key}` }));

const view: GateView = {
  gate,
  version: 4,
  findings: findings({
    'high-items': { is: 'unmet', evidence: items(30) },
    'high-rows': { is: 'unmet', evidence: [...rowEvidence('no-go'), ...rowEvidence('pending')] },
    'other-items': { is: 'unmet', evidence: items(2) },
    tests: { is: 'unmet', evidence: rowEvidence('not-run') },
    workstreams: { is: 'unmet', evidence: [{ kind: 'workstream', id: 'network' }] },
    scope: { is: 'nothing' },
    raci: { weight: 'off', is: 'nothing' },
    commitment: { is: 'unmet', evidence: [{ kind: 'commitment', id: 't-0' }] },
  }),
  verdict: {
    is: 'no-go',
    reasons: [
      { rule: 'must-unmet', check: 'high-items' },
      { rule: 'must-unmet', check: 'high-rows' },
      { rule: 'should-open', check: 'other-items' },
    ],
    notChecked: ['raci'],
  },
  counts: { complete: 12, counted: 40, notApplicable: 5, notApplicableSinceBegin: 2, added: 3 },
  open: { items: 28, lines: 18, documents: 2, behind: 5, is: 'behind' },
  rows: rows.map(plain),
  conditions: [],
  waivers: [],
  rounds: [],
  standing: null,
  notes: [],
  sent: [],
  answersForAll: null,
};

/** A decision that the rules say no to, for the one who owns it. */
export const noGo: GateSheet = {
  wave: head,
  asOf: fromNow(-240),
  comparedAt: fromNow(-2_100),
  gate: view,
  rows,
  hiddenRows: 0,
  names,
  firstWeights: FIRST,
  nextGate: '2027-06-21',
  conditionDays: { before: '2027-06-22', after: '2027-07-22' },
  may: {
    weigh: true,
    waive: true,
    demand: true,
    freeze: true,
    sign: false,
    record: true,
    decide: true,
    note: true,
    change: true,
  },
  decisions: [],
  conditionIssues: {},
};

const changedSheet = (change: Partial<GateView>, more: Partial<GateSheet> = {}): GateSheet => ({
  ...noGo,
  gate: { ...view, ...change },
  ...more,
});
const allGo = rowsOf(24).map((each): ShownGateRow => ({
  ...each,
  result: each.kind === 'test' ? 'passed' : 'go',
  by: 'acc-lead',
  at: fromNow(-600),
}));
const met: Partial<GateView> = {
  findings: findings(),
  verdict: verdict('go', 'nothing-against'),
  rows: allGo.map(plain),
};

/** Decisions of the log: one as it was named, one whose approvers changed since. */
const namedDecisions: GateSheet['decisions'] = [
  {
    id: 'd1',
    number: 3,
    title: 'Which line is ordered first',
    state: 'approved',
    owner: 'acc-lead',
    sentBy: 'acc-lead',
    approvers: [
      { account: 'acc-lead', approved: fromNow(-900) },
      { account: 'acc-gone', approved: fromNow(-800) },
    ],
    since: fromNow(-5_000),
    changes: [],
  },
  {
    id: 'd2',
    number: 4,
    title: 'Where the old racks go',
    state: 'under-review',
    owner: 'acc-lead',
    sentBy: 'acc-lead',
    approvers: [{ account: 'acc-gone', approved: null }],
    since: fromNow(-5_000),
    changes: [
      { at: fromNow(-1_000), by: 'acc-lead', field: 'approvers', from: ['acc-lead', 'acc-gone'], to: ['acc-gone'] },
    ],
  },
];

export const go = changedSheet(met, { rows: allGo, decisions: namedDecisions });
export const cannotSay = changedSheet(
  {
    findings: findings({ facts: { is: 'unknown', evidence: [{ kind: 'facts', id: 'reading' }] } }),
    verdict: verdict('cannot-say', 'check-unknown', 'facts'),
    rows: allGo.map(plain),
  },
  { rows: allGo, asOf: fromNow(-9_000) },
);

const condition = {
  id: 'c1',
  check: 'other-items',
  text: 'The two maps are drawn before the last review',
  owner: 'acc-network',
  due: '2027-06-18',
  by: 'acc-lead',
  at: fromNow(-7_200),
  met: null,
} as const;
const waiver = {
  id: 'w1',
  check: 'tests',
  by: 'acc-sponsor',
  at: fromNow(-5_400),
  reason: 'The fax leaves with the old building.',
  until: '2027-06-30',
  ended: null,
} as const;
const promised = findings({
  'other-items': { is: 'unmet', evidence: items(2), conditions: [condition] },
  tests: { is: 'unmet', evidence: rowEvidence('not-run'), waiver },
});
const conditionalVerdict: Verdict = {
  is: 'conditional-go',
  reasons: [
    { rule: 'with-condition', check: 'other-items' },
    { rule: 'waived', check: 'tests' },
  ],
  notChecked: [],
};
const promises: Partial<GateView> = {
  findings: promised,
  verdict: conditionalVerdict,
  conditions: [
    { ...condition, is: 'open' },
    { ...condition, id: 'c2', text: 'Spare parts lie on the shelf', is: 'overdue', due: '2027-03-05' },
    {
      ...condition,
      id: 'c3',
      text: 'Everybody has a badge',
      is: 'met',
      met: { by: 'acc-network', at: fromNow(-3_600), note: 'All nine were handed out.' },
    },
    { ...condition, id: 'c4', text: 'The carrier confirms the night', is: 'open', owner: null, due: null },
  ],
  waivers: [waiver],
};
const promiseIssues = { conditionIssues: { c1: { key: 'MIG-91' }, c2: null } };
export const conditionalGo = changedSheet(promises, promiseIssues);

const snapshot = (change: Partial<SnapshotView> = {}): SnapshotView => ({
  fingerprint: '5c1f-09ab-e402',
  frozenBy: 'acc-lead',
  frozenAt: fromNow(-5_000),
  date: gate.date,
  verdict: conditionalVerdict,
  findings: promised.map(({ check, weight, is, evidence }) => ({ check, weight, is, count: evidence.length })),
  counts: view.counts,
  cutover: { date: '2027-06-22', time: '21:30', windowMinutes: 360, zone: 'Europe/Berlin' },
  conditions: [condition],
  waivers: [waiver],
  approvers: SEATS,
  decides: { by: 'all' },
  ...change,
});
const round = (change: Partial<RoundView> = {}): RoundView => ({
  snapshot: snapshot(),
  signatures: [],
  signOffs: [],
  outcome: null,
  decision: null,
  holds: [],
  results: [],
  answersForAll: null,
  ...change,
});
const asApprover = { ...noGo.may, sign: true };

export const toSign = changedSheet({ ...promises, rounds: [round()] }, { ...promiseIssues, may: asApprover });

const signature = { by: 'acc-sponsor', at: fromNow(-4_000), says: 'go', comment: 'As we agreed.' } as const;
const signOff = {
  seat: 'branch-manager',
  name: 'Head of the northern branches',
  party: 'customer',
  on: '2027-03-09',
  says: 'go-with-conditions',
  attachment: 'MIG-88',
  note: 'By letter.',
  recordedBy: 'acc-lead',
  recordedAt: fromNow(-3_000),
} as const;
export const signedBySome = changedSheet(
  { ...promises, rounds: [round({ signatures: [signature], signOffs: [signOff] })] },
  { ...promiseIssues, may: asApprover },
);

const signatures = [{ ...signature, by: 'acc-lead', at: fromNow(-2_000), comment: '' }, signature];
const signedRound = round({ signatures, signOffs: [signOff], outcome: 'go-with-conditions' });
export const toDecide = changedSheet({ ...promises, rounds: [signedRound] }, promiseIssues);

const decision = {
  outcome: 'go-with-conditions',
  by: 'acc-lead',
  at: fromNow(-1_500),
  against: null,
  reason: '',
} as const;
const decidedRound = { ...signedRound, decision };
const standing = {
  fingerprint: '5c1f-09ab-e402',
  outcome: 'go-with-conditions',
  against: null,
  withConditions: true,
  is: 'stands',
  changes: [],
  worse: [],
} as const;
export const decided = changedSheet(
  {
    ...promises,
    rounds: [
      round({ snapshot: snapshot({ fingerprint: '0b2d-77aa-1c93', frozenAt: fromNow(-90_000) }) }),
      {
        ...decidedRound,
        results: [{ is: 'completed-with-issues', by: 'acc-lead', at: fromNow(-60), note: 'One branch came up late.' }],
      },
    ],
    standing,
  },
  promiseIssues,
);

const against = {
  ...decision,
  outcome: 'go',
  against: 'no-go',
  reason: 'The building is sold; we carry the risk of the second line ourselves.',
} as const;
export const decidedAgainst = changedSheet({
  rounds: [
    round({
      snapshot: snapshot({
        verdict: verdict('no-go', 'must-unmet', 'high-rows'),
        conditions: [],
        waivers: [],
        approvers: [{ seat: 'sponsor', held: { account: 'acc-lead' } }],
      }),
      signatures: [{ by: 'acc-lead', at: fromNow(-2_000), says: 'go', comment: '' }],
      outcome: 'go',
      decision: against,
      answersForAll: 'acc-lead',
    }),
  ],
  standing: { ...standing, outcome: 'go', against: 'no-go', withConditions: false },
  gate: { ...gate, approvers: [{ seat: 'sponsor', held: { account: 'acc-lead' } }] },
  answersForAll: 'acc-lead',
});

const change = { phase: 'mobilize', from: 'complete', to: 'not-done' } as const;
export const worseSince = changedSheet(
  {
    ...promises,
    rounds: [
      {
        ...decidedRound,
        holds: [{ by: 'acc-lead', at: fromNow(-1_000), reason: 'It was looked at in the night.', changes: ['x'] }],
      },
    ],
    standing: {
      ...standing,
      is: 'worse',
      worse: ['a', 'b', 'c', 'd', 'h'],
      changes: [
        { ...change, id: 'a', kind: 'item-incomplete', effect: 'worse', what: 'starter/mobilize/m1/t0' },
        { ...change, id: 'b', kind: 'item-missing', effect: 'worse', what: 'starter/mobilize/m1/unseen' },
        {
          ...change,
          id: 'c',
          kind: 'row-changed',
          effect: 'worse',
          what: `${rows[0]?.item ?? ''} ${rows[0]?.key ?? ''}`,
          from: 'go',
          to: 'no-go',
        },
        {
          id: 'd',
          kind: 'cutover-moved',
          effect: 'worse',
          what: 't-0',
          phase: null,
          from: '2027-06-15, 21:30, 360 min, Europe/Berlin',
          to: '2027-06-22, 21:30, 360 min, Europe/Berlin',
        },
        { ...change, id: 'x', kind: 'owner-lost', effect: 'worse', what: 'starter/mobilize/m1/t3' },
        { ...change, id: 'h', kind: 'condition-overdue', effect: 'worse', what: 'c2', from: 'open', to: 'overdue' },
        { ...change, id: 'e', kind: 'item-complete', effect: 'better', what: 'starter/mobilize/m1/t1' },
        { ...change, id: 'f', kind: 'work-added', effect: 'neutral', what: 'starter/mobilize/m1/t2' },
        { ...change, id: 'g', kind: 'check-changed', effect: 'better', what: 'raci', from: 'unmet', to: 'met' },
      ],
    },
  },
  promiseIssues,
);
export const standsUnknown = changedSheet(
  {
    ...cannotSay.gate,
    rounds: [{ ...decidedRound, forged: true }],
    standing: {
      ...standing,
      is: 'cannot-say',
      changes: [
        { id: 'u', kind: 'check-unknown', effect: 'neutral', what: 'facts', phase: null, from: 'met', to: 'unknown' },
      ],
    },
  },
  { rows: allGo, closedAccounts: ['acc-sponsor'] },
);

const many = (count: number): GateSheet => {
  const all = rowsOf(count);
  return changedSheet({ rows: all.map(plain) }, { rows: all });
};
export const fifty = many(50);
export const twoHundred = many(200);
/** Five checklists of ten lines, as a meeting goes through them. */
const checklists = rowsOf(50).map((one, index): ShownGateRow => ({
  ...one,
  item: `starter/migrate/m1/t${Math.floor(index / 10)}`,
  issue: { key: `MIG-${40 + Math.floor(index / 10)}`, title: CHECKLISTS[Math.floor(index / 10)] ?? '' },
  ...(index < 10 ? { kind: 'go-no-go', result: 'go' } : {}),
  ...(index >= 10 && index % 10 === 2
    ? {
        last: {
          result: one.kind === 'test' ? 'passed' : 'go',
          by: 'acc-lead',
          at: '2027-03-03T10:00:00.000Z',
          key: 'MIG-12',
        },
        result: one.kind === 'test' ? 'not-run' : 'pending',
        by: null,
        at: null,
      }
    : {}),
  ...(index % 10 === 1 ? { by: 'acc-lead', at: fromNow(-600), forPerson: { name: 'Carrier' } } : {}),
}));
export const meeting = changedSheet(
  { rows: checklists.map(plain) },
  {
    workstreams: [
      { slug: 'network', name: 'Network', leads: ['acc-network'] },
      { slug: 'telephony', name: 'Telephony', leads: ['acc-lead'] },
      { slug: 'testing', name: 'Testing', leads: [] },
    ],
    rows: checklists,
    itemOwners: { 'starter/migrate/m1/t0': 'acc-lead', 'starter/migrate/m1/t2': 'acc-network' },
  },
);
export const meetingRecord: GateMeeting = {
  time: '10:00',
  bridge: 'https://meet.example.com/cutover',
  attendance: [
    { person: { account: 'acc-lead' }, is: 'here', by: 'acc-lead', at: fromNow(-600) },
    { person: { account: 'acc-sponsor' }, is: 'here', by: 'acc-lead', at: fromNow(-600) },
  ],
  roll: [
    { workstream: 'telephony', says: 'ready', note: '', by: 'acc-lead', at: fromNow(-300), forPerson: null },
    {
      workstream: 'testing',
      says: 'not-ready',
      note: 'Twelve tests are not run',
      by: 'acc-lead',
      at: fromNow(-240),
      forPerson: { name: 'Head of testing' },
    },
  ],
  actions: [
    {
      id: 'action-1',
      text: 'Raise the alarm threshold',
      owner: 'acc-network',
      due: '2027-05-22',
      by: 'acc-lead',
      at: fromNow(-120),
      key: 'MIG-88',
    },
  ],
  asked: { by: 'acc-lead', at: fromNow(-7_200), people: { 'acc-network': null, 'acc-lead': null } },
};
export const openLines: OpenLines = {
  people: [
    { account: 'acc-lead', lines: 8 },
    { account: 'acc-network', lines: 4 },
  ],
  unowned: 4,
  meeting: meetingRecord,
};
export const everyGo = changedSheet({ rows: allGo.map(plain) }, { rows: allGo });

const nothing = {
  weigh: false,
  waive: false,
  demand: false,
  freeze: false,
  sign: false,
  record: false,
  decide: false,
  note: false,
  change: false,
};
export const hiddenRows = changedSheet({}, { rows: rows.slice(0, 18), hiddenRows: 6, names: {} });
export const readOnly = changedSheet(promises, {
  ...promiseIssues,
  may: nothing,
  rows: rowsOf(24, { mayMark: false }),
});
export const closedWave = { ...readOnly, wave: { ...head, state: 'closed' as const } };
export const noRows = changedSheet({ rows: [], findings: findings({ 'high-rows': { is: 'nothing' } }) }, { rows: [] });
export const longTexts = changedSheet(
  {
    ...promises,
    gate: { ...gate, name: `${LONG} ${UNBROKEN}` },
    conditions: [{ ...condition, is: 'open', text: `${LONG} ${UNBROKEN}` }],
    waivers: [{ ...waiver, reason: UNBROKEN }],
    rounds: [
      round({
        snapshot: snapshot({ approvers: [{ seat: UNBROKEN.slice(0, 90), held: { name: UNBROKEN } }] }),
        signOffs: [{ ...signOff, seat: UNBROKEN.slice(0, 90), name: UNBROKEN, attachment: UNBROKEN, note: LONG }],
      }),
    ],
  },
  {
    rows: [
      row(0, { text: LONG, note: LONG }),
      row(1, { text: UNBROKEN, evidence: UNBROKEN, phaseName: UNBROKEN }),
      row(2, { text: 'اختبار الخط الثاني بين الموقعين', owner: 'acc-unseen' }),
    ],
  },
);

const quiet: Partial<GateView> = { findings: [], verdict: null };
export const review = changedSheet({
  ...quiet,
  gate: { ...gate, id: 'review-28', name: 'Review meeting, four weeks before', kind: 'review', approvers: [] },
  notes: [
    { text: 'The lines are late; everything else is where it should be.', by: 'acc-lead', at: fromNow(-90_000) },
    { text: LONG, by: 'acc-network', at: fromNow(-4_000) },
  ],
});
export const notice = changedSheet({
  ...quiet,
  gate: { ...gate, id: 'notice-21', name: 'Communication, three weeks before', kind: 'notice', approvers: [] },
  sent: [
    {
      text: 'The branches are closed from Friday, 20:00, to Sunday. Whoever needs a till in these hours calls the desk.',
      to: 'All branch managers, by letter',
      on: '2027-03-09',
      by: 'acc-lead',
      at: fromNow(-3_600),
    },
  ],
});
export const noticeUnsent = changedSheet({ ...notice.gate, sent: [] });

const line = (id: string, name: string, change: Partial<GateLine> = {}): GateLine => ({
  id,
  name,
  kind: 'decision',
  stands: 'cutover',
  date: '2027-05-23',
  owner: null,
  verdict: null,
  decided: null,
  toSign: null,
  done: 0,
  ...change,
});
const lines: readonly GateLine[] = [
  line('schedule-agreed', 'The schedule is agreed', {
    stands: 'phase-exit',
    date: '2027-03-10',
    owner: 'acc-lead',
    verdict: 'go',
    decided: { outcome: 'go', against: null, is: 'stands', worse: 0, at: fromNow(-90_000) },
  }),
  line('review-28', 'Review meeting, four weeks before', { kind: 'review', date: '2027-05-25', done: 2 }),
  line('notice-21', 'Communication, three weeks before', { kind: 'notice', date: '2027-06-01' }),
  line('go-no-go', 'Go/no-go', {
    verdict: 'no-go',
    date: '2027-06-21',
    owner: 'acc-lead',
    decided: { outcome: 'go', against: 'no-go', is: 'worse', worse: 3, at: fromNow(-9_000) },
  }),
  line('cutover', 'Cutover', { verdict: 'conditional-go', date: '2027-06-22', toSign: 2 }),
  line('hypercare-end', 'Hypercare exit', { verdict: 'cannot-say', stands: 'phase-exit', date: null, toSign: 0 }),
];

export const gates: GatesView = {
  wave: head,
  version: 7,
  gates: lines,
  others: [
    {
      wave: { id: '10000.2', code: 'W2', name: 'Branches of the south' },
      gates: [
        line('go-no-go', 'Go/no-go', { verdict: 'cannot-say', date: '2027-09-01' }),
        line('cutover', 'Cutover', { verdict: 'no-go', date: '2027-09-02' }),
      ],
    },
    { wave: { id: '10000.3', code: 'W3', name: 'The islands' }, gates: [] },
  ],
  readyMade: [
    { id: 'review-14', name: 'Review meeting, two weeks before', kind: 'review' },
    { id: 'notice-7', name: 'Communication, one week before', kind: 'notice' },
    { id: 'hypercare-start', name: 'Hypercare starts', kind: 'review' },
  ],
  phases: PHASES,
  milestones: [{ id: 'rehearsal', name: 'Rehearsal', date: '2027-05-10' }],
  roles: [
    { id: 'migration-lead', name: 'Migration lead' },
    { id: 'sponsor', name: 'Sponsor' },
    { id: 'branch-manager', name: 'Branch manager' },
  ],
  documents: [{ id: 'runbook', name: 'Run book of the night' }],
  decisions: [{ id: 'way-back', name: 'How the way back is taken' }],
  may: { change: true },
};
export const noGates: GatesView = { ...gates, gates: [], others: [] };
export const watchedGates: GatesView = { ...noGates, may: { change: false } };

const { gate: said } = worseSince;
/** The same, to be taken out: of one of its rounds Jira hides something. */
export const exportedGate: ExportedGate = {
  gate: said.gate,
  decisions: [],
  conditions: said.conditions,
  waivers: said.waivers,
  rounds: said.rounds.map((one) => ({ ...one, whole: null })),
  standing: said.standing,
  notes: said.notes,
  sent: said.sent,
};
