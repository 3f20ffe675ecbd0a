import fc from 'fast-check';
import { mergeFact, type Seen } from '../../src/facts/merge-fact';
import type { Reading } from '../../src/facts/reading';
import type { IssueFact } from '../../src/readiness/issue-fact';

const NODE = { is: 'node', node: 'move/plan/pack/1' } as const;
const nobody = () => false;

const reading = (facts: Partial<Reading['facts']> = {}, more: Partial<Omit<Reading, 'facts'>> = {}): Reading => ({
  issue: '10001',
  parent: '10000',
  level: 0,
  claims: NODE.node,
  subtasks: [],
  blockedBy: [],
  ...more,
  facts: {
    category: 'new',
    status: 'To Do',
    resolution: null,
    assignee: null,
    start: null,
    due: null,
    high: null,
    flagged: false,
    blockers: [],
    changed: 1_000,
    evidence: {},
    project: '10000',
    ...facts,
  },
});

const sequence = (...seen: readonly Seen[]): IssueFact =>
  seen.reduce<IssueFact | undefined>(
    (before, one, index) => mergeFact('10001', NODE, before, one, 5_000 + index, nobody),
    undefined,
  ) as IssueFact;

describe('what is known of an issue', () => {
  test('one that was never done was never reopened', () => {
    expect(sequence(reading(), reading({ category: 'indeterminate', changed: 2_000 })).last?.reopened).toBeNull();
  });

  test('one that leaves the category done is reopened, at that time', () => {
    const fact = sequence(reading({ category: 'done', changed: 2_000 }), reading({ changed: 3_000 }));
    expect(fact.last?.reopened).toBe(3_000);
  });

  test('one that was reopened and closed between two readings is told by its category having changed', () => {
    const fact = sequence(
      reading({ category: 'done', changed: 2_000 }),
      reading({ category: 'done', changed: 4_000 }),
      reading({ category: 'done', changed: 4_000 }),
    );
    expect(fact.last?.reopened).toBe(4_000);
  });

  test('one that is gone keeps what was known, and since when it is gone', () => {
    const before = reading({ assignee: 'somebody', due: '2027-05-01' });
    expect(sequence(before, 'absent', 'absent')).toMatchObject({
      is: 'missing',
      since: 5_001,
      last: { assignee: 'somebody', due: '2027-05-01' },
    });
    expect(sequence(before, 'refused')).toMatchObject({ is: 'unreadable', since: 5_001 });
    expect(sequence(before, 'absent', 'refused')).toMatchObject({ is: 'missing', since: 5_001 });
    expect(sequence('absent')).toEqual({ is: 'missing', issue: '10001', since: 5_000, last: null });
  });

  test('its property is held against the ledger, and never believed', () => {
    expect(sequence(reading()).last?.property).toBe('ours');
    expect(sequence(reading({}, { claims: null })).last?.property).toBe('absent');
    expect(sequence(reading({}, { claims: 'move/plan/load/1' })).last?.property).toBe('other');
    const added = mergeFact('10001', { is: 'added', module: 'move/plan/pack' }, undefined, reading(), 1, nobody);
    expect(added.last?.property).toBe('other');
  });

  test('sub-tasks that people added are known for good; those of the ledger are none', () => {
    const both = reading(
      {},
      {
        subtasks: [
          { issue: '7', done: false },
          { issue: '8', done: true },
        ],
      },
    );
    const first = mergeFact('10001', NODE, undefined, both, 1, (issue) => issue === '8');
    expect(first.last?.extras).toEqual([{ issue: '7', is: 'open' }]);
    const later = mergeFact('10001', NODE, first, reading(), 2, (issue) => issue === '8');
    expect(later.last?.extras).toEqual([{ issue: '7', is: 'missing' }]);
    const back = mergeFact('10001', NODE, later, both, 3, (issue) => issue === '8');
    expect(back.last?.extras).toEqual([{ issue: '7', is: 'open' }]);
  });

  test('reading the same again changes nothing, whatever was before', () => {
    const seen = fc.oneof(
      fc.constant<Seen>('absent'),
      fc.constant<Seen>('refused'),
      fc
        .record({
          category: fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const),
          changed: fc.integer({ min: 0, max: 9 }),
          subtasks: fc.uniqueArray(fc.constantFrom('7', '8', '9')),
        })
        .map(({ category, changed, subtasks }): Seen =>
          reading({ category, changed }, { subtasks: subtasks.map((issue) => ({ issue, done: false })) }),
        ),
    );
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 8 }), (all) => {
        const last = all.at(-1);
        if (last === undefined) return;
        expect(sequence(...all, last)).toEqual(sequence(...all));
      }),
    );
  });

  test('a reopening is never forgotten', () => {
    const category = fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const);
    fc.assert(
      fc.property(fc.array(fc.oneof(category, fc.constantFrom('absent' as const, 'refused' as const))), (all) => {
        let was = false;
        let fact: IssueFact | undefined;
        for (const [index, one] of all.entries()) {
          const seen = one === 'absent' || one === 'refused' ? one : reading({ category: one, changed: index });
          fact = mergeFact('10001', NODE, fact, seen, index, nobody);
          const is = (fact.last?.reopened ?? null) !== null;
          expect(was && !is).toBe(false);
          was = is;
        }
      }),
    );
  });
});
