import type { AskedDates, Calendar, DateChoices } from '../contract/choices';

/** The part of a wave's dates that is a project's and not the wave's own. */
export const calendarOf = ({ zone, workingDays, holidays, freezes }: DateChoices): Calendar => ({
  zone,
  workingDays,
  holidays,
  freezes,
});

/** What a request says of dates, planned by a calendar where it names none of its own. */
export const withCalendar = (asked: AskedDates, base: Calendar): DateChoices => ({
  ...asked,
  zone: asked.zone ?? base.zone,
  workingDays: asked.workingDays ?? base.workingDays,
  holidays: asked.holidays ?? base.holidays,
  freezes: asked.freezes ?? base.freezes,
});

/** Both were written by the same code, with their keys in one order. */
export const isSameCalendar = (a: Calendar, b: Calendar): boolean => JSON.stringify(a) === JSON.stringify(b);
