import type {
  RaciCell,
  RaciFinding,
  RaciLetters,
  RaciLine,
  RaciPerson,
  RaciRole,
  RaciTasks,
  RaciView,
} from '../../../../src/contract/raci';
import { fromNow } from './fixed-now';
import { head } from './readiness-data';

const LONG = 'Agree with every owner of a connected system on the order, the window and the way back '
  .repeat(6)
  .slice(0, 500);

const byDefault = (role: string, letters: RaciLetters): RaciCell => ({ role, letters, from: 'default' });
const written = (role: string, letters: RaciLetters): RaciCell => ({ role, letters, from: 'person' });
const above = (role: string, letters: RaciLetters): RaciCell => ({ role, letters, from: 'above' });

const line = (id: string, name: string, more: Partial<RaciLine> = {}): RaciLine => ({
  id,
  kind: 'module',
  parent: null,
  phase: id.split('/')[1] ?? null,
  workstream: 'platform',
  name,
  version: 0,
  own: true,
  cells: [],
  issue: { key: `MIG-${String(100 + name.length)}`, title: name },
  tasks: 0,
  ...more,
});

const roles: readonly RaciRole[] = [
  { id: 'migration-lead', name: 'Migration lead', party: 'provider', heldBy: ['p1'] },
  { id: 'sponsor', name: 'Sponsor', party: 'customer', heldBy: ['p2'] },
  { id: 'network', name: 'Network', party: 'customer', heldBy: ['p1', 'p3'] },
  { id: 'security', name: 'Security', party: 'customer', heldBy: [] },
  { id: 'carrier', name: 'Carrier of the private line between the two data centres', party: 'vendor', heldBy: ['p3'] },
  { id: 'training', name: 'مسؤول التدريب', party: null, heldBy: ['p4'] },
];

const rolesOf = (person: string) => roles.filter(({ heldBy }) => heldBy.includes(person)).map(({ id }) => id);
const people: readonly RaciPerson[] = [
  {
    id: 'p1',
    who: { account: 'acc-lead' },
    party: 'provider',
    zone: 'Europe/Berlin',
    function: 'Leads migrations',
    roles: rolesOf('p1'),
  },
  {
    id: 'p2',
    who: { account: 'acc-gone' },
    party: 'customer',
    zone: null,
    function: '',
    roles: rolesOf('p2'),
  },
  {
    id: 'p3',
    who: { name: 'Night desk of the carrier' },
    party: 'vendor',
    zone: 'Pacific/Auckland',
    function: 'Answers the telephone at any hour',
    roles: rolesOf('p3'),
  },
  {
    id: 'p4',
    who: { name: 'فريق التدريب' },
    party: 'customer',
    zone: null,
    function: LONG.slice(0, 255),
    roles: rolesOf('p4'),
  },
];

const windows: RaciView['windows'] = [
  { milestone: 't-0', name: 'T-0', date: '2027-06-22', time: '21:30', minutes: 360 },
  { milestone: 'test', name: 'Cutover of the test environment', date: '2027-05-04', time: null, minutes: null },
];

const rows: readonly RaciLine[] = [
  line('starter/assess/m1', 'Find out what runs where', {
    cells: [byDefault('migration-lead', 'A'), byDefault('network', 'R'), byDefault('sponsor', 'I')],
    tasks: 3,
  }),
  line('starter/assess/m2', 'Draw the dependency map', {
    cells: [byDefault('migration-lead', 'A'), written('sponsor', ''), written('network', 'RC')],
    version: 4,
    tasks: 2,
  }),
  line('starter/mobilize/m3', LONG, { cells: [byDefault('security', 'RA')], workstream: 'network' }),
  line('starter/mobilize/m4', 'درّب الأشخاص الذين سيعملون مع النظام الجديد', {
    cells: [byDefault('training', 'R'), written('migration-lead', 'A'), written('sponsor', 'A')],
    workstream: 'people',
    version: 2,
  }),
  line('starter/migrate/m5', 'Move the branches', {
    cells: [byDefault('migration-lead', 'RA'), byDefault('carrier', 'C'), byDefault('sponsor', 'I')],
  }),
  line('gate:starter/go-live', 'Go-live', {
    kind: 'gate',
    phase: null,
    workstream: null,
    issue: null,
    cells: [written('sponsor', 'A'), byDefault('migration-lead', 'R')],
    version: 1,
  }),
  line('milestone:t-0', 'T-0', { kind: 'milestone', phase: null, workstream: null, issue: null }),
];

const found = (
  rule: RaciFinding['rule'],
  where: Partial<Pick<RaciFinding, 'row' | 'role' | 'person'>>,
): RaciFinding => ({
  rule,
  severity: ['role-unheld-soon', 'accountable-for-most', 'nobody-informed'].includes(rule) ? 'warning' : 'error',
  row: null,
  role: null,
  person: null,
  ...where,
});

const findings: readonly RaciFinding[] = [
  found('no-accountable', { row: 'milestone:t-0' }),
  found('several-accountable', { row: 'starter/mobilize/m4' }),
  found('accountable-unheld', { row: 'starter/mobilize/m3', role: 'security' }),
  found('no-responsible', { row: 'milestone:t-0' }),
  found('no-responsible', { row: 'starter/assess/m2/t2' }),
  found('no-responsible', { row: 'starter/operate/m9' }),
  found('role-unheld-soon', { role: 'security' }),
  found('accountable-for-most', { person: 'p1' }),
  found('nobody-informed', { row: 'starter/assess/m2' }),
  found('nobody-informed', { row: 'starter/mobilize/m3' }),
  found('nobody-informed', { row: 'starter/mobilize/m4' }),
];

export const raci: RaciView = {
  wave: head,
  register: {
    version: 7,
    roles,
    people,
    contacts: [
      { party: 'customer', person: 'p2' },
      { party: 'vendor', person: 'p3' },
    ],
    escalations: [
      { workstream: 'platform', party: 'customer', people: ['p4', 'p2'] },
      { workstream: 'people', party: 'vendor', people: ['p3'] },
    ],
    available: [
      { person: 'p1', window: windowOf(0), by: 'acc-lead', at: fromNow(-7_200) },
      { person: 'p3', window: { ...windowOf(0), date: '2027-06-01' }, by: 'acc-lead', at: fromNow(-900_000) },
    ],
    workstreams: [
      { slug: 'platform', name: 'Platform', lead: 'migration-lead', state: 'open', said: null },
      {
        slug: 'network',
        name: 'Network and lines',
        lead: 'network',
        state: 'closed',
        said: { note: 'The last line was tested at night.', by: 'acc-lead', at: fromNow(-86_400) },
      },
      { slug: 'people', name: 'الأشخاص والتدريب', lead: null, state: 'open', said: null },
    ],
  },
  rows,
  hidden: 0,
  findings,
  windows,
  workstreams: [
    { slug: 'platform', unowned: 3, complete: 21, counted: 58 },
    { slug: 'network', unowned: 0, complete: 14, counted: 49 },
    { slug: 'people', unowned: 19, complete: 4, counted: 30 },
  ],
  may: { register: true, workstreams: null, self: 'p1' },
};

function windowOf(index: number) {
  const { name: _, ...window } = windows[index] ?? {
    name: '',
    milestone: 't-0',
    date: '2027-06-22',
    time: null,
    minutes: null,
  };
  return window;
}

export const tasks: RaciTasks = {
  rows: [
    line('starter/assess/m2/t1', 'Collect network flows for two weeks', {
      kind: 'task',
      parent: 'starter/assess/m2',
      own: false,
      cells: [above('migration-lead', 'A'), above('network', 'RC')],
    }),
    line('starter/assess/m2/t1/s1', 'Install the collectors', {
      kind: 'subtask',
      parent: 'starter/assess/m2/t1',
      own: false,
      cells: [above('migration-lead', 'A'), byDefault('carrier', 'R')],
    }),
    line('starter/assess/m2/t2', 'Draw what talks to what', {
      kind: 'task',
      parent: 'starter/assess/m2',
      version: 1,
      cells: [above('migration-lead', 'A'), written('network', 'C')],
    }),
  ],
  hidden: 1,
};

export const hiddenRaci: RaciView = { ...raci, rows: rows.slice(1), hidden: 3 };
export const fineRaci: RaciView = { ...raci, findings: [] };
export const noRolesRaci: RaciView = {
  ...raci,
  register: { ...raci.register, roles: [], people: [], contacts: [], escalations: [], available: [], workstreams: [] },
  rows: rows.map((row) => ({ ...row, cells: [] })),
  findings: [],
  windows: [],
};
export const watchedRaci: RaciView = { ...raci, may: { register: false, workstreams: [], self: null } };
/** After one more write: its row in another version, with the letters that the person gave. */
export const writtenRaci: RaciView = {
  ...raci,
  rows: rows.map((row) =>
    row.id === 'starter/assess/m1'
      ? { ...row, version: 1, cells: [written('migration-lead', 'RA'), ...row.cells.slice(1)] }
      : row,
  ),
};

const MANY_ROLES = 40;
const MANY_ROWS = 300;
const PARTIES = ['customer', 'provider', 'partner', 'vendor'] as const;
const LETTERS: readonly RaciLetters[] = ['R', 'C', 'I', 'CI'];
const manyRoles = Array.from({ length: MANY_ROLES }, (_, at): RaciRole => ({
  id: `role-${String(at)}`,
  name: `Role ${String(at + 1)} of those who take part`,
  party: PARTIES[at % PARTIES.length] ?? null,
  heldBy: [`p${String((at % 4) + 1)}`],
}));
export const manyRaci: RaciView = {
  ...raci,
  register: { ...raci.register, roles: manyRoles },
  rows: Array.from({ length: MANY_ROWS }, (_, at) => {
    const phase = ['assess', 'mobilize', 'migrate', 'operate'][Math.floor((at * 4) / MANY_ROWS)] ?? 'assess';
    return line(
      `starter/${phase}/m${String(at)}`,
      `Module ${String(at + 1)} of the wave, with a title of some length`,
      {
        tasks: at % 3,
        version: 1,
        cells: manyRoles.flatMap(({ id }, column) =>
          column === at % MANY_ROLES
            ? [byDefault(id, 'A')]
            : (at + column) % 3 === 0
              ? [
                  (at + column) % 2 === 0
                    ? written(id, LETTERS[column % 4] ?? '')
                    : byDefault(id, LETTERS[at % 4] ?? ''),
                ]
              : [],
        ),
      },
    );
  }),
  findings: Array.from({ length: 60 }, (_, at) => found('nobody-informed', { row: `starter/assess/m${String(at)}` })),
};
