import ICAL from 'ical.js';
import fc from 'fast-check';
import { NO_DATES, type DateChoices } from '../../../src/plan/dates/date-choices';
import { gateDate } from '../../../src/plan/dates/gate-date';
import { planMilestones } from '../../../src/plan/dates/plan-milestones';
import { readHolidays } from '../../../src/plan/dates/read-holidays';
import { writeCalendar } from '../../../src/plan/dates/write-calendar';

const calendar = (events: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`;
const event = (...lines: readonly string[]) => `BEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`;
const read = (text: string) => readHolidays(text, '2027-01-01', '2029-12-31');

describe('holidays', () => {
  test('whole days, several in a row, every year; what is at an hour is left out and said', () => {
    const text = calendar(
      event('SUMMARY:Harvest', 'DTSTART;VALUE=DATE:20270930', 'DTEND;VALUE=DATE:20271002') +
        event('SUMMARY:New year', 'DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY') +
        event('SUMMARY:Lunch', 'DTSTART:20270901T120000Z', 'DTEND:20270901T130000Z'),
    );
    expect(read(text)).toEqual({
      holidays: [
        { date: '2027-01-01', name: 'New year' },
        { date: '2027-09-30', name: 'Harvest' },
        { date: '2027-10-01', name: 'Harvest' },
        { date: '2028-01-01', name: 'New year' },
        { date: '2029-01-01', name: 'New year' },
      ],
      notes: ['1 event was left out, since it is at an hour of the day: only whole days are days off.'],
    });
  });

  test('an endless daily event and a day of ten years are bounded', () => {
    const daily = read(calendar(event('SUMMARY:D', 'DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=DAILY')));
    expect(daily.holidays).toHaveLength(1_000);
    expect(daily.notes).toEqual(['Only the first 1000 days were taken.']);
    const long = read(calendar(event('SUMMARY:L', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20370101')));
    expect([long.holidays.length, long.notes.length]).toEqual([0, 1]);
  });

  test('never throws', () => {
    const part = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART;VALUE=DATE:20270101',
      'RRULE:FREQ=',
      'X',
      'DTSTART:99999999',
      '\u0000',
      ':',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (lines) => {
        expect(Array.isArray(read(lines.join('\r\n')).notes)).toBe(true);
      }),
    );
  });
});

const written = (dates: Partial<DateChoices>, version = 1) => {
  const all = { ...NO_DATES, ...dates };
  const milestones = planMilestones(
    [
      {
        id: 'non-production',
        name: 'Non-production',
        offset: { milestone: 't-0', days: -28 },
        cutover: { windowDays: 14 },
      },
      { id: 'kick-off', name: 'Kick-off' },
    ],
    all,
  );
  const date = gateDate({ milestone: 't-0', days: -2 }, milestones, all);
  return writeCalendar({
    wave: '10000.1',
    name: 'Shop, first wave',
    version,
    dates: all,
    milestones,
    gates: [{ id: 'go', name: 'Go-live', kind: 'decision', date }],
    writtenAt: Date.UTC(2027, 0, 1),
  });
};
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));

describe('the calendar of a wave', () => {
  test('holds T-0, milestones, windows and gates that have a date', () => {
    const found = events(written({ cutover: '2027-06-01' })).map((one) => [
      one.summary,
      one.startDate.toString(),
      one.endDate.toString(),
    ]);
    expect(found).toEqual([
      ['Shop, first wave: Non-production', '2027-05-04', '2027-05-05'],
      ['Shop, first wave: Non-production, test window', '2027-05-04', '2027-05-18'],
      ['Shop, first wave: T-0', '2027-06-01', '2027-06-02'],
      ['Shop, first wave: Go-live (decision)', '2027-05-28', '2027-05-29'],
    ]);
  });

  test.each([
    ['Pacific/Auckland', '2027-09-25T10:00:00Z'],
    ['UTC', '2027-09-25T22:00:00Z'],
    ['America/Los_Angeles', '2027-09-26T05:00:00Z'],
  ])('the downtime begins at 22:00 in %s', (zone, begins) => {
    const zero = events(written({ cutover: '2027-09-25', time: '22:00', windowMinutes: 360, zone })).find((one) =>
      one.summary.endsWith('T-0'),
    );
    expect(zero?.startDate.toString()).toBe(begins);
    expect(zero?.duration.toSeconds()).toBe(6 * 3600);
  });

  test('a downtime over a clock change lasts as long as it was said to', () => {
    const zero = events(
      written({ cutover: '2027-03-27', time: '23:00', windowMinutes: 240, zone: 'Europe/Berlin' }),
    ).find((one) => one.summary.endsWith('T-0'));
    expect(zero?.duration.toSeconds()).toBe(4 * 3600);
  });

  test('keeps the UIDs when dates move, and counts up the sequence, so that events move', () => {
    const before = events(written({ cutover: '2027-06-01' }, 1));
    const after = events(written({ cutover: '2027-07-01' }, 2));
    expect(after.map((one) => one.uid)).toEqual(before.map((one) => one.uid));
    expect(new Set(after.map((one) => one.uid)).size).toBe(after.length);
    expect(after.every((one) => one.sequence === 2)).toBe(true);
    expect(after[0]?.startDate.toString()).not.toBe(before[0]?.startDate.toString());
  });
});
