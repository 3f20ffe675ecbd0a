import { todayIn } from '../../src/app/waves/today-in';
import { evaluateWave } from '../../src/readiness/evaluate-wave';
import { FIRST_SETTINGS, type WaveFacts } from '../../src/readiness/wave-facts';
import { waveOf } from './wave-of';

const DUE = 'phase/module/1';

/** One open item that is due on a day, looked at in a moment from a wave in a time zone. */
function lookedAt(zone: string, due: string, moment: number, change: Partial<WaveFacts> = {}) {
  const wave = waveOf(
    [{ id: DUE, phase: 'phase', spec: { firstDue: due }, issue: { due, category: 'indeterminate' } }],
    {
      // One long overdue item is enough, so that its rule says when it became so.
      settings: { ...FIRST_SETTINGS, overdueItems: 1 },
      ...change,
      now: moment,
      today: todayIn(zone, moment),
      readAt: moment,
    },
  );
  const { total, phases } = evaluateWave(wave);
  return { overdue: total.overdue, late: total.late, rules: phases[0]?.reasons.map(({ rule }) => rule) ?? [] };
}

/** Worked by hand: when the day after `due` begins, in UTC. In brackets how far the zone is from UTC then. */
const MIDNIGHTS: readonly (readonly [zone: string, due: string, flips: string])[] = [
  ['Pacific/Auckland', '2027-06-01', '2027-06-01T12:00:00Z'], // (+12)
  ['Pacific/Auckland', '2027-01-15', '2027-01-15T11:00:00Z'], // (+13, summer there)
  ['UTC', '2027-06-01', '2027-06-02T00:00:00Z'],
  ['America/Los_Angeles', '2027-06-01', '2027-06-02T07:00:00Z'], // (-7)
  ['America/Los_Angeles', '2027-12-31', '2028-01-01T08:00:00Z'], // (-8)
  // T-0 on the last Sunday of March, which has 23 hours: it begins at +1 and ends at +2.
  ['Europe/Berlin', '2027-03-27', '2027-03-27T23:00:00Z'],
  ['Europe/Berlin', '2027-03-28', '2027-03-28T22:00:00Z'],
  // T-0 on the last Sunday of October, which has 25: it begins at +2 and ends at +1.
  ['Europe/Berlin', '2027-10-30', '2027-10-30T22:00:00Z'],
  ['Europe/Berlin', '2027-10-31', '2027-10-31T23:00:00Z'],
];

describe('overdue', () => {
  it.each(MIDNIGHTS)('in %s what is due on %s is so from %s on, and not a moment before', (zone, due, flips) => {
    const midnight = Date.parse(flips);
    expect(lookedAt(zone, due, midnight - 1)).toMatchObject({ overdue: 0, late: 0 });
    expect(lookedAt(zone, due, midnight)).toMatchObject({ overdue: 1, late: 1 });
  });

  it('is a matter of the wave’s zone alone: at one moment it is overdue in Auckland and not in Los Angeles', () => {
    const moment = Date.parse('2027-06-01T18:00:00Z');
    expect(
      ['Pacific/Auckland', 'UTC', 'America/Los_Angeles'].map((zone) => lookedAt(zone, '2027-06-01', moment).overdue),
    ).toEqual([1, 0, 0]);
  });
});

/** Worked by hand: when the fourth working day after `due` begins, with 3 days allowed. */
const LONG_OVERDUE: readonly (readonly [
  zone: string,
  due: string,
  days: readonly number[],
  holiday: string,
  from: string,
])[] = [
  // Tuesday; Wednesday, Thursday, Friday, then Monday the 7th.
  ['Pacific/Auckland', '2027-06-01', [1, 2, 3, 4, 5], '', '2027-06-06T12:00:00Z'],
  ['UTC', '2027-06-01', [1, 2, 3, 4, 5], '', '2027-06-07T00:00:00Z'],
  ['America/Los_Angeles', '2027-06-01', [1, 2, 3, 4, 5], '', '2027-06-07T07:00:00Z'],
  // The Friday before the clocks go forward; Monday the 29th, Tuesday, Wednesday, then Thursday the 1st.
  ['Europe/Berlin', '2027-03-26', [1, 2, 3, 4, 5], '', '2027-03-31T22:00:00Z'],
  // Easter Monday, the 29th, is off: Friday the 2nd.
  ['Europe/Berlin', '2027-03-26', [1, 2, 3, 4, 5], '2027-03-29', '2027-04-01T22:00:00Z'],
  // Thursday, where Sundays are worked: the Sunday of 23 hours, Monday, Tuesday, then Wednesday the 31st.
  ['Europe/Berlin', '2027-03-25', [1, 2, 3, 4, 7], '', '2027-03-30T22:00:00Z'],
  // Thursday; the Sunday of 25 hours, Monday, Tuesday, then Wednesday the 3rd of November.
  ['Europe/Berlin', '2027-10-28', [1, 2, 3, 4, 7], '', '2027-11-02T23:00:00Z'],
];

describe('overdue by more than three working days', () => {
  it.each(LONG_OVERDUE)(
    'in %s, due on %s, with the working days %p and %p off, from %s on',
    (zone, due, workingDays, holiday, from) => {
      const change = { workingDays, holidays: new Set([holiday]) };
      const begins = Date.parse(from);
      expect(lookedAt(zone, due, begins - 1, change).rules).not.toContain('long-overdue');
      expect(lookedAt(zone, due, begins, change).rules).toContain('long-overdue');
    },
  );
});
