import type { Day } from './date-choices';

const DAY_MS = 86_400_000;

/** Days since 1 January 1970: whole numbers, so that many days can be stepped through without an object for each. */
export const dayNumber = (year: number, month: number, day: number): number =>
  // Unlike Date.UTC, this takes the years before 100 as they are.
  new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** @returns null where the text is no day of the calendar: 30 February is not 2 March */
export function numberOfDay(text: string): number | null {
  const time = DAY_FORM.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse takes 30 February for 2 March. Writing the day again to compare it would take most of the time.
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time / DAY_MS : null;
}

/** Of a day between the years 0 and 9999. */
export const dayOfNumber = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** 0 Monday … 6 Sunday. */
export const weekdayOfNumber = (number: number): number => (((number + 3) % 7) + 7) % 7;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function civilDay(number: number): CivilDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
