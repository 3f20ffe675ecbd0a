import type { LevelName, Preview, PreviewNode } from '../../../../src/contract/import';
import type { DiagnosticView } from '../../../../src/contract/result';

export const UPLOAD = '3f0c6f6e-6a53-4a43-9a9b-0f4f0b7f1a01';

const LONG =
  `${'Agree with every owner of a connected system on the order, the window and the way back '.repeat(6).trim()}.`.slice(
    0,
    500,
  );

const modules: readonly (readonly [
  phase: string,
  title: string,
  tasks: readonly (readonly [title: string, subtasks: readonly string[]])[],
])[] = [
  [
    'assess',
    'Take stock of applications',
    [
      ['List the servers in scope', ['Export the inventory', 'Compare with the billing data']],
      ['Interview the application owners', []],
    ],
  ],
  [
    'assess',
    'Draw the dependency map',
    [
      ['Collect network flows for two weeks', ['Install the collectors']],
      [LONG, []],
    ],
  ],
  [
    'mobilize',
    'Build the landing zone',
    [
      ['Create the accounts', []],
      ['Set up the network', ['Connect the data centre', 'Test the failover line']],
    ],
  ],
  ['mobilize', 'إعداد خطة الترحيل', [['مراجعة الصلاحيات', []]]],
  [
    'migrate',
    'Cut over the first wave 🚀',
    [
      ['Freeze changes', []],
      ['Switch the name records', ['Lower the time to live', 'Watch the error rate']],
    ],
  ],
];

function nodesOf(kindOf: (index: number) => PreviewNode['kind']): readonly PreviewNode[] {
  const nodes: PreviewNode[] = [];
  const add = (
    node: string,
    parent: string | null,
    level: LevelName,
    phase: string,
    number: number,
    summary: string,
    kind: PreviewNode['kind'],
  ) =>
    nodes.push({
      node,
      parent,
      kind,
      level,
      phase,
      number,
      summary,
      criteria:
        level === 'epic'
          ? []
          : Array.from({ length: (summary.length % 3) + 1 }, (_, at) => ({
              text: `Part ${at + 1} of it is seen by somebody else`,
              evidence: at === 1 ? ('attachment' as const) : ('confirmation' as const),
            })),
      description: level === 'epic' ? '' : `What _${summary.slice(0, 40)}_ is about.`,
      rows: summary === 'Freeze changes' ? 12 : 0,
      because: kind === 'omit' ? 'unticked' : null,
      optional: null,
      ongoing: false,
      open: [],
      toFill: [],
      owners: level === 'epic' ? [] : [ROLE_IDS[number % 2] ?? 'lead'],
      offset: level === 'task' && number === 2 ? { milestone: 't-0', days: -30 } : null,
      start: null,
      due: null,
      waitsFor: null,
      edited: false,
      added: false,
    });
  modules.forEach(([phase, title, tasks], at) => {
    const kind = kindOf(at);
    const module = `starter/${phase}/m${String(at + 1)}`;
    add(module, null, 'epic', phase, at + 1, title, kind);
    tasks.forEach(([task, subtasks], taskAt) => {
      const path = `${module}/t${String(taskAt + 1)}`;
      add(path, module, 'task', phase, taskAt + 1, task, kind);
      subtasks.forEach((subtask, subtaskAt) =>
        add(`${path}/s${String(subtaskAt + 1)}`, path, 'subtask', phase, subtaskAt + 1, subtask, kind),
      );
    });
  });
  return nodes;
}

const ROLE_IDS = ['lead', 'network'];

const count = (nodes: readonly PreviewNode[], level: LevelName) =>
  nodes.filter((node) => node.level === level && node.kind === 'create').length;

const T_ZERO = {
  id: 't-0',
  name: 'T-0',
  isCutover: true,
  windowDays: null,
  waits: 0,
} as const;

function previewOf(nodes: readonly PreviewNode[]): Preview {
  const kinds = (kind: PreviewNode['kind']) => nodes.filter((node) => node.kind === kind).length;
  return {
    templates: [{ id: 'starter 1.4', name: 'Data centre exit', version: '1.4' }],
    template: {
      id: 'starter 1.4',
      name: 'Data centre exit',
      version: '1.4',
      counts: { phases: 3, modules: 5, tasks: 9, subtasks: 7, criteria: 31, tools: 4 },
      format: 'migops',
      flat: false,
      notices: [],
    },
    scope: { questions: [], placeholders: [], lists: [], toFill: 0 },
    roles: [
      { id: 'lead', name: 'Workstream lead', party: 'provider', issues: 9 },
      { id: 'network', name: 'Network', party: 'customer', issues: 7 },
    ],
    assignment: {
      isOn: true,
      mayAssign: true,
      assigned: [{ account: 'acc-lead', items: 9 }],
      unassigned: [{ because: 'no-holder', items: kinds('create') - 9 }],
      othersToLead: false,
    },
    dates: {
      milestones: [{ ...T_ZERO, date: null, from: 'none' }],
      warnings: [],
      findings: [],
      spread: null,
      offScreen: [],
      dated: 0,
      undated: nodes.length,
    },
    wave: { code: 'W1', isNew: true },
    issueTypes: {
      epic: { id: '10001', name: 'Epic', iconUrl: '' },
      task: { id: '10002', name: 'Task', iconUrl: '' },
      subtask: { id: '10003', name: 'Sub-task', iconUrl: '' },
    },
    nodes,
    phases: [
      { slug: 'assess', name: 'Assess', start: null, due: null, items: 6 },
      { slug: 'mobilize', name: 'Mobilize', start: null, due: null, items: 4 },
      { slug: 'migrate', name: 'Migrate', start: null, due: null, items: 3 },
    ],
    counts: {
      create: kinds('create'),
      keep: kinds('keep'),
      omit: kinds('omit'),
      epics: count(nodes, 'epic'),
      tasks: count(nodes, 'task'),
      subtasks: count(nodes, 'subtask'),
    },
    diagnostics: [],
    warnings: [],
    notes: [],
    requiredFields: [],
    emails: {
      count: 0,
      because: 'Issues are created without an assignee, and you do not get mail for what you do yourself.',
    },
    estimate: { requests: 9, seconds: 25 },
  };
}

const fault = (
  severity: DiagnosticView['severity'],
  code: string,
  line: number,
  message: string,
  remedy: string,
  text?: string,
): DiagnosticView => ({
  code,
  severity,
  file: 'data-centre-exit.md',
  line,
  column: 1,
  message,
  remedy,
  ...(text === undefined ? {} : { text }),
});

export const warnings: readonly DiagnosticView[] = [
  fault(
    'warning',
    'number-repeated',
    42,
    'Task 3 stands twice in “Build the landing zone”.',
    'Give the second one the number 4.',
    '## Task 3: Set up the network',
  ),
  fault(
    'warning',
    'section-unknown',
    87,
    'The section “Hints” is not one that Runway knows; its text is kept in the description.',
    'Rename it to “Description”.',
  ),
  fault('info', 'encoding-repaired', 1, '12 characters in another encoding were repaired.', 'Save the file as UTF-8.'),
];

export const errors: readonly DiagnosticView[] = [
  fault(
    'error',
    'subtask-without-task',
    14,
    'Subtask 1 stands before any task of its module.',
    'Put “## Task N: …” above it.',
    '## Task 2: Subtask 1: Compare with the billing data',
  ),
  fault('error', 'title-missing', 31, 'This module has no title.', 'Write its title after “# Module:”.', '# Module:'),
];

export const preview = previewOf(nodesOf(() => 'create'));
export const flatPreview: Preview = {
  ...preview,
  template: { ...preview.template, flat: true, counts: { ...preview.template.counts, phases: 1 } },
  diagnostics: warnings,
};
export const noticePreview: Preview = {
  ...preview,
  template: {
    ...preview.template,
    format: 'timeline',
    notices: [
      {
        kind: 'deprecated',
        text: 'This plan is kept for reference only; another one has taken its place.',
        link: 'https://example.com/plans/next',
      },
      { kind: 'note', text: 'Dates are counted from the production cutover.', link: null },
    ],
  },
};

/** The template with all that its author can ask of a customer. */
const asked = (change: Partial<Preview['scope']> = {}): Preview => ({
  ...preview,
  nodes: preview.nodes.map((node) => {
    switch (node.summary) {
      case 'Install the collectors':
        return { ...node, optional: 'if needed', edited: true };
      case 'Set up the network':
        return { ...node, open: ['vpn'], toFill: ['{carrier?}'] };
      case 'Watch the error rate':
        return { ...node, ongoing: true, added: true };
      case 'Connect the data centre':
        return { ...node, kind: 'omit', because: 'scope' };
      default:
        return node;
    }
  }),
  scope: {
    questions: [
      {
        id: 'sso',
        text: 'Do people sign in through a directory of their own?',
        help: 'Ask the identity team; a pilot group is enough.',
        answer: 'yes',
        ifYes: 12,
        ifNo: 3,
        leavesOut: 3,
      },
      {
        id: 'vpn',
        text: 'Is there a private line to the data centre?',
        help: null,
        answer: 'unknown',
        ifYes: 5,
        ifNo: 0,
        leavesOut: 0,
      },
      {
        id: 'partner',
        text: `Does a partner lead the work? ${LONG}`,
        help: null,
        answer: 'unknown',
        ifYes: 0,
        ifNo: 0,
        leavesOut: 0,
      },
    ],
    placeholders: [
      {
        id: 'carrier',
        token: '{carrier?}',
        label: 'Carrier of the line',
        value: '',
        places: [
          { node: 'a', title: 'Set up the network' },
          { node: 'b', title: 'Test the failover line' },
        ],
      },
      { id: 'cloud', token: 'cloud-name', label: 'اسم المنصة', value: 'Northern region', places: [] },
    ],
    lists: [
      { id: 'sites', name: 'Sites', items: ['North', 'South'], issues: 4, places: [] },
      {
        id: 'environments',
        name: 'Environments',
        items: [],
        issues: 7,
        places: [{ node: 'b', title: 'Test the failover line' }],
      },
    ],
    toFill: 1,
    ...change,
  },
});
export const askingPreview = asked();
export const manyQuestionsPreview = asked({
  placeholders: Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    token: `X${at} API`,
    label: at === 2 ? LONG : `Interface ${at + 1}`,
    value: '',
    places: [{ node: 'a', title: LONG }],
  })),
  toFill: 40,
});

const SHARES: Readonly<Record<string, number>> = { assess: 20, mobilize: 30, migrate: 50 };

const SPANS: Readonly<Record<string, readonly [string, string]>> = {
  assess: ['2027-03-15', '2027-04-02'],
  mobilize: ['2027-04-05', '2027-05-07'],
  migrate: ['2027-05-10', '2027-06-01'],
};
/** The same with a date on everything, as T-0 and the start give them. */
export const datedPreview: Preview = {
  ...askingPreview,
  nodes: askingPreview.nodes.map((node) => {
    const [start, due] = SPANS[node.phase] ?? [null, null];
    return node.summary === 'Freeze changes'
      ? { ...node, waitsFor: 'kick-off' }
      : { ...node, start: node.level === 'subtask' ? null : start, due };
  }),
  phases: preview.phases.map((phase) => {
    const [start, due] = SPANS[phase.slug] ?? [null, null];
    return { ...phase, start, due, length: { by: 'names' as const, share: SHARES[phase.slug] ?? 0 } };
  }),
  dates: {
    milestones: [
      {
        id: 'sprint-0',
        name: 'End of Sprint 0',
        date: '2027-03-26',
        from: 'offset',
        isCutover: false,
        windowDays: null,
        waits: 0,
      },
      {
        id: 'test',
        name: 'Test cutover',
        date: '2027-05-04',
        from: 'typed',
        isCutover: true,
        windowDays: 14,
        waits: 0,
      },
      { ...T_ZERO, date: '2027-06-01', from: 'typed' },
      { id: 'kick-off', name: 'Kick-off', date: null, from: 'none', isCutover: false, windowDays: null, waits: 1 },
    ],
    warnings: [],
    findings: [],
    spread: null,
    offScreen: [],
    dated: 20,
    undated: 1,
  },
};
export const warnedPreview: Preview = {
  ...datedPreview,
  dates: {
    ...datedPreview.dates,
    warnings: ['T-0, June 5, 2027, is not a working day.', 'T-0 lies in the freeze window “Quarter end”.'],
    findings: [
      { kind: 'starts-after-cutover', day: '2027-06-08', cutover: '2027-06-01' },
      { kind: 'too-near', needs: 90, have: 18 },
      { kind: 'past', items: 41, day: '2027-05-14' },
      { kind: 'unset', items: 1, milestone: 'kick-off', name: 'Kick-off' },
    ],
    spread: {
      isOn: false,
      from: '2027-05-17',
      items: preview.nodes.slice(0, 12).map(({ node }, at) => ({
        node,
        was: `2027-04-${String(at + 10)}`,
        is: `2027-05-${String(at + 17)}`,
      })),
    },
    offScreen: ['“Start date” is on no screen of sub-tasks: Runway keeps the value and shows it.'],
  },
};
/** With dates that may be accepted: work that begins after T-0 may not. */
export const acceptablePreview: Preview = {
  ...warnedPreview,
  dates: {
    ...warnedPreview.dates,
    findings: warnedPreview.dates.findings.filter(({ kind }) => kind !== 'starts-after-cutover'),
  },
};
export const keptDatesPreview: Preview = { ...datedPreview, wave: { code: 'W1', isNew: false } };
export const manyPhasesPreview: Preview = {
  ...datedPreview,
  phases: Array.from({ length: 26 }, (_, at) => ({
    slug: `stage-${at}`,
    name: at === 3 ? LONG : at === 5 ? 'المرحلة الانتقالية' : `Stage ${at + 1}`,
    start: `2027-${String(1 + Math.floor(at / 3)).padStart(2, '0')}-04`,
    due: `2027-${String(2 + Math.floor(at / 3)).padStart(2, '0')}-20`,
    items: 3,
  })),
};

export const manyRolesPreview: Preview = {
  ...datedPreview,
  roles: Array.from({ length: 40 }, (_, at) => ({
    id: `role-${at}`,
    name: at === 1 ? LONG : at === 2 ? 'مسؤول الشبكة' : `Role ${at + 1}`,
    party: at % 3 === 0 ? null : at % 3 === 1 ? ('customer' as const) : ('vendor' as const),
    issues: at * 7,
  })),
};
export const noRolesPreview: Preview = { ...datedPreview, roles: [] };
/** One item with as many criteria as the contract allows. */
export const manyCriteriaPreview: Preview = {
  ...preview,
  nodes: preview.nodes.map((node) =>
    node.summary === 'Take stock of applications'
      ? {
          ...node,
          criteria: Array.from({ length: 200 }, (_, at) => ({
            text: at === 0 ? LONG : `Criterion ${at + 1} holds`,
            evidence: 'confirmation' as const,
          })),
        }
      : node,
  ),
};
export const severalPreview: Preview = {
  ...preview,
  templates: [...preview.templates, { id: 'starter 1.5', name: 'Data centre exit', version: '1.5' }],
};
export const mixedPreview: Preview = {
  ...previewOf(nodesOf((at) => (at === 0 ? 'keep' : at === 3 ? 'omit' : 'create'))),
  wave: { code: 'W1', isNew: false },
  notes: Array.from(
    { length: 7 },
    (_, index) => `An acceptance criterion of “Part ${index + 1}” stands there twice and is shown once.`,
  ),
  emails: { count: 14, because: 'The project’s notification scheme mails the project lead about each new issue.' },
};
export const nothingPreview: Preview = { ...previewOf(nodesOf(() => 'keep')), wave: { code: 'W1', isNew: false } };
export const downgradedPreview: Preview = {
  ...preview,
  issueTypes: { ...preview.issueTypes, epic: null },
  warnings: [
    'This project has no epics: each module becomes a label on its tasks.',
    'One title is longer than 255 characters: it is cut, and stands in full in the description.',
  ],
};
export const demandingPreview: Preview = {
  ...preview,
  requiredFields: [
    { level: 'epic', id: 'customfield_1', name: 'Cost centre', input: 'text', allowed: [] },
    {
      level: 'task',
      id: 'customfield_2',
      name: 'Environment',
      input: 'option',
      allowed: [
        { id: '1', name: 'Production' },
        { id: '2', name: 'Test' },
      ],
    },
    {
      level: 'task',
      id: 'customfield_3',
      name: 'Sites',
      input: 'options',
      allowed: [
        { id: '7', name: 'North' },
        { id: '8', name: 'South' },
      ],
    },
    { level: 'task', id: 'customfield_4', name: 'Estimate', input: 'number', allowed: [] },
    { level: 'subtask', id: 'customfield_5', name: 'Needed by', input: 'date', allowed: [] },
    { level: 'subtask', id: 'customfield_6', name: 'Reason', input: 'paragraph', allowed: [] },
    { level: 'subtask', id: 'customfield_7', name: 'Approvers', input: 'unsupported', allowed: [] },
  ],
};

/** Of an edited template: some moved, renamed and taken out, and two questions. */
export const comparedPreview: Preview = {
  ...mixedPreview,
  wave: { code: 'W1', isNew: false },
  comparison: {
    kept: 14,
    moved: [
      {
        node: 'data-centre-exit/assess/take-stock-of-applications/2',
        title: 'Interview the application owners',
        from: ['Assess', 'Take stock of applications'],
        to: ['Mobilize', 'Build the landing zone'],
      },
    ],
    renamed: [
      {
        node: 'data-centre-exit/mobilize/build-the-landing-zone/1',
        from: 'Create the accounts',
        to: 'Create the accounts and their alarms',
        place: ['Mobilize', 'Build the landing zone'],
      },
    ],
    gone: [
      {
        node: 'data-centre-exit/migrate/cut-over-the-first-wave/1',
        title: 'Freeze changes',
        place: ['Migrate', 'Cut over the first wave'],
      },
    ],
    questions: [
      {
        now: 'data-centre-exit/assess/draw-the-dependency-map/2',
        title: 'Name the owners of each interface',
        place: ['Assess', 'Draw the dependency map'],
        because: 'renamed',
        candidates: [
          {
            node: 'data-centre-exit/assess/draw-the-dependency-map/1',
            title: 'Collect network flows for two weeks',
            place: ['Assess', 'Draw the dependency map'],
          },
        ],
        taken: null,
      },
      {
        now: 'data-centre-exit/migrate/rehearse/1',
        title: 'Watch the error rate and the latency',
        place: ['Migrate', 'Rehearse'],
        because: 'renamed-and-moved',
        candidates: [
          {
            node: 'data-centre-exit/migrate/cut-over-the-first-wave/2/2',
            title: 'Watch the error rate',
            place: ['Migrate', 'Cut over the first wave', 'Switch the name records'],
          },
        ],
        taken: null,
      },
    ],
  },
};
