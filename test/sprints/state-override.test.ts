import type { SprintWorkstream } from '../../src/contract/sprints';
import { endOfDay, mayEnd, overridden, type StateOverride, withOverride } from '../../src/sprints/state-override';

const HOUR = 3_600_000;
const one = (change: Partial<StateOverride> = {}): StateOverride => ({
  ...{ sprint: 3, workstream: 'network', state: 'at-risk', reason: 'Late line', by: 'acc-lead', at: 0 },
  ...{ until: '2027-03-05', endsAt: 100, ...change },
});
const network: SprintWorkstream = {
  ...{ slug: 'network', name: 'Network', state: 'on-target', complete: 1, counted: 2 },
  ...{ blocked: 0, overdue: 0, missing: 0 },
};
const shown = (all: readonly StateOverride[], now: number) => {
  const { workstreams, expired } = overridden(3, [network], all, now);
  return [
    workstreams[0]?.state,
    workstreams[0]?.override?.state ?? null,
    expired.map(({ name, state }) => [name, state]),
  ];
};

describe('a state set by hand', () => {
  test.each([
    ['holds beside the rule’s state', [one()], 99, ['on-target', 'at-risk', []]],
    ['ends at the very moment of its end and is listed', [one()], 100, ['on-target', null, [['Network', 'at-risk']]]],
    ['of another sprint says nothing here', [one({ sprint: 4 })], 50, ['on-target', null, []]],
    ['of another workstream says nothing here', [one({ workstream: 'data' })], 50, ['on-target', null, []]],
    [
      'after an expired one holds beside it in the list',
      [one(), one({ state: 'blocked', endsAt: 300 })],
      200,
      ['on-target', 'blocked', [['Network', 'at-risk']]],
    ],
  ])('%s', (_name, all, now, expected) => {
    expect(shown(all, now)).toEqual(expected);
  });

  test('takes the place of one that holds, and can be taken back; an expired one stays', () => {
    const of = { sprint: 3, workstream: 'network' };
    const next = one({ state: 'blocked', endsAt: 300 });
    expect(withOverride([one()], of, next, 50)).toEqual([next]);
    expect(withOverride([one()], of, null, 50)).toEqual([]);
    expect(withOverride([one()], of, next, 150)).toEqual([one(), next]);
    expect(withOverride([one()], of, null, 150)).toEqual([one()]);
  });

  test('ends today at the earliest and in 14 days at the latest', () => {
    const days = ['2027-02-28', '2027-03-01', '2027-03-15', '2027-03-16'];
    expect(days.map((until) => mayEnd(until, '2027-03-01'))).toEqual([false, true, true, false]);
  });

  test.each([
    ['UTC', '2027-03-02', Date.UTC(2027, 2, 3)],
    ['Europe/Berlin', '2027-03-02', Date.UTC(2027, 2, 2, 23)],
    // The clocks go forward on the 14th.
    ['America/New_York', '2027-03-14', Date.UTC(2027, 2, 15, 4)],
    ['Pacific/Auckland', '2027-03-01', Date.UTC(2027, 2, 1, 11)],
  ])('in %s the %s ends with its last moment there', (zone, day, end) => {
    expect(endOfDay(day, zone, Date.UTC(2027, 2, 1, 9))).toBe(end);
    expect(end % HOUR).toBe(0);
  });
});
