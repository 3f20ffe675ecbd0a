import { Temporal } from 'temporal-polyfill';
import type { DateChoices, Day } from './date-choices';

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
  const isWorking = (day: Day) => weekdays.has(weekdayOf(day)) && !off.has(day);
  const seek = (day: Day, step: 1 | -1): Day => {
    let at = day;
    for (let tried = 0; tried <= FARTHEST; tried += 1) {
      if (isWorking(at)) return at;
      at = addDays(at, step);
    }
    return day;
  };
  const shift = (day: Day, count: number): Day => {
    const step = count < 0 ? -1 : 1;
    let at = day;
    for (let left = Math.min(Math.abs(count), LONGEST_SPAN); left > 0; left -= 1) at = seek(addDays(at, step), step);
    return at;
  };
  const between = (from: Day, to: Day): readonly Day[] => {
    const days: Day[] = [];
    let at = from;
    for (let counted = 0; at <= to && counted < LONGEST_SPAN; counted += 1) {
      if (isWorking(at)) days.push(at);
      at = addDays(at, 1);
    }
    return days;
  };
  return {
    isWorking,
    onOrBefore: (day) => seek(day, -1),
    onOrAfter: (day) => seek(day, 1),
    between,
    shift,
  };
};

/** Days after 9999 have a sign in front and would not sort: nothing leads beyond them. */
export const addDays = (day: Day, days: number): Day => addSpan(day, { months: 0, days });

/** Calendar months, then days. A day that the month does not have is its last one. */
export const addSpan = (day: Day, { months, days }: { readonly months: number; readonly days: number }): Day => {
  const moved = Temporal.PlainDate.from(day)
    .add({ months: within(months, 120_000) })
    .add({ days: within(days, 4e6) });
  return moved.year > 9_999 ? '9999-12-31' : moved.year < 1 ? '0001-01-01' : moved.toString();
};

const within = (count: number, most: number): number => Math.max(-most, Math.min(most, count));

/** Calendar days from one day to another; negative where the other lies before it. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;
