import fc from 'fast-check';
import type { Seen } from '../../src/facts/merge-fact';
import { mergePart } from '../../src/facts/merge-part';
import type { Reading } from '../../src/facts/reading';
import type { FactsPart } from '../../src/facts/stored-facts';

const nobody = () => false;

const reading = (issue: string, category: 'new' | 'done', blockedBy: readonly string[] = []): Reading => ({
  issue,
  parent: null,
  level: 0,
  claims: 'move/plan/pack/1',
  subtasks: [],
  blockedBy: blockedBy.map((one) => ({ issue: one, elsewhere: false })),
  facts: {
    category,
    status: category,
    resolution: null,
    assignee: null,
    start: null,
    due: null,
    high: null,
    flagged: false,
    blockers: [],
    changed: 1,
    evidence: {},
    project: '10000',
  },
});

interface Merge {
  readonly issue: string;
  readonly seen: Seen;
  readonly at: number;
}

const merged = (before: FactsPart, { issue, seen, at }: Merge): FactsPart =>
  mergePart(before, [{ issue, role: { is: 'node', node: `move/plan/pack/${issue}` }, seen, at }], nobody);

describe('a part of the facts of a wave', () => {
  test('a reading that ends late undoes nothing that was read since it began, and reopens nothing', () => {
    const done = merged({}, { issue: '16', seen: reading('16', 'done'), at: 2_000 });
    for (const late of [reading('16', 'new'), 'absent', 'refused'] as const)
      expect(merged(done, { issue: '16', seen: late, at: 1_000 })).toEqual(done);
    const reopened = merged(done, { issue: '16', seen: reading('16', 'new'), at: 3_000 });
    expect(reopened['16']?.fact).toMatchObject({ is: 'read', last: { category: 'new', reopened: 1 } });
  });

  test('what blocks an issue is known while the issue cannot be seen', () => {
    const blocked = merged({}, { issue: '16', seen: reading('16', 'new', ['7', '8']), at: 1 });
    const gone = merged(blocked, { issue: '16', seen: 'absent', at: 2 });
    expect([blocked['16']?.blockedBy, gone['16']?.blockedBy]).toEqual([
      ['7', '8'],
      ['7', '8'],
    ]);
  });

  test('a refusal is noted once: refused again, nothing changes that would have to be written', () => {
    const refused = merged(merged({}, { issue: '16', seen: reading('16', 'done'), at: 1 }), {
      issue: '16',
      seen: 'refused',
      at: 2,
    });
    expect(refused['16']?.fact.is).toBe('unreadable');
    expect(merged(refused, { issue: '16', seen: 'refused', at: 3 })).toEqual(refused);
  });

  const issue = fc.constantFrom('16', '32', '48');
  const merges = fc.uniqueArray(
    fc.record({
      issue,
      seen: fc.oneof(fc.constantFrom('absent' as const), fc.constantFrom('new' as const, 'done' as const)),
      at: fc.integer({ min: 1, max: 1_000 }),
    }),
    { selector: ({ at }) => at, minLength: 1, maxLength: 12 },
  );
  const asMerges = (all: readonly { issue: string; seen: 'absent' | 'new' | 'done'; at: number }[]): Merge[] =>
    all.map(({ issue: id, seen, at }) => ({ issue: id, seen: seen === 'absent' ? seen : reading(id, seen), at }));

  test('whoever writes last, the reading that began last stands', () => {
    fc.assert(
      fc.property(merges, (all) => {
        const part = asMerges(all).reduce(merged, {});
        for (const id of new Set(all.map((one) => one.issue))) {
          const own = all.filter((one) => one.issue === id);
          const newest = own.reduce((a, b) => (a.at > b.at ? a : b));
          const { fact, at } = part[id] ?? {};
          expect(at).toBe(newest.at);
          if (newest.seen === 'absent') expect(fact?.is).toBe('missing');
          else expect(fact).toMatchObject({ is: 'read', last: { category: newest.seen } });
        }
      }),
    );
  });

  test('writers of different issues do not matter to each other, in whichever order they come', () => {
    fc.assert(
      fc.property(merges, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const inTurn = asMerges(all).sort((a, b) => a.at - b.at);
        // Interleaved anew, each issue's own in the order of time.
        const queues = new Map<string, Merge[]>();
        for (const one of inTurn) queues.set(one.issue, [...(queues.get(one.issue) ?? []), one]);
        let part: FactsPart = {};
        while (queues.size > 0) {
          const ids = [...queues.keys()];
          const id = ids[(numbers.next().value ?? 0) % ids.length] ?? '';
          const [next, ...rest] = queues.get(id) ?? [];
          if (next !== undefined) part = merged(part, next);
          if (rest.length === 0) queues.delete(id);
          else queues.set(id, rest);
        }
        expect(part).toEqual(inTurn.reduce(merged, {}));
      }),
    );
  });
});
