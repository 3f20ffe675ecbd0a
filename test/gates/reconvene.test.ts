import type { Vote } from '../../src/contract/gates';
import { gateAct } from '../../src/contract/gates';
import { actOnGate } from '../../src/gates/acts/act-on-gate';
import { isAgainst } from '../../src/gates/acts/is-against';
import { conditionsElsewhere } from '../../src/gates/conditions-elsewhere';
import { outcomeOf } from '../../src/gates/record/outcome-of';
import { AT, conditionOf, decidedOn, factsOf, frozen, gateOf, recordOf, seat } from './gate-of';

const PEOPLE = ['a', 'b', 'c'];
const gate = gateOf({ approvers: PEOPLE.map((one) => seat(one, one)) });
const round = (votes: readonly (Vote | null)[], by: 'all' | 'majority' = 'all') => ({
  snapshot: frozen({ ...gate, decides: { by } }, factsOf()),
  signatures: votes.flatMap((says, index) =>
    says === null ? [] : [{ by: PEOPLE[index] ?? '', at: AT, says, comment: '' }],
  ),
  signOffs: [],
});
const all = (...votes: (Vote | null)[]) => outcomeOf(round(votes));
const most = (...votes: (Vote | null)[]) => outcomeOf(round(votes, 'majority'));

test('where all decide, one who wants to meet again keeps the others from going, and a no-go outweighs it', () => {
  expect(all('go', 'reconvene', 'go')).toBe('reconvene');
  expect(all('go', 'reconvene', null)).toBeNull();
  expect(all('go', 'reconvene', 'no-go')).toBe('no-go');
  expect(all('abstain', 'reconvene', 'abstain')).toBe('reconvene');
});

test('where most decide, more than half are needed, to go as to meet again; without either nothing goes', () => {
  expect(most('reconvene', 'reconvene', null)).toBe('reconvene');
  expect(most('go', 'go', 'reconvene')).toBe('go');
  expect(most('go', 'reconvene', 'no-go')).toBe('no-go');
  expect(most('go', 'reconvene', null)).toBeNull();
  expect(most('go', 'reconvene', 'abstain')).toBe('reconvene');
});

test('it is against no status, since it says what must change, and demands nothing of other gates', () => {
  for (const status of ['go', 'conditional-go', 'no-go', 'cannot-say'] as const)
    expect(isAgainst('reconvene', status)).toBe(false);
  const promised = recordOf({ conditions: [conditionOf()] });
  const open = factsOf([{ id: 'phase/module/1', phase: 'phase' }]);
  const decided = (outcome: 'go-with-conditions' | 'reconvene') =>
    conditionsElsewhere({ id: 'next' }, [{ gate, record: decidedOn(frozen(gate, open, promised), outcome, promised) }]);
  expect(decided('go-with-conditions')).toHaveLength(1);
  expect(decided('reconvene')).toEqual([]);
});

describe('deciding to meet again', () => {
  const signed = { ...round(['go', 'reconvene', 'go']), decision: null, holds: [], results: [] };
  const record = recordOf({ rounds: [signed] });
  const decide = (reconvene?: object) =>
    actOnGate(
      record,
      gateAct.parse({ do: 'decide', snapshot: signed.snapshot.fingerprint, ...(reconvene ? { reconvene } : {}) }),
      {
        gate,
        who: { account: 'keeper', role: 'member' },
        at: AT,
        today: '2027-04-15',
        id: 'x',
        freeze: () => signed.snapshot,
        worse: [],
      },
    );
  const again = { date: '2027-04-16', time: '18:30', change: 'The carrier has confirmed the numbers.' };

  test('needs a day, a time and what must change, and keeps them with the decision', () => {
    expect(decide()).toBe('reconvene-needed');
    expect(decide({ ...again, date: '2027-04-14' })).toBe('over-already');
    const next = decide(again);
    if (typeof next === 'string') throw new Error(next);
    expect(next.rounds.at(-1)?.decision).toMatchObject({ outcome: 'reconvene', against: null, reconvene: again });
    expect(
      gateAct.safeParse({ do: 'decide', snapshot: signed.snapshot.fingerprint, reconvene: { ...again, time: '6' } })
        .success,
    ).toBe(false);
  });
});

describe('a signature to meet again', () => {
  const signed = { ...round([null, null, null]), decision: null, holds: [], results: [] };
  const record = recordOf({ rounds: [signed] });
  const sign = (says: Vote, meetOn?: string) =>
    actOnGate(record, gateAct.parse({ do: 'sign', snapshot: signed.snapshot.fingerprint, says, meetOn }), {
      gate,
      who: { account: 'a', role: 'member' },
      at: AT,
      today: '2027-04-15',
      id: 'x',
      freeze: () => signed.snapshot,
      worse: [],
    });
  const kept = (says: Vote, meetOn?: string) => {
    const next = sign(says, meetOn);
    if (typeof next === 'string') throw new Error(next);
    return next.rounds.at(-1)?.signatures;
  };

  test('keeps the day that was named, from today on; it can be left out, and another vote keeps none', () => {
    expect(kept('reconvene', '2027-04-15')).toEqual([
      { by: 'a', at: AT, says: 'reconvene', comment: '', meetOn: '2027-04-15' },
    ]);
    expect(sign('reconvene', '2027-04-14')).toBe('over-already');
    expect(kept('reconvene')).toEqual([{ by: 'a', at: AT, says: 'reconvene', comment: '' }]);
    expect(kept('go', '2027-04-16')).toEqual([{ by: 'a', at: AT, says: 'go', comment: '' }]);
    expect(gateAct.safeParse({ do: 'sign', snapshot: 'x', says: 'reconvene', meetOn: 'soon' }).success).toBe(false);
  });
});
