import type { Batch } from '../../src/import/batch';
import type { AccountId, IssueId, ProjectId, RunId, WaveId } from '../../src/wave/ids';
import { JiraFailure } from '../../src/errors/jira-failure';
import { LeaseLost } from '../../src/jobs/lease-lost';
import type { CreateIssue, JiraIssues, RunQueue, RunStore, Surroundings } from '../../src/import/ports';
import type { Lease } from '../../src/jobs/ports';
import { NO_INTENT } from '../../src/import/run-intent';
import { type BatchResult, type Run, UNSTARTED } from '../../src/import/run';
import type { Wave } from '../../src/wave/wave';
import { workOnRun } from '../../src/import/work-on-run';
import type { AdfDocument, Level, NodePath } from '../../src/plan/import-plan';

/** What may go wrong with one create request. `after` and `late` say how many of its issues come all the same. */
export type Mishap =
  | 'none'
  | 'throttle'
  | 'refuse-before'
  | 'answer-lost'
  | 'partly-then-lost'
  | 'late'
  | 'die-before'
  | 'die-after';

export interface World {
  readonly issues: {
    readonly id: IssueId;
    readonly number: number;
    readonly node: string | null;
    readonly run: string | null;
    readonly parent: string | null;
  }[];
  readonly run: () => Run;
  readonly results: Map<number, BatchResult>;
  /** Runs until nothing is left to do, or so many simulated hours have passed. */
  readonly settle: (hours: number) => Promise<void>;
  readonly cancel: () => void;
  readonly creates: () => number;
  /** Events that were delivered, and how often a worker read the run. */
  readonly events: () => number;
  readonly reads: () => number;
}

export interface Platform {
  /** How often each event is delivered. */
  readonly copies?: number;
  /** An invocation has time for one step. */
  readonly isShort?: boolean;
}

const text = (words: string): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

class Died extends Error {}

/**
 * A project and Runway's storage in memory, at the ports of the import: keys with gaps, others' issues in between,
 * answers in any order, and one mishap per create request in turn. Time passes only when nothing else is due.
 */
export function fakeWorld(
  counts: Readonly<Record<Level, number>>,
  mishaps: readonly Mishap[],
  random: () => number,
  { copies = 1, isShort = false }: Platform = {},
): World {
  let now = 1_000_000;
  let nextNumber = 1;
  let creates = 0;
  let events = 0;
  let reads = 0;
  let left = 0;
  const due: { at: number; what: () => void | Promise<void> }[] = [];
  const issues: World['issues'][number][] = [];
  const store = memoryStore(counts);

  const add = (one: CreateIssue) => {
    while (random() < 0.2) nextNumber += 1 + Math.floor(random() * 3);
    if (random() < 0.2)
      issues.push({
        id: String(50_000 + nextNumber) as IssueId,
        number: nextNumber++,
        node: null,
        run: null,
        parent: null,
      });
    const parent = (one.fields['parent'] as { id: string } | undefined)?.id ?? null;
    if (parent !== null && !issues.some(({ id }) => id === parent)) throw new Error('The parent does not exist.');
    const issue = {
      id: String(50_000 + nextNumber) as IssueId,
      number: nextNumber++,
      node: one.property['node'] ?? null,
      run: one.property['run'] ?? null,
      parent,
    };
    issues.push(issue);
    return issue;
  };
  const lost = () => new JiraFailure('unknown-outcome', 0, ['No answer.']);

  const jira: JiraIssues = {
    create: async (batch) => {
      const mishap = mishaps[creates++] ?? 'none';
      const some = batch.slice(0, Math.floor(batch.length / 2));
      switch (mishap) {
        case 'throttle':
          throw new JiraFailure('throttled', 429, ['Slow down.'], 40);
        case 'refuse-before':
          throw lost();
        case 'die-before':
          throw new Died();
        case 'partly-then-lost':
          some.forEach(add);
          throw lost();
        case 'late':
          batch.forEach((one, index) =>
            due.push({ at: now + ((index + 1) * 180_000) / batch.length, what: () => void add(one) }),
          );
          throw new Died();
        case 'answer-lost':
        case 'die-after':
          batch.forEach(add);
          throw mishap === 'die-after' ? new Died() : lost();
        case 'none': {
          const made = batch.map(add);
          return {
            created: made.sort(() => random() - 0.5).map(({ id, number }) => ({ id, keyNumber: number })),
            refused: [],
          };
        }
      }
    },
    read: async (idsOrKeys) => {
      const wanted = new Set(idsOrKeys);
      return issues
        .filter(({ id, number }) => wanted.has(id) || wanted.has(`MIG-${number}`))
        .map(({ id, number, run, node }) => ({ id, keyNumber: number, run, node }));
    },
    searchRun: async () => [],
    projectKey: async () => 'MIG',
    newestKeyNumber: async () => 0,
    comments: async () => [],
    addComment: async () => undefined,
  };

  const queue: RunQueue = {
    push: async (run, delay, turn) => {
      for (let copy = 0; copy < copies; copy += 1)
        due.push({ at: now + delay * 1000 + copy * 1000, what: () => work(run, turn) });
    },
  };
  const around: Surroundings = {
    store: {
      ...store.port,
      abandoned: async () => [],
      run: (id) => {
        reads += 1;
        return store.port.run(id);
      },
    },
    queue,
    jira: () => jira,
    edits: () => ({ editAll: unused, taskState: unused, editOne: unused }),
    now: () => now,
    sleep: async (milliseconds) => void (now += milliseconds),
    newId: () => `worker-${random()}`,
    remaining: () => (isShort ? (left -= 15_000) : 900_000),
  };
  const work = async (run: RunId, turn?: number) => {
    events += 1;
    left = 115_000;
    try {
      await workOnRun(run, around, turn);
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
  };
  const sweep = async () => {
    if (store.lease.state === 'open' && store.lease.until < now - 60_000) await work(store.run.id);
    due.push({ at: now + 300_000, what: sweep });
  };

  return {
    issues,
    run: () => store.run,
    results: store.results,
    cancel: () => store.requestCancel(),
    creates: () => creates,
    events: () => events,
    reads: () => reads,
    settle: async (hours) => {
      const end = now + hours * 3_600_000;
      due.push({ at: now, what: () => work(store.run.id) }, { at: now + 300_000, what: sweep });
      while (store.lease.state === 'open' && due.length > 0) {
        due.sort((a, b) => a.at - b.at);
        const next = due.shift();
        if (next === undefined || next.at > end) return;
        now = Math.max(now, next.at);
        await next.what();
      }
      for (const rest of due.splice(0)) if (rest.what !== sweep && rest.at > now) now = rest.at;
    },
  };
}

const unused = async (): Promise<never> => {
  throw new Error('The worker does not need this.');
};

function memoryStore(counts: Readonly<Record<Level, number>>) {
  const node = (...parts: readonly (string | number)[]) => ['t', 'p', ...parts].join('/') as NodePath;
  const issue = (path: NodePath, parent: NodePath | null) => ({
    node: path,
    parent,
    summary: path,
    description: text(path),
    comments: [],
    labels: [],
    property: { node: path },
  });
  const epics = Array.from({ length: counts.epic }, (_, index) => issue(node(`m${index}`), null));
  const tasks = Array.from({ length: counts.task }, (_, index) =>
    issue(node(`m${index % counts.epic}`, index), node(`m${index % counts.epic}`)),
  );
  const subtasks = Array.from({ length: counts.subtask }, (_, index) => {
    const parent = tasks[index % counts.task]?.node ?? node('none');
    return issue(`${parent}/${index}` as NodePath, parent);
  });
  const batches: Batch[] = (
    [
      ['epic', epics],
      ['task', tasks],
      ['subtask', subtasks],
    ] as const
  ).flatMap(([level, all]) =>
    Array.from({ length: Math.ceil(all.length / 50) }, (_, index) => ({
      level,
      issues: all.slice(index * 50, index * 50 + 50),
    })),
  );
  const results = new Map<number, BatchResult>();
  const state = {
    lease: { holder: '', epoch: 0, until: 0, state: 'open' as 'open' | 'over' },
    cancel: false,
    run: {
      schema: 1,
      id: '00000000-0000-4000-8000-000000000001' as RunId,
      project: '10000' as ProjectId,
      wave: '10000.1' as WaveId,
      template: { name: 't', version: '' },
      startedBy: 'acc-lead' as AccountId,
      actor: 'person',
      issueTypes: { epic: '1', task: '2', subtask: '3' },
      fields: {},
      offScreen: {},
      startField: {},
      assigning: { inBulk: false, quiet: false },
      batches: batches.map(({ level, issues }) => ({ level, count: issues.length })),
      total: epics.length + tasks.length + subtasks.length,
      kept: 0,
      ...UNSTARTED,
      keyFloor: null,
      startedAt: 0,
      updatedAt: 0,
    } as Run,
  };
  const wave: Wave = {
    schema: 1,
    id: state.run.wave,
    project: state.run.project,
    code: 'W1',
    name: 't',
    template: 't',
    version: '',
    cutover: null,
    owner: state.run.startedBy,
    phasesGiven: null,
    phases: [],
    runs: [state.run.id],
    templates: [{ name: 't', version: '', phasesGiven: null, source: null }],
    plan: null,
    shifts: [],
    createdAt: 0,
  };
  const held = (lease: Lease) => {
    if (state.lease.epoch !== lease.epoch || state.lease.holder !== lease.holder) throw new LeaseLost(lease.run);
  };
  const port: RunStore = {
    run: async () => structuredClone(state.run),
    batch: async (_, index) => structuredClone(batches[index] ?? { level: 'task', issues: [] }),
    undone: () => Promise.resolve([]),
    results: async (_, count) =>
      Array.from({ length: count }, (__, index) => structuredClone(results.get(index) ?? null)),
    acquire: async (run, holder, now, until, turn) => {
      if (state.lease.state === 'over' || (state.lease.holder !== '' && state.lease.until > now)) return null;
      if (turn !== undefined && turn !== state.lease.epoch) return null;
      const due = state.lease.until;
      state.lease = { holder, epoch: state.lease.epoch + 1, until, state: 'open' };
      return { run, holder, epoch: state.lease.epoch, due };
    },
    checkpoint: async (lease, run, until, result) => {
      held(lease);
      state.lease = { ...state.lease, until };
      state.run = structuredClone(run);
      if (result) results.set(result.index, structuredClone(result.result));
    },
    release: async (lease, until, over) => {
      held(lease);
      state.lease = { ...state.lease, holder: '', until, state: over ? 'over' : 'open' };
    },
    cancelRequested: async () => state.cancel,
    wave: async () => ({ wave, epoch: 1 }),
    intent: async () => NO_INTENT,
    putEdits: unused,
    plan: unused,
    edits: unused,
    editResults: unused,
    latestRun: unused,
    begin: unused,
    reopen: unused,
    abandoned: unused,
    requestCancel: unused,
    projects: unused,
    waves: unused,
  };
  return {
    port,
    results,
    requestCancel: () => (state.cancel = true),
    get run() {
      return state.run;
    },
    get lease() {
      return state.lease;
    },
  };
}
