import type { DateChoices } from '../contract/choices';
import { dayOfNumber, numberOfDay } from '../plan/dates/day-number';
import { daysBetween } from '../values/days-between';

/**
 * The dates of a wave for another one with this T-0. Days that were typed keep their distance to T-0 in calendar days; time, window and
 * calendar stay. No one has agreed to them, and no warning about them is accepted.
 * @param cutover the new T-0, `YYYY-MM-DD`; without a T-0 before no day is moved
 */
export function shiftedDates(dates: DateChoices, cutover: string): DateChoices {
  const by = distanceOf(dates.cutover, cutover);
  const moved = (day: string): string => shiftedDay(day, by);
  const { spreadFrom } = dates;
  return {
    ...dates,
    start: dates.start === null ? null : moved(dates.start),
    cutover,
    commitment: null,
    milestones: Object.fromEntries(Object.entries(dates.milestones).map(([id, day]) => [id, moved(day)])),
    bounds: Object.fromEntries(
      Object.entries(dates.bounds).map(([phase, { start, due }]) => [
        phase,
        { ...(start === undefined ? {} : { start: moved(start) }), ...(due === undefined ? {} : { due: moved(due) }) },
      ]),
    ),
    ...(spreadFrom === undefined ? {} : { spreadFrom: spreadFrom === null ? null : moved(spreadFrom) }),
    accepted: false,
  };
}

/** @param by calendar days */
export const shiftedDay = (day: string, by: number): string => {
  const number = numberOfDay(day);
  return number === null ? day : dayOfNumber(number + by);
};

/** Calendar days from one T-0 to another; 0 where one of them is not set. */
export const distanceOf = (from: string | null, to: string | null): number =>
  from === null || to === null ? 0 : daysBetween(from, to);
