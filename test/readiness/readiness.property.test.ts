import fc from 'fast-check';
import type { PhaseState } from '../../src/contract/readiness';
import { withExits } from '../../src/gates/with-exits';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { addedId, type ExtraSubtask, type IssueFact, type IssueFacts } from '../../src/readiness/issue-fact';
import { type ItemMarks, NO_MARKS } from '../../src/readiness/item-marks';
import type { ItemSpec } from '../../src/readiness/item-spec';
import type { PhaseExit, WaveFacts } from '../../src/readiness/wave-facts';
import type { WaveReadiness } from '../../src/readiness/wave-readiness';
import { withStates } from '../../src/readiness/with-states';
import { withItemMarks } from '../../src/readiness/with-item-marks';
import { addedTask, factOf, type Made, NOW, waveOf } from './wave-of';

const ORDER: readonly PhaseState[] = ['blocked', 'at-risk', 'unknown', 'not-started', 'on-track', 'complete'];

/** Mostly the first: a phase in which everything is wrong is as bad as can be, and shows nothing getting better. */
const mostly = <T>(calm: T, ...others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(calm) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const facts: fc.Arbitrary<Partial<IssueFacts>> = fc.record({
  category: fc.constantFrom('new' as const, 'indeterminate' as const, 'done' as const),
  resolution: mostly<string | null>(null, 'Done', 'Duplicate'),
  assignee: mostly<string | null>('somebody', null),
  start: fc.constantFrom(null, '2027-04-01', '2027-04-20'),
  due: mostly<string | null>('2027-05-01', null, '2027-04-01', '2027-04-14'),
  high: fc.constantFrom(null, true, false),
  flagged: mostly(false, true),
  blockers: mostly<readonly string[]>([], ['7']),
  reopened: fc.constantFrom(null, NOW - 2_000),
  evidence: fc.constantFrom(
    {},
    { comment: { id: '1', by: 'b', at: NOW - 1_000 } },
    { comment: { id: '1', by: 'b', at: NOW - 2_500 } },
  ),
  extras: fc.constantFrom([], [{ issue: '9', is: 'open' as const }], [{ issue: '9', is: 'done' as const }]),
});
const marks: fc.Arbitrary<ItemMarks> = fc.record({
  criteria: fc.constantFrom(
    {},
    { x: { is: 'confirmed' as const, by: 'somebody', at: NOW - 500 } },
    { x: { is: 'confirmed' as const, by: 'other', at: NOW - 3_000 } },
    { x: { is: 'rejected' as const, by: 'other', at: NOW - 500 } },
  ),
  rows: fc.constantFrom({}, { r: 'passed' as const }, { r: 'failed' as const }),
  plans: fc.constant({}),
  notApplicable: fc.constantFrom(null, null, { reason: 'replaced' as const, at: 0, sincePhaseBegan: true }),
  replacedBy: fc.constant(null),
  workstream: fc.constantFrom(null, 'elsewhere'),
});
const item = (index: number): fc.Arbitrary<Made> =>
  fc.record({
    id: fc.constant(`i${index}`),
    phase: fc.constantFrom('one', 'two'),
    spec: fc.record({
      ongoing: fc.constantFrom(false, false, false, true),
      high: fc.boolean(),
      parent: fc.constantFrom(null, ...(index > 0 ? [`i${index - 1}`] : [])),
      criteria: fc.constantFrom([], [{ key: 'x', evidence: 'comment' as const }]),
      rows: fc.constantFrom([], [{ key: 'r', kind: 'test' as const, high: true }]),
      firstDue: fc.constantFrom(null, '2027-04-10'),
    }),
    is: mostly<IssueFact['is']>('read', 'missing', 'unreadable'),
    issue: facts,
    marks,
  });
const wave: fc.Arbitrary<WaveFacts> = fc
  .record({
    items: fc
      .integer({ min: 1, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => item(i)))),
    policy: fc.constantFrom('light' as const, 'assisted' as const, 'strict' as const),
    start: fc.constantFrom(null, '2027-04-01', '2027-04-20'),
    added: fc.array(facts, { maxLength: 2 }),
  })
  .map(({ items, policy, start, added }) => {
    const made = waveOf(items, { phaseSpans: { one: { start }, two: { start } } });
    return {
      ...made,
      settings: { ...made.settings, policy },
      added: added.map((own, index) => addedTask(String(40_000 + index), 'one', own)),
    };
  });

/** Of every phase that has both before and after: neither its percentage nor its state got better. */
function expectNoBetter(before: WaveReadiness, after: WaveReadiness): void {
  for (const [index, was] of before.phases.entries()) {
    const is = after.phases[index];
    if (is === undefined) throw new Error(`Phase ${was.slug} went away.`);
    expect(is.numbers.percent ?? 100).toBeLessThanOrEqual(was.numbers.percent ?? 100);
    if (ORDER.includes(was.state) && ORDER.includes(is.state))
      expect(ORDER.indexOf(is.state)).toBeLessThanOrEqual(ORDER.indexOf(was.state));
  }
}

const withFact = (facts: WaveFacts, node: string, change: (fact: IssueFact) => IssueFact): WaveFacts => {
  const fact = facts.facts.get(node);
  return fact === undefined ? facts : { ...facts, facts: new Map(facts.facts).set(node, change(fact)) };
};
const withMarks = (facts: WaveFacts, node: string, change: (marks: ItemMarks) => ItemMarks): WaveFacts => ({
  ...facts,
  marks: new Map(facts.marks).set(node, change(facts.marks.get(node) ?? NO_MARKS)),
});
const withExtras = (
  facts: WaveFacts,
  node: string,
  change: (extras: readonly ExtraSubtask[]) => readonly ExtraSubtask[],
): WaveFacts =>
  withFact(facts, node, (fact) =>
    fact.last === null ? fact : ({ ...fact, last: { ...fact.last, extras: change(fact.last.extras) } } as IssueFact),
  );
const withSpec = (facts: WaveFacts, node: string, change: (spec: ItemSpec) => ItemSpec): WaveFacts => {
  const spec = facts.specs.get(node);
  return spec === undefined ? facts : { ...facts, specs: new Map(facts.specs).set(node, change(spec)) };
};
/** One that is missing cannot be hidden any more. */
const gone =
  (is: 'missing' | 'unreadable') =>
  (fact: IssueFact): IssueFact => ({
    is: fact.is === 'missing' ? 'missing' : is,
    issue: fact.issue,
    since: NOW,
    last: fact.last,
  });

/** What must never make a wave look better. */
const WORSE: Readonly<Record<string, (wave: WaveFacts, node: string) => WaveFacts>> = {
  'an issue is deleted': (facts, node) => withFact(facts, node, gone('missing')),
  'an issue is hidden': (facts, node) => withFact(facts, node, gone('unreadable')),
  'facts grow stale': (facts) => ({ ...facts, readAt: NOW - 25 * 3_600_000 }),
  'nothing was ever read': (facts) => ({ ...facts, readAt: null }),
  'an answer is cut short': (facts) => ({ ...facts, whole: false }),
  'an issue is reopened': (facts, node) =>
    withFact(facts, node, (fact) =>
      fact.is === 'read' && fact.last.category === 'done'
        ? { ...fact, last: { ...fact.last, category: 'new', resolution: null, reopened: NOW } }
        : fact,
    ),
  'a confirmation is withdrawn': (facts, node) =>
    withMarks(facts, node, (own) => ({ ...own, criteria: withoutConfirmed(own) })),
  'a row’s result is taken away': (facts, node) => withMarks(facts, node, (own) => ({ ...own, rows: {} })),
  'a sub-task is added by hand': (facts, node) =>
    withExtras(facts, node, (extras) => [...extras, { issue: '99', is: 'open' }]),
  'a finished sub-task is added by hand': (facts, node) =>
    withExtras(facts, node, (extras) => [...extras, { issue: '99', is: 'done' }]),
  'an added sub-task is deleted': (facts, node) =>
    withExtras(facts, node, (extras) => extras.map(({ issue }) => ({ issue, is: 'missing' }))),
  'an issue is dropped': (facts, node) =>
    withFact(facts, node, (fact) =>
      fact.is === 'read' ? { ...fact, last: { ...fact.last, category: 'done', resolution: 'Declined' } } : fact,
    ),
  'a confirmation is turned into a rejection': (facts, node) =>
    withMarks(facts, node, (own) => ({
      ...own,
      criteria: Object.fromEntries(
        Object.keys(own.criteria).map((key) => [key, { is: 'rejected', by: 'other', at: NOW }]),
      ),
    })),
  'the words of a confirmed criterion change': (facts, node) =>
    facts.marks.get(node)?.criteria['x']?.is === 'confirmed'
      ? withSpec(facts, node, (spec) => ({
          ...spec,
          criteria: spec.criteria.map((criterion) => ({ ...criterion, key: 'reworded' })),
        }))
      : facts,
  'a property is forged': (facts, node) =>
    withFact(facts, node, (fact) =>
      fact.last === null ? fact : ({ ...fact, last: { ...fact.last, property: 'other' } } as IssueFact),
    ),
  'evidence goes': (facts, node) =>
    withFact(facts, node, (fact) =>
      fact.last === null ? fact : ({ ...fact, last: { ...fact.last, evidence: {} } } as IssueFact),
    ),
  'an added task is deleted': (facts) => ({
    ...facts,
    added: facts.added.map((one) => ({ ...one, fact: gone('missing')(one.fact) })),
  }),
};

const withoutConfirmed = ({ criteria }: ItemMarks): ItemMarks['criteria'] =>
  Object.fromEntries(Object.entries(criteria).filter(([, { is }]) => is !== 'confirmed'));

describe('what never makes a wave look better', () => {
  for (const [name, change] of Object.entries(WORSE)) {
    test(name, () => {
      fc.assert(
        fc.property(wave, fc.nat(5), (facts, at) => {
          const nodes = [...facts.facts.keys()];
          const node = nodes[at % nodes.length] ?? '';
          expectNoBetter(evaluateWave(facts), evaluateWave(change(facts, node)));
        }),
        { numRuns: 500 },
      );
    });
  }
});

test('work that people add and finish leaves a number where it was, and never above', () => {
  fc.assert(
    fc.property(wave, fc.nat(5), (facts, at) => {
      const nodes = [...facts.facts.keys()];
      const node = nodes[at % nodes.length] ?? '';
      const finished = withFact(facts, node, (fact) =>
        fact.last === null
          ? fact
          : ({
              ...fact,
              last: { ...fact.last, extras: [...fact.last.extras, { issue: '99', is: 'done' }] },
            } as IssueFact),
      );
      const [before, after] = [evaluateWave(facts), evaluateWave(finished)];
      expect(after.total.percent).toBe(before.total.percent);
    }),
  );
});

test('whatever people add changes no number of readiness, and no state', () => {
  fc.assert(
    fc.property(wave, (made) => {
      const before = evaluateWave({ ...made, added: [] });
      const after = evaluateWave(made);
      const bare = ({ phases, total }: WaveReadiness) =>
        [...phases.map(({ numbers, ...phase }) => ({ ...phase, numbers })), { numbers: total }].map((one) => ({
          ...one,
          numbers: { ...one.numbers, added: 0, team: 0, teamDone: 0, tampered: 0, notApplicable: 0 },
        }));
      expect(bare(after)).toEqual(bare(before));
      expect(after.total.team).toBe(made.added.length);
    }),
    { numRuns: 300 },
  );
});

test('not applicable taken back restores every number exactly', () => {
  fc.assert(
    fc.property(wave, fc.nat(5), (facts, at) => {
      const nodes = [...facts.specs.keys()];
      const node = nodes[at % nodes.length] ?? '';
      const applicable = withMarks(facts, node, (own) => ({ ...own, notApplicable: null }));
      const marked = withMarks(applicable, node, (own) => ({
        ...own,
        notApplicable: { reason: 'other', at: NOW, sincePhaseBegan: true },
      }));
      const back = withMarks(marked, node, (own) => ({ ...own, notApplicable: null }));
      expect(evaluateWave(back)).toEqual(evaluateWave(applicable));
    }),
  );
});

test('the order in which facts, marks and added tasks came does not matter', () => {
  fc.assert(
    fc.property(wave, (facts) => {
      const turned: WaveFacts = {
        ...facts,
        facts: new Map([...facts.facts].reverse()),
        marks: new Map([...facts.marks].reverse()),
        added: [...facts.added].reverse(),
      };
      expect(evaluateWave(turned)).toEqual(evaluateWave(facts));
    }),
  );
});

const exit: fc.Arbitrary<PhaseExit | null> = fc.oneof(
  fc.constant(null),
  fc.record({ withConditions: fc.boolean(), worse: fc.nat(3) }),
);

test('exits that are applied to an evaluated wave give what evaluating it with them gives', () => {
  fc.assert(
    fc.property(wave, fc.dictionary(fc.constantFrom('one', 'two', 'elsewhere'), exit), (facts, byPhase) => {
      const exits = new Map(Object.entries(byPhase).flatMap(([slug, one]) => (one === null ? [] : [[slug, one]])));
      const decided = withExits(facts, exits);
      expect(withStates(evaluateWave(facts), decided)).toEqual(evaluateWave(decided));
    }),
    { numRuns: 500 },
  );
});

test('an item that is judged again by other marks is as in a wave that is evaluated with them, and so is every other', () => {
  fc.assert(
    fc.property(wave, fc.nat(7), marks, (facts, at, said) => {
      const before = evaluateWave(facts);
      const { id } = before.items[at % before.items.length] ?? { id: '' };
      fc.pre(id !== '');
      const marked = { ...facts, marks: new Map(facts.marks).set(id, said) };
      const { items } = evaluateWave(marked);
      const now = withItemMarks(facts, before.items, id, said);
      expect(now?.state).toEqual(items.find((one) => one.id === id));
      if (now !== null) expect([now.items, now.facts]).toEqual([items, marked]);
    }),
    { numRuns: 500 },
  );
});

test('a wave is to be read again where another issue stands in for the item, and where an added sub-task was marked', () => {
  const facts = waveOf([{ id: 'a', phase: 'one', issue: { extras: [{ issue: '9', is: 'open' }] } }]);
  const { items } = evaluateWave(facts);
  expect(withItemMarks(facts, items, 'a', { ...NO_MARKS, replacedBy: '70001' })).toBeNull();
  expect(withItemMarks(facts, items, addedId('9'), NO_MARKS)).toBeNull();
  expect(withItemMarks(facts, items, 'a', NO_MARKS)?.state).toEqual(items[0]);
});

test('percentages are rounded down, and 100 only where all is complete', () => {
  fc.assert(
    fc.property(wave, (facts) => {
      for (const { numbers } of evaluateWave(facts).phases) {
        const { percent, complete, counted } = numbers;
        expect(percent === null).toBe(counted === 0);
        if (percent === null) continue;
        expect(percent === 100).toBe(complete === counted);
        expect(percent).toBeLessThanOrEqual((complete / counted) * 100);
      }
    }),
  );
});

test('every number of a phase can be opened: the items that are shown give it again', () => {
  fc.assert(
    fc.property(wave, (facts) => {
      const { items, total } = evaluateWave(facts);
      const counted = items.filter((one) => one.counted);
      expect(counted).toHaveLength(total.counted);
      expect(counted.filter((one) => one.complete)).toHaveLength(total.complete);
      expect(counted.filter((one) => one.overdue)).toHaveLength(total.overdue);
      expect(counted.filter((one) => one.late)).toHaveLength(total.late);
      expect(counted.filter((one) => one.stopped)).toHaveLength(total.stopped);
      expect(counted.filter((one) => one.unowned)).toHaveLength(total.unowned);
      expect(counted.filter((one) => one.planned)).toHaveLength(total.planned);
      expect(items.filter((one) => one.team)).toHaveLength(total.team);
      expect(items.filter((one) => one.team && one.complete)).toHaveLength(total.teamDone);
      expect(items.filter((one) => one.tampered)).toHaveLength(total.tampered);
      expect(items.reduce((sum, one) => sum + (one.added ? 1 : 0) + one.extras, 0)).toBe(total.added);
      expect(items.filter((one) => one.is === 'not-applicable')).toHaveLength(total.notApplicable);
    }),
  );
});

test('fifty thousand items are evaluated without anything growing faster than they do', () => {
  const made = Array.from({ length: 50_000 }, (_, index): Made => ({ id: `i${index}`, phase: `p${index % 9}` }));
  expect(evaluateWave(waveOf(made)).total.counted).toBe(50_000);
});

test('a fact that was never read is unreadable, and not open', () => {
  const { items } = evaluateWave(waveOf([{ id: 'a', phase: 'one', issue: null }]));
  expect(items[0]).toMatchObject({ is: 'unreadable', lacks: ['unreadable'], complete: false });
  expect(factOf('1', 'read').is).toBe('read');
});
