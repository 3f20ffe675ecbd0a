import type { HolidayCountry } from '../../contract/limits';

/** A holiday of each year. Months from 1; weekdays 1 Monday … 7 Sunday. */
export type HolidayRule =
  | { readonly name: string; readonly on: readonly [month: number, day: number]; readonly weekend?: Weekend }
  /** Days from Easter Sunday (Gregorian). */
  | { readonly name: string; readonly easter: number }
  /** The first such weekday on or after a day; the day itself also where it is the weekday `orOn`. */
  | {
      readonly name: string;
      readonly weekday: number;
      readonly from: readonly [month: number, day: number];
      readonly orOn?: number;
    };

/**
 * What is off where the day falls on a weekend: besides it the nearest weekday, or the next one that is no holiday; instead of a Sunday
 * the day before. Absent: nothing more.
 */
export type Weekend = 'nearest' | 'next' | 'before-sunday';

const on = (month: number, day: number, name: string, weekend?: Weekend): HolidayRule =>
  weekend === undefined ? { name, on: [month, day] } : { name, on: [month, day], weekend };
const easter = (days: number, name: string): HolidayRule => ({ name, easter: days });
const monday = (month: number, from: number, name: string): HolidayRule => ({ name, weekday: 1, from: [month, from] });

const NEW_YEAR = on(1, 1, 'New Year’s Day');
const EPIPHANY = on(1, 6, 'Epiphany');
const MAUNDY = easter(-3, 'Maundy Thursday');
const GOOD_FRIDAY = easter(-2, 'Good Friday');
const EASTER_MONDAY = easter(1, 'Easter Monday');
const LABOUR = on(5, 1, 'Labour Day');
const VICTORY = on(5, 8, 'Victory Day');
const ASCENSION = easter(39, 'Ascension Day');
const WHIT_MONDAY = easter(50, 'Whit Monday');
const CORPUS = easter(60, 'Corpus Christi');
const ASSUMPTION = on(8, 15, 'Assumption Day');
const ALL_SAINTS = on(11, 1, 'All Saints’ Day');
const ARMISTICE = on(11, 11, 'Armistice Day');
const IMMACULATE = on(12, 8, 'Immaculate Conception');
const EVE = on(12, 24, 'Christmas Eve');
const CHRISTMAS = on(12, 25, 'Christmas Day');
const SECOND = on(12, 26, 'Second Day of Christmas');
const BOXING = on(12, 26, 'Boxing Day');
const MIDSUMMER: HolidayRule = { name: 'Midsummer Eve', weekday: 5, from: [6, 19] };

/** Moves with weekends as Britain's bank holidays do. */
const next = (rule: HolidayRule): HolidayRule => ('on' in rule ? { ...rule, weekend: 'next' } : rule);
const nearest = (rule: HolidayRule): HolidayRule => ('on' in rule ? { ...rule, weekend: 'nearest' } : rule);

/**
 * Days off in the whole of a country, by the law of 2026, Sundays left out; days that most employers give (Midsummer Eve, Christmas Eve in
 * Sweden) are among them. Regional days and days by a moon calendar are not: those come from an iCalendar file. A table of our own: the
 * libraries that have such rules are larger than all of Runway, and their data has terms of its own (decision 0070).
 */
// A rule a line would be four pages.
// prettier-ignore
export const HOLIDAY_RULES: Readonly<Record<HolidayCountry, readonly HolidayRule[]>> = {
  AT: [NEW_YEAR, EPIPHANY, EASTER_MONDAY, LABOUR, ASCENSION, WHIT_MONDAY, CORPUS, ASSUMPTION, on(10, 26, 'National Day'), ALL_SAINTS,
    IMMACULATE, CHRISTMAS, SECOND],
  AU: [next(NEW_YEAR), on(1, 26, 'Australia Day', 'next'), GOOD_FRIDAY, EASTER_MONDAY, on(4, 25, 'Anzac Day'), next(CHRISTMAS),
    next(BOXING)],
  BE: [NEW_YEAR, EASTER_MONDAY, LABOUR, ASCENSION, WHIT_MONDAY, on(7, 21, 'National Day'), ASSUMPTION, ALL_SAINTS, ARMISTICE,
    CHRISTMAS],
  BR: [NEW_YEAR, GOOD_FRIDAY, on(4, 21, 'Tiradentes'), LABOUR, on(9, 7, 'Independence Day'), on(10, 12, 'Our Lady of Aparecida'), on(11,
    2, 'All Souls’ Day'), on(11, 15, 'Republic Day'), on(11, 20, 'Black Awareness Day'), CHRISTMAS],
  CA: [next(NEW_YEAR), GOOD_FRIDAY, monday(5, 18, 'Victoria Day'), on(7, 1, 'Canada Day', 'next'), monday(9, 1, 'Labour Day'), on(9, 30,
    'Truth and Reconciliation', 'next'), monday(10, 8, 'Thanksgiving'), on(11, 11, 'Remembrance Day', 'next'), next(CHRISTMAS),
    next(BOXING)],
  CH: [NEW_YEAR, ASCENSION, on(8, 1, 'National Day'), CHRISTMAS],
  CZ: [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, LABOUR, VICTORY, on(7, 5, 'Cyril and Methodius'), on(7, 6, 'Jan Hus'), on(9, 28,
    'Statehood Day'), on(10, 28, 'Independence Day'), on(11, 17, 'Freedom and Democracy Day'), EVE, CHRISTMAS, SECOND],
  DE: [NEW_YEAR, GOOD_FRIDAY, EASTER_MONDAY, LABOUR, ASCENSION, WHIT_MONDAY, on(10, 3, 'German Unity Day'), CHRISTMAS, SECOND],
  DK: [NEW_YEAR, MAUNDY, GOOD_FRIDAY, EASTER_MONDAY, ASCENSION, WHIT_MONDAY, CHRISTMAS, SECOND],
  ES: [NEW_YEAR, EPIPHANY, GOOD_FRIDAY, LABOUR, ASSUMPTION, on(10, 12, 'National Day'), ALL_SAINTS, on(12, 6, 'Constitution Day'),
    IMMACULATE, CHRISTMAS],
  FI: [NEW_YEAR, EPIPHANY, GOOD_FRIDAY, EASTER_MONDAY, LABOUR, ASCENSION, MIDSUMMER, on(12, 6, 'Independence Day'), EVE, CHRISTMAS,
    SECOND],
  FR: [NEW_YEAR, EASTER_MONDAY, LABOUR, VICTORY, ASCENSION, WHIT_MONDAY, on(7, 14, 'Bastille Day'), ASSUMPTION, ALL_SAINTS, ARMISTICE,
    CHRISTMAS],
  GB: [next(NEW_YEAR), GOOD_FRIDAY, EASTER_MONDAY, monday(5, 1, 'Early May bank holiday'), monday(5, 25, 'Spring bank holiday'),
    monday(8, 25, 'Summer bank holiday'), next(CHRISTMAS), next(BOXING)],
  IE: [NEW_YEAR, { name: 'St Brigid’s Day', weekday: 1, from: [2, 1], orOn: 5 }, on(3, 17, 'St Patrick’s Day'), EASTER_MONDAY, monday(5,
    1, 'May bank holiday'), monday(6, 1, 'June bank holiday'), monday(8, 1, 'August bank holiday'), monday(10, 25,
    'October bank holiday'), CHRISTMAS, on(12, 26, 'St Stephen’s Day')],
  IT: [NEW_YEAR, EPIPHANY, EASTER_MONDAY, on(4, 25, 'Liberation Day'), LABOUR, on(6, 2, 'Republic Day'), ASSUMPTION, on(10, 4,
    'St Francis'), ALL_SAINTS, IMMACULATE, CHRISTMAS, SECOND],
  LU: [NEW_YEAR, EASTER_MONDAY, LABOUR, on(5, 9, 'Europe Day'), ASCENSION, WHIT_MONDAY, on(6, 23, 'National Day'), ASSUMPTION,
    ALL_SAINTS, CHRISTMAS, SECOND],
  MX: [NEW_YEAR, monday(2, 1, 'Constitution Day'), monday(3, 15, 'Benito Juárez'), LABOUR, on(9, 16, 'Independence Day'), monday(11, 15,
    'Revolution Day'), CHRISTMAS],
  NL: [NEW_YEAR, EASTER_MONDAY, on(4, 27, 'King’s Day', 'before-sunday'), ASCENSION, WHIT_MONDAY, CHRISTMAS, SECOND],
  NO: [NEW_YEAR, MAUNDY, GOOD_FRIDAY, EASTER_MONDAY, LABOUR, on(5, 17, 'Constitution Day'), ASCENSION, WHIT_MONDAY, CHRISTMAS, SECOND],
  PL: [NEW_YEAR, EPIPHANY, EASTER_MONDAY, LABOUR, on(5, 3, 'Constitution Day'), CORPUS, ASSUMPTION, ALL_SAINTS, on(11, 11,
    'Independence Day'), EVE, CHRISTMAS, SECOND],
  PT: [NEW_YEAR, GOOD_FRIDAY, on(4, 25, 'Freedom Day'), LABOUR, CORPUS, on(6, 10, 'Portugal Day'), ASSUMPTION, on(10, 5,
    'Republic Day'), ALL_SAINTS, on(12, 1, 'Restoration of Independence'), IMMACULATE, CHRISTMAS],
  SE: [NEW_YEAR, EPIPHANY, GOOD_FRIDAY, EASTER_MONDAY, LABOUR, ASCENSION, on(6, 6, 'National Day'), MIDSUMMER, EVE, CHRISTMAS, SECOND,
    on(12, 31, 'New Year’s Eve')],
  US: [nearest(NEW_YEAR), monday(1, 15, 'Martin Luther King Jr. Day'), monday(2, 15, 'Presidents’ Day'), monday(5, 25, 'Memorial Day'),
    on(6, 19, 'Juneteenth', 'nearest'), on(7, 4, 'Independence Day', 'nearest'), monday(9, 1, 'Labor Day'), monday(10, 8,
    'Columbus Day'), on(11, 11, 'Veterans Day', 'nearest'), { name: 'Thanksgiving', weekday: 4, from: [11, 22] }, nearest(CHRISTMAS)],
};
