import fc from 'fast-check';
import { advanceEdits } from '../../src/jobs/advance-edits';
import { areWritten, type EditProgress } from '../../src/jobs/edit-progress';
import type { Edit, EditResult, EditValues } from '../../src/jobs/edit';
import { groupEdits, MAX_EDITS_PER_PART, writesOf } from '../../src/jobs/group-edits';
import type { AccountId, IssueId, ProjectId, WaveId } from '../../src/wave/ids';
import { JiraFailure } from '../../src/errors/jira-failure';
import { LeaseLost } from '../../src/jobs/lease-lost';
import type { JiraEdits, Lease } from '../../src/jobs/ports';
import type { MoveStore, MoveSurroundings } from '../../src/moves/ports';
import type { MoveId } from '../../src/wave/ids';
import type { Move } from '../../src/moves/move';
import { workOnMove } from '../../src/moves/work-on-move';

const ID = '00000000-0000-4000-8000-000000000001' as MoveId;

/** What may go wrong with one writing request, or with looking at a task. */
const MISHAPS = [
  'none',
  'throttle',
  'throttle-issue',
  'refuse',
  'silence',
  'done-then-silence',
  'silence-then-done',
  'die-before',
  'die-after',
  'late',
] as const;
type Mishap = (typeof MISHAPS)[number];

class Died extends Error {}
const unused = async (): Promise<never> => {
  throw new Error('The worker does not need this.');
};

const edit = (index: number, due: string): Edit => ({
  node: `t/p/m/${index}`,
  issue: String(10_000 + index) as IssueId,
  values: { duedate: { date: due } },
});

/** Issues and Runway's storage in memory, at the ports of a move; one mishap per request in turn. */
function moveWorld(edits: readonly Edit[], mayBulk: boolean, mishaps: readonly Mishap[]) {
  let now = 1_000_000;
  let requests = 0;
  let overAt = 0;
  const due: { at: number; what: () => void | Promise<void> }[] = [];
  const values = new Map<string, EditValues>();
  const writes: number[] = [];
  const tasks = new Map<string, { readonly issues: readonly IssueId[]; readonly doneAt: number }>();
  const { parts, progress } = groupEdits(edits, mayBulk);
  const results = new Map<number, EditResult>();
  const lease = { holder: '', epoch: 0, until: 0, state: 'open' as 'open' | 'over' };
  let most = 0;
  let move: Move = {
    schema: 1,
    id: ID,
    project: '10000' as ProjectId,
    wave: '10000.1' as WaveId,
    undoes: null,
    startedBy: 'acc-lead' as AccountId,
    actor: 'person',
    quiet: true,
    reason: 'Later.',
    state: 'queued',
    edits: progress,
    waiting: null,
    stopped: null,
    progressEpoch: 0,
    startedAt: now,
    updatedAt: now,
  };

  const mishapThen = async <T>(happen: () => T): Promise<T> => {
    requests += 1;
    now += 100;
    switch (mishaps[requests - 1] ?? 'none') {
      case 'throttle':
        throw new JiraFailure('throttled', 429, ['Slow down.'], 40);
      case 'throttle-issue':
        throw new JiraFailure('throttled', 429, ['Slow down.'], 40, true);
      case 'refuse':
        throw new JiraFailure('refused', 400, ['Not now.']);
      case 'silence':
        throw new JiraFailure('unknown-outcome', 0, ['No answer.']);
      case 'done-then-silence':
        happen();
        throw new JiraFailure('unknown-outcome', 0, ['No answer.']);
      case 'silence-then-done':
        due.push({ at: now + 170_000, what: () => void happen() });
        throw new JiraFailure('unknown-outcome', 0, ['No answer.']);
      case 'die-before':
        throw new Died();
      case 'die-after':
        happen();
        throw new Died();
      case 'late':
        due.push({ at: now + 170_000, what: () => void happen() });
        throw new Died();
      case 'none':
        return happen();
    }
  };
  const write = (issue: IssueId, to: EditValues) => {
    values.set(issue, to);
    writes.push(now);
  };
  const jira: JiraEdits = {
    editAll: (issues, to) =>
      mishapThen(() => {
        const task = String(tasks.size + 1);
        tasks.set(task, { issues, doneAt: now + 1_000 + issues.length * 40 });
        most = Math.max(most, [...tasks.values()].filter(({ doneAt }) => doneAt > now).length);
        for (const issue of issues) write(issue, to);
        return task;
      }),
    taskState: async (id) => {
      now += 100;
      const task = tasks.get(id);
      if (task === undefined) throw new JiraFailure('refused', 400, ['No such task.']);
      if (task.doneAt > now) return { is: 'running' };
      return { is: 'complete', done: new Set<string>(task.issues), refused: new Map() };
    },
    editOne: (issue, to) => mishapThen(() => write(issue, to)),
  };
  const held = (mine: Lease) => {
    if (lease.epoch !== mine.epoch || lease.holder !== mine.holder) throw new LeaseLost(mine.run);
  };
  const store: MoveStore = {
    move: async () => structuredClone(move),
    moveChanges: unused,
    begin: unused,
    abandoned: unused,
    edits: async () => parts,
    editResults: async (_, count) => Array.from({ length: count }, (__, part) => results.get(part) ?? null),
    acquire: async (run, holder, at, until, turn) => {
      if (lease.state === 'over' || (lease.holder !== '' && lease.until > at)) return null;
      if (turn !== undefined && turn !== lease.epoch) return null;
      const due = lease.until;
      Object.assign(lease, { holder, epoch: lease.epoch + 1, until });
      return { run, holder, epoch: lease.epoch, due };
    },
    checkpoint: async (mine, next, until, edited) => {
      held(mine);
      lease.until = until;
      move = structuredClone(next);
      for (const [part, result] of edited) results.set(part, structuredClone(result));
    },
    release: async (mine, until, over) => {
      held(mine);
      Object.assign(lease, { holder: '', until, state: over ? 'over' : 'open' });
      if (over) overAt = now;
    },
  };
  const around: MoveSurroundings = {
    store,
    queue: { push: async (_, delay) => void due.push({ at: now + delay * 1000, what: work }) },
    edits: () => jira,
    now: () => now,
    sleep: async (milliseconds) => void (now += milliseconds),
    newId: () => `worker-${lease.epoch}`,
    remaining: () => 900_000,
  };
  async function work() {
    try {
      await workOnMove(ID, around);
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
  }
  const sweep = async () => {
    if (lease.state === 'open' && lease.until < now - 60_000) await work();
    due.push({ at: now + 300_000, what: sweep });
  };

  return {
    values,
    writes,
    results,
    parts,
    move: () => move,
    most: () => most,
    /** What was still written after the move called itself over. */
    afterwards: () => writes.filter((at) => overAt > 0 && at > overAt).length,
    settle: async () => {
      const end = now + 48 * 3_600_000;
      due.push({ at: now, what: work }, { at: now + 300_000, what: sweep });
      while (due.length > 0) {
        due.sort((a, b) => a.at - b.at);
        const next = due.shift();
        if (next === undefined || next.at > end) return;
        if (lease.state === 'over' && next.what === sweep) continue;
        now = Math.max(now, next.at);
        await next.what();
      }
    },
  };
}

const someEdits = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 130 })
  .map((days) => days.map((day, index) => edit(index, `2027-06-0${day}`)));

describe('groupEdits', () => {
  it('puts every edit into one part, equal ones together, in as few requests as can be', () => {
    fc.assert(
      fc.property(someEdits, fc.boolean(), (edits, mayBulk) => {
        const grouped = groupEdits(edits, mayBulk);
        expect(
          grouped.parts
            .flat()
            .map(({ issue }) => issue)
            .sort(),
        ).toEqual(edits.map(({ issue }) => issue).sort());
        for (const part of grouped.parts) expect(part.length).toBeLessThanOrEqual(MAX_EDITS_PER_PART);
        for (const { how, from, to } of grouped.progress.groups) {
          const group = grouped.parts.slice(from, to).flat();
          if (how === 'single') continue;
          expect(new Set(group.map(({ values }) => JSON.stringify(values))).size).toBe(1);
          expect(group.length).toBeGreaterThanOrEqual(3);
          expect(group.length).toBeLessThanOrEqual(1_000);
        }
        const days = [...new Set(edits.map(({ values }) => JSON.stringify(values)))];
        const alike = days
          .map((day) => edits.filter(({ values }) => JSON.stringify(values) === day))
          .filter((all) => all.length >= 3);
        expect(writesOf(grouped)).toEqual({
          bulk: mayBulk ? alike.length : 0,
          single: mayBulk ? edits.length - alike.flat().length : edits.length,
        });
      }),
    );
  });

  it('cuts what a task cannot take', () => {
    const grouped = groupEdits(
      Array.from({ length: 2_001 }, (_, index) => edit(index, '2027-06-01')),
      true,
    );
    expect(writesOf(grouped)).toEqual({ bulk: 3, single: 0 });
  });
});

describe('workOnShift', () => {
  const many = Array.from({ length: 120 }, (_, index) => edit(index, `2027-06-0${(index % 6) + 1}`));

  it('writes in as few requests as can be where nothing goes wrong, with at most two tasks at once', async () => {
    const world = moveWorld(many, true, []);
    await world.settle();
    expect(world.move()).toMatchObject({
      state: 'complete',
      edits: { written: 120, failed: 0, requests: { bulk: 6, single: 0 } },
    });
    expect(world.most()).toBe(2);
  });

  it('waits for an issue that takes no more edits, and edits the others meanwhile', async () => {
    const world = moveWorld(many.slice(0, 20), false, ['none', 'throttle-issue']);
    await world.settle();
    expect(world.move()).toMatchObject({ state: 'complete', edits: { written: 20, failed: 0 } });
    const [first = 0] = world.writes;
    const late = world.writes.filter((at) => at - first >= 30_000);
    expect([late.length, world.writes.length]).toEqual([1, 20]);
  });

  it('is held back by a limit of single edits in those alone: a task that is under way is looked at', async () => {
    const edits = [...many.slice(0, 1), ...Array.from({ length: 3 }, (_, index) => edit(500 + index, '2027-07-01'))];
    const { parts, progress } = groupEdits(edits, true);
    let now = 1_000_000;
    let mayEdit = false;
    const jira: JiraEdits = {
      editAll: async () => 'task',
      taskState: async () => ({ is: 'complete', done: new Set(edits.map(({ issue }) => issue)), refused: new Map() }),
      editOne: async () => {
        if (!mayEdit) throw new JiraFailure('throttled', 429, ['Slow down.'], 40);
      },
    };
    const step = (from: EditProgress) =>
      advanceEdits({
        progress: from,
        parts,
        resultOf: () => ({ done: [], refused: [] }),
        jira,
        now: () => now,
        sleep: async () => undefined,
        announce: async () => undefined,
        afterOutage: '',
      });
    const asked = await step(progress);
    const throttled = await step(asked.progress);
    expect(throttled.waiting).toEqual({ until: now + 3_000, because: '', since: null });
    now += 3_000;
    const looked = await step(throttled.progress);
    expect(looked.results.get(0)?.done).toHaveLength(3);
    const waits = await step(looked.progress);
    expect(waits.waiting).toMatchObject({
      until: now + 37_000,
      because: 'Jira asks to wait 37 s before the next request.',
    });
    now += 37_000;
    mayEdit = true;
    const written = await step(waits.progress);
    expect([written.progress.written, areWritten(written.progress)]).toEqual([4, true]);
  });

  it('paces single edits below the burst limit of 50 a second', async () => {
    const world = moveWorld(many, false, []);
    await world.settle();
    const { writes } = world;
    expect(writes).toHaveLength(120);
    for (const at of writes)
      expect(writes.filter((other) => other >= at && other < at + 1_000).length).toBeLessThanOrEqual(50);
  });

  it('ends with every value written, whatever happens in whatever order, and nothing is written after its end', async () => {
    await fc.assert(
      fc.asyncProperty(
        someEdits,
        fc.boolean(),
        fc.array(fc.constantFrom(...MISHAPS.filter((mishap) => mishap !== 'refuse')), { maxLength: 10 }),
        async (edits, mayBulk, mishaps) => {
          const world = moveWorld(edits, mayBulk, mishaps);
          await world.settle();
          const move = world.move();
          expect(move).toMatchObject({ state: 'complete', stopped: null });
          expect(areWritten(move.edits)).toBe(true);
          expect(move.edits).toMatchObject({ written: edits.length, failed: 0 });
          for (const { issue, values } of edits) expect(world.values.get(issue)).toEqual(values);
          expect(world.afterwards()).toBe(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('edits one by one what Jira does not take in bulk, and tells what it refuses of single issues', async () => {
    const alike = Array.from({ length: 5 }, (_, index) => edit(index, '2027-06-01'));
    const bulk = moveWorld(alike, true, ['refuse', 'refuse', 'refuse', 'none', 'refuse']);
    await bulk.settle();
    expect(bulk.move()).toMatchObject({
      state: 'complete',
      edits: { written: 4, failed: 1, requests: { bulk: 3, single: 5 } },
    });
    const refused = [...bulk.results.values()].flatMap((result) => result.refused);
    expect(refused).toEqual([{ issue: alike[1]?.issue, messages: ['Not now.'] }]);
  });

  it('asks a person when Jira never answers', async () => {
    const world = moveWorld(
      [edit(1, '2027-06-01')],
      false,
      Array.from({ length: 100 }, () => 'silence' as const),
    );
    await world.settle();
    expect(world.move()).toMatchObject({ state: 'stopped', stopped: { code: 'jira-unreachable' } });
  });
});
