import fc from 'fast-check';
import type { Effect } from '../../src/contract/gates';
import { changesSince } from '../../src/gates/changes/changes-since';
import { coveredBy } from '../../src/gates/facts/covered-by';
import { frozenItem } from '../../src/gates/record/frozen-item';
import { frozenItems } from '../../src/gates/record/frozen-items';
import type { GateFacts } from '../../src/gates/facts/gate-facts';
import { isUntouched } from '../../src/gates/record/is-untouched';
import type { Snapshot } from '../../src/gates/record/snapshot';
import type { IssueFact, IssueFacts } from '../../src/readiness/issue-fact';
import type { WaveFacts } from '../../src/readiness/wave-facts';
import { addedTask, DONE, type Made, NOW, waveOf } from '../readiness/wave-of';
import { conditionOf, frozen, gateOf, hash, ofWave, recordOf, waiverOf } from './gate-of';

const GATE = gateOf({ phases: null, date: '2027-04-30', documents: ['plan'], decisions: ['d'], stands: 'cutover' });
const RECORD = recordOf({ conditions: [conditionOf()], waivers: [waiverOf()] });

const item = (index: number): fc.Arbitrary<Made> =>
  fc
    .record({
      phase: fc.constantFrom('one', 'two'),
      done: fc.boolean(),
      high: fc.boolean(),
      assignee: fc.constantFrom('somebody', null),
      due: fc.constantFrom(null, '2027-04-20', '2027-05-20'),
      is: fc.constantFrom<IssueFact['is']>('read', 'read', 'read', 'missing', 'unreadable'),
      row: fc.constantFrom('pending', 'go', 'no-go'),
    })
    .map(({ phase, done, high, assignee, due, is, row }): Made => ({
      id: `t/${phase}/m/${index}`,
      phase,
      spec: { module: `t/${phase}/m`, rows: [{ key: 'r', kind: 'go-no-go', high }] },
      is,
      issue: { ...(done ? DONE : {}), high, assignee, due },
      marks: { rows: { r: row as 'go' } },
    }));
const wave: fc.Arbitrary<WaveFacts> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => item(index))))
  .map((items) => waveOf(items, { added: [addedTask('40000', 'one', { high: true })] }));

const around: Partial<GateFacts> = {
  documents: [
    { id: 'plan', readable: true, latest: '2', locked: '2' },
    { id: 'other', readable: true, latest: '1', locked: null },
  ],
  decisions: [
    { id: 'd', state: 'approved' },
    { id: 'e', state: 'approved' },
  ],
};
const freeze = (facts: GateFacts): Snapshot => frozen(GATE, facts, RECORD);
const since = (snapshot: Snapshot, facts: GateFacts) => changesSince(snapshot, GATE, RECORD, facts);

test('what has not changed is no change', () => {
  fc.assert(
    fc.property(wave, (made) => {
      const facts = ofWave(made, around);
      expect(since(freeze(facts), facts)).toEqual([]);
    }),
  );
});

test('the order in which facts were read does not matter', () => {
  fc.assert(
    fc.property(wave, (made) => {
      const turned = <K, V>(map: ReadonlyMap<K, V>) => new Map([...map].reverse());
      const facts = ofWave(made, around);
      const reversed = ofWave(
        {
          ...made,
          specs: turned(made.specs),
          facts: turned(made.facts),
          marks: turned(made.marks),
          phases: [...made.phases].reverse(),
        },
        {
          ...around,
          documents: [...(around.documents ?? [])].reverse(),
          decisions: [...(around.decisions ?? [])].reverse(),
          workstreams: [...(facts.workstreams ?? [])].reverse(),
        },
      );
      expect(freeze(reversed)).toEqual(freeze(facts));
      expect(since(freeze(facts), reversed)).toEqual([]);
    }),
  );
});

test('a snapshot reads back as what it was made of', () => {
  fc.assert(
    fc.property(wave, (made) => {
      const facts = ofWave(made, around);
      const read = frozenItems(freeze(facts));
      const { counted } = coveredBy(GATE, facts);
      expect(new Map([...read].sort())).toEqual(
        new Map(counted.map((one) => [one.id, { ...frozenItem(one), phase: one.phase }] as const).sort()),
      );
    }),
  );
});

test('its fingerprint stays whatever order storage gives keys back in, and goes with any change', () => {
  fc.assert(
    fc.property(wave, fc.nat(), (made, at) => {
      const snapshot = freeze(ofWave(made, around));
      expect(snapshot.fingerprint).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/);
      const turned = Object.fromEntries(
        Object.entries(JSON.parse(JSON.stringify(snapshot)) as Snapshot).reverse(),
      ) as unknown as Snapshot;
      expect(isUntouched(turned, hash)).toBe(true);
      const keys = Object.keys(snapshot).filter((key) => key !== 'fingerprint');
      const touched = { ...snapshot, [keys[at % keys.length] ?? '']: 'something else' };
      expect(isUntouched(touched, hash)).toBe(false);
    }),
  );
});

const withFact = (
  facts: WaveFacts,
  node: string,
  change: (last: IssueFacts) => Partial<IssueFacts>,
  is?: IssueFact['is'],
): WaveFacts => {
  const fact = facts.facts.get(node);
  if (fact === undefined || fact.last === null) return facts;
  const last = { ...fact.last, ...change(fact.last) };
  const next = { is: is ?? fact.is, issue: fact.issue, last, since: NOW } as IssueFact;
  return { ...facts, facts: new Map(facts.facts).set(node, next) };
};
const withRow = (facts: WaveFacts, node: string, result: 'go' | 'no-go' | 'pending'): WaveFacts => {
  const marks = facts.marks.get(node);
  return marks === undefined
    ? facts
    : { ...facts, marks: new Map(facts.marks).set(node, { ...marks, rows: { r: result } }) };
};

/** What can only make a covered item worse. */
const WORSE: Readonly<Record<string, (facts: WaveFacts, node: string) => WaveFacts>> = {
  reopen: (facts, node) => withFact(facts, node, () => ({ category: 'new', status: 'To Do', resolution: null })),
  drop: (facts, node) => withFact(facts, node, () => ({ ...DONE, resolution: 'Duplicate' })),
  delete: (facts, node) => withFact(facts, node, () => ({}), 'missing'),
  hide: (facts, node) =>
    facts.facts.get(node)?.is === 'missing' ? facts : withFact(facts, node, () => ({}), 'unreadable'),
  'take the owner away': (facts, node) => withFact(facts, node, () => ({ assignee: null })),
  'no-go': (facts, node) => withRow(facts, node, 'no-go'),
};
const effects = (snapshot: Snapshot, facts: WaveFacts): readonly Effect[] =>
  since(snapshot, ofWave(facts, around)).map(({ effect }) => effect);

test.each(Object.keys(WORSE))(
  '%s: never better, worse where the item was complete, owned or go, and undone without a trace',
  (name) => {
    fc.assert(
      fc.property(wave, fc.nat(), (made, at) => {
        const nodes = [...made.facts.keys()];
        const node = nodes[at % nodes.length] ?? '';
        const facts = ofWave(made, around);
        const snapshot = freeze(facts);
        const worse = WORSE[name]?.(made, node) ?? made;
        const seen = effects(snapshot, worse);
        expect(seen).not.toContain('better');
        const before = frozenItems(snapshot).get(node);
        const now = ofWave(worse, around).readiness.items.find(({ id }) => id === node);
        if (before?.is === 'complete' && now?.complete === false) expect(seen).toContain('worse');
        if (before?.owned && now?.assignee === null) expect(seen).toContain('worse');
        if (snapshot.rows[node]?.['r'] === 'go' && worse.marks.get(node)?.rows['r'] === 'no-go')
          expect(seen).toContain('worse');
        // The other way round it is never worse, but for new high-priority work, which a lost item can bring back.
        const back = changesSince(freeze(ofWave(worse, around)), GATE, RECORD, facts);
        expect(back.filter(({ effect }) => effect === 'worse')).toEqual([]);
        expect(since(snapshot, facts)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  },
);

test('a date that is moved past the gate takes nothing out of what was signed', () => {
  const made = waveOf([{ id: 't/one/m/1', phase: 'one', issue: { ...DONE, due: '2027-04-20' } }]);
  const snapshot = freeze(ofWave(made, around));
  const away = withFact(made, 't/one/m/1', () => ({
    category: 'new',
    status: 'To Do',
    resolution: null,
    due: '2027-12-01',
  }));
  expect(coveredBy(GATE, ofWave(away, around)).counted).toEqual([]);
  expect(effects(snapshot, away)).toContain('worse');
});

test('5,000 items fit into one stored value', () => {
  const made = waveOf(
    Array.from({ length: 5_000 }, (_, index): Made => {
      const module = `a-template-of-some-length/phase-${index % 7}/a-module-with-a-title-of-usual-length-${index % 200}`;
      return { id: `${module}/${index}/1`, phase: `phase-${index % 7}`, spec: { module }, issue: DONE };
    }),
  );
  const snapshot = freeze(ofWave(made, around));
  expect(frozenItems(snapshot).size).toBe(5_000);
  expect(JSON.stringify(snapshot).length).toBeLessThan(240 * 1024);
});
