import { MOST_STEPS, readHolidays } from '../../../src/plan/dates/read-holidays';

const event = (...lines: readonly string[]) => `BEGIN:VEVENT\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`;
const calendar = (...events: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
/** What is read of a file, and in how many steps. */
const read = (...events: readonly string[]) => {
  const steps = { left: MOST_STEPS };
  const { holidays, notes } = readHolidays(calendar(...events), '2026-01-01', '2031-12-31', steps);
  return {
    days: holidays.map(({ date }) => date),
    names: holidays.map(({ name }) => name),
    notes,
    steps: MOST_STEPS - steps.left,
  };
};
const repeated = (rule: string, start = '20260101') =>
  read(event('SUMMARY:X', `DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`));
const LEFT_OUT = '1 event was left out, since it ';

describe('rules that match no day', () => {
  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=MONTHLY;BYMONTHDAY=30,31;BYMONTH=2',
    'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=4,6,9,11;BYMONTHDAY=31',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYDAY=-6FR,7SU',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=10TU',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=32',
    'FREQ=DAILY;BYMONTH=1;BYSETPOS=2',
    'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=-8',
    'FREQ=YEARLY;BYYEARDAY=200;BYMONTH=1',
    'FREQ=YEARLY;UNTIL=20251231',
    'FREQ=DAILY;UNTIL=20200101;COUNT=1000000000',
  ])('%s is seen before a day is looked at', (rule) => {
    expect(repeated(rule)).toEqual({
      days: [],
      names: [],
      notes: [`${LEFT_OUT}repeats on no day of the years that are read.`],
      steps: 0,
    });
  });

  test.each([
    ['FREQ=YEARLY;BYWEEKNO=2;BYMONTH=6;BYDAY=MO'],
    ['FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1,2,3'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6'],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=MO'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=WE'],
  ])('%s costs the days of the span and no more', (rule) => {
    const { days, notes, steps } = repeated(rule);
    expect([days, notes]).toEqual([[], [`${LEFT_OUT}repeats on no day of the years that are read.`]]);
    expect(steps).toBeLessThan(2 * 366 * 8);
  });

  test.each([
    ['FREQ=SECONDLY', 'repeats within a day'],
    ['FREQ=MINUTELY;INTERVAL=5', 'repeats within a day'],
    ['FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30', 'repeats within a day'],
    ['FREQ=YEARLY;BYYEARDAY=367', 'is not readable'],
    ['FREQ=YEARLY;BYWEEKNO=54', 'is not readable'],
    ['FREQ=YEARLY;BYDAY=MO;BYSETPOS=367', 'is not readable'],
    ['FREQ=DAILY;BYMONTHDAY=32', 'is not readable'],
    ['FREQ=YEARLY;BYMONTH=13', 'is not readable'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'is not readable'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'is not readable'],
    ['FREQ=NEVER', 'is not readable'],
    ['COUNT=3', 'is not readable'],
    ['FREQ=YEARLY;RSCALE=CHINESE', 'is not readable'],
    ['FREQ=YEARLY;UNTIL=20280230', 'names a day that does not exist'],
  ])('%s is left out: it %s', (rule, because) => {
    expect(repeated(rule)).toEqual({ days: [], names: [], notes: [`${LEFT_OUT}${because}.`], steps: 0 });
  });

  test('one such event leaves the others of its file as they are', () => {
    const { days, notes } = read(
      event('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=DAILY;BYMONTHDAY=40'),
      event('DTSTART;VALUE=DATE:20260202', 'X-BROKEN', 'SUMMARY:Still here'),
    );
    expect([days, notes]).toEqual([['2026-02-02'], [`${LEFT_OUT}is not readable.`]]);
  });
});

describe('days that do not exist', () => {
  test.each(['20270230', '20270229', '20270431', '20271301', '20270100', '20270132', '21000229'])(
    '%s is no holiday',
    (day) => {
      const { days, notes } = read(event('SUMMARY:X', `DTSTART;VALUE=DATE:${day}`));
      expect([days, notes]).toEqual([[], [`${LEFT_OUT}names a day that does not exist.`]]);
    },
  );

  test.each(['DTEND;VALUE=DATE:20270230', 'RDATE;VALUE=DATE:20270301,20270431'])('nor is one with %s', (line) => {
    const { days, notes } = read(event('DTSTART;VALUE=DATE:20270227', line));
    expect([days, notes]).toEqual([[], [`${LEFT_OUT}names a day that does not exist.`]]);
  });

  test('a rule passes over the months and years that lack its day', () => {
    expect(repeated('FREQ=MONTHLY;COUNT=4', '20260131').days).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
    ]);
    expect(repeated('FREQ=YEARLY', '20240229').days).toEqual(['2028-02-29']);
    expect(repeated('FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=31', '20260331').days).not.toContain('2026-03-03');
  });
});

describe('exceptions of a repeated event', () => {
  test('EXDATE, RDATE, a replaced and a cancelled day', () => {
    const { days, notes } = read(
      event(
        'UID:a',
        'DTSTART;VALUE=DATE:20260105',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;VALUE=DATE:20260106,20260230',
        'RDATE;VALUE=DATE:20260201',
      ),
      event('UID:a', 'RECURRENCE-ID;VALUE=DATE:20260107', 'DTSTART;VALUE=DATE:20260301'),
      event('UID:a', 'RECURRENCE-ID;VALUE=DATE:20260108', 'DTSTART;VALUE=DATE:20260108', 'STATUS:CANCELLED'),
    );
    expect(days).toEqual(['2026-01-05', '2026-01-09', '2026-02-01', '2026-03-01']);
    expect(notes).toEqual([`${LEFT_OUT}is cancelled.`]);
  });

  test('an alarm is no part of its event, and a name is one line', () => {
    const { days, names } = read(
      event(
        'SUMMARY:Long\\n name\\, and',
        '  on',
        'DTSTART:20260105',
        'BEGIN:VALARM',
        'DURATION:P90D',
        'SUMMARY:No',
        'END:VALARM',
      ),
    );
    expect([days, names]).toEqual([['2026-01-05'], ['Long name, and on']]);
  });
});

describe('hostile sizes, in steps', () => {
  test.each([
    ['an interval beyond all time', 'FREQ=DAILY;INTERVAL=999999999999999999', '20260101', 10],
    ['an interval of months beyond all time', 'FREQ=MONTHLY;INTERVAL=99999999999', '20260101', 100],
    ['an interval of none, taken as 1', 'FREQ=YEARLY;INTERVAL=0', '20260101', 400],
    ['a count beyond all time', 'FREQ=YEARLY;COUNT=99999999999999999999999', '20260101', 400],
    ['a leap day since the year 1', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '00010101', 400],
    ['each day since the year 1, without a count', 'FREQ=DAILY', '00010101', 10_000],
    ['each day since the year 1, counted', 'FREQ=DAILY;COUNT=1000000', '00010101', MOST_STEPS + 400],
    [
      'every part at once',
      'FREQ=YEARLY;BYMONTH=1,2,3;BYWEEKNO=1,2,3;BYMONTHDAY=1,31;BYDAY=MO,TU;BYSETPOS=1',
      '20260101',
      4_000,
    ],
  ])('%s', (_, rule, start, most) => {
    expect(repeated(rule, start).steps).toBeLessThanOrEqual(most);
  });

  test('thousands of events with rules share one bound, and what it left out is said', () => {
    const { days, notes, steps } = read(
      event('DTSTART;VALUE=DATE:20260704'),
      ...Array.from({ length: 4_000 }, () =>
        event('DTSTART;VALUE=DATE:00010101', 'RRULE:FREQ=YEARLY;BYDAY=MO;COUNT=900000'),
      ),
      event('DTSTART;VALUE=DATE:20260705'),
    );
    expect(days).toEqual(expect.arrayContaining(['2026-07-04', '2026-07-05']));
    expect(notes).toEqual(['4000 events were left out, since they repeat too often to be read to the end.']);
    expect(steps).toBeLessThanOrEqual(MOST_STEPS + 400);
  });

  test('an event of 62 days on each day costs its days', () => {
    const { days, steps } = read(event('DTSTART;VALUE=DATE:20260101', 'DURATION:P62D', 'RRULE:FREQ=DAILY'));
    expect(days).toHaveLength(1_000);
    expect(steps).toBeLessThan(200_000);
  });

  test('thousands of repeated events of a true calendar are read whole', () => {
    const { notes, steps } = read(
      ...Array.from({ length: 1_500 }, (_, at) =>
        event(`DTSTART;VALUE=DATE:2020010${String((at % 9) + 1)}`, 'RRULE:FREQ=YEARLY'),
      ),
    );
    expect([notes, steps < MOST_STEPS]).toEqual([[], true]);
  });
});
