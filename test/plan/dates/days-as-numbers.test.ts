import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { numberOfDay, weekdayOfNumber } from '../../../src/plan/dates/day-number';
import { addDays, addSpan, daysBetween } from '../../../src/plan/dates/working-calendar';

const text = (day: Temporal.PlainDate) => day.toString();
const someDay = fc
  .record({ year: fc.integer({ min: 1, max: 9_999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.nat(31) })
  .map(({ year, month, day }) => Temporal.PlainDate.from({ year, month, day: Math.max(1, day) }));

test('days counted as numbers are the days of the calendar', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -400_000, max: 400_000 }), (day, days) => {
      const moved = day.add({ days });
      const held = moved.year > 9_999 ? '9999-12-31' : moved.year < 1 ? '0001-01-01' : text(moved);
      expect(addDays(text(day), days)).toBe(held);
      expect(addSpan(text(day), { months: 0, days })).toBe(held);
      expect(weekdayOfNumber(numberOfDay(text(day)) ?? Number.NaN) + 1).toBe(day.dayOfWeek);
    }),
  );
});

test('days between two days are those of the calendar', () => {
  fc.assert(
    fc.property(someDay, someDay, (from, to) => {
      expect(daysBetween(text(from), text(to))).toBe(from.until(to, { largestUnit: 'day' }).days);
    }),
  );
});

test.each(['2027-02-30', '2027-13-01', '0000-01-01x', 'soon', ''])('"%s" is no day', (day) => {
  expect(() => addDays(day, 1)).toThrow(`The calendar has no day "${day}".`);
});
