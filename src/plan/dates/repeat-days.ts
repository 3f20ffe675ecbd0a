import { civilDay, dayNumber, weekdayOfNumber, type CivilDay } from './day-number';
import type { DayRule } from './day-rule';

/** What may still be looked at: days and periods. Shared by all events of a file, so that its size and not its rules bounds the work. */
export interface Steps {
  left: number;
}

/**
 * Days of a rule within a span, in order; none before `start`. ical.js iterates until the next match, inside one call and for ever where
 * none comes; here every day and period that is looked at is a step, and the span ends it.
 * @param span day numbers, both included
 * @returns null where the steps do not reach to the end
 */
export function repeatDays(
  rule: DayRule,
  start: number,
  span: { readonly from: number; readonly to: number },
  steps: Steps,
): readonly number[] | null {
  const found: number[] = [];
  const begin = periodOf(rule, start);
  // Only a count makes it matter what came before the span.
  const skipped =
    rule.count === null ? Math.max(0, Math.floor((periodOf(rule, span.from) - begin) / rule.interval) - 1) : 0;
  const last = Math.min(span.to, rule.until ?? span.to);
  let counted = 0;
  for (let period = begin + skipped * rule.interval; firstOf(rule, period) <= last; period += rule.interval) {
    if (steps.left <= 0) return null;
    const candidates = daysOf(rule, period);
    steps.left -= 1 + candidates.length;
    for (const day of atPositions(
      rule,
      candidates.filter((each) => matches(rule, each, period)),
    )) {
      if (day < start) continue;
      counted += 1;
      if (day > last || (rule.count !== null && counted > rule.count)) return found;
      if (day >= span.from) found.push(day);
    }
  }
  return found;
}

/** Number of the day, week, month or year that holds a day. */
function periodOf({ frequency, weekStart }: DayRule, day: number): number {
  switch (frequency) {
    case 'DAILY':
      return day;
    case 'WEEKLY':
      return Math.floor((day + 3 - weekStart) / 7);
    case 'MONTHLY': {
      const { year, month } = civilDay(day);
      return year * 12 + month - 1;
    }
    case 'YEARLY':
      return civilDay(day).year;
    default:
      return frequency satisfies never;
  }
}

/** The earliest day that can belong to a period; its NaN beyond the end of Date's time ends a loop over periods. */
function firstOf({ frequency, weekStart, weeks }: DayRule, period: number): number {
  switch (frequency) {
    case 'DAILY':
      return period;
    case 'WEEKLY':
      return period * 7 - 3 + weekStart;
    case 'MONTHLY':
      return dayNumber(0, period + 1, 1);
    case 'YEARLY':
      // The first week of a year may begin in the year before it.
      return dayNumber(period, 1, 1) - (weeks.size > 0 ? 3 : 0);
    default:
      return frequency satisfies never;
  }
}

/** Days of a period that may match: those of its months, where the rule names months. */
function daysOf(rule: DayRule, period: number): readonly number[] {
  const { frequency, months, weeks } = rule;
  const first = firstOf(rule, period);
  switch (frequency) {
    case 'DAILY':
      return [first];
    case 'WEEKLY':
      return daysFrom(first, first + 7);
    case 'MONTHLY':
      return months.size > 0 && !months.has((period % 12) + 1) ? [] : daysFrom(first, dayNumber(0, period + 2, 1));
    case 'YEARLY':
      return weeks.size > 0 || months.size === 0
        ? daysFrom(first, dayNumber(period + 1, 1, 1) + (weeks.size > 0 ? 3 : 0))
        : [...months]
            .toSorted((a, b) => a - b)
            .flatMap((month) => daysFrom(dayNumber(period, month, 1), dayNumber(period, month + 1, 1)));
    default:
      return frequency satisfies never;
  }
}

const daysFrom = (from: number, before: number): number[] =>
  Array.from({ length: before - from }, (_, at) => from + at);

/** Every part that a rule has must hold. Within one period, what RFC 5545 calls expanding and limiting is the same. */
function matches(rule: DayRule, number: number, period: number): boolean {
  const { months, monthDays, yearDays, weeks, weekdays } = rule;
  const civil = civilDay(number);
  return (
    (months.size === 0 || months.has(civil.month)) &&
    (monthDays.size === 0 || isAmong(monthDays, civil.day, lengthOfMonth(civil))) &&
    (yearDays.size === 0 || isAmong(yearDays, dayOfYear(number, civil), lengthOfYear(civil))) &&
    (weeks.size === 0 || isInWeek(rule, number, period)) &&
    ((weekdays.size === 0 && rule.ordinals.size === 0) ||
      weekdays.has(weekdayOfNumber(number)) ||
      isOrdinal(rule, number, civil))
  );
}

/** Days count from 1, or from the end from -1. */
const isAmong = (days: ReadonlySet<number>, day: number, of: number): boolean =>
  days.has(day) || days.has(day - of - 1);

const lengthOfMonth = ({ year, month }: CivilDay): number => dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
const lengthOfYear = ({ year }: CivilDay): number => dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
const dayOfYear = (number: number, { year }: CivilDay): number => number - dayNumber(year, 1, 1) + 1;

/** Whether it is the rule's second Monday, last Sunday … of its month, or of its year where the rule names no month. */
function isOrdinal({ frequency, months, ordinals }: DayRule, number: number, civil: CivilDay): boolean {
  if (ordinals.size === 0) return false;
  const [place, length] =
    frequency === 'MONTHLY' || months.size > 0
      ? [civil.day, lengthOfMonth(civil)]
      : [dayOfYear(number, civil), lengthOfYear(civil)];
  const weekday = String(weekdayOfNumber(number));
  const fromEnd = -Math.ceil((length - place + 1) / 7);
  return ordinals.has(`${String(Math.ceil(place / 7))}/${weekday}`) || ordinals.has(`${String(fromEnd)}/${weekday}`);
}

/** Whether a day lies in one of the rule's weeks of a year. A week belongs to the year that holds four of its days (ISO 8601). */
function isInWeek({ weeks, weekStart }: DayRule, number: number, year: number): boolean {
  const fourth = number - ((weekdayOfNumber(number) - weekStart + 7) % 7) + 3;
  if (civilDay(fourth).year !== year) return false;
  const week = Math.floor((fourth - dayNumber(year, 1, 1)) / 7) + 1;
  const all = week + Math.floor((dayNumber(year + 1, 1, 1) - 1 - fourth) / 7);
  return weeks.has(week) || weeks.has(week - all - 1);
}

const atPositions = ({ positions }: DayRule, days: readonly number[]): readonly number[] =>
  positions.size === 0 ? days : days.filter((_, at) => positions.has(at + 1) || positions.has(at - days.length));
