import { HOLIDAY_COUNTRIES } from '../../../src/contract/limits';
import { publicHolidays } from '../../../src/plan/dates/public-holidays';

const dates = (country: (typeof HOLIDAY_COUNTRIES)[number], year: number) =>
  publicHolidays(country, year, year).map(({ date }) => date.slice(5));

describe('public holidays by rules', () => {
  // As the governments of these countries list them.
  test.each([
    ['GB', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28'],
    ['GB', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
    ['US', 2027, '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
    ['FR', 2025, '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25'],
    ['CA', 2026, '01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-26 12-28'],
    ['SE', 2026, '01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-19 12-24 12-25 12-26 12-31'],
    ['NL', 2026, '01-01 04-06 04-27 05-14 05-25 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
  ] as const)('of %s in %i', (country, year, expected) => {
    expect(dates(country, year).join(' ')).toBe(expected);
  });

  test('King’s Day is the Saturday before where it would be a Sunday, St Brigid’s Day the first of February on a Friday', () => {
    expect(dates('NL', 2031)).toContain('04-26');
    expect(dates('NL', 2031)).not.toContain('04-27');
    expect(dates('IE', 2030)).toContain('02-01');
    expect(dates('IE', 2030)).not.toContain('02-04');
  });

  test('each country has days in each year, in order, each once', () => {
    for (const country of HOLIDAY_COUNTRIES) {
      const days = publicHolidays(country, 2026, 2036).map(({ date }) => date);
      expect(days).toEqual([...new Set(days)].toSorted());
      for (let year = 2026; year <= 2036; year += 1)
        expect(days.filter((day) => day.startsWith(String(year))).length).toBeGreaterThanOrEqual(4);
    }
  });
});
