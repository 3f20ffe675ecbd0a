import type { PhaseState } from '../../src/contract/readiness';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import type { ItemSpec } from '../../src/readiness/item-spec';
import type { IssueFacts } from '../../src/readiness/issue-fact';
import { FIRST_SETTINGS, type ReadinessSettings, type WaveFacts } from '../../src/readiness/wave-facts';
import { ALL, KINDS, type Kind, oracle, type Surroundings } from './phase-oracle';
import { DONE, type Made, NOW, waveOf } from './wave-of';

const SPANS = {
  ahead: { start: '2027-04-16', due: '2027-05-01' },
  come: { start: '2027-04-15', due: '2027-05-01' },
  over: { start: '2027-03-01', due: '2027-04-14' },
} as const;

function stateOf(items: readonly Kind[], { starts, stale, whole, gate, exit }: Surroundings): PhaseState {
  const wave = waveOf(
    items.map((kind, index) => ({ id: `i${index}`, phase: 'phase', ...KINDS[kind] })),
    {
      phaseSpans: {
        phase: {
          ...SPANS[starts],
          // Ten working days from Thursday the 15th are Thursday the 29th; Friday is the eleventh.
          gate: gate === 'near' ? '2027-04-29' : '2027-04-30',
          exit: exit === 'none' ? null : { withConditions: exit === 'conditional', worse: 0 },
        },
      },
      readAt: stale ? NOW - 24 * 3_600_000 - 1 : NOW - 24 * 3_600_000,
      whole,
    },
  );
  const [phase] = evaluateWave(wave).phases;
  if (phase === undefined) throw new Error('The wave has no phase.');
  return phase.state;
}

const SMALL: readonly (readonly Kind[])[] = [
  [],
  ...ALL.map((one) => [one]),
  ...ALL.flatMap((one, index) => ALL.slice(index).map((other) => [one, other])),
];
const both = [false, true];
const AROUND: readonly Surroundings[] = (['ahead', 'come', 'over'] as const).flatMap((starts) =>
  both.flatMap((stale) =>
    both.flatMap((whole) =>
      (['far', 'near'] as const).flatMap((gate) =>
        (['none', 'decided', 'conditional'] as const).map((exit) => ({ starts, stale, whole, gate, exit })),
      ),
    ),
  ),
);

test('every small phase has one state, in all surroundings, and the one that the rules say', () => {
  let tried = 0;
  for (const around of AROUND) {
    for (const items of SMALL) {
      tried += 1;
      const state = stateOf(items, around);
      if (state !== oracle(items, around))
        throw new Error(`${items.join(' + ')} in ${JSON.stringify(around)} is ${state}, not ${oracle(items, around)}.`);
    }
  }
  expect(tried).toBe(AROUND.length * SMALL.length);
  expect(tried).toBe(72 * 253);
});

test('three items of the kinds that differ in the order of the rules', () => {
  const around: Surroundings = { starts: 'come', stale: false, whole: true, gate: 'far', exit: 'none' };
  const kinds: Kind[] = [
    'complete',
    'open',
    'highStopped',
    'stopped',
    'missing',
    'unreadable',
    'unownedLater',
    'overdueThree',
    'overdueFour',
  ];
  for (const one of kinds)
    for (const two of kinds)
      for (const three of kinds) expect(stateOf([one, two, three], around)).toBe(oracle([one, two, three], around));
});

test('the reasons of a state name every rule of it that holds, with how many items', () => {
  const [phase] = evaluateWave(
    waveOf([
      { id: 'a', phase: 'phase', ...KINDS.highOverdue },
      { id: 'b', phase: 'phase', ...KINDS.missing },
      { id: 'c', phase: 'phase', ...KINDS.missing },
      { id: 'd', phase: 'phase', ...KINDS.overdueThree },
    ]),
  ).phases;
  expect(phase).toMatchObject({
    state: 'at-risk',
    reasons: [
      { rule: 'missing', count: 2 },
      { rule: 'high-overdue', count: 1 },
    ],
  });
});

test('three items that are long overdue put a phase at risk where they are 5 % of what was due so far', () => {
  const stateOfDue = (late: number, done: number) =>
    stateOfMade([
      ...Array.from({ length: late }, (_, at): Made => ({ id: `l${at}`, phase: 'phase', ...KINDS.overdueFour })),
      ...Array.from({ length: done }, (_, at): Made => ({
        id: `d${at}`,
        phase: 'phase',
        issue: { ...DONE, due: '2027-04-14' },
      })),
      ...Array.from({ length: 200 }, (_, at): Made => ({
        id: `t${at}`,
        phase: 'phase',
        issue: { ...DONE, due: '2027-04-15' },
      })),
    ]);
  expect(stateOfDue(2, 0)).toBe('on-track');
  expect(stateOfDue(3, 57)).toBe('at-risk');
  // Three of 61 are less than 5 %; what is due today is not due so far.
  expect(stateOfDue(3, 58)).toBe('on-track');
});

test('single late items are a reason beside On track', () => {
  const [phase] = evaluateWave(
    waveOf([
      { id: 'a', phase: 'phase', ...KINDS.overdueFour },
      { id: 'b', phase: 'phase', ...KINDS.stopped },
      { id: 'c', phase: 'phase', ...KINDS.begun },
    ]),
  ).phases;
  expect(phase).toMatchObject({
    state: 'on-track',
    reasons: [
      { rule: 'overdue', count: 1 },
      { rule: 'stopped', count: 1 },
    ],
  });
});

test('a decision that changed for the worse says so beside its state', () => {
  const exit = { withConditions: false, worse: 3 };
  const [phase] = evaluateWave(
    waveOf([{ id: 'a', phase: 'phase', ...KINDS.open }], { phaseSpans: { phase: { exit } } }),
  ).phases;
  expect(phase).toMatchObject({
    state: 'signed-off',
    reasons: [{ rule: 'exit-decided' }, { rule: 'worse-since-exit', count: 3 }],
  });
});

test('adding, finishing or deleting work below a heading begins nothing', () => {
  const heading = (extras: IssueFacts['extras']) =>
    stateOfMade([
      { id: 'h', phase: 'phase', issue: { category: 'indeterminate', extras } },
      { id: 'i', phase: 'phase', spec: { parent: 'h', level: 'subtask' } },
    ]);
  expect(heading([])).toBe('not-started');
  for (const is of ['open', 'done', 'missing'] as const) expect(heading([{ issue: '9', is }])).toBe('not-started');
});

test('closing what nobody has begun begins nothing', () => {
  expect(stateOfMade([{ id: 'i', phase: 'phase' }])).toBe('not-started');
  expect(stateOfMade([{ id: 'i', phase: 'phase', ...KINDS.dropped }])).toBe('not-started');
});

const stateOfMade = (made: readonly Made[]) =>
  evaluateWave(waveOf(made, { phaseSpans: { phase: SPANS.ahead } })).phases[0]?.state;

test('the numbers in Settings are where the rules change over', () => {
  const stateWith = (
    settings: Partial<ReadinessSettings>,
    made: Omit<Made, 'id' | 'phase'>,
    more: Partial<WaveFacts>,
  ) =>
    evaluateWave(
      waveOf([{ id: 'i', phase: 'phase', ...made }], { ...more, settings: { ...FIRST_SETTINGS, ...settings } }),
    ).phases[0]?.state;
  // From 9 to 15 April, a Friday and a Thursday, are four working days; three with a holiday.
  expect(stateWith({ overdueItems: 1 }, KINDS.overdueFour, {})).toBe('at-risk');
  expect(stateWith({ overdueItems: 2 }, KINDS.overdueFour, {})).toBe('not-started');
  expect(stateWith({ overdueItems: 1, overdueDays: 4 }, KINDS.overdueFour, {})).toBe('not-started');
  expect(stateWith({ overdueItems: 1 }, KINDS.overdueFour, { holidays: new Set(['2027-04-13']) })).toBe('not-started');
  expect(stateWith({}, KINDS.highUnownedLater, {})).toBe('not-started');
  expect(stateWith({ ownerDays: 15 }, KINDS.highUnownedLater, {})).toBe('at-risk');
  expect(stateWith({}, KINDS.unownedLater, {})).toBe('not-started');
  expect(stateWith({ ownerWorkingDays: 6 }, KINDS.unownedLater, {})).toBe('at-risk');
  // Gates ask for facts of the last hour, states of phases for those of the last day.
  expect(stateWith({ staleMinutes: 1 }, KINDS.open, {})).not.toBe('unknown');
});

test('a priority of the template that no create screen took counts, whatever Jira shows; one in Jira is Jira’s', () => {
  const highOf = (spec: Partial<ItemSpec>, high: boolean | null) =>
    evaluateWave(waveOf([{ id: 'phase/a', phase: 'phase', spec, issue: { high } }])).items[0]?.high;
  expect(highOf({ high: true, priority: 'high' }, false)).toBe(true);
  expect(highOf({ high: false, priority: 'low' }, true)).toBe(false);
  expect(highOf({ high: true, priority: 'high', priorityInJira: true }, false)).toBe(false);
  expect(highOf({ high: false, priority: 'low', priorityInJira: true }, true)).toBe(true);
  // As items were stored before the template's priority was kept.
  expect(highOf({ high: true }, false)).toBe(false);
  expect(highOf({ high: true }, null)).toBe(true);
});
