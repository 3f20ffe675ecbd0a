import type { PhaseState } from '../../src/contract/readiness';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import type { ItemSpec } from '../../src/readiness/item-spec';
import type { IssueFacts } from '../../src/readiness/issue-fact';
import { FIRST_SETTINGS, type ReadinessSettings, type WaveFacts } from '../../src/readiness/wave-facts';
import { DONE, type Made, NOW, waveOf } from './wave-of';

/** The kinds of item that a small phase is put together from, each with what the oracle has to know of it. */
const KINDS = {
  complete: { issue: DONE },
  open: { issue: {} },
  begun: { issue: { category: 'indeterminate' as const } },
  highStopped: { issue: { flagged: true, high: true } },
  stopped: { issue: { flagged: true } },
  blockedNow: { issue: { blockers: ['7'], start: '2027-04-15', due: '2027-05-01' } },
  blockedLater: { issue: { blockers: ['7'], start: '2027-04-16', due: '2027-05-01' } },
  unconfirmed: { spec: { criteria: [{ key: 'x', evidence: 'confirmation' as const }] }, issue: DONE },
  wasDoneUnseen: { is: 'unreadable' as const, issue: { ...DONE, due: '2027-04-01', flagged: true } },
  missing: { is: 'missing' as const, issue: {} },
  highOverdue: { issue: { due: '2027-04-14', high: true } },
  overdueThree: { issue: { due: '2027-04-12' } },
  overdueFour: { issue: { due: '2027-04-09' } },
  unownedSoon: { issue: { assignee: null, due: '2027-04-29' } },
  unownedLater: { issue: { assignee: null, due: '2027-04-30' } },
  unreadable: { is: 'unreadable' as const, issue: {} },
  dropped: { issue: { ...DONE, resolution: 'Duplicate' } },
  notApplicable: { marks: { notApplicable: { reason: 'replaced' as const, at: 0, sincePhaseBegan: false } } },
  ongoing: { spec: { ongoing: true } },
} satisfies Record<string, Omit<Made, 'id' | 'phase'>>;
type Kind = keyof typeof KINDS;
const ALL = Object.keys(KINDS) as Kind[];

interface Surroundings {
  readonly starts: 'ahead' | 'come' | 'over';
  readonly stale: boolean;
  readonly whole: boolean;
  readonly settingUp: boolean;
  readonly exit: 'none' | 'decided' | 'conditional';
}

const has = (items: readonly Kind[], ...kinds: readonly Kind[]) => items.some((item) => kinds.includes(item));

/** The rules once more, in the words of the product and written another way: one question after the other. */
function oracle(items: readonly Kind[], around: Surroundings): PhaseState {
  const counted = items.filter((item) => item !== 'notApplicable' && item !== 'ongoing');
  if (items.every((item) => item === 'notApplicable')) return 'not-applicable';
  if (around.exit !== 'none') return around.exit === 'decided' ? 'signed-off' : 'signed-off-with-conditions';
  if (around.settingUp) return 'setting-up';
  if (has(items, 'highStopped')) return 'blocked';
  if (has(items, 'stopped', 'blockedNow', 'missing', 'highOverdue', 'overdueFour', 'unownedSoon')) return 'at-risk';
  if (around.stale || !around.whole || has(items, 'unreadable', 'wasDoneUnseen')) return 'unknown';
  if (counted.length === 0) {
    if (around.starts === 'ahead') return 'not-started';
    return around.starts === 'over' ? 'complete' : 'on-track';
  }
  if (counted.every((item) => item === 'complete')) return 'complete';
  if (around.starts === 'ahead' && !has(items, 'begun', 'complete', 'unconfirmed')) return 'not-started';
  return 'on-track';
}

const SPANS = {
  ahead: { start: '2027-04-16', due: '2027-05-01' },
  come: { start: '2027-04-15', due: '2027-05-01' },
  over: { start: '2027-03-01', due: '2027-04-14' },
} as const;

function stateOf(items: readonly Kind[], { starts, stale, whole, settingUp, exit }: Surroundings): PhaseState {
  const wave = waveOf(
    items.map((kind, index) => ({ id: `i${index}`, phase: 'phase', ...KINDS[kind] })),
    {
      phaseSpans: {
        phase: {
          ...SPANS[starts],
          exit: exit === 'none' ? null : { withConditions: exit === 'conditional', worse: 0 },
        },
      },
      readAt: stale ? NOW - 61 * 60_000 : NOW,
      whole,
      // Wednesday and Thursday follow: two working days, fewer than five.
      ...(settingUp ? { importedOn: '2027-04-13', peopleMapped: false } : {}),
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
      both.flatMap((settingUp) =>
        (['none', 'decided', 'conditional'] as const).map((exit) => ({ starts, stale, whole, settingUp, exit })),
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
  expect(tried).toBe(72 * 210);
});

test('three items of the kinds that differ in the order of the rules', () => {
  const around: Surroundings = { starts: 'come', stale: false, whole: true, settingUp: false, exit: 'none' };
  const kinds: Kind[] = ['complete', 'open', 'highStopped', 'stopped', 'missing', 'unreadable', 'unownedLater'];
  for (const one of kinds)
    for (const two of kinds)
      for (const three of kinds) expect(stateOf([one, two, three], around)).toBe(oracle([one, two, three], around));
});

test('the reasons of a state name every rule of it that holds, with how many items', () => {
  const [phase] = evaluateWave(
    waveOf([
      { id: 'a', phase: 'phase', ...KINDS.stopped },
      { id: 'b', phase: 'phase', ...KINDS.missing },
      { id: 'c', phase: 'phase', ...KINDS.missing },
      { id: 'd', phase: 'phase', ...KINDS.overdueThree },
    ]),
  ).phases;
  expect(phase).toMatchObject({
    state: 'at-risk',
    reasons: [
      { rule: 'stopped', count: 1 },
      { rule: 'missing', count: 2 },
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
  expect(stateWith({}, KINDS.overdueFour, {})).toBe('at-risk');
  expect(stateWith({ overdueDays: 4 }, KINDS.overdueFour, {})).not.toBe('at-risk');
  expect(stateWith({}, KINDS.overdueFour, { holidays: new Set(['2027-04-13']) })).not.toBe('at-risk');
  expect(stateWith({}, KINDS.unownedLater, {})).not.toBe('at-risk');
  expect(stateWith({ ownerDays: 15 }, KINDS.unownedLater, {})).toBe('at-risk');
  // Imported on Thursday a week ago: five working days.
  const lastWeek = { importedOn: '2027-04-08', peopleMapped: false };
  expect(stateWith({}, KINDS.open, lastWeek)).not.toBe('setting-up');
  expect(stateWith({ settingUpDays: 6 }, KINDS.open, lastWeek)).toBe('setting-up');
  expect(stateWith({}, KINDS.open, { ...lastWeek, importedOn: '2027-04-09' })).toBe('setting-up');
  expect(stateWith({ staleMinutes: 10 }, KINDS.open, {})).not.toBe('unknown');
  expect(stateWith({ staleMinutes: 9 }, KINDS.open, {})).toBe('unknown');
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
