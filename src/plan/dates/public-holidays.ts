import type { HolidayCountry } from '../../contract/limits';
import type { Day } from './date-choices';
import { dayNumber, dayOfNumber, weekdayOfNumber } from './day-number';
import { HOLIDAY_RULES, type HolidayRule } from './holiday-rules';

const WEEK = 7;
/** Of 0 Monday … 6 Sunday. */
const SATURDAY = 5;

/**
 * Days off in a whole country, in order, each day once; a day that moves from a weekend is there at both its days.
 * @param from first year
 * @param to last year
 */
export function publicHolidays(
  country: HolidayCountry,
  from: number,
  to: number,
): readonly { readonly date: Day; readonly name: string }[] {
  const found = new Map<number, string>();
  // New Year's Day of the year after can be taken on the last day of a year.
  for (let year = from; year <= to + 1; year += 1) addYear(found, HOLIDAY_RULES[country], year);
  return [...found]
    .map(([at, name]) => ({ date: dayOfNumber(at), name }))
    .filter(({ date }) => date >= `${String(from)}-01-01` && date <= `${String(to)}-12-31`)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function addYear(found: Map<number, string>, rules: readonly HolidayRule[], year: number): void {
  const days = rules.map((rule) => ({ rule, at: dayOf(rule, year) }));
  for (const { rule, at } of days) if (!found.has(at)) found.set(at, rule.name);
  for (const { rule, at } of days) {
    const weekend = 'on' in rule ? rule.weekend : undefined;
    if (weekend === undefined || weekend === 'before-sunday' || weekdayOfNumber(at) < SATURDAY) continue;
    let off = at + (weekend === 'nearest' && weekdayOfNumber(at) === SATURDAY ? -1 : 1);
    while (weekdayOfNumber(off) >= SATURDAY || found.has(off)) off += 1;
    found.set(off, `${rule.name} (observed)`);
  }
}

/** Days since 1970. */
function dayOf(rule: HolidayRule, year: number): number {
  if ('easter' in rule) return easterSunday(year) + rule.easter;
  if ('on' in rule) {
    const day = dayNumber(year, ...rule.on);
    return rule.weekend === 'before-sunday' && weekdayOfNumber(day) > SATURDAY ? day - 1 : day;
  }
  const first = dayNumber(year, ...rule.from);
  if (rule.orOn === weekdayOfNumber(first) + 1) return first;
  return first + ((rule.weekday - 1 - weekdayOfNumber(first) + WEEK) % WEEK);
}

/** Gregorian, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
