import ICAL from 'ical.js';
import fc from 'fast-check';
import { dayOfNumber, numberOfDay } from '../../../src/plan/dates/day-number';
import { readDayRule } from '../../../src/plan/dates/day-rule';
import { repeatDays } from '../../../src/plan/dates/repeat-days';

const number = (day: string) => numberOfDay(day) ?? NaN;

/** Days of a rule between two days, as Runway finds them. */
function found(rule: string, start: string, from: string, to: string): readonly string[] {
  const parsed = readDayRule(ICAL.parse.property(`RRULE:${rule}`)[3], number(start));
  if (typeof parsed === 'string') throw new Error(parsed);
  const days = repeatDays(parsed, number(start), { from: number(from), to: number(to) }, { left: 1_000_000 });
  return (days ?? []).map(dayOfNumber);
}

/** The same as ical.js finds them, one by one. */
function expected(rule: string, start: string, from: string, to: string): readonly string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const days: string[] = [];
  for (let left = 20_000; left > 0; left -= 1) {
    const next = (iterator.next() as ICAL.Time | null)?.toString();
    if (next === undefined || next > to) return days;
    if (next >= from) days.push(next);
  }
  throw new Error('ical.js does not come to an end');
}

describe('days of a rule', () => {
  // Examples of RFC 5545, 3.8.5.3, with days in place of hours.
  test.each([
    ['FREQ=DAILY;COUNT=3', '1997-09-02', ['1997-09-02', '1997-09-03', '1997-09-04']],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      ['1997-09-02', '1997-09-04', '1997-09-16', '1997-09-18'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      '1997-08-05',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      '1997-08-05',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=1FR', '1997-09-05', ['1997-09-05', '1997-10-03', '1997-11-07']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22', ['1997-09-22', '1997-10-20', '1997-11-17']],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3', '1997-09-28', ['1997-09-28', '1997-10-29', '1997-11-28']],
    ['FREQ=MONTHLY;COUNT=3;BYMONTHDAY=15,30', '2007-01-15', ['2007-01-15', '2007-01-30', '2007-02-15']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1997-09-02', ['1998-02-13', '1998-03-13', '1998-11-13']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', ['1997-09-04', '1997-10-07', '1997-11-06']],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', '1997-09-29', ['1997-09-29', '1997-10-30', '1997-11-27']],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200',
      '1997-01-01',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01'],
    ],
    ['FREQ=YEARLY;COUNT=3;BYDAY=20MO', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
    ['FREQ=YEARLY;COUNT=3;BYWEEKNO=20;BYDAY=MO', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
    ['FREQ=YEARLY;COUNT=3;BYWEEKNO=-1;BYDAY=SU', '2003-12-28', ['2003-12-28', '2005-01-02', '2006-01-01']],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      '1996-11-05',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    ['FREQ=YEARLY;COUNT=2', '2024-02-29', ['2024-02-29', '2028-02-29']],
    ['FREQ=YEARLY;UNTIL=19990101;BYMONTH=1;BYMONTHDAY=1', '1997-01-01', ['1997-01-01', '1998-01-01', '1999-01-01']],
  ])('%s', (rule, start, days) => {
    expect(found(rule, start, '1990-01-01', '2040-12-31')).toEqual(days);
  });

  test('finds what ical.js finds, whatever the rule', () => {
    const some = <T>(values: readonly T[]) =>
      fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
    const weekdays = some(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).map((days) => `;BYDAY=${days.join(',')}`);
    const months = some([1, 2, 5, 12]).map((each) => `;BYMONTH=${each.join(',')}`);
    // Of yearly rules ical.js takes 31 February for 3 March, and a day from the end for one of another year.
    const monthDays = (days: readonly number[]) => some(days).map((each) => `;BYMONTHDAY=${each.join(',')}`);
    const ordinals = some(['1MO', '-1SU', '2TU', '5FR']).map((each) => `;BYDAY=${each.join(',')}`);
    const rule = fc.oneof(
      fc.constant('FREQ=DAILY'),
      fc.oneof(fc.constant(''), weekdays).map((part) => `FREQ=WEEKLY${part}`),
      fc
        .oneof(fc.constant(''), monthDays([1, 13, 28, 31, -1]), weekdays, ordinals)
        .map((part) => `FREQ=MONTHLY${part}`),
      fc.constant('FREQ=YEARLY'),
      fc
        .tuple(months, fc.oneof(fc.constant(''), monthDays([1, 13, 28]), ordinals))
        .map((parts) => `FREQ=YEARLY${parts.join('')}`),
    );
    fc.assert(
      fc.property(
        rule,
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: number('2019-01-01'), max: number('2021-12-31') }).map(dayOfNumber),
        (parts, interval, count, start) => {
          // What a rule means whose start it does not match is undefined (RFC 5545, 3.8.5.3).
          const text = `${parts};INTERVAL=${String(interval)}${count === null ? '' : `;COUNT=${String(count)}`}`;
          const [first] = found(parts, start, start, '2035-12-31');
          fc.pre(first !== undefined);
          expect(found(text, first ?? '', '2023-01-01', '2027-12-31')).toEqual(
            expected(text, first ?? '', '2023-01-01', '2027-12-31'),
          );
        },
      ),
      { numRuns: 100, seed: 10 },
    );
  });
});
