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
      criteria: level === 'epic' ? 0 : (summary.length % 3) + 1,
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

const count = (nodes: readonly PreviewNode[], level: LevelName) =>
  nodes.filter((node) => node.level === level && node.kind === 'create').length;

function previewOf(nodes: readonly PreviewNode[]): Preview {
  const kinds = (kind: PreviewNode['kind']) => nodes.filter((node) => node.kind === kind).length;
  return {
    templates: [{ id: 'starter 1.4', name: 'Data centre exit', version: '1.4' }],
    template: {
      id: 'starter 1.4',
      name: 'Data centre exit',
      version: '1.4',
      counts: { phases: 3, modules: 5, tasks: 9, subtasks: 7, criteria: 31, tools: 4 },
      flat: false,
    },
    wave: { code: 'W1', isNew: true },
    issueTypes: {
      epic: { id: '10001', name: 'Epic', iconUrl: '' },
      task: { id: '10002', name: 'Task', iconUrl: '' },
      subtask: { id: '10003', name: 'Sub-task', iconUrl: '' },
    },
    nodes,
    phases: [
      { slug: 'assess', name: 'Assess' },
      { slug: 'mobilize', name: 'Mobilize' },
      { slug: 'migrate', name: 'Migrate' },
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
