import fc from 'fast-check';
import { gateAct, gateRequest, type Gate, type GateAct } from '../../src/contract/gates';
import { actOnGate } from '../../src/gates/acts/act-on-gate';
import { GATE_REFUSALS } from '../../src/gates/acts/gate-refusal';
import type { GateRecord } from '../../src/gates/record/gate-record';
import type { GatePerson } from '../../src/gates/acts/may-act';
import { ACT_RIGHTS } from '../../src/gates/acts/may-act';
import { mayCloseWorkstream } from '../../src/gates/acts/may-close-workstream';
import { outcomeOf } from '../../src/gates/record/outcome-of';
import { TODAY } from '../readiness/wave-of';
import { AT, conditionOf, factsOf, frozen, gateOf, recordOf, seat, waiverOf } from './gate-of';

const KEEPER: GatePerson = { account: 'keeper', role: 'member' };
const LEAD: GatePerson = { account: 'lead', role: 'viewer' };
const SPONSOR: GatePerson = { account: 'sponsor', role: 'viewer' };
const OWNER: GatePerson = { account: 'owner', role: 'owner' };
const MEMBER: GatePerson = { account: 'member', role: 'member' };
const VIEWER: GatePerson = { account: 'viewer', role: 'viewer' };

const FACTS = factsOf();
const GATE = gateOf();
const SNAPSHOT = frozen(GATE, FACTS).fingerprint;
interface Where {
  readonly gate?: Gate;
  readonly worse?: readonly string[];
  readonly at?: string;
  readonly facts?: typeof FACTS;
}
const act = (
  record: GateRecord,
  does: GateAct,
  who: GatePerson,
  { gate = GATE, worse = [], at = AT, facts = FACTS }: Where = {},
) =>
  actOnGate(record, gateAct.parse(does), {
    gate,
    who,
    at,
    today: TODAY,
    id: 'new',
    worse,
    freeze: () => frozen(gate, facts, record, { at, by: who.account }),
  });
const done = (...args: Parameters<typeof act>): GateRecord => {
  const record = act(...args);
  if (typeof record === 'string') throw new Error(record);
  return record;
};
const FROZEN = done(recordOf(), { do: 'freeze' }, KEEPER);
const sign = (says: 'go' | 'go-with-conditions' | 'no-go' | 'abstain', snapshot = SNAPSHOT): GateAct => ({
  do: 'sign',
  snapshot,
  says,
});
const RECORD: Extract<GateAct, { do: 'record' }> = {
  do: 'record',
  snapshot: SNAPSHOT,
  seat: 'sponsor',
  name: 'The customer',
  party: 'customer',
  on: TODAY,
  says: 'go',
  attachment: '10077',
};

describe('nobody signs for another', () => {
  test('a request that names a signer is refused as a whole', () => {
    expect(gateAct.safeParse(sign('go')).success).toBe(true);
    for (const field of ['by', 'account', 'seat', 'at'])
      expect(gateAct.safeParse({ ...sign('go'), [field]: 'lead' }).success).toBe(false);
    expect(
      gateRequest.safeParse({ wave: '10000.1', gate: 'exit', act: sign('go'), version: 0, who: 'lead' }).success,
    ).toBe(false);
  });

  test('who is no approver of the snapshot does not sign it, whatever else they are', () => {
    for (const who of [KEEPER, OWNER, MEMBER, VIEWER]) expect(act(FROZEN, sign('go'), who)).toBe('approver-only');
    expect(done(FROZEN, sign('go'), LEAD).rounds[0]?.signatures).toEqual([
      { by: 'lead', at: AT, says: 'go', comment: '' },
    ]);
  });

  test('a seat that somebody with an account holds is signed by them alone', () => {
    expect(act(FROZEN, RECORD, KEEPER)).toBe('signs-themselves');
  });

  test('approvers that are named after it was frozen do not sign it', () => {
    const gate = gateOf({ approvers: [seat('lead', 'member')] });
    expect(act(FROZEN, sign('go'), MEMBER, { gate })).toBe('approver-only');
    expect(typeof act(FROZEN, sign('go'), LEAD, { gate })).toBe('object');
  });
});

describe('a sign-off that was given outside', () => {
  const gate = gateOf({
    approvers: [
      seat('lead', 'lead'),
      { seat: 'sponsor', held: { name: 'The customer' } },
      { seat: 'board', held: null },
    ],
  });
  const open = done(recordOf(), { do: 'freeze' }, KEEPER, { gate });
  const snapshot = open.rounds[0]?.snapshot.fingerprint ?? '';

  test('is recorded under the name of who records it, beside who gave it, and is nobody’s signature', () => {
    const [round] = done(open, { ...RECORD, snapshot }, KEEPER, { gate }).rounds;
    expect(round?.signatures).toEqual([]);
    expect(round?.signOffs).toEqual([
      {
        seat: 'sponsor',
        name: 'The customer',
        party: 'customer',
        on: TODAY,
        says: 'go',
        attachment: '10077',
        note: '',
        recordedBy: 'keeper',
        recordedAt: AT,
      },
    ]);
  });

  test('needs an attachment, a seat, a day that has come, and the owner of the gate', () => {
    expect(gateAct.safeParse({ ...RECORD, attachment: ' ' }).success).toBe(false);
    expect(act(open, { ...RECORD, snapshot, seat: 'nobody' }, KEEPER, { gate })).toBe('no-such-seat');
    expect(act(open, { ...RECORD, snapshot, on: '2027-04-16' }, KEEPER, { gate })).toBe('not-given-yet');
    for (const who of [LEAD, MEMBER, OWNER])
      expect(act(open, { ...RECORD, snapshot }, who, { gate })).toBe('gate-owner-only');
    expect(act(done(open, { ...RECORD, snapshot }, KEEPER, { gate }), { ...RECORD, snapshot }, KEEPER, { gate })).toBe(
      'signed-already',
    );
  });

  test('fills a seat without a person too, and is waited for', () => {
    const signed = done(open, sign('go', snapshot), LEAD, { gate });
    const one = done(signed, { ...RECORD, snapshot }, KEEPER, { gate });
    expect(act(one, { do: 'decide', snapshot }, KEEPER, { gate })).toBe('not-all-signed');
    const both = done(one, { ...RECORD, snapshot, seat: 'board', name: 'The board' }, KEEPER, { gate });
    expect(done(both, { do: 'decide', snapshot }, KEEPER, { gate }).rounds[0]?.decision?.outcome).toBe('go');
  });
});

describe('signatures', () => {
  test('who signs first does not matter, and nothing is lost', () => {
    const says = fc.constantFrom('go' as const, 'go-with-conditions' as const, 'no-go' as const, 'abstain' as const);
    fc.assert(
      fc.property(
        fc.array(says, { minLength: 2, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        (votes, keys) => {
          const people = votes.map((vote, index) => ({ account: `p${index}`, vote, key: keys[index] ?? 0 }));
          const gate = gateOf({ approvers: people.map(({ account }) => seat(account, account)) });
          const open = done(recordOf(), { do: 'freeze' }, KEEPER, { gate });
          const snapshot = open.rounds[0]?.snapshot.fingerprint ?? '';
          const all = (order: typeof people) =>
            order.reduce(
              (record, { account, vote }) => done(record, sign(vote, snapshot), { account, role: 'viewer' }, { gate }),
              open,
            );
          const signed = all(people);
          expect(all([...people].sort((a, b) => a.key - b.key))).toEqual(signed);
          expect(signed.rounds[0]?.signatures.map(({ by, says: vote }) => [by, vote])).toEqual(
            people.map(({ account, vote }) => [account, vote]),
          );
          expect(signed.rounds[0]?.snapshot).toEqual(open.rounds[0]?.snapshot);
        },
      ),
    );
  });

  test('is given once, on the newest snapshot, until it is decided on', () => {
    const signed = done(FROZEN, sign('go'), LEAD);
    expect(act(signed, sign('no-go'), LEAD)).toBe('signed-already');
    expect(act(FROZEN, sign('go', 'abcd-abcd-abcd'), LEAD)).toBe('no-such-snapshot');
    const again = done(signed, { do: 'freeze' }, KEEPER, { at: '2027-04-15T10:00:00.000Z' });
    expect(again.rounds[0]).toEqual(signed.rounds[0]);
    expect(act(again, sign('go'), SPONSOR)).toBe('snapshot-replaced');
    const decided = done(done(signed, sign('go'), SPONSOR), { do: 'decide', snapshot: SNAPSHOT }, KEEPER);
    expect(act(decided, sign('go'), LEAD)).toBe('decided-already');
  });
});

describe('who decides', () => {
  const outcome = (
    decides: Gate['decides'],
    votes: Readonly<Record<string, string>>,
    approvers = ['lead', 'sponsor', 'finisher', 'fourth'].map((name) => seat(name, name)),
    facts = FACTS,
    record = recordOf(),
  ) => {
    const snapshot = frozen(gateOf({ approvers, decides }), facts, record);
    const signatures = Object.entries(votes).map(([by, says]) => ({ by, at: AT, says: says as 'go', comment: '' }));
    return outcomeOf({ snapshot, signatures, signOffs: [] });
  };
  const all = { by: 'all' } as const;
  const most = { by: 'majority' } as const;

  test('all: each has to say go, and one no-go is enough', () => {
    expect(outcome(all, { lead: 'go', sponsor: 'go', finisher: 'go' })).toBeNull();
    expect(outcome(all, { lead: 'go', sponsor: 'go', finisher: 'go', fourth: 'go' })).toBe('go');
    expect(outcome(all, { lead: 'go', sponsor: 'go', finisher: 'abstain', fourth: 'go' })).toBe('go');
    expect(outcome(all, { lead: 'go', sponsor: 'go-with-conditions', finisher: 'go', fourth: 'go' })).toBe(
      'go-with-conditions',
    );
    expect(outcome(all, { sponsor: 'no-go' })).toBe('no-go');
    expect(outcome(all, { lead: 'abstain', sponsor: 'abstain', finisher: 'abstain', fourth: 'abstain' })).toBeNull();
    expect(outcome(all, {}, [])).toBeNull();
  });

  test('a majority: more than half of all who are asked; a tie is no go', () => {
    expect(outcome(most, { lead: 'go', sponsor: 'go' })).toBeNull();
    expect(outcome(most, { lead: 'go', sponsor: 'go', finisher: 'go' })).toBe('go');
    expect(outcome(most, { lead: 'go', sponsor: 'go', finisher: 'no-go', fourth: 'no-go' })).toBe('no-go');
    expect(outcome(most, { lead: 'go', sponsor: 'go', finisher: 'abstain', fourth: 'no-go' })).toBe('no-go');
    expect(outcome(most, { finisher: 'no-go', fourth: 'no-go' })).toBe('no-go');
    expect(outcome(most, { lead: 'abstain', sponsor: 'abstain', finisher: 'abstain', fourth: 'abstain' })).toBeNull();
  });

  test('one: the person of the seat, whatever the others say', () => {
    expect(outcome({ by: 'one', seat: 'finisher' }, { lead: 'no-go', finisher: 'go' })).toBe('go');
    expect(outcome({ by: 'one', seat: 'finisher' }, { lead: 'go' })).toBeNull();
    expect(outcome({ by: 'one', seat: 'finisher' }, { finisher: 'abstain' })).toBeNull();
    expect(outcome({ by: 'one', seat: 'gone' }, { lead: 'go' })).toBeNull();
  });

  test('whoever holds several seats has one voice', () => {
    const approvers = [seat('a', 'lead'), seat('b', 'lead'), seat('c', 'sponsor'), seat('d', 'finisher')];
    expect(outcome(most, { lead: 'go' }, approvers)).toBeNull();
    expect(outcome(most, { lead: 'go', sponsor: 'go' }, approvers)).toBe('go');
  });

  test('go on a snapshot with conditions, or with a waiver, is a go with conditions', () => {
    const open = factsOf([
      { id: 'phase/module/1', phase: 'phase' },
      { id: 'phase/module/2', phase: 'phase', issue: { category: 'done', status: 'Done' } },
    ]);
    const one = [seat('lead', 'lead')];
    expect(outcome(all, { lead: 'go' }, one, open, recordOf({ conditions: [conditionOf()] }))).toBe(
      'go-with-conditions',
    );
    expect(outcome(all, { lead: 'go' }, one, open, recordOf({ waivers: [waiverOf({ check: 'other-items' })] }))).toBe(
      'go-with-conditions',
    );
    expect(outcome(all, { lead: 'go' }, one, FACTS, recordOf({ conditions: [conditionOf()] }))).toBe('go');
  });
});

describe('a decision', () => {
  const open = factsOf([{ id: 'phase/module/1', phase: 'phase' }]);
  const decide = (says: 'go' | 'no-go', reason: string, facts = FACTS) => {
    const record = done(recordOf(), { do: 'freeze' }, KEEPER, { facts });
    const snapshot = record.rounds[0]?.snapshot.fingerprint ?? '';
    const signed = done(done(record, sign(says, snapshot), LEAD), sign(says, snapshot), SPONSOR);
    return act(signed, { do: 'decide', snapshot, reason }, KEEPER);
  };
  const decisionOf = (record: ReturnType<typeof act>) =>
    typeof record === 'string' ? record : record.rounds[0]?.decision;

  test('against the verdict needs a reason, and says what it goes against', () => {
    expect(decisionOf(decide('go', '', open))).toBe('reason-needed');
    expect(decisionOf(decide('go', 'The window cannot be had again.', open))).toMatchObject({
      outcome: 'go',
      against: 'no-go',
    });
    expect(decisionOf(decide('no-go', ''))).toBe('reason-needed');
    expect(decisionOf(decide('no-go', 'A storm is coming.'))).toMatchObject({ outcome: 'no-go', against: 'go' });
    const unread = factsOf(undefined, {}, { readAt: null });
    expect(decisionOf(decide('go', '', unread))).toBe('reason-needed');
    expect(decisionOf(decide('no-go', '', unread))).toMatchObject({ outcome: 'no-go', against: null });
    expect(decisionOf(decide('go', ''))).toMatchObject({ outcome: 'go', against: null });
  });

  test('is superseded by a later one, and both stay', () => {
    const first = decide('go', '');
    if (typeof first === 'string') throw new Error(first);
    const later = done(first, { do: 'freeze' }, KEEPER, { at: '2027-04-16T09:00:00.000Z' });
    expect(later.rounds).toHaveLength(2);
    expect(later.rounds[0]).toEqual(first.rounds[0]);
  });

  test('of a cutover takes results, newest last; of a phase none, and without a decision none', () => {
    const gate = gateOf({ stands: 'cutover' });
    const result: GateAct = { do: 'result', is: 'completed' };
    expect(act(recordOf(), result, KEEPER, { gate })).toBe('nothing-decided');
    const record = done(recordOf(), { do: 'freeze' }, KEEPER, { gate });
    const snapshot = record.rounds[0]?.snapshot.fingerprint ?? '';
    const decided = done(
      done(done(record, sign('go', snapshot), LEAD, { gate }), sign('go', snapshot), SPONSOR, { gate }),
      { do: 'decide', snapshot },
      KEEPER,
      { gate },
    );
    const twice = done(
      done(decided, result, KEEPER, { gate }),
      { do: 'result', is: 'rolled-back', note: 'Calls were cut.' },
      KEEPER,
      { gate },
    );
    expect(twice.rounds[0]?.results.map(({ is }) => is)).toEqual(['completed', 'rolled-back']);
    expect(act(decided, result, KEEPER)).toBe('not-at-cutover');
  });

  test('is not frozen where nobody could sign it', () => {
    expect(act(recordOf(), { do: 'freeze' }, KEEPER, { gate: gateOf({ approvers: [] }) })).toBe('nobody-to-sign');
    expect(act(recordOf(), { do: 'freeze' }, KEEPER, { gate: gateOf({ decides: { by: 'one', seat: 'gone' } }) })).toBe(
      'nobody-to-sign',
    );
  });

  test('still holds by the owner’s word, for changes that wait and no others', () => {
    const decided = decide('go', '');
    if (typeof decided === 'string') throw new Error(decided);
    const holds: GateAct = { do: 'still-holds', reason: 'It is a typo.', changes: ['x'] };
    expect(act(decided, holds, KEEPER)).toBe('no-such-change');
    expect(act(recordOf(), holds, KEEPER, { worse: ['x'] })).toBe('nothing-decided');
    expect(done(decided, holds, KEEPER, { worse: ['x', 'y'] }).rounds[0]?.holds).toEqual([
      { by: 'keeper', at: AT, reason: 'It is a typo.', changes: ['x'] },
    ]);
  });
});

describe('conditions and waivers', () => {
  test('are made, met and ended once, and what a snapshot holds stays', () => {
    const demanded = done(
      recordOf(),
      { do: 'demand', check: 'other-items', text: 'Finish.', owner: 'finisher', due: '2027-04-20' },
      KEEPER,
    );
    expect(demanded.conditions).toEqual([
      {
        id: 'new',
        check: 'other-items',
        text: 'Finish.',
        owner: 'finisher',
        due: '2027-04-20',
        by: 'keeper',
        at: AT,
        met: null,
      },
    ]);
    const met = done(
      demanded,
      { do: 'meet', condition: 'new', note: 'Done.' },
      { account: 'finisher', role: 'viewer' },
    );
    expect(met.conditions[0]?.met).toEqual({ by: 'finisher', at: AT, note: 'Done.' });
    expect(act(met, { do: 'meet', condition: 'new' }, KEEPER)).toBe('met-already');
    expect(act(met, { do: 'meet', condition: 'old' }, KEEPER)).toBe('no-such-condition');
    expect(done(demanded, { do: 'withdraw', condition: 'new' }, KEEPER).conditions).toEqual([]);
    expect(act(demanded, { do: 'withdraw', condition: 'old' }, KEEPER)).toBe('no-such-condition');
    const frozenOn = done(demanded, { do: 'freeze' }, KEEPER, { facts: factsOf([{ id: 'i', phase: 'phase' }]) });
    expect(act(frozenOn, { do: 'withdraw', condition: 'new' }, KEEPER)).toBe('is-frozen');
    expect(act(recordOf(), { do: 'demand', check: 'raci', text: 'Mend.', due: '2027-04-14' }, KEEPER)).toBe(
      'over-already',
    );

    const waived = done(recordOf(), { do: 'waive', check: 'raci', reason: 'Known.' }, LEAD);
    expect(waived.waivers).toEqual([
      { id: 'new', check: 'raci', reason: 'Known.', until: null, ended: null, by: 'lead', at: AT },
    ]);
    expect(act(waived, { do: 'waive', check: 'raci', reason: 'Again.' }, SPONSOR)).toBe('waived-already');
    const ended = done(waived, { do: 'end-waiver', waiver: 'new' }, SPONSOR);
    expect(ended.waivers[0]?.ended).toEqual({ by: 'sponsor', at: AT });
    expect(act(ended, { do: 'end-waiver', waiver: 'new' }, SPONSOR)).toBe('ended-already');
    expect(act(ended, { do: 'end-waiver', waiver: 'old' }, SPONSOR)).toBe('no-such-waiver');
    expect(done(ended, { do: 'waive', check: 'raci', reason: 'Again.' }, LEAD).waivers).toHaveLength(2);
    expect(act(recordOf(), { do: 'waive', check: 'raci', reason: 'Late.', until: '2027-04-14' }, LEAD)).toBe(
      'over-already',
    );
  });

  test('the facts are neither waived nor weighed nor carried by a condition', () => {
    for (const does of [
      { do: 'waive', check: 'facts', reason: 'Old.' },
      { do: 'weigh', check: 'facts', weight: 'off' },
      { do: 'demand', check: 'facts', text: 'Read.' },
    ])
      expect(gateAct.safeParse(does).success).toBe(false);
  });

  test('a weight goes back to the first', () => {
    const off = done(recordOf(), { do: 'weigh', check: 'raci', weight: 'off' }, OWNER);
    expect(off.weights).toEqual({ raci: 'off' });
    expect(done(off, { do: 'weigh', check: 'raci', weight: 'first' }, OWNER).weights).toEqual({});
  });
});

describe('who may do what', () => {
  const ACTS: Readonly<Record<GateAct['do'], GateAct>> = {
    weigh: { do: 'weigh', check: 'raci', weight: 'off' },
    waive: { do: 'waive', check: 'raci', reason: 'Known.' },
    'end-waiver': { do: 'end-waiver', waiver: 'w1' },
    demand: { do: 'demand', check: 'raci', text: 'Mend it.' },
    accept: { do: 'accept', condition: 'c1' },
    meet: { do: 'meet', condition: 'c1' },
    withdraw: { do: 'withdraw', condition: 'c1' },
    freeze: { do: 'freeze' },
    sign: sign('go'),
    record: RECORD,
    decide: { do: 'decide', snapshot: SNAPSHOT },
    'still-holds': { do: 'still-holds', reason: 'Typo.', changes: ['x'] },
    result: { do: 'result', is: 'completed' },
    change: { do: 'change', change: { is: 'not-asked' } },
    need: { do: 'need', needed: ['phase/module/added-1'] },
    note: { do: 'note', text: 'All well.' },
    sent: { do: 'sent', text: 'We move on Friday.', to: 'Everybody', on: TODAY },
  };
  const FINISHER: GatePerson = { account: 'finisher', role: 'viewer' };
  const record = { ...FROZEN, conditions: [conditionOf()], waivers: [waiverOf()] };
  const kindOf = (does: GateAct['do']) => (does === 'note' ? 'review' : does === 'sent' ? 'notice' : 'decision');
  /** Of each act who gets past the question whether they may: gate's owner, approver, wave's owner, member, condition's owner, viewer. */
  const allowed = (does: GateAct['do'], gate: Partial<Gate> = {}) =>
    [KEEPER, LEAD, OWNER, MEMBER, FINISHER, VIEWER]
      .filter(
        (who) =>
          act(record, ACTS[does], who, { gate: gateOf({ kind: kindOf(does), ...gate }) }) !== ACT_RIGHTS[does].refusal,
      )
      .map(({ account }) => account)
      .join(' ');

  test.each([
    ['weigh', 'owner'],
    ['waive', 'lead'],
    ['end-waiver', 'lead'],
    ['demand', 'keeper lead'],
    ['accept', 'keeper lead'],
    ['meet', 'keeper finisher'],
    ['withdraw', 'keeper'],
    ['freeze', 'keeper'],
    ['sign', 'lead'],
    ['record', 'keeper'],
    ['decide', 'keeper'],
    ['still-holds', 'keeper'],
    ['result', 'keeper'],
    ['change', 'keeper'],
    ['need', 'keeper'],
    ['note', 'keeper owner member'],
    ['sent', 'keeper owner member'],
  ] as const)('%s: %s', (does, who) => {
    expect(allowed(does)).toBe(who);
  });

  test('a gate of nobody is the wave owner’s, and a gate’s owner who only looks does not write', () => {
    expect(allowed('freeze', { owner: null })).toBe('owner');
    expect(allowed('freeze', { owner: 'viewer' })).toBe('');
  });

  test('each kind of gate takes its own', () => {
    expect(act(recordOf(), { do: 'freeze' }, KEEPER, { gate: gateOf({ kind: 'review' }) })).toBe('not-of-this-kind');
    expect(act(recordOf(), ACTS.note, MEMBER)).toBe('not-of-this-kind');
    expect(act(recordOf(), ACTS.note, MEMBER, { gate: gateOf({ kind: 'notice' }) })).toBe('not-of-this-kind');
    expect(done(recordOf(), ACTS.note, MEMBER, { gate: gateOf({ kind: 'review' }) }).notes).toEqual([
      { text: 'All well.', by: 'member', at: AT },
    ]);
    expect(done(recordOf(), ACTS.sent, MEMBER, { gate: gateOf({ kind: 'notice' }) }).sent).toEqual([
      { text: 'We move on Friday.', to: 'Everybody', on: TODAY, by: 'member', at: AT },
    ]);
  });

  test('a workstream is closed by its lead; one without a lead by the owner of the wave', () => {
    const may = (role: GatePerson['role'], leads: readonly string[], lead: string | null) =>
      mayCloseWorkstream({ role, leads }, { slug: 'lines', lead });
    expect(may('lead', ['lines'], 'lead')).toBe(true);
    expect(may('lead', ['rooms'], 'lead')).toBe(false);
    expect(may('owner', [], 'lead')).toBe(false);
    expect(may('owner', [], null)).toBe(true);
    expect(may('member', [], null)).toBe(false);
  });

  test('every refusal says what it is and what to do', () => {
    for (const { message, next } of Object.values(GATE_REFUSALS)) {
      expect(message).toMatch(/\.$/);
      expect(next).toMatch(/\.$/);
    }
  });
});

describe('deputies', () => {
  const DEPUTY: GatePerson = { account: 'deputy', role: 'viewer' };
  const WITH = gateOf({ approvers: [{ ...seat('lead', 'lead'), deputy: 'deputy' }, seat('sponsor', 'sponsor')] });
  const open = done(recordOf(), { do: 'freeze' }, KEEPER, { gate: WITH });
  const snapshot = open.rounds[0]?.snapshot.fingerprint ?? '';
  const on = { gate: WITH };
  const outcome = ({ rounds: [round] }: GateRecord) => (round === undefined ? null : outcomeOf(round));

  test('a named deputy signs as themselves, and counts until the approver signs', () => {
    const stoodIn = done(open, sign('no-go', snapshot), DEPUTY, on);
    expect(stoodIn.rounds[0]?.signatures.map(({ by }) => by)).toEqual(['deputy']);
    expect(outcome(stoodIn)).toBe('no-go');
    const both = done(done(stoodIn, sign('go', snapshot), LEAD, on), sign('go', snapshot), SPONSOR, on);
    expect(outcome(both)).toBe('go');
    expect(act(stoodIn, sign('go', snapshot), DEPUTY, on)).toBe('signed-already');
  });

  test('no one else signs, and an approver is the deputy of no one', () => {
    expect(act(open, sign('go', snapshot), VIEWER, on)).toBe('approver-only');
    const crossed = gateOf({ approvers: [{ ...seat('lead', 'lead'), deputy: 'sponsor' }, seat('sponsor', 'sponsor')] });
    const asked = done(recordOf(), { do: 'freeze' }, KEEPER, { gate: crossed });
    const one = asked.rounds[0]?.snapshot.fingerprint ?? '';
    expect(outcome(done(asked, sign('go', one), SPONSOR, { gate: crossed }))).toBeNull();
  });

  test('the deputy of someone without an account signs where nothing is recorded', () => {
    const named = gateOf({ approvers: [{ seat: 'lead', held: { name: 'Head of sales' }, deputy: 'deputy' }] });
    const asked = done(recordOf(), { do: 'freeze' }, KEEPER, { gate: named });
    const one = asked.rounds[0]?.snapshot.fingerprint ?? '';
    expect(outcome(done(asked, sign('go', one), DEPUTY, { gate: named }))).toBe('go');
    const recorded = done(asked, { ...RECORD, snapshot: one, seat: 'lead', says: 'no-go' }, KEEPER, { gate: named });
    expect(outcome(done(recorded, sign('go', one), DEPUTY, { gate: named }))).toBe('no-go');
  });
});

describe('tasks that a gate needs', () => {
  const backlog = new Map([
    ['added/1', 'network'],
    ['added/2', 'phones'],
  ]);
  const need = (
    record: GateRecord,
    who: GatePerson,
    leads: readonly string[],
    needed: string[],
    dropped: string[] = [],
  ) =>
    actOnGate(record, gateAct.parse({ do: 'need', needed, dropped }), {
      ...{ gate: GATE, who, at: AT, today: TODAY, id: 'new', worse: [], backlog, leads },
      freeze: () => frozen(GATE, FACTS),
    });

  test('its lead marks a task, the gate’s owner any, and only tasks of the team backlog', () => {
    const marked = need(recordOf(), LEAD, ['network'], ['added/1']);
    expect(marked).toMatchObject({ needed: ['added/1'] });
    expect(need(recordOf(), LEAD, ['network'], ['added/1', 'added/2'])).toBe('lead-only');
    expect(need(recordOf(), KEEPER, [], ['added/2', 'added/1'])).toMatchObject({ needed: ['added/1', 'added/2'] });
    expect(need(recordOf({ needed: ['added/1'] }), KEEPER, [], ['added/2'], ['added/1'])).toMatchObject({
      needed: ['added/2'],
    });
    expect(need(recordOf(), KEEPER, [], ['phase/module/1'])).toBe('no-such-task');
  });
});
