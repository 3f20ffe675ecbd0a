import { coveredBy } from '../../src/gates/facts/covered-by';
import { openLinesOf } from '../../src/gates/facts/open-lines';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { type ItemMarks, NO_MARKS } from '../../src/readiness/item-marks';
import { repeatedLines } from '../../src/readiness/repeated-lines';
import { withItemMarks } from '../../src/readiness/with-item-marks';
import { DONE, type Made, waveOf } from '../readiness/wave-of';
import { gateOf, ofWave } from './gate-of';

const GATE = gateOf({ phases: null, stands: 'cutover', date: '2027-05-01' });
const STARTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };
const lines = (...keys: readonly string[]) => keys.map((key) => ({ key, kind: 'go-no-go' as const, high: true }));
const list = (id: string, phase: string, keys: readonly string[], rows: ItemMarks['rows'] = {}): Made => ({
  id: `${phase}/module/${id}`,
  phase,
  spec: { rows: lines(...keys) },
  issue: DONE,
  marks: { rows },
});
const PLAN = 'plan/module/list';
const MOVE = 'move/module/list';

const SPANS = {
  plan: { start: '2027-03-01', due: '2027-03-31' },
  move: { start: '2027-04-01', due: '2027-04-30' },
};
const wave = (made: readonly Made[]) => waveOf(made, { phaseSpans: SPANS });
const asked = (...made: readonly Made[]) =>
  coveredBy(GATE, ofWave(wave(made))).rows.map(({ item, key, result, earlier }) => [
    `${item} ${key}`,
    result,
    ...(earlier === undefined ? [] : [`${earlier.item}: ${earlier.result}`]),
  ]);
const complete = (...made: readonly Made[]) =>
  Object.fromEntries(evaluateWave(wave(made)).items.map((item) => [item.id, item.complete]));

describe('a repeated checklist at a gate', () => {
  test('is asked in its latest version, with the earlier answer beside it; what only one has stays', () => {
    expect(
      asked(
        list('list', 'plan', ['a', 'b', 'old'], { a: 'go', b: 'no-go', old: 'go' }),
        list('list', 'move', ['a', 'b', 'new']),
      ),
    ).toEqual([
      [`${PLAN} old`, 'go'],
      [`${MOVE} a`, 'pending', `${PLAN}: go`],
      [`${MOVE} b`, 'pending', `${PLAN}: no-go`],
      [`${MOVE} new`, 'pending'],
    ]);
  });

  test('is asked in the earlier item where the later one is not applicable', () => {
    const later = list('list', 'move', ['a', 'b']);
    const gone = { ...later, marks: { notApplicable: { reason: 'other', at: 1, sincePhaseBegan: false } as const } };
    expect(asked(list('list', 'plan', ['a', 'b'], { a: 'go' }), gone)).toEqual([
      [`${PLAN} a`, 'go'],
      [`${PLAN} b`, 'pending'],
    ]);
  });

  test('is no repetition in one phase, of two lists that share little, or of a line that several lists of a phase have', () => {
    expect(asked(list('one', 'plan', ['a', 'b']), list('two', 'plan', ['a', 'b']))).toHaveLength(4);
    expect(asked(list('list', 'plan', ['a']), list('list', 'move', ['a']))).toHaveLength(2);
    expect(
      asked(list('list', 'plan', ['a', 'b', 'c', 'd', 'e']), list('list', 'move', ['a', 'b', 'f', 'g', 'h'])),
    ).toHaveLength(10);
    expect(
      asked(
        list('one', 'plan', ['a', 'b']),
        list('two', 'plan', ['a', 'b']),
        list('three', 'move', ['a', 'b']),
        list('four', 'move', ['a', 'b']),
      ),
    ).toHaveLength(8);
  });

  test('counts once among the open lines of its owner', () => {
    const made = [list('list', 'plan', ['a', 'b']), list('list', 'move', ['a', 'b'])];
    expect(openLinesOf(GATE, ofWave(wave(made))).people).toEqual([{ account: 'somebody', lines: 2 }]);
  });

  test('has no latest version where its phases have no dates', () => {
    const made = [list('list', 'plan', ['a', 'b']), list('list', 'move', ['a', 'b'])];
    expect(coveredBy(GATE, ofWave(waveOf(made))).rows).toHaveLength(4);
  });

  test('of three phases is asked in the last', () => {
    const of = (phase: string) => ({ item: phase, module: phase, phase, lines: lines('a', 'b') });
    const phases = ['three', 'one', 'two'].map((slug) => ({ slug, start: `2027-0${STARTS[slug]}-01`, due: null }));
    const repeated = repeatedLines([of('three'), of('one'), of('two')], phases);
    expect([...repeated].map(([item, byKey]) => [item, [...byKey.values()]]).sort()).toEqual([
      ['one', ['three', 'three']],
      ['two', ['three', 'three']],
    ]);
  });
});

describe('the item of the earlier checklist', () => {
  const plan = (rows: ItemMarks['rows']) => list('list', 'plan', ['a', 'b'], rows);
  const move = (rows: ItemMarks['rows']) => list('list', 'move', ['a', 'b'], rows);

  test('is complete once each of its lines is fine there or in the later list', () => {
    expect(complete(plan({ a: 'go', b: 'no-go' }), move({}))).toEqual({ [PLAN]: false, [MOVE]: false });
    expect(complete(plan({ a: 'go', b: 'no-go' }), move({ b: 'go' }))).toEqual({ [PLAN]: true, [MOVE]: false });
    expect(complete(plan({}), move({ a: 'go', b: 'go' }))).toEqual({ [PLAN]: true, [MOVE]: true });
  });

  test('stays complete where the later list finds against it', () => {
    expect(complete(plan({ a: 'go', b: 'go' }), move({ a: 'no-go' }))).toEqual({ [PLAN]: true, [MOVE]: false });
  });

  test('is judged again with the later one', () => {
    const facts = wave([plan({}), move({ a: 'go' })]);
    const marks = { ...NO_MARKS, rows: { a: 'go', b: 'go' } } as const;
    const now = withItemMarks(facts, evaluateWave(facts).items, MOVE, marks);
    expect(now?.items.map(({ id, complete: is }) => [id, is])).toEqual([
      [PLAN, true],
      [MOVE, true],
    ]);
  });
});
