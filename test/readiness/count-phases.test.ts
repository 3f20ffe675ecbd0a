import fc from 'fast-check';
import { countPhases, type Fact, leavesOf, sumOf } from '../../src/readiness/count-phases';

describe('leavesOf', () => {
  it('takes sub-tasks, and tasks without sub-tasks, and never epics', () => {
    expect(leavesOf(['t/p/m', 't/p/m/1', 't/p/m/1/1', 't/p/m/1/2', 't/p/m/2', 't/p/empty'])).toEqual([
      't/p/m/1/1',
      't/p/m/1/2',
      't/p/m/2',
    ]);
  });
});

const facts = fc.array(
  fc.tuple(
    fc.constantFrom('assess', 'mobilize', 'migrate'),
    fc.constantFrom<Fact | null>('done', 'open', 'missing', 'unknown', null),
  ),
  { maxLength: 60 },
);
const build = (list: readonly (readonly [string, Fact | null])[]) => {
  const nodes = list.map(([phase], index) => `t/${phase}/m/${index}`);
  const known = new Map(
    list.flatMap(([phase, fact], index) => (fact === null ? [] : [[`t/${phase}/m/${index}`, fact] as const])),
  );
  return { nodes, known };
};

describe('countPhases', () => {
  it('counts a wave by hand', () => {
    const { nodes, known } = build([
      ['assess', 'done'],
      ['assess', 'open'],
      ['assess', null],
      ['migrate', 'missing'],
    ]);
    expect(Object.fromEntries(countPhases(nodes, known))).toEqual({
      assess: { all: 3, done: 1, open: 1, missing: 0, unknown: 1 },
      migrate: { all: 1, done: 0, open: 0, missing: 1, unknown: 0 },
    });
  });

  it('adds up, whatever is known', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const { nodes, known } = build(list);
        const counts = countPhases(nodes, known);
        for (const { all, done, open, missing, unknown } of counts.values())
          expect(done + open + missing + unknown).toBe(all);
        expect(sumOf(counts.values()).all).toBe(list.length);
      }),
    );
  });

  it('never counts more as done when something becomes unknown, missing or open', () => {
    fc.assert(
      fc.property(
        facts,
        fc.nat(),
        fc.constantFrom<Fact | null>('open', 'missing', 'unknown', null),
        (list, at, worse) => {
          fc.pre(list.length > 0);
          const before = build(list);
          const after = build(
            list.map(([phase, fact], index) => [phase, index === at % list.length ? worse : fact] as const),
          );
          const done = (of: typeof before) => sumOf(countPhases(of.nodes, of.known).values()).done;
          expect(done(after)).toBeLessThanOrEqual(done(before));
        },
      ),
    );
  });

  it('does not depend on the order of the issues', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const { nodes, known } = build(list);
        const sorted = (from: Iterable<string>) => [...countPhases(from, known)].sort(([a], [b]) => a.localeCompare(b));
        expect(sorted([...nodes].reverse())).toEqual(sorted(nodes));
      }),
    );
  });
});
