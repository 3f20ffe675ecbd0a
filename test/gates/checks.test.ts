import type { BoardChange, DocumentNeed, Finding, FindingIs, Gate, GateCheck } from '../../src/contract/gates';
import { gateCheck } from '../../src/contract/gates';
import { CHECKS, type GateAt } from '../../src/readiness/checks';
import { CHECK_RULES, type CheckRule } from '../../src/gates/status/check-rules';
import { coveredBy } from '../../src/gates/facts/covered-by';
import { findingsOf, type SaidAtGate } from '../../src/gates/status/findings-of';
import type { DocumentFact, GateFacts } from '../../src/gates/facts/gate-facts';
import type { IssueFacts } from '../../src/readiness/issue-fact';
import { FIRST_SETTINGS } from '../../src/readiness/wave-facts';
import { nextGateDay } from '../../src/gates/next-gate-day';
import { DONE, type Made, NOW } from '../readiness/wave-of';
import { CALM, conditionOf, CUTOVER, factsOf, gateOf, recordOf, waiverOf } from './gate-of';

const findings = (facts: GateFacts, gate: Partial<Gate> = {}, said: SaidAtGate = recordOf()): Finding[] =>
  findingsOf(gateOf(gate), facts, said);
const found = (check: GateCheck, facts: GateFacts, gate: Partial<Gate> = {}): [FindingIs | undefined, string] => {
  const finding = findings(facts, gate).find((one) => one.check === check);
  return [finding?.is, (finding?.evidence ?? []).map(({ id }) => id).join(', ')];
};

test('the contract names the checks that the readiness rules have, and each has one rule', () => {
  expect(gateCheck.options).toEqual(CHECKS.map(({ id }) => id));
  expect(Object.keys(CHECK_RULES)).toEqual(CHECKS.map(({ id }) => id));
});

test('the compiler demands a rule for each check of the contract', () => {
  const { facts: _left, ...others } = CHECK_RULES;
  // @ts-expect-error The rule of `facts` is left out: were it optional, this line would compile and the directive fail.
  const incomplete: typeof CHECK_RULES = others;
  const complete: Readonly<Record<GateCheck, CheckRule>> = CHECK_RULES;
  expect(Object.keys(complete).filter((check) => !(check in incomplete))).toEqual(['facts']);
});

test('at a cutover every check of the contract yields one finding, in the order of the contract, switched off or not', () => {
  const off = Object.fromEntries(gateCheck.options.map((check) => [check, 'off'] as const));
  const checksOf = (gate: Partial<Gate>) =>
    findings(factsOf(), { stands: 'cutover', ...gate }).map(({ check }) => check);
  expect(checksOf({})).toEqual(gateCheck.options);
  expect(checksOf({ weights: off })).toEqual(gateCheck.options);
});

test.each<GateAt>(['phase-exit', 'cutover'])('at a %s the checks weigh what the table says', (stands) => {
  const shown = findings(factsOf(), { stands }).map(({ check, weight }) => [check, weight]);
  const asked = CHECKS.filter(({ weight }) => weight[stands] !== 'not-asked');
  expect(shown).toEqual(asked.map(({ id, weight }) => [id, weight[stands]]));
});

test('where all is well every check is met or has nothing to ask about', () => {
  const facts = factsOf(CALM, {
    documents: [{ id: 'plan', readable: true, latest: '3', locked: '3' }],
    decisions: [{ id: 'd', state: 'approved' }],
    earlierConditions: [conditionOf()],
  });
  const shown = findings(facts, { stands: 'cutover', documents: ['plan'], decisions: ['d'] });
  expect(shown.filter(({ is }) => is !== 'met').map(({ check, is }) => [check, is])).toEqual([
    ['high-rows', 'nothing'],
    ['other-rows', 'nothing'],
    ['tests', 'nothing'],
    ['backlog', 'nothing'],
    ['change', 'nothing'],
  ]);
});

test('the owner of the wave weighs a check anew or switches it off, but never the facts', () => {
  const open = factsOf([{ id: 'phase/module/1', phase: 'phase' }]);
  const weighed = (said: SaidAtGate, gate: Partial<Gate> = {}) =>
    findings(open, gate, said).map(({ check, weight, is }) => [check, weight, is]);
  expect(weighed(recordOf())).toContainEqual(['other-items', 'should', 'unmet']);
  expect(weighed(recordOf({ weights: { 'other-items': 'must' } }))).toContainEqual(['other-items', 'must', 'unmet']);
  expect(weighed(recordOf({ weights: { 'other-items': 'off' } }))).toContainEqual(['other-items', 'off', 'nothing']);
  expect(weighed(recordOf({ weights: { raci: 'must' } }), { weights: { raci: 'off' } })).toContainEqual([
    'raci',
    'must',
    'met',
  ]);
  expect(weighed(recordOf(), { weights: { commitment: 'must' } })).toContainEqual(['commitment', 'must', 'met']);
  const forged = { weights: { facts: 'off' } as SaidAtGate['weights'] };
  expect(weighed(recordOf(forged))).toContainEqual(['facts', 'unknown-if-not', 'met']);
});

describe('items', () => {
  const item = (id: string, made: Omit<Made, 'id' | 'phase'> = {}): Made => ({
    id: `phase/module/${id}`,
    phase: 'phase',
    ...made,
  });
  const done = (id: string, more: object = {}) => item(id, { issue: { ...DONE, ...more } });

  test('a failure that is known outranks what cannot be read, and the evidence names it alone', () => {
    const hidden = item('2', { is: 'unreadable', issue: {} });
    expect(found('other-items', factsOf([done('1'), hidden]))).toEqual(['unknown', 'phase/module/2']);
    expect(found('other-items', factsOf([hidden, item('3')]))).toEqual(['unmet', 'phase/module/3']);
    expect(found('other-items', factsOf([done('1'), item('4', { is: 'missing' })]))).toEqual([
      'unmet',
      'phase/module/4',
    ]);
  });

  test('what nobody has read yet is unknown, and so are the facts', () => {
    const unread = factsOf([done('1'), item('2', { issue: null })]);
    expect(found('other-items', unread)).toEqual(['unknown', 'phase/module/2']);
    expect(found('facts', unread)).toEqual(['unknown', 'phase/module/2']);
  });

  test('high priority is asked apart', () => {
    const facts = factsOf([done('1', { high: true }), item('2')]);
    expect(found('high-items', facts)).toEqual(['met', '']);
    expect(found('other-items', facts)).toEqual(['unmet', 'phase/module/2']);
    expect(found('high-items', factsOf([item('1', { issue: { high: true } })]))).toEqual(['unmet', 'phase/module/1']);
  });

  test('of items that are not applicable there is nothing to ask', () => {
    const said = { notApplicable: { reason: 'other', at: 0, sincePhaseBegan: true } } as const;
    expect(found('other-items', factsOf([item('1', { marks: said })]))).toEqual(['nothing', '']);
  });
});

describe('what a gate looks at', () => {
  const made: readonly Made[] = [
    { id: 'a', phase: 'before', issue: { due: '2027-04-10' } },
    { id: 'b', phase: 'across', issue: { due: '2027-04-20' } },
    {
      id: 'c',
      phase: 'across',
      issue: { due: '2027-04-21' },
      spec: {
        rows: [
          { key: 'r', kind: 'go-no-go', high: true },
          { key: 's', kind: 'test', high: true },
          { key: 't', kind: 'step', high: true },
        ],
      },
    },
    { id: 'd', phase: 'across' },
    { id: 'e', phase: 'after', spec: { rows: [{ key: 'r', kind: 'go-no-go', high: true }] } },
    { id: 'f', phase: 'undated' },
  ];
  const spans = {
    before: { start: '2027-04-01', due: '2027-04-10' },
    across: { start: '2027-04-15', due: '2027-05-15' },
    after: { start: '2027-05-16', due: '2027-06-15' },
    undated: {},
  };
  const facts = (change: Parameters<typeof factsOf>[2] = {}) => factsOf(made, {}, { phaseSpans: spans, ...change });
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join('');
  const covered = (gate: Partial<Gate>, change: Parameters<typeof factsOf>[2] = {}) => {
    const { items, rows } = coveredBy(gateOf(gate), facts(change));
    return [ids(items), rows.map(({ item, key }) => `${item}${key}`).join(' ')];
  };

  test('of the phases that it names, what is due by its date, and their go/no-go rows once the phase has begun', () => {
    expect(covered({ phases: ['across'], date: '2027-04-20' })).toEqual(['bd', 'cr']);
    expect(covered({ phases: ['across'], date: '2027-04-21' })).toEqual(['bcd', 'cr cs']);
    // Without a date nothing is due after it.
    expect(covered({ phases: ['across', 'after'], date: null })).toEqual(['bcde', 'cr cs er']);
    expect(covered({ phases: ['after'], date: '2027-05-01' })).toEqual(['', '']);
    expect(covered({ phases: [] })).toEqual(['', '']);
  });

  test('or of all phases, as far as they have begun by its date', () => {
    expect(covered({ phases: null, date: '2027-04-20' })).toEqual(['abdf', 'cr']);
    expect(covered({ phases: null, date: '2027-04-21' })).toEqual(['abcdf', 'cr cs']);
    expect(covered({ phases: null, date: null })).toEqual(['abcdef', 'cr cs er']);
    // A phase that begins on the day of the gate has begun, with what has no date in it.
    expect(covered({ phases: null, date: '2027-04-15' })).toEqual(['adf', 'cr']);
    expect(covered({ phases: null, date: '2027-04-14' })).toEqual(['af', '']);
  });

  test('what the plan had by its date stays covered when it is moved past the gate, and is counted', () => {
    const gate = gateOf({ phases: ['across'], date: '2027-04-20' });
    const planned = new Map([
      ['b', { due: '2027-04-20', change: false }],
      ['c', { due: '2027-04-20', change: false }],
    ]);
    const { items, movedPast, after } = coveredBy(gate, facts({ planned }));
    expect([ids(items), ids(movedPast), ids(after)]).toEqual(['bcd', 'c', '']);
    expect(ids(coveredBy(gate, facts()).after)).toBe('c');
    expect(ids(coveredBy({ ...gate, phases: null }, facts()).after)).toBe('c');
  });

  test('an item without a day in Jira has the day of the plan', () => {
    const planned = new Map([['d', { due: '2027-04-25', change: false }]]);
    expect(covered({ phases: ['across'], date: '2027-04-20' }, { planned })[0]).toBe('b');
    expect(covered({ phases: ['across'], date: '2027-04-25' }, { planned })[0]).toBe('bcd');
  });

  test('never what its own decision settles, nor what holds it, nor its rows', () => {
    const facts = factsOf([
      { id: 'p/m/1', phase: 'p', spec: { criteria: [{ key: 'k', evidence: 'confirmation' }] } },
      { id: 'p/m/1/1', phase: 'p', spec: { rows: [{ key: 'r', kind: 'go-no-go', high: true }] } },
      { id: 'p/m/10', phase: 'p' },
    ]);
    const { items, rows, settled, after } = coveredBy(gateOf({ phases: ['p'], settles: ['p/m/1/1'] }), facts);
    expect([items, rows, settled, after].map((all) => all.map((one) => ('id' in one ? one.id : one.item)))).toEqual([
      ['p/m/10'],
      [],
      ['p/m/1/1'],
      ['p/m/1'],
    ]);
    const review = coveredBy(gateOf({ kind: 'review', phases: ['p'], settles: ['p/m/1/1'] }), facts);
    expect(review.items).toHaveLength(3);
  });

  test('at a cutover never the step lists, and changes of production, from the day of the cutover on', () => {
    const step = { rows: [{ key: 's', kind: 'step', high: true }] } as const;
    const due = (day: string) => ({ due: `2027-04-${day}` });
    const facts = factsOf(
      [
        { id: 'p/early', phase: 'p', spec: step, issue: due('20') },
        { id: 'p/night', phase: 'p', spec: step, issue: due('22') },
        { id: 'p/change', phase: 'p', issue: due('22') },
        { id: 'p/other', phase: 'p', issue: due('22') },
      ],
      {},
      { cutovers: ['2027-04-10', '2027-04-22'], planned: new Map([['p/change', { due: '2027-04-22', change: true }]]) },
    );
    const at = (stands: Gate['stands'], date: string) =>
      coveredBy(gateOf({ stands, phases: ['p'], date }), facts).items.map(({ id }) => id.slice(2));
    expect(at('cutover', '2027-04-20')).toEqual(['early']);
    expect(at('cutover', '2027-04-22')).toEqual(['early', 'other']);
    expect(at('phase-exit', '2027-04-22')).toEqual(['early', 'night', 'change', 'other']);
    // After the last cutover there is none that it could decide on.
    expect(at('cutover', '2027-04-23')).toEqual(['early', 'night', 'change', 'other']);
  });
});

describe('rows', () => {
  const rows = [
    { key: 'g', kind: 'go-no-go', high: true },
    { key: 'h', kind: 'go-no-go', high: false },
    { key: 't', kind: 'test', high: false },
    { key: 's', kind: 'step', high: true },
  ] as const;
  const facts = (said: object, plans: GateFacts['rowPlans'] = new Map()) =>
    factsOf([{ id: 'i', phase: 'phase', spec: { rows }, issue: DONE, marks: { rows: { ...said } } }], {
      rowPlans: plans,
    });

  test('pending is never go, and a step is asked of its item', () => {
    expect(found('high-rows', facts({}))).toEqual(['unmet', 'i g']);
    expect(found('other-rows', facts({}))).toEqual(['unmet', 'i h']);
    expect(found('tests', facts({}))).toEqual(['unmet', 'i t']);
    const said = facts({ g: 'go', h: 'no-go', t: 'passed' });
    expect([found('high-rows', said)[0], found('other-rows', said)[0], found('tests', said)[0]]).toEqual([
      'met',
      'unmet',
      'met',
    ]);
  });

  test('the priority that people gave a row counts, and a row without one counts as high', () => {
    const plans = (priority: 'high' | 'medium' | 'low' | null) => new Map([['i', { h: { priority } }]]);
    expect(found('high-rows', facts({ g: 'go' }, plans('high')))).toEqual(['unmet', 'i h']);
    expect(found('high-rows', facts({ g: 'go' }, plans(null)))).toEqual(['unmet', 'i h']);
    expect(found('high-rows', facts({ g: 'go' }, plans('low')))).toEqual(['met', '']);
  });

  test('rows of items that are not applicable are not asked', () => {
    const said = { notApplicable: { reason: 'other', at: 0, sincePhaseBegan: true } } as const;
    const none = factsOf([{ id: 'i', phase: 'phase', spec: { rows }, marks: said }]);
    expect(found('high-rows', none)).toEqual(['nothing', '']);
  });
});

describe('documents and decisions', () => {
  const document = (latest: string | null, locked: string | null, readable = true, more: Partial<DocumentFact> = {}) =>
    asked({ is: 'locked' }, { id: 'plan', readable, latest, locked, ...more });
  const asked = (need: DocumentNeed | null, fact: DocumentFact, gate: Partial<Gate> = {}) =>
    found('documents', factsOf(CALM, { documents: [fact] }), {
      documents: ['plan'],
      ...(need === null ? {} : { needs: { plan: need } }),
      ...gate,
    })[0];
  const decision = (decisions: GateFacts['decisions'], named: readonly string[]) =>
    found('decisions', factsOf(CALM, { decisions }), { decisions: named });

  test('a document is asked for as the gate says, else to be there at the exit of a phase and locked at a cutover', () => {
    const fact = (more: Partial<DocumentFact> = {}) => ({
      id: 'plan',
      readable: true,
      latest: '2',
      locked: null,
      ...more,
    });
    expect(asked(null, fact())).toBe('met');
    expect(asked(null, fact({ latest: null }))).toBe('unmet');
    expect(asked(null, fact(), { stands: 'cutover' })).toBe('unmet');
    expect(asked({ is: 'exists' }, fact(), { stands: 'cutover' })).toBe('met');
    expect(asked(null, fact({ locked: '2' }), { stands: 'cutover' })).toBe('met');
    expect(asked({ is: 'locked' }, fact({ latest: null, notNeeded: true, readable: false }))).toBe('met');
  });

  test('a document is reviewed where its owner confirmed the latest version within so many days, or it is locked', () => {
    const reviewed = (days: number, more: Partial<DocumentFact>) =>
      asked({ is: 'reviewed', days }, { id: 'plan', readable: true, latest: '2', locked: null, ...more });
    const ago = (days: number) => NOW - days * 86_400_000;
    expect(reviewed(14, {})).toBe('unmet');
    expect(reviewed(14, { reviewed: { version: '2', at: ago(14) } })).toBe('met');
    expect(reviewed(14, { reviewed: { version: '2', at: ago(15) } })).toBe('unmet');
    expect(reviewed(14, { reviewed: { version: '1', at: ago(1) } })).toBe('unmet');
    expect(reviewed(14, { locked: '2' })).toBe('met');
    expect(reviewed(14, { locked: '1' })).toBe('unmet');
  });

  test('a document that has to be locked is met where its latest version is the locked one', () => {
    expect(document('2', '2')).toBe('met');
    expect(document('2', '1')).toBe('unmet');
    expect(document('2', null)).toBe('unmet');
    expect(document(null, null)).toBe('unmet');
    expect(document('2', '2', false)).toBe('unknown');
    // One that is not registered is unmet; what could not be read at all is unknown.
    expect(found('documents', factsOf(), { documents: ['plan'] })).toEqual(['unmet', 'plan']);
    expect(found('documents', factsOf(CALM, { documents: null }), { documents: ['plan'] })).toEqual([
      'unknown',
      'plan',
    ]);
    expect(found('documents', factsOf())).toEqual(['nothing', '']);
  });

  test('a decision is met where it is approved, and none of the wave is under revision', () => {
    expect(decision([{ id: 'd', state: 'approved' }], ['d'])).toEqual(['met', '']);
    for (const state of ['draft', 'under-review', 'under-revision'] as const)
      expect(decision([{ id: 'd', state }], ['d'])).toEqual(['unmet', 'd']);
    expect(decision([{ id: 'e', state: 'draft' }], [])).toEqual(['nothing', '']);
    expect(decision([{ id: 'e', state: 'under-revision' }], [])).toEqual(['unmet', 'e']);
    expect(decision([], ['d'])).toEqual(['unknown', 'd']);
  });
});

test('workstreams and the RACI are asked of what is covered', () => {
  const made: readonly Made[] = [...CALM, { id: 'other/module/1', phase: 'other', issue: DONE }];
  const workstreams = [
    { slug: 'phase', closed: true },
    { slug: 'other', closed: false },
  ];
  expect(found('workstreams', factsOf(made, { workstreams }))).toEqual(['met', '']);
  expect(found('workstreams', factsOf(made, { workstreams }), { phases: ['other'] })).toEqual(['unmet', 'other']);
  expect(found('workstreams', factsOf(made, { workstreams: [] }))).toEqual(['unknown', 'phase']);
  const raci = [
    { row: 'phase/module', errors: 0 },
    { row: 'other/module', errors: 2 },
    { row: 'exit', errors: 1 },
  ];
  expect(found('raci', factsOf(made, { raci }))).toEqual(['met', '']);
  expect(found('raci', factsOf(made, { raci }), { phases: ['other'] })).toEqual(['unmet', 'other/module']);
  expect(found('raci', factsOf(made, { raci }), { raci: 'exit' })).toEqual(['unmet', 'exit']);
  expect(found('raci', factsOf(made, { raci: [] }))).toEqual(['unknown', 'phase/module']);
});

test.each([
  ['no one has answered', {}, 'unmet', 'other, phase'],
  ['one lead has not answered', { phase: 'ready' }, 'unmet', 'other'],
  ['all leads say ready', { phase: 'ready', other: 'ready' }, 'met', ''],
  ['a lead says not ready', { phase: 'not-ready', other: 'ready' }, 'unmet', 'phase'],
  ['a lead is ready with conditions', { phase: 'ready-with-conditions', other: 'ready' }, 'unmet', 'phase'],
] as const)('at a cutover workstreams are asked in the roll call: %s', (_what, roll, is, evidence) => {
  const made: Made[] = [
    { id: 'phase/module/1', phase: 'phase' },
    { id: 'other/module/2', phase: 'other' },
  ];
  const at = (stands: Gate['stands']) => ({ stands, phases: null });
  // What was signed off before does not answer for this night, and does not have to.
  for (const closed of [true, false]) {
    const workstreams = ['phase', 'other'].map((slug) => ({ slug, closed }));
    expect(found('workstreams', factsOf(made, { workstreams, roll }), at('cutover'))).toEqual([is, evidence]);
  }
  expect(found('workstreams', factsOf(made, { roll }), at('phase-exit'))).toEqual(['met', '']);
});

test('a scope question is open for a gate where something covered hangs on it', () => {
  const asked = (nodes: readonly string[]) => found('scope', factsOf(CALM, { openQuestions: [{ id: 'vpn', nodes }] }));
  expect(asked(['phase/module'])).toEqual(['unmet', 'vpn']);
  expect(asked(['phase/module/2'])).toEqual(['unmet', 'vpn']);
  expect(asked(['phase/module/22', 'other/module'])).toEqual(['met', '']);
  expect(found('scope', factsOf(CALM), { phases: [] })).toEqual(['nothing', '']);
});

test('conditions of other gates are asked by the day of the wave', () => {
  const open = (due: string, met = false) =>
    found(
      'conditions',
      factsOf(CALM, {
        earlierConditions: [conditionOf({ due, met: met ? { by: 'finisher', at: '', note: '' } : null })],
      }),
    );
  expect(open('2027-04-15')).toEqual(['met', '']);
  expect(open('2027-04-14')).toEqual(['unmet', 'c1']);
  expect(open('2027-04-14', true)).toEqual(['met', '']);
});

test('the customer has to have agreed to just this T-0 and window', () => {
  const agreed = (change: Partial<GateFacts>) => found('commitment', factsOf(CALM, change), { stands: 'cutover' })[0];
  expect(agreed({})).toBe('met');
  expect(agreed({ commitment: null })).toBe('unmet');
  expect(agreed({ commitment: { party: 'provider', to: CUTOVER } })).toBe('unmet');
  for (const change of [{ date: '2027-06-02' }, { time: '22:00' }, { windowMinutes: 60 }, { zone: 'Europe/Berlin' }])
    expect(agreed({ commitment: { party: 'customer', to: { ...CUTOVER, ...change } } })).toBe('unmet');
  expect(agreed({ cutover: { ...CUTOVER, date: null } })).toBe('unmet');
  expect(agreed({ cutover: { ...CUTOVER, windowMinutes: null } })).toBe('unmet');
});

test('at a cutover the criteria of a high-priority item are confirmed by someone who is not the assignee, under every policy', () => {
  const criteria = [{ key: 'c', evidence: 'attachment' as const }];
  const evidence = { attachment: { at: NOW - 5, by: 'somebody' } } as unknown as IssueFacts['evidence'];
  const high = (marks: Made['marks'] = {}, issue = {}): Made => ({
    ...{ id: 'phase/module/1', phase: 'phase', spec: { high: true, criteria }, marks },
    issue: { ...DONE, high: true, evidence, ...issue },
  });
  const confirmed = (by: string, byAssignee?: true) => ({
    criteria: { c: { is: 'confirmed' as const, by, at: NOW, ...(byAssignee === undefined ? {} : { byAssignee }) } },
  });
  for (const policy of ['light', 'assisted'] as const) {
    const of = (made: Made, stands: Gate['stands'] = 'cutover') =>
      found('high-items', factsOf([made], {}, { settings: { ...FIRST_SETTINGS, policy } }), { stands });
    expect(of(high())).toEqual(['unmet', 'phase/module/1']);
    expect(of(high(), 'phase-exit')).toEqual(['met', '']);
    expect(of(high(confirmed('lead')))).toEqual(['met', '']);
    expect(of(high(confirmed('somebody')))).toEqual(['unmet', 'phase/module/1']);
    expect(of(high(confirmed('lead', true)))).toEqual(['unmet', 'phase/module/1']);
    // Neither is what was confirmed before it was reopened.
    expect(of(high(confirmed('lead'), { reopened: NOW + 1 }))[0]).toBe('unmet');
  }
});

test('where a change board decides, its window has to contain the whole cutover', () => {
  const change = (says: BoardChange, cutover = CUTOVER) =>
    found('change', factsOf(CALM, { change: says, cutover }), { stands: 'cutover' })[0];
  const approved = (from: string, to: string): BoardChange => ({
    ...{ is: 'approved', number: 'CHG-7', approver: 'Board' },
    from: { date: '2027-06-01', time: from },
    to: { date: '2027-06-02', time: to },
  });
  expect(change({ is: 'not-asked' })).toBe('nothing');
  expect(change({ is: 'awaited', number: '' })).toBe('unmet');
  // The cutover is on 1 June from 21:00 to 01:00.
  expect(change(approved('21:00', '01:00'))).toBe('met');
  expect(change(approved('21:01', '01:00'))).toBe('unmet');
  expect(change(approved('21:00', '00:59'))).toBe('unmet');
  for (const left of [{ date: null }, { time: null }, { windowMinutes: null }, { date: '2027-06-08' }])
    expect(change(approved('21:00', '01:00'), { ...CUTOVER, ...left })).toBe('unmet');
  expect(found('change', factsOf(CALM, { change: { is: 'awaited', number: '' } }))[0]).toBeUndefined();
});

test('old facts, and an answer that was cut short, are unknown', () => {
  const read = (readAt: number | null, whole = true) => found('facts', factsOf(CALM, {}, { readAt, whole }))[0];
  expect(read(NOW - 60 * 60_000)).toBe('met');
  expect(read(NOW - 60 * 60_000 - 1)).toBe('unknown');
  expect(read(null)).toBe('unknown');
  expect(read(NOW, false)).toBe('unknown');
});

test('what could not be read at all is unknown, and never met', () => {
  const facts = factsOf(CALM, {
    documents: null,
    decisions: null,
    workstreams: null,
    raci: null,
    openQuestions: null,
    earlierConditions: null,
    commitment: null,
  });
  const shown = findings(facts, { stands: 'cutover', documents: ['plan'], decisions: ['d'] });
  const of = (...checks: GateCheck[]) => shown.filter(({ check }) => checks.includes(check)).map(({ is }) => is);
  expect(of('documents', 'decisions', 'raci', 'scope', 'conditions')).toEqual(Array(5).fill('unknown'));
  expect(found('workstreams', facts)).toEqual(['unknown', 'phase']);
  // Runway keeps both: there is nothing that could not be read.
  expect(of('workstreams', 'commitment')).toEqual(['unmet', 'unmet']);
  // Named or not: any of them might be under revision.
  expect(found('decisions', facts)).toEqual(['unknown', '']);
});

test('a finding carries its own conditions, and the waiver of an approver while it stands', () => {
  const conditions = [conditionOf({ id: 'c2' }), conditionOf(), conditionOf({ id: 'c3', check: 'scope' })];
  const waiverFound = (change: Parameters<typeof waiverOf>[0]) =>
    findings(factsOf(), {}, recordOf({ conditions, waivers: [waiverOf(change)] })).find(
      ({ check }) => check === 'high-items',
    )?.waiver?.id;
  const other = findings(factsOf(), {}, recordOf({ conditions })).find(({ check }) => check === 'other-items');
  expect(other?.conditions.map(({ id }) => id)).toEqual(['c1', 'c2']);
  expect(waiverFound({})).toBe('w1');
  expect(waiverFound({ until: '2027-04-15' })).toBe('w1');
  expect(waiverFound({ until: '2027-04-14' })).toBeUndefined();
  expect(waiverFound({ ended: { by: 'lead', at: '' } })).toBeUndefined();
  expect(waiverFound({ by: 'keeper' })).toBeUndefined();
  expect(waiverFound({ reason: '' })).toBeUndefined();
});

test('the next gate is the next day on which somebody looks', () => {
  const all = [
    { kind: 'notice', date: '2027-04-21' },
    { kind: 'decision', date: '2027-05-10' },
    { kind: 'review', date: '2027-05-01' },
    { kind: 'decision', date: '2027-04-20' },
    { kind: 'decision', date: null },
  ] as const;
  expect(nextGateDay({ date: '2027-04-20' }, all)).toBe('2027-05-01');
  expect(nextGateDay({ date: '2027-05-10' }, all)).toBeNull();
  expect(nextGateDay({ date: null }, all)).toBeNull();
});
