import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { addedTask, DONE, type Made, NOW, waveOf } from './wave-of';

/** Ten items, four of them done. */
const TEN: readonly Made[] = Array.from({ length: 10 }, (_, index) => ({
  id: `i${index}`,
  phase: 'phase',
  spec: { firstDue: '2027-05-01' },
  issue: { due: '2027-05-01', ...(index < 4 ? DONE : {}) },
}));
const numbers = (made: readonly Made[], more: Parameters<typeof waveOf>[1] = {}) =>
  evaluateWave(waveOf(made, more)).total;
const without = (from: number): readonly Made[] => TEN.slice(from);

/** Ways to look readier than one is: each shows beside the number that it is meant to better. */
describe('flattery shows where the number is', () => {
  test('the wave as it is', () => {
    expect(numbers(TEN)).toMatchObject({ complete: 4, counted: 10, percent: 40 });
  });

  test('issues that are dropped are not complete, and are counted as dropped', () => {
    const dropped = TEN.map((one, index): Made =>
      index < 4 ? one : { ...one, issue: { ...DONE, resolution: "Won't Do" } },
    );
    expect(numbers(dropped)).toMatchObject({ complete: 4, counted: 10, percent: 40, dropped: 6 });
  });

  test('sub-tasks that are added and finished better nothing, and are counted as added', () => {
    const extras = [1, 2, 3].map((issue) => ({ issue: String(issue), is: 'done' as const }));
    const padded = TEN.map((one): Made => ({ ...one, issue: { ...one.issue, extras } }));
    expect(numbers(padded)).toMatchObject({ complete: 4, counted: 10, percent: 40, added: 30 });
  });

  test('thirty tasks that are added and finished change no number of readiness, and are the team backlog', () => {
    const added = Array.from({ length: 30 }, (_, at) => addedTask(String(at + 1), 'phase', DONE));
    expect(numbers(TEN, { added })).toMatchObject({ ...numbers(TEN), added: 30, team: 30, teamDone: 30 });
  });

  test('not applicable for all that is open betters the number, and stands beside it with when it was said', () => {
    const said = { reason: 'other', at: NOW, sincePhaseBegan: true } as const;
    const marked = TEN.map((one, index): Made => (index < 4 ? one : { ...one, marks: { notApplicable: said } }));
    expect(numbers(marked)).toMatchObject({
      complete: 4,
      counted: 4,
      percent: 100,
      notApplicable: 6,
      notApplicableSinceBegin: 6,
    });
  });

  test('a forged property betters nothing, and is reported', () => {
    const forged = TEN.map((one, index): Made =>
      index === 5 ? { ...one, issue: { ...one.issue, property: 'other' } } : one,
    );
    expect(numbers(forged)).toMatchObject({ complete: 4, counted: 10, percent: 40, tampered: 1 });
  });

  test('a clone with its property is a task that people added, and is reported', () => {
    const added = [addedTask('1', 'phase', { ...DONE, property: 'other' })];
    expect(numbers(TEN, { added })).toMatchObject({ counted: 10, team: 1, added: 1, tampered: 1 });
  });

  test('dates that are moved make nothing overdue, and late against the first plan', () => {
    const past = TEN.map((one): Made => ({ ...one, spec: { firstDue: '2027-04-01' } }));
    const overdue = past.map((one): Made => ({ ...one, issue: { ...one.issue, due: '2027-04-01' } }));
    const moved = past.map((one): Made => ({ ...one, issue: { ...one.issue, due: '2027-06-01' } }));
    expect(numbers(overdue)).toMatchObject({ overdue: 6, late: 6 });
    expect(numbers(moved)).toMatchObject({ overdue: 0, late: 10 });
  });

  test('deleting what is open does not better the number', () => {
    const deleted = [...TEN.slice(0, 4), ...without(4).map((one): Made => ({ ...one, is: 'missing' }))];
    expect(numbers(deleted)).toMatchObject({ complete: 4, counted: 10, percent: 40, missing: 6 });
  });
});
