import type { DateChoices, Day } from './date-choices';
import { addDays, type WorkingCalendar } from './working-calendar';

type Settled = Pick<DateChoices, 'cutover' | 'freezes'>;

/**
 * A day on a working day: before T-0 the one before it, after T-0 the one after, so that nothing slips across the cutover. T-0 itself is
 * worked on whatever day it is.
 */
export const settleDay = (day: Day, { cutover }: Pick<DateChoices, 'cutover'>, calendar: WorkingCalendar): Day =>
  day === cutover ? day : cutover === null || day < cutover ? calendar.onOrBefore(day) : calendar.onOrAfter(day);

/** The same for what changes production: out of freeze windows too, up to T-0 to before the window, after T-0 to behind it. */
export const settleChange = (day: Day, dates: Settled, calendar: WorkingCalendar): Day => {
  let at = settleDay(day, dates, calendar);
  // Windows may touch: after each move all are looked at again, and each can move the day once.
  for (let tried = 0; tried <= dates.freezes.length; tried += 1) {
    const freeze = dates.freezes.find(({ from, to }) => from <= at && at <= to);
    if (freeze === undefined) return at;
    const isBefore = dates.cutover === null || day <= dates.cutover;
    at = isBefore ? calendar.onOrBefore(addDays(freeze.from, -1)) : calendar.onOrAfter(addDays(freeze.to, 1));
  }
  return at;
};
