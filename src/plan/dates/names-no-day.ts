import type { DayRule } from './day-rule';

/** Days of each month in a leap year, from January. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Day of a leap year on which each month begins; in other years the months after February begin a day earlier. */
const MONTHS_BEGIN = LONGEST_MONTHS.map((_, month) =>
  LONGEST_MONTHS.slice(0, month).reduce((sum, days) => sum + days, 1),
);

/** How many days one period of a frequency holds at the most. */
const LARGEST_SET = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 } as const;

/**
 * Whether a rule can be seen to match no day at all, without looking at one: 30 February, the sixth Monday of a month, an end before
 * the start. What this does not see, such as weeks that never reach a month, costs only the days of the span that is read.
 */
export function namesNoDay(rule: DayRule, start: number): boolean {
  const { frequency, months, monthDays, yearDays, weekdays, ordinals, positions, until } = rule;
  if (until !== null && until < start) return true;
  const possible = LONGEST_MONTHS.flatMap((days, at) =>
    months.size === 0 || months.has(at + 1) ? [{ days, at }] : [],
  );
  const lacksMonthDay =
    monthDays.size > 0 && !possible.some(({ days }) => [...monthDays].some((day) => Math.abs(day) <= days));
  const lacksYearDay =
    yearDays.size > 0 &&
    !possible.some(({ days, at }) =>
      [...yearDays].some((day) => isNear(day < 0 ? 367 + day : day, MONTHS_BEGIN[at] ?? 1, days)),
    );
  const most = frequency === 'MONTHLY' || months.size > 0 ? 5 : 53;
  const lacksWeekday =
    weekdays.size === 0 &&
    ordinals.size > 0 &&
    ![...ordinals].some((ordinal) => Math.abs(Number(ordinal.split('/')[0])) <= most);
  const lacksPosition =
    positions.size > 0 && ![...positions].some((position) => Math.abs(position) <= LARGEST_SET[frequency]);
  return lacksMonthDay || lacksYearDay || lacksWeekday || lacksPosition;
}

/** With a day to spare on both sides, since a leap day moves them. */
const isNear = (day: number, begins: number, days: number): boolean => day >= begins - 1 && day <= begins + days;
