import { type Gate, type GateAct, gateAct, type GateCondition } from '../../src/contract/gates';
import { actOnGate } from '../../src/gates/acts/act-on-gate';
import type { GatePerson } from '../../src/gates/acts/may-act';
import { gateDays } from '../../src/gates/gate-days';
import { openBeforeCutover } from '../../src/gates/open-before-cutover';
import { carries } from '../../src/gates/record/carries';
import type { GateRecord } from '../../src/gates/record/gate-record';
import { storedGate } from '../../src/gates/record/stored-gate';
import { viewGate } from '../../src/gates/view-gate';
import { TODAY } from '../readiness/wave-of';
import { AT, CUTOVER, conditionOf, decidedOn, factsOf, frozen, gateOf, recordOf, seat } from './gate-of';

const KEEPER: GatePerson = { account: 'keeper', role: 'member' };
const LEAD: GatePerson = { account: 'lead', role: 'viewer' };
const EXIT = gateOf({
  approvers: [seat('lead', 'lead'), seat('sponsor', 'sponsor'), { seat: 'carrier', held: { name: 'The carrier' } }],
});
const MIDDLE = gateOf({ id: 'middle', kind: 'review', date: '2027-05-10' });
const HYPERCARE = gateOf({ id: 'hypercare', date: '2027-07-01' });
const GATES = [EXIT, MIDDLE, HYPERCARE];
const ACCEPTED = { by: 'lead', at: AT };

const act = (record: GateRecord, does: GateAct, who: GatePerson, gate: Gate = EXIT) =>
  actOnGate(record, gateAct.parse(does), {
    gate,
    who,
    at: AT,
    today: TODAY,
    days: gateDays(gate, GATES, TODAY, CUTOVER),
    id: 'new',
    worse: [],
    freeze: () => frozen(gate, factsOf(), record),
  });
const done = (...args: Parameters<typeof act>): GateRecord => {
  const record = act(...args);
  if (typeof record === 'string') throw new Error(record);
  return record;
};
const demand = (more: Partial<Extract<GateAct, { do: 'demand' }>>): GateAct => ({
  do: 'demand',
  check: 'other-items',
  text: 'Finish what is left.',
  owner: 'finisher',
  ...more,
});

/** T-0 is 1 June, the next gate 10 May, the hypercare exit 1 July; the gate itself is decided in April. */
test.each([
  ['before', '2027-06-01', 'carried'],
  ['before', '2027-06-02', 'open'],
  ['after', '2027-06-02', 'open'],
  ['after, accepted', '2027-06-02', 'carried'],
  ['after, accepted', '2027-07-01', 'carried'],
  ['after, accepted', '2027-07-02', 'open'],
  ['older', '2027-05-10', 'carried'],
  ['older', '2027-05-11', 'open'],
])('a condition %s the cutover, due %s: %s', (period, due, is) => {
  const more: Partial<GateCondition> =
    period === 'before'
      ? { when: 'before' }
      : period === 'after'
        ? { when: 'after' }
        : period === 'older'
          ? {}
          : { when: 'after', accepted: ACCEPTED };
  const days = gateDays(EXIT, GATES, TODAY, CUTOVER);
  expect(carries(conditionOf({ due, ...more }), days) ? 'carried' : 'open').toBe(is);
  expect(carries(conditionOf({ due, ...more, owner: null }), days)).toBe(false);
  expect(carries(conditionOf({ due, ...more }), { ...days, today: '2027-08-01' })).toBe(false);
});

test('the verdict of a gate, and of its snapshot, follow the period', () => {
  const facts = factsOf([{ id: 'phase/module/1', phase: 'phase' }]);
  const statusWith = (condition: GateCondition) => {
    const record = recordOf({ conditions: [condition] });
    const view = viewGate(EXIT, record, facts, { gates: GATES, version: 1, waveOwner: 'owner' });
    const { next, exit } = gateDays(EXIT, GATES, TODAY, CUTOVER);
    expect(frozen(EXIT, facts, record, { next, exit }).verdict).toEqual(view.verdict);
    return view.verdict?.is;
  };
  expect(statusWith(conditionOf({ due: '2027-05-30' }))).toBe('no-go');
  expect(statusWith(conditionOf({ due: '2027-05-30', when: 'before' }))).toBe('conditional-go');
  expect(statusWith(conditionOf({ due: '2027-06-15', when: 'after' }))).toBe('no-go');
  expect(statusWith(conditionOf({ due: '2027-06-15', when: 'after', accepted: ACCEPTED }))).toBe('conditional-go');
});

test('a day is compared with T-0 and the hypercare exit, where they have a date', () => {
  expect(gateDays(EXIT, GATES, TODAY, CUTOVER)).toEqual({
    today: TODAY,
    next: '2027-05-10',
    cutover: '2027-06-01',
    exit: '2027-07-01',
  });
  expect(gateDays(EXIT, GATES, TODAY, { date: null })).toMatchObject({ cutover: null, exit: null });
  // The hypercare exit itself sets no day for what it demands.
  expect(gateDays(HYPERCARE, GATES, TODAY, CUTOVER).exit).toBeNull();
});

describe('adding and accepting', () => {
  test('what is due too late is refused with the day it should have', () => {
    expect(act(recordOf(), demand({ when: 'before', due: '2027-06-02' }), KEEPER)).toBe('due-after-cutover');
    expect(act(recordOf(), demand({ when: 'after', due: '2027-07-02' }), KEEPER)).toBe('due-after-exit');
    expect(done(recordOf(), demand({ when: 'before', due: '2027-06-01' }), KEEPER).conditions).toMatchObject([
      { when: 'before', due: '2027-06-01' },
    ]);
  });

  test('a must takes no condition after the cutover, also where the owner of the wave made it one', () => {
    const must = recordOf({ weights: { 'other-items': 'must' } });
    expect(act(must, demand({ when: 'after' }), KEEPER)).toBe('after-only-should');
    expect(act(recordOf(), demand({ when: 'after', check: 'high-items' }), KEEPER)).toBe('after-only-should');
    expect(typeof act(must, demand({ when: 'before' }), KEEPER)).toBe('object');
  });

  test('an approver accepts the risk with the condition or afterwards; others leave it open', () => {
    expect(done(recordOf(), demand({ when: 'after' }), LEAD).conditions[0]?.accepted).toEqual(ACCEPTED);
    const open = done(recordOf(), demand({ when: 'after' }), KEEPER);
    expect(open.conditions[0]?.accepted).toBeUndefined();
    const accept: GateAct = { do: 'accept', condition: 'new' };
    expect(act(open, accept, KEEPER)).toBe('approver-only');
    const accepted = done(open, accept, LEAD);
    expect(accepted.conditions[0]?.accepted).toEqual(ACCEPTED);
    expect(act(accepted, accept, LEAD)).toBe('accepted-already');
    expect(act(done(recordOf(), demand({ when: 'before' }), KEEPER), accept, LEAD)).toBe('nothing-to-accept');
  });

  test('for an approver without an account the owner of the gate records it in their own name', () => {
    const open = done(recordOf(), demand({ when: 'after' }), KEEPER);
    const acceptFor = (seatId: string): GateAct => ({ do: 'accept', condition: 'new', seat: seatId });
    expect(act(open, acceptFor('lead'), KEEPER)).toBe('signs-themselves');
    expect(act(open, acceptFor('none'), KEEPER)).toBe('no-such-seat');
    expect(done(open, acceptFor('carrier'), KEEPER).conditions[0]?.accepted).toEqual({
      by: 'keeper',
      at: AT,
      seat: 'carrier',
    });
  });

  test('period and acceptance are stored and read again; a condition without them is read as it was', () => {
    const record = { ...done(recordOf(), demand({ when: 'after' }), LEAD) };
    const conditions = [...record.conditions, conditionOf()];
    const stored = { schema: 1, record: { ...record, conditions }, last: { by: 'lead', to: '' }, issues: {} };
    expect(storedGate.parse(JSON.parse(JSON.stringify(stored))).record.conditions).toEqual(conditions);
  });
});

describe('the start of a cutover', () => {
  const of = (gate: Gate, conditions: readonly GateCondition[], outcome?: 'go' | 'no-go') => {
    const record = recordOf({ conditions });
    const facts = factsOf([{ id: 'phase/module/1', phase: 'phase' }]);
    return { gate, record: outcome === undefined ? record : decidedOn(frozen(gate, facts, record), outcome, record) };
  };
  const named = (gates: Parameters<typeof openBeforeCutover>[0], cutover: Parameters<typeof openBeforeCutover>[1]) =>
    openBeforeCutover(gates, cutover).map(({ condition, gate }) => `${gate.id} ${condition.id}`);
  const ZERO = { gate: 'go-live', day: '2027-06-01', isZero: true };
  const met = { by: 'finisher', at: AT, note: '' };

  test('lists what is open before the cutover: signed with the decision, or at a gate without one', () => {
    const gates = [
      of(
        EXIT,
        [
          conditionOf({ id: 'open', when: 'before' }),
          conditionOf({ id: 'older' }),
          conditionOf({ id: 'met', when: 'before', met }),
          conditionOf({ id: 'after', when: 'after', accepted: ACCEPTED }),
        ],
        'go',
      ),
      of(MIDDLE, [conditionOf({ id: 'undecided', when: 'before', due: null })]),
      of(HYPERCARE, [conditionOf({ id: 'refused', when: 'before' })], 'no-go'),
    ];
    expect(named(gates, ZERO)).toEqual(['exit older', 'exit open', 'middle undecided']);
  });

  test('a condition that is met after the signature is not listed', () => {
    const signed = of(EXIT, [conditionOf({ id: 'c', when: 'before' })], 'go');
    expect(named([signed], ZERO)).toEqual(['exit c']);
    const later = {
      ...signed,
      record: { ...signed.record, conditions: [conditionOf({ id: 'c', when: 'before', met })] },
    };
    expect(named([later], ZERO)).toEqual([]);
  });

  test('the cutover of another environment lists its own gate’s and what is due by its day', () => {
    const gates = [
      of(EXIT, [
        conditionOf({ id: 'by-its-day', when: 'before', due: '2027-05-01' }),
        conditionOf({ id: 'later', when: 'before', due: '2027-05-02' }),
        conditionOf({ id: 'no-day', when: 'before', due: null }),
      ]),
      of(MIDDLE, [conditionOf({ id: 'own', when: 'before', due: '2027-06-01' })]),
    ];
    const nonProduction = { gate: 'middle', day: '2027-05-01', isZero: false };
    expect(named(gates, nonProduction)).toEqual(['exit by-its-day', 'middle own']);
  });
});
