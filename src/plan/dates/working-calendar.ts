import { Temporal } from 'temporal-polyfill';
import type { DateChoices, Day } from './date-choices';
import { dayOfNumber, numberOfDay, weekdayOfNumber } from './day-number';

/** Days further away than this are not looked at for a working day: where every day is a holiday, none comes. */
const FARTHEST = 366;
/** Longest span whose days are counted one by one: about forty years. */
export const LONGEST_SPAN = 15_000;

/** Working days of a wave. Days are plain days: no time zone plays a part. */
export interface WorkingCalendar {
  readonly isWorking: (day: Day) => boolean;
  /** The day itself, or the working day before it. */
  readonly onOrBefore: (day: Day) => Day;
  /** The day itself, or the working day after it. */
  readonly onOrAfter: (day: Day) => Day;
  /** Working days from one day to another, both included, in order; those of the first LONGEST_SPAN days. */
  readonly between: (from: Day, to: Day) => readonly Day[];
  /** The day so many working days later (earlier where negative); 0 is the day itself. */
  readonly shift: (day: Day, workingDays: number) => Day;
}

export const workingCalendar = ({
  workingDays,
  holidays,
}: Pick<DateChoices, 'workingDays' | 'holidays'>): WorkingCalendar => {
  const weekdays = new Set(workingDays);
  const off = new Set(holidays.map(({ date }) => date));
  // Days are numbers within: a plan asks for thousands of them one by one, and each text would be parsed and written again.
  const works = (number: number) =>
    weekdays.has(weekdayOfNumber(number) + 1) && (off.size === 0 || !off.has(dayOfNumber(number)));
  const seekFrom = (number: number, step: 1 | -1): number => {
    let at = number;
    for (let tried = 0; tried <= FARTHEST; tried += 1) {
      if (works(at)) return at;
      at = within(at + step);
    }
    return number;
  };
  const seek = (day: Day, step: 1 | -1): Day => dayOfNumber(seekFrom(numberOf(day), step));
  const shift = (day: Day, count: number): Day => {
    const step = count < 0 ? -1 : 1;
    let at = numberOf(day);
    for (let left = Math.min(Math.abs(count), LONGEST_SPAN); left > 0; left -= 1)
      at = seekFrom(within(at + step), step);
    return dayOfNumber(at);
  };
  const between = (from: Day, to: Day): readonly Day[] => {
    const days: Day[] = [];
    const last = numberOf(to);
    let at = numberOf(from);
    for (let counted = 0; at <= last && counted < LONGEST_SPAN; counted += 1) {
      if (works(at)) days.push(dayOfNumber(at));
      at += 1;
    }
    return days;
  };
  return {
    isWorking: (day) => works(numberOf(day)),
    onOrBefore: (day) => seek(day, -1),
    onOrAfter: (day) => seek(day, 1),
    between,
    shift,
  };
};

/** @returns days since 1970-01-01, negative before. @throws RangeError where the calendar has no such day */
const numberOf = (day: Day): number => {
  const number = numberOfDay(day);
  if (number === null) throw new RangeError(`The calendar has no day "${day}".`);
  return number;
};

const FIRST = numberOf('0001-01-01');
const LAST = numberOf('9999-12-31');

/** Days after 9999 have a sign in front and would not sort: nothing leads beyond them. */
const within = (number: number): number => Math.max(FIRST, Math.min(LAST, number));

/** @returns the day so many calendar days later, earlier where negative; none before year 1 or after year 9999 */
export const addDays = (day: Day, days: number): Day => dayOfNumber(within(numberOf(day) + days));

/** Calendar months, then days. A day that the month does not have is its last one. */
export const addSpan = (day: Day, { months, days }: { readonly months: number; readonly days: number }): Day => {
  if (months === 0) return addDays(day, days);
  const moved = Temporal.PlainDate.from(day)
    .add({ months: Math.max(-MOST_MONTHS, Math.min(MOST_MONTHS, months)) })
    .add({ days: Math.max(-MOST_DAYS, Math.min(MOST_DAYS, days)) });
  return moved.year > 9_999 ? '9999-12-31' : moved.year < 1 ? '0001-01-01' : moved.toString();
};

/** More lead beyond the days that the calendar knows. */
const MOST_MONTHS = 120_000;
const MOST_DAYS = 4e6;

/** Calendar days from one day to another; negative where the other lies before it. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);
