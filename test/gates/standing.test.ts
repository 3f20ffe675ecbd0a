import type { ChangeKind, Effect, Gate } from '../../src/contract/gates';
import { CHANGE_RULES } from '../../src/gates/changes/change-rules';
import { conditionsElsewhere } from '../../src/gates/conditions-elsewhere';
import { changesSince } from '../../src/gates/changes/changes-since';
import type { RollSays } from '../../src/contract/meetings';
import type { GateFacts } from '../../src/gates/facts/gate-facts';
import type { GateRecord } from '../../src/gates/record/gate-record';
import { phaseExits } from '../../src/gates/phase-exits';
import { standingOf } from '../../src/gates/changes/standing-of';
import { viewGate } from '../../src/gates/view-gate';
import { withExits } from '../../src/gates/with-exits';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { addedTask, DONE, type Made, NOW } from '../readiness/wave-of';
import {
  AT,
  CALM,
  conditionOf,
  CUTOVER,
  decidedOn,
  factsOf,
  frozen,
  gateOf,
  recordOf,
  seat,
  waiverOf,
} from './gate-of';

const GATE = gateOf({ stands: 'cutover', documents: ['plan'], decisions: ['d'] });
const WELL: Partial<GateFacts> = {
  documents: [{ id: 'plan', readable: true, latest: '2', locked: '2' }],
  decisions: [
    { id: 'd', state: 'approved' },
    { id: 'e', state: 'approved' },
  ],
};
const facts = (
  made: readonly Made[] = CALM,
  change: Partial<GateFacts> = {},
  wave: Parameters<typeof factsOf>[2] = {},
) => factsOf(made, { ...WELL, ...change }, wave);
type Shown = readonly [ChangeKind, Effect, string, string];
const told = (
  before: GateFacts,
  after: GateFacts,
  record: GateRecord = recordOf(),
  later: GateRecord = record,
): Shown[] =>
  changesSince(frozen(GATE, before, record), GATE, later, after).map(({ kind, effect, from, to }) => [
    kind,
    effect,
    from,
    to,
  ]);

const one = (change: Omit<Made, 'id' | 'phase'> = {}): Made => ({ id: 'phase/module/1', phase: 'phase', ...change });
/** An item that a newer template brings. */
const come = (issue: NonNullable<Made['issue']>): Made => ({ id: 'phase/module/3', phase: 'phase', issue });
const calm = one({ issue: { ...DONE } });
const both = (a: readonly Made[], b: readonly Made[]) => told(facts(a), facts(b));

/** One of each kind of change, and the other way round where there is one. */
const KINDS: Readonly<Record<ChangeKind, readonly (() => Shown[])[]>> = {
  'item-incomplete': [
    () => both([calm], [one({ issue: { category: 'indeterminate' } })]),
    () => both([calm], [one({ is: 'unreadable', issue: DONE })]),
  ],
  'item-complete': [() => both([one()], [calm])],
  'item-missing': [
    () => both([calm], [one({ is: 'missing', issue: DONE })]),
    () => both([one()], [one({ is: 'missing' })]),
  ],
  'item-found': [() => both([one({ is: 'missing' })], [one()]), () => both([one({ is: 'unreadable' })], [one()])],
  'item-gone': [() => both([calm], CALM.slice(1))],
  'item-not-counted': [
    () =>
      both([calm], [one({ issue: DONE, marks: { notApplicable: { reason: 'other', at: 0, sincePhaseBegan: true } } })]),
    () => both([one()], CALM.slice(1)),
  ],
  'owner-lost': [() => both([calm], [one({ issue: { ...DONE, assignee: null } })])],
  'owner-found': [() => both([one({ issue: { assignee: null } })], [one()])],
  'high-work': [
    () => both(CALM, [...CALM, come({ high: true })]),
    () => told(facts(), facts(CALM, {}, { added: [addedTask('7', 'phase', { high: true })] })),
    () => both([one()], [one({ issue: { high: true } })]),
  ],
  'work-added': [() => both(CALM, [...CALM, come({})]), () => both(CALM, [...CALM, come({ ...DONE, high: true })])],
  'row-changed': [
    () => rows('go', 'no-go'),
    () => rows('pending', 'no-go'),
    () => rows('go', 'pending'),
    () => rows('pending', 'go'),
    () => rows('no-go', 'pending'),
  ],
  'row-gone': [() => both([one({ issue: DONE, spec: { rows: [ROW] }, marks: { rows: { r: 'go' } } })], [calm])],
  'cutover-moved': [
    () =>
      told(
        facts(),
        facts(CALM, {
          cutover: { ...CUTOVER, date: '2027-06-08' },
          commitment: { party: 'customer', to: { ...CUTOVER, date: '2027-06-08' } },
        }),
      ),
  ],
  'condition-overdue': [() => told(open('2027-04-15'), open('2027-04-16'), promised)],
  'condition-met': [
    () =>
      told(open(), open(), promised, {
        ...promised,
        conditions: [conditionOf({ due: '2027-04-15', met: { by: 'finisher', at: AT, note: '' } })],
      }),
  ],
  'waiver-ended': [
    () =>
      told(open(), open(), waived, {
        ...waived,
        waivers: [waiverOf({ check: 'other-items', ended: { by: 'lead', at: AT } })],
      }),
    () =>
      told(
        open('2027-04-15'),
        open('2027-04-16'),
        recordOf({ waivers: [waiverOf({ check: 'other-items', until: '2027-04-15' })] }),
      ),
  ],
  'document-changed': [
    () => document(['2', '2'], ['3', '2']),
    () => document(['2', '2'], ['3', '3']),
    () => document(['2', '2'], ['2', null]),
    () => document(['2', '2'], [null, null]),
    () => document(['2', null], ['2', '2']),
  ],
  'decision-changed': [
    () => decision('approved', 'under-revision'),
    () => decision('under-review', 'approved'),
    () => decision('draft', 'under-review'),
  ],
  'workstream-changed': [() => workstream(true, false), () => workstream(false, true)],
  'check-changed': [
    () => told(facts(), facts(CALM, { raci: [{ row: 'phase/module', errors: 1 }] })),
    () => told(facts(CALM, { openQuestions: [{ id: 'q', nodes: ['phase/module'] }] }), facts()),
    () => told(facts(), facts(CALM, { commitment: null })),
  ],
  'check-unknown': [
    () => told(facts(), facts(CALM, {}, { readAt: null })),
    () => told(facts(), facts(CALM, { documents: null })),
  ],
};
const ROW = { key: 'r', kind: 'go-no-go', high: true } as const;
const rows = (before: 'go' | 'no-go' | 'pending', after: 'go' | 'no-go' | 'pending') => {
  const made = (result: typeof before) => [one({ spec: { rows: [ROW] }, marks: { rows: { r: result } } })];
  return both(made(before), made(after));
};
const open = (today = '2027-04-15') => facts([one(), ...CALM.slice(1)], {}, { today });
const promised = recordOf({ conditions: [conditionOf({ due: '2027-04-15' })] });
const waived = recordOf({ waivers: [waiverOf({ check: 'other-items' })] });
const document = (before: readonly [string | null, string | null], after: readonly [string | null, string | null]) => {
  const of = ([latest, locked]: typeof before) =>
    facts(CALM, { documents: [{ id: 'plan', readable: true, latest, locked }] });
  return told(of(before), of(after));
};
const decision = (
  before: 'draft' | 'under-review' | 'approved',
  after: 'under-review' | 'approved' | 'under-revision',
) => {
  const of = (state: typeof before | typeof after) => facts(CALM, { decisions: [{ id: 'd', state }] });
  return told(of(before), of(after));
};
const workstream = (before: boolean, after: boolean) => {
  const of = (closed: boolean) => facts(CALM, { workstreams: [{ slug: 'phase', closed }] });
  return told(of(before), of(after));
};

/** By hand: what each of the cases above is, in turn. */
const EFFECTS: Readonly<Record<ChangeKind, readonly Effect[]>> = {
  'item-incomplete': ['worse', 'worse'],
  'item-complete': ['better'],
  'item-missing': ['worse', 'worse'],
  'item-found': ['better', 'better'],
  'item-gone': ['worse'],
  'item-not-counted': ['neutral', 'neutral'],
  'owner-lost': ['worse'],
  'owner-found': ['better'],
  'high-work': ['worse', 'worse', 'worse'],
  'work-added': ['neutral', 'neutral'],
  'row-changed': ['worse', 'worse', 'worse', 'better', 'better'],
  'row-gone': ['neutral'],
  'cutover-moved': ['worse'],
  'condition-overdue': ['worse'],
  'condition-met': ['better'],
  'waiver-ended': ['worse', 'worse'],
  'document-changed': ['worse', 'worse', 'worse', 'worse', 'better'],
  'decision-changed': ['worse', 'better', 'neutral'],
  'workstream-changed': ['worse', 'better'],
  'check-changed': ['worse', 'better', 'worse'],
  'check-unknown': ['neutral', 'neutral'],
};

describe('the roll call after a decision at a cutover', () => {
  const said = (phase?: RollSays) => facts(CALM, { roll: phase === undefined ? {} : { phase } });
  test.each([
    ['ready', undefined, 'worse', 'Ready', '–'],
    ['ready', 'ready-with-conditions', 'worse', 'Ready', 'Ready with conditions'],
    ['ready-with-conditions', 'not-ready', 'worse', 'Ready with conditions', 'Not ready'],
    ['not-ready', 'ready', 'better', 'Not ready', 'Ready'],
    [undefined, 'ready-with-conditions', 'neutral', '–', 'Ready with conditions'],
  ] as const)('%s, then %s, is %s', (before, after, effect, from, to) => {
    expect(told(said(before), said(after))).toEqual([['workstream-changed', effect, from, to]]);
  });

  test('leaves a decision alone that was signed before the roll call counted', () => {
    const { roll: _roll, ...signed } = frozen(GATE, said('ready'));
    expect(changesSince(signed, GATE, recordOf(), said('not-ready'))).toEqual([]);
  });
});

test.each(CHANGE_RULES.map(({ kind }) => kind))('%s is what it is', (kind) => {
  const cases = KINDS[kind].map((change) => change().filter(([is]) => is === kind));
  expect(cases.map((shown) => shown.map(([, effect]) => effect))).toEqual(EFFECTS[kind].map((effect) => [effect]));
  for (const shown of cases) for (const [, , from, to] of shown) expect(from).not.toBe(to);
});

test('every kind of change has one rule, and the effect that it says', () => {
  expect(new Set(CHANGE_RULES.map(({ kind }) => kind)).size).toBe(CHANGE_RULES.length);
  expect(CHANGE_RULES.map(({ kind }) => kind).sort()).toEqual(Object.keys(KINDS).sort());
  for (const { kind, effect } of CHANGE_RULES)
    if (effect !== 'as it ranks') expect(new Set(EFFECTS[kind])).toEqual(new Set([effect]));
});

test('a decision that was approved and is not named by the gate marks it too', () => {
  const after = facts(CALM, {
    decisions: [
      { id: 'd', state: 'approved' },
      { id: 'e', state: 'under-revision' },
    ],
  });
  expect(told(facts(), after)).toEqual([['decision-changed', 'worse', 'approved', 'under-revision']]);
});

describe('a decision after it was made', () => {
  const before = facts();
  const after = facts([one({ issue: { category: 'new' } }), ...CALM.slice(1)]);
  const record = decidedOn(frozen(GATE, before));
  const withHolds = (changes: readonly string[]): GateRecord => ({
    ...record,
    rounds: record.rounds.map((round) => ({ ...round, holds: [{ by: 'keeper', at: AT, reason: 'A typo.', changes }] })),
  });

  test('stands while nothing is worse', () => {
    expect(standingOf(GATE, record, before)).toMatchObject({
      is: 'stands',
      worse: [],
      outcome: 'go',
      withConditions: false,
    });
    expect(standingOf(GATE, recordOf(), before)).toBeNull();
  });

  test('is marked by what is worse, until its owner has looked at just that', () => {
    const marked = standingOf(GATE, record, after);
    expect(marked?.is).toBe('worse');
    expect(marked?.worse).toEqual(['item-incomplete phase/module/1 not-done']);
    const held = withHolds(marked?.worse ?? []);
    expect(standingOf(GATE, held, after)).toMatchObject({ is: 'stands', worse: [] });
    const further = facts([
      one({ issue: { category: 'done', status: 'Done', resolution: 'Duplicate' } }),
      ...CALM.slice(1),
    ]);
    expect(standingOf(GATE, held, further)?.worse).toEqual(['item-incomplete phase/module/1 dropped']);
  });

  test('is marked by a missing item and a condition over its date whatever its owner says', () => {
    const gone = facts([one({ is: 'missing', issue: DONE }), ...CALM.slice(1)]);
    const marked = standingOf(GATE, record, gone);
    expect(marked?.worse).toContain('item-missing phase/module/1 missing');
    expect(standingOf(GATE, withHolds(marked?.worse ?? []), gone)?.worse).toContain(
      'item-missing phase/module/1 missing',
    );
  });

  test('nobody can say of it where a check became unknown', () => {
    expect(standingOf(GATE, record, facts(CALM, {}, { readAt: null }))?.is).toBe('cannot-say');
    expect(standingOf(GATE, record, facts([one({ issue: {} })], {}, { readAt: null }))?.is).toBe('worse');
  });

  test('a later decision takes its place, a later snapshot alone does not', () => {
    const again = frozen(GATE, after, record, { at: '2027-04-16T09:00:00.000Z' });
    const undecided = {
      ...record,
      rounds: [
        ...record.rounds,
        { snapshot: again, signatures: [], signOffs: [], decision: null, holds: [], results: [] },
      ],
    };
    expect(standingOf(GATE, undecided, after)?.is).toBe('worse');
    const decided = decidedOn(again, 'no-go', record, '2027-04-16T10:00:00.000Z');
    expect(standingOf(GATE, decided, after)).toMatchObject({
      is: 'stands',
      outcome: 'no-go',
      fingerprint: again.fingerprint,
    });
  });
});

describe('conditions at other gates', () => {
  const condition = conditionOf({ due: '2027-04-15' });
  const decided = decidedOn(frozen(GATE, open(), promised), 'go-with-conditions', promised);
  const next = gateOf({ id: 'next' });

  test('bind once they are decided on, as they were signed, and with whether they are met', () => {
    expect(conditionsElsewhere(next, [{ gate: GATE, record: promised }])).toEqual([]);
    expect(conditionsElsewhere(next, [{ gate: GATE, record: decided }])).toEqual([condition]);
    const met = { by: 'finisher', at: AT, note: '' };
    const later = { ...decided, conditions: [{ ...condition, due: '2028-01-01', met }] };
    expect(conditionsElsewhere(next, [{ gate: GATE, record: later }])).toEqual([{ ...condition, met }]);
  });

  test('bind neither their own gate nor after a no-go, nor once it was decided again without them', () => {
    expect(conditionsElsewhere(GATE, [{ gate: GATE, record: decided }])).toEqual([]);
    expect(
      conditionsElsewhere(next, [{ gate: GATE, record: decidedOn(frozen(GATE, open(), promised), 'no-go', promised) }]),
    ).toEqual([]);
    const again = decidedOn(frozen(GATE, facts(), promised), 'go', decided);
    expect(conditionsElsewhere(next, [{ gate: GATE, record: again }])).toEqual([]);
  });
});

describe('the exit of a phase', () => {
  const made: readonly Made[] = [...CALM, { id: 'other/module/1', phase: 'other', issue: DONE }];
  const exit = gateOf({ phases: ['phase', 'other'] });
  const before = facts(made);
  const reopened = facts([...CALM, { id: 'other/module/1', phase: 'other' }]);
  const states = (gates: readonly { gate: Gate; record: GateRecord }[], now: GateFacts) =>
    evaluateWave(
      withExits(
        now.wave,
        phaseExits(gates, () => now),
      ),
    ).phases.map(({ slug, state, reasons }) => [
      slug,
      state,
      reasons.map(({ rule, count }) => `${rule} ${count}`).join(', '),
    ]);

  test('feeds the state of each phase that the gate names, with what became worse there', () => {
    const gates = [{ gate: exit, record: decidedOn(frozen(exit, before)) }];
    expect(states(gates, before)).toEqual([
      ['phase', 'signed-off', 'exit-decided 1'],
      ['other', 'signed-off', 'exit-decided 1'],
    ]);
    expect(states(gates, reopened)).toEqual([
      ['phase', 'signed-off', 'exit-decided 1'],
      ['other', 'signed-off', 'exit-decided 1, worse-since-exit 1'],
    ]);
    const moved = facts(made, { cutover: { ...CUTOVER, date: '2027-06-08' }, commitment: null });
    expect(states(gates, moved).map(([, , reasons]) => reasons)).toEqual(
      Array(2).fill('exit-decided 1, worse-since-exit 1'),
    );
  });

  test('with conditions says so', () => {
    const gates = [{ gate: exit, record: decidedOn(frozen(exit, before), 'go-with-conditions') }];
    expect(states(gates, before).map(([, state]) => state)).toEqual([
      'signed-off-with-conditions',
      'signed-off-with-conditions',
    ]);
  });

  test('is not decided by a no-go, a reconvene, a review, or nobody', () => {
    const none = [
      ['phase', 'complete', 'all-complete 2'],
      ['other', 'complete', 'all-complete 1'],
    ];
    expect(states([{ gate: exit, record: decidedOn(frozen(exit, before), 'no-go') }], before)).toEqual(none);
    expect(states([{ gate: exit, record: decidedOn(frozen(exit, before), 'reconvene') }], before)).toEqual(none);
    expect(states([{ gate: { ...exit, kind: 'review' }, record: decidedOn(frozen(exit, before)) }], before)).toEqual(
      none,
    );
    expect(states([{ gate: { ...exit, phases: null }, record: decidedOn(frozen(exit, before)) }], before)).toEqual(
      none,
    );
    expect(states([{ gate: exit, record: recordOf() }], before)).toEqual(none);
  });

  test('is that of the last gate by date that names the phase, decided or not, in whatever order the gates come', () => {
    const at = (id: string, date: string | null, change: Partial<Gate> = {}) =>
      gateOf({ id, date, name: id, ...change });
    const go = (gate: Gate) => ({ gate, record: decidedOn(frozen(gate, before)) });
    const open = (gate: Gate) => ({ gate, record: recordOf() });
    const shown = (...gates: { gate: Gate; record: GateRecord }[]) => {
      const [one, other] = [gates, gates.toReversed()].map((all) => states(all, before)[0]?.[1]);
      expect(one).toBe(other);
      return one;
    };
    const early = at('early', '2027-04-20');
    const late = at('late', '2027-05-20', { stands: 'cutover' });
    expect(shown(go(early))).toBe('signed-off');
    expect(shown(go(early), open(late))).toBe('complete');
    expect(shown(go(early), go(late))).toBe('signed-off');
    // A gate without a date is no later one, one that names no phase or another says nothing of this, and an exit that says so is the exit.
    expect(shown(go(early), open(at('undated', null)))).toBe('signed-off');
    expect(shown(go(early), open(at('all', '2027-05-20', { phases: null })))).toBe('signed-off');
    expect(shown(go(at('Exit phase', '2027-04-20')), open(late))).toBe('signed-off');
    expect(shown(open(at('Exit phase', '2027-04-20')), go(late))).toBe('complete');
  });

  test('is the latest decision’s, in whatever order the gates come', () => {
    const first = { gate: exit, record: decidedOn(frozen(exit, before), 'go', recordOf(), '2027-04-15T10:00:00.000Z') };
    const again = { ...exit, id: 'again', phases: ['other'] };
    const second = {
      gate: again,
      record: decidedOn(frozen(again, before), 'no-go', recordOf(), '2027-04-15T11:00:00.000Z'),
    };
    for (const gates of [
      [first, second],
      [second, first],
    ])
      expect(states(gates, before).map(([, state]) => state)).toEqual(['signed-off', 'complete']);
  });
});

describe('what is shown of a gate', () => {
  const gates = [GATE, gateOf({ id: 'next', date: '2027-05-01' })];
  const around = { gates, version: 3, waveOwner: 'owner' };

  test('is what the rules say, and a snapshot without its items', () => {
    const record = { ...decidedOn(frozen(GATE, open(), promised), 'go-with-conditions', promised) };
    const view = viewGate(GATE, record, open(), around);
    expect(view.verdict).toMatchObject({
      is: 'conditional-go',
      reasons: [{ rule: 'with-condition', check: 'other-items' }],
    });
    expect(view.conditions).toEqual([{ ...conditionOf({ due: '2027-04-15' }), is: 'open' }]);
    expect(view.counts).toEqual({
      complete: 1,
      counted: 2,
      notApplicable: 0,
      notApplicableSinceBegin: 0,
      added: 0,
      after: 0,
      movedPast: 0,
      settled: 0,
    });
    expect(view.standing).toMatchObject({ is: 'stands', withConditions: true });
    expect(view.rounds[0]?.snapshot.fingerprint).toBe(record.rounds[0]?.snapshot.fingerprint);
    expect(Object.keys(view.rounds[0]?.snapshot ?? {})).not.toContain('modules');
    expect(JSON.stringify(view.rounds)).not.toContain('phase/module');
  });

  test('of a condition after the next gate says that it carries nothing', () => {
    const late = recordOf({ conditions: [conditionOf({ due: '2027-05-02' })] });
    expect(viewGate(GATE, late, open(), around).verdict?.is).toBe('no-go');
    expect(viewGate(GATE, late, open(), { ...around, gates: [GATE] }).verdict?.is).toBe('conditional-go');
  });

  test('of a review has no verdict', () => {
    expect(viewGate({ ...GATE, kind: 'review' }, recordOf(), open(), around)).toMatchObject({
      verdict: null,
      findings: [],
      standing: null,
    });
  });

  test('says where one person answers for all', () => {
    const alone = { ...GATE, owner: null, approvers: [seat('lead', 'owner'), seat('sponsor', 'owner')] };
    expect(viewGate(alone, recordOf(), facts(), around).answersForAll).toBe('owner');
    expect(viewGate({ ...alone, owner: 'keeper' }, recordOf(), facts(), around).answersForAll).toBeNull();
    expect(viewGate({ ...alone, approvers: [] }, recordOf(), facts(), around).answersForAll).toBeNull();
    expect(
      viewGate({ ...alone, approvers: [seat('lead', 'owner'), { seat: 's', held: null }] }, recordOf(), facts(), around)
        .answersForAll,
    ).toBeNull();
    const record = decidedOn(frozen(alone, facts()));
    expect(viewGate(alone, record, facts(), around).rounds[0]?.answersForAll).toBe('owner');
  });

  test('facts are read an hour and no longer', () => {
    expect(viewGate(GATE, recordOf(), facts(CALM, {}, { readAt: NOW - 61 * 60_000 }), around).verdict?.is).toBe(
      'cannot-say',
    );
  });
});
