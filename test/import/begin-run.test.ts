import { dateChoices, peopleChoices, scopeChoices } from '../../src/contract/choices';
import { beginRun, type RunToBegin } from '../../src/import/begin-run';
import type { PlannedImport } from '../../src/import/wave-after-import';
import type { NodePath } from '../../src/plan/import-plan';
import { assemblePlan } from '../../src/plan/assemble-plan';
import type { AccountId, ProjectId, RunId } from '../../src/wave/ids';
import { templateOf, UNCHOSEN } from '../plan/template-of';

const template = templateOf(
  `
runway: 1
name: Depot move
version: '2.1'
phases:
  - name: Prepare
    modules:
      - title: Racks
        tasks:
          - {title: Order the racks, offset: T-20, priority: high}
          - {title: Clear the hall, offset: T-10}
  - name: Move
    cutover: true
    modules:
      - title: Transport
        tasks: [{title: Load the lorry, offset: T-0}]
`,
  'depot.yaml',
);
const CUTOVER = '2027-06-01';
const EARLIER = Date.UTC(2027, 0, 4);
const NOW = Date.UTC(2027, 2, 1, 9);
const planned = (
  change: Partial<PlannedImport> = {},
  existing: ReadonlyMap<NodePath, string> = new Map(),
): PlannedImport => ({
  rules: null,
  template,
  source: { kind: 'upload', id: 'u-1' },
  plan: assemblePlan(template, { ...UNCHOSEN, existing }),
  scope: scopeChoices.parse({}),
  dates: dateChoices.parse({ cutover: CUTOVER }),
  people: peopleChoices.parse({}),
  phases: null,
  wave: null,
  wavePlan: null,
  code: 'W2',
  ...change,
});
const begin = (id: string, own: PlannedImport, change: Partial<RunToBegin> = {}) =>
  beginRun({
    id: id as RunId,
    project: '10000' as ProjectId,
    startedBy: 'acc-1' as AccountId,
    actor: 'person',
    now: NOW,
    planned: own,
    forProject: {
      issueTypes: { epic: { id: '1' }, task: { id: '2' }, subtask: null },
      priorities: { task: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }] },
      fields: { task: { team: 'a' } },
      offScreen: { epic: ['duedate'] },
      startField: {},
      assigning: { inBulk: true, quiet: false },
      dates: {},
      assignees: { node: 'acc-2' },
    },
    ...change,
  });

test('a run that begins a wave counts what it creates, and has done nothing yet', () => {
  const { run, batches, intent, readEpoch } = begin('run-1', planned());
  expect(run).toMatchObject({
    ...{ id: 'run-1', project: '10000', wave: '10000.2', startedBy: 'acc-1', actor: 'person' },
    template: { name: 'Depot move', version: '2.1' },
    issueTypes: { epic: '1', task: '2' },
    fields: { task: { team: 'a' } },
    offScreen: { epic: ['duedate'] },
    assigning: { inBulk: true, quiet: false },
    batches: [
      { level: 'epic', count: 2 },
      { level: 'task', count: 3 },
    ],
    ...{ total: 5, kept: 0, state: 'queued', next: 0, created: 0, failed: 0, inFlight: null, keyFloor: null },
    ...{ startedAt: NOW, updatedAt: NOW },
  });
  expect(batches.map(({ issues }) => issues.map(({ summary, priority }) => [summary, priority]))).toEqual([
    [
      ['Racks', undefined],
      ['Transport', undefined],
    ],
    [
      ['Order the racks', 'p1'],
      ['Clear the hall', undefined],
      ['Load the lorry', undefined],
    ],
  ]);
  expect(intent).toEqual({ dates: {}, assignees: { node: 'acc-2' } });
  expect(readEpoch).toBeNull();
});

test('a new wave is named as the request says on one line, else after its template', () => {
  expect(begin('run-1', planned()).wave).toMatchObject({
    ...{ id: '10000.2', code: 'W2', name: 'Depot move', owner: 'acc-1', cutover: CUTOVER, createdAt: NOW },
    phases: [
      { slug: 'prepare', name: 'Prepare' },
      { slug: 'move', name: 'Move' },
    ],
    ...{ runs: ['run-1'], plan: 'run-1', shifts: [] },
    templates: [{ name: 'Depot move', version: '2.1', phasesGiven: null, source: { kind: 'upload', id: 'u-1' } }],
  });
  expect(begin('run-1', planned({ waveName: 'Depots of\nthe north' })).wave.name).toBe('Depots of the north');
});

test('a wave that goes on keeps its owner, name, runs and other templates, and takes its template again in its place', () => {
  const first = begin('run-1', planned(), { now: EARLIER });
  const wave = {
    ...first.wave,
    name: 'Depots',
    phases: [{ slug: 'prepare', name: 'Before' }],
    templates: [...first.wave.templates, { name: 'Other', version: '1', phasesGiven: null, source: null }],
  };
  const others = first.plan.templates.map((one) => ({ ...one, name: 'Other', raci: 'run-0' }));
  const plan = { ...first.plan, firstCutover: '2027-05-01', templates: [...first.plan.templates, ...others] };
  const existing = new Map([[first.batches[0]?.issues[0]?.node as NodePath, '501']]);
  const again = planned(
    { wave: { wave, epoch: 4 }, wavePlan: plan, template: { ...template, version: '2.2' }, waveName: 'Ignored' },
    existing,
  );
  const next = begin('run-2', again, { startedBy: 'acc-2' as AccountId });
  expect(next.readEpoch).toBe(4);
  expect(next.run).toMatchObject({ wave: wave.id, startedBy: 'acc-2', total: 4, kept: 1 });
  expect(next.wave).toMatchObject({
    name: 'Depots',
    owner: 'acc-1',
    createdAt: EARLIER,
    runs: ['run-1', 'run-2'],
    plan: 'run-2',
  });
  expect(next.wave.phases.map(({ name }) => name)).toEqual(['Before', 'Move']);
  expect(next.wave.templates.map(({ name, version }) => [name, version])).toEqual([
    ['Depot move', '2.2'],
    ['Other', '1'],
  ]);
  expect(next.plan.templates.map(({ name, raci }) => [name, raci])).toEqual([
    ['Depot move', 'run-2'],
    ['Other', 'run-0'],
  ]);
  expect(next.plan.firstCutover).toBe('2027-05-01');
});

test('the same import begins the same, and leaves what it was given as it was', () => {
  const own = planned();
  const before = structuredClone(own);
  expect(begin('run-1', own)).toEqual(begin('run-1', own));
  expect(own).toEqual(before);
});
