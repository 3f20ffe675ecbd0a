import fc from 'fast-check';
import type { Finding, GateCheck, VerdictIs } from '../../src/contract/gates';
import { CHECKS } from '../../src/readiness/checks';
import { verdictOf } from '../../src/gates/status/verdict-of';
import { conditionOf, waiverOf } from './gate-of';

const DAYS = { today: '2027-04-15', next: '2027-05-01' };

/** Every way in which one check can stand: what it found, and what people said of that. */
const WAYS = {
  met: { is: 'met' },
  'met and waived': { is: 'met', waiver: waiverOf() },
  unmet: { is: 'unmet' },
  'unmet with a condition': { is: 'unmet', conditions: [conditionOf({ due: '2027-05-01' })] },
  'unmet with a condition that is met': {
    is: 'unmet',
    conditions: [conditionOf({ due: '2027-04-01', met: { by: 'finisher', at: '2027-03-31T08:00:00.000Z', note: '' } })],
  },
  'unmet with a condition of nobody': { is: 'unmet', conditions: [conditionOf({ owner: null })] },
  'unmet with a condition without a date': { is: 'unmet', conditions: [conditionOf({ due: null })] },
  'unmet with a condition after the next gate': { is: 'unmet', conditions: [conditionOf({ due: '2027-05-02' })] },
  'unmet with a condition over its date': { is: 'unmet', conditions: [conditionOf({ due: '2027-04-14' })] },
  'unmet and waived': { is: 'unmet', waiver: waiverOf() },
  unknown: { is: 'unknown' },
  'unknown and waived': { is: 'unknown', waiver: waiverOf() },
  'unknown with a condition': { is: 'unknown', conditions: [conditionOf()] },
  nothing: { is: 'nothing' },
} as const satisfies Record<string, Partial<Finding>>;
type Way = keyof typeof WAYS;
const WEIGHTS = ['must', 'should', 'off'] as const;
type Row = readonly [(typeof WEIGHTS)[number], Way];
const ROWS: readonly Row[] = WEIGHTS.flatMap((weight) => (Object.keys(WAYS) as Way[]).map((way): Row => [weight, way]));

const IDS: readonly GateCheck[] = CHECKS.map(({ id }) => id);
const findingOf = ([weight, way]: Row, check: GateCheck): Finding => ({
  check,
  weight,
  evidence: [],
  conditions: [],
  waiver: null,
  ...WAYS[way],
});
const verdict = (rows: readonly Row[]): VerdictIs =>
  verdictOf(
    rows.map((row, index) => findingOf(row, IDS[index] ?? 'facts')),
    DAYS,
  ).is;

/** The rules once more, in the words of the product and counted instead of tried: what remains to be said of each row. */
function oracle(rows: readonly Row[]): VerdictIs {
  const tally = { fatal: 0, blind: 0, excused: 0, asked: 0 };
  for (const [weight, way] of rows) {
    if (weight === 'off' || way === 'nothing') continue;
    tally.asked += 1;
    if (way.startsWith('met')) continue;
    if (way.startsWith('unknown')) tally.blind += 1;
    else if (way === 'unmet and waived') tally.excused += 1;
    else if (weight === 'should' && (way === 'unmet with a condition' || way === 'unmet with a condition that is met'))
      tally.excused += 1;
    else tally.fatal += 1;
  }
  if (tally.fatal) return 'no-go';
  if (tally.blind || !tally.asked) return 'cannot-say';
  return tally.excused ? 'conditional-go' : 'go';
}

/** The table of the issue, by hand: one row each, alone. */
test.each([
  ['must', 'met', 'go'],
  ['must', 'unmet', 'no-go'],
  ['must', 'unmet with a condition', 'no-go'],
  ['must', 'unknown', 'cannot-say'],
  ['must', 'unmet and waived', 'conditional-go'],
  ['should', 'met', 'go'],
  ['should', 'unmet', 'no-go'],
  ['should', 'unmet with a condition', 'conditional-go'],
  ['should', 'unknown', 'cannot-say'],
  ['should', 'unmet and waived', 'conditional-go'],
] as const)('a %s that is %s gives %s, and switched off it is not looked at', (weight, way, is) => {
  expect(verdict([[weight, way]])).toBe(is);
  expect(
    verdict([
      ['off', way],
      ['must', 'met'],
    ]),
  ).toBe('go');
});

test('every set of at most three rows has one verdict, and the one that the rules say', () => {
  let tried = 0;
  const check = (rows: readonly Row[]) => {
    tried += 1;
    const is = verdict(rows);
    if (is !== oracle(rows)) throw new Error(`${JSON.stringify(rows)} is ${is}, not ${oracle(rows)}.`);
  };
  check([]);
  ROWS.forEach((one, i) => {
    check([one]);
    ROWS.slice(i).forEach((two, j) => {
      check([one, two]);
      for (const three of ROWS.slice(i + j)) check([one, two, three]);
    });
  });
  const n = ROWS.length;
  expect(n).toBe(42);
  expect(tried).toBe(1 + n + (n * (n + 1)) / 2 + (n * (n + 1) * (n + 2)) / 6);
});

const ORDER: readonly VerdictIs[] = ['no-go', 'cannot-say', 'conditional-go', 'go'];
const isAsked = ([weight, way]: Row) => weight !== 'off' && way !== 'nothing';
const row = fc.constantFrom(...ROWS);

test('once something is asked, nothing but met is added without lowering the verdict or keeping it', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 11 }), row, fc.nat(), (rows, added, at) => {
      fc.pre(rows.some(isAsked));
      const place = at % (rows.length + 1);
      const after = ORDER.indexOf(verdict([...rows.slice(0, place), added, ...rows.slice(place)]));
      expect(after).toBeLessThanOrEqual(ORDER.indexOf(verdict(rows)));
      // Met is no help either: it keeps what there was.
      expect(verdict([...rows, ['must', 'met']])).toBe(verdict(rows));
    }),
  );
});

test('where nothing is asked nobody can say, however much is switched off', () => {
  expect(verdict([])).toBe('cannot-say');
  const facts: Finding = { ...findingOf(['must', 'met'], 'facts'), weight: 'unknown-if-not' };
  const off = IDS.filter((id) => id !== 'facts').map((id) => findingOf(['off', 'met'], id));
  const said = verdictOf([...off, facts], DAYS);
  expect(said.is).toBe('cannot-say');
  expect(said.reasons).toEqual([{ rule: 'nothing-asked', check: null }]);
  expect(said.notChecked).toHaveLength(14);
});

test('facts that are not known make it unknown, and no known failure less known', () => {
  const facts = (is: Finding['is']): Finding => ({
    ...findingOf(['must', 'met'], 'facts'),
    weight: 'unknown-if-not',
    is,
  });
  const met = findingOf(['must', 'met'], 'high-items');
  const unmet = findingOf(['must', 'unmet'], 'high-items');
  expect(verdictOf([met, facts('met')], DAYS).is).toBe('go');
  for (const is of ['unknown', 'unmet', 'nothing'] as const) {
    expect(verdictOf([met, facts(is)], DAYS).is).toBe('cannot-say');
    expect(verdictOf([unmet, facts(is)], DAYS).is).toBe('no-go');
  }
});

test('the order of the findings does not matter, not even for the reasons', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      (rows, keys) => {
        const findings = rows.map((one, index) => findingOf(one, IDS[index] ?? 'facts'));
        const shuffled = findings
          .map((finding, index) => ({ finding, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ finding }) => finding);
        expect(verdictOf(shuffled, DAYS)).toEqual(verdictOf(findings, DAYS));
      },
    ),
  );
});

test('the reasons name every check of the verdict and none of another', () => {
  const said = verdictOf(
    [
      findingOf(['should', 'unmet with a condition over its date'], 'other-items'),
      findingOf(['must', 'unmet'], 'high-rows'),
      findingOf(['must', 'unknown'], 'documents'),
      findingOf(['off', 'unmet'], 'raci'),
      findingOf(['should', 'unmet and waived'], 'scope'),
    ],
    DAYS,
  );
  expect(said).toEqual({
    is: 'no-go',
    reasons: [
      { rule: 'must-unmet', check: 'high-rows' },
      { rule: 'should-open', check: 'other-items' },
    ],
    notChecked: ['raci'],
  });
});

test('a condition may be due on the day of the next gate, on any day where there is none, and today', () => {
  const withDue = (due: string, next: string | null) =>
    verdictOf([{ ...findingOf(['should', 'unmet'], 'other-items'), conditions: [conditionOf({ due })] }], {
      today: '2027-04-15',
      next,
    }).is;
  expect(withDue('2027-05-01', '2027-05-01')).toBe('conditional-go');
  expect(withDue('2027-05-02', '2027-05-01')).toBe('no-go');
  expect(withDue('2099-01-01', null)).toBe('conditional-go');
  expect(withDue('2027-04-15', null)).toBe('conditional-go');
  expect(withDue('2027-04-14', null)).toBe('no-go');
});
