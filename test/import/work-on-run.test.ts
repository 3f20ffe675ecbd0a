import fc from 'fast-check';
import { fakeWorld, type Mishap } from './fake-world';

/** A small seeded generator, so that a failing case can be run again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const counts = { epic: 17, task: 57, subtask: 54 };
const MISHAPS: readonly Mishap[] = [
  'none',
  'throttle',
  'refuse-before',
  'answer-lost',
  'partly-then-lost',
  'late',
  'die-before',
  'die-after',
];

function expectEachNodeOnce(world: ReturnType<typeof fakeWorld>) {
  const ours = world.issues.flatMap(({ node }) => (node === null ? [] : [node]));
  expect(new Set(ours).size).toBe(ours.length);
  expect(ours).toHaveLength(counts.epic + counts.task + counts.subtask);
  const made = [...world.results.values()].flatMap((result) => result.made);
  expect(new Map(made)).toEqual(new Map(world.issues.flatMap(({ node, id }) => (node === null ? [] : [[node, id]]))));
  const idOf = new Map(made);
  for (const { node, parent } of world.issues) {
    if (node !== null) expect(parent).toBe(idOf.get(node.slice(0, node.lastIndexOf('/'))) ?? null);
  }
}

describe('workOnRun', () => {
  it('writes a template in one go, in as few bulk requests as can be', async () => {
    const world = fakeWorld(counts, [], seeded(1));
    await world.settle(1);
    expect(world.run()).toMatchObject({ state: 'complete', created: 128, failed: 0 });
    expect(world.creates()).toBe(5);
    expectEachNodeOnce(world);
  });

  it.each(MISHAPS.flatMap((mishap) => [0, 1, 4].map((at) => [mishap, at] as const)))(
    'writes each node once although create %s happens at request %i',
    async (mishap, at) => {
      const world = fakeWorld(counts, [...Array.from({ length: at }, () => 'none' as const), mishap], seeded(at));
      await world.settle(24);
      expect(world.run()).toMatchObject({ state: 'complete', created: 128, failed: 0 });
      expectEachNodeOnce(world);
    },
  );

  it('works each turn once where every event is delivered several times: copies read nothing and queue nothing', async () => {
    const many = { epic: 10, task: 400, subtask: 400 };
    const once = fakeWorld(many, [], seeded(1), { isShort: true });
    await once.settle(24);
    const turns = once.events();
    expect(turns).toBeGreaterThan(10);
    for (const copies of [2, 3]) {
      const world = fakeWorld(many, [], seeded(1), { isShort: true, copies });
      await world.settle(24);
      expect(world.run()).toMatchObject({ state: 'complete', created: 810 });
      expect(world.reads()).toBe(once.reads());
      expect(world.events()).toBeLessThanOrEqual(copies * turns);
    }
  });

  it('writes each node once whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...MISHAPS), { maxLength: 12 }), fc.nat(), async (mishaps, seed) => {
        const world = fakeWorld(counts, mishaps, seeded(seed));
        await world.settle(48);
        expect(world.run()).toMatchObject({ state: 'complete', created: 128 });
        expectEachNodeOnce(world);
      }),
      { numRuns: 200 },
    );
  });

  it('stops at once when it is cancelled, and knows what it created', async () => {
    const world = fakeWorld(counts, ['none', 'answer-lost'], seeded(3));
    world.cancel();
    await world.settle(2);
    expect(world.run()).toMatchObject({ state: 'cancelled', created: 0 });
    expect(world.creates()).toBe(0);
  });

  it('asks a person when Jira never answers', async () => {
    const world = fakeWorld(
      counts,
      Array.from({ length: 100 }, () => 'refuse-before' as const),
      seeded(4),
    );
    await world.settle(48);
    expect(world.run()).toMatchObject({ state: 'stopped', stopped: { code: 'jira-unreachable' } });
    expect(world.issues.filter(({ node }) => node !== null)).toEqual([]);
  });
});
