import ICAL from 'ical.js';
import type { Day } from './date-choices';
import { addDays } from './working-calendar';

export interface ReadHolidays {
  readonly holidays: readonly { readonly date: Day; readonly name: string }[];
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
}

/** Days of one event, and of one file, that are taken at the most. */
const MOST_DAYS = 1_000;
const LONGEST_EVENT = 62;

/**
 * Days off from an iCalendar file (RFC 5545): all-day events, several days long or repeated, between two days. What is at an hour, too
 * long or cannot be read is left out and said. Never throws.
 */
export const readHolidays = (text: string, from: Day, to: Day): ReadHolidays => {
  const notes: string[] = [];
  const found = new Map<Day, string>();
  let events: ICAL.Component[];
  try {
    const parsed: unknown = ICAL.parse(text);
    const calendars = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    events = calendars.flatMap((calendar) => new ICAL.Component(calendar).getAllSubcomponents('vevent'));
  } catch {
    return {
      holidays: [],
      notes: ['This is not an iCalendar file: it does not begin with BEGIN:VCALENDAR, or it ends too early.'],
    };
  }
  const budget = { left: MOST_OCCURRENCES };
  const skipped = { timed: 0, long: 0, unreadable: 0 };
  for (const component of events) {
    try {
      const event = new ICAL.Event(component);
      if (!event.startDate.isDate) {
        skipped.timed += 1;
        continue;
      }
      const name = (event.summary ?? '').slice(0, 120);
      // The end of an all-day event is the day after its last one (RFC 5545, 3.6.1).
      const length = Math.max(1, Math.round(event.duration.toSeconds() / 86_400));
      if (length > LONGEST_EVENT) {
        skipped.long += 1;
        continue;
      }
      for (const begins of occurrences(event, from, to, budget)) {
        for (let day = 0; day < length && found.size < MOST_DAYS; day += 1) {
          const date = addDays(begins, day);
          if (date >= from && date <= to && !found.has(date)) found.set(date, name);
        }
      }
    } catch {
      skipped.unreadable += 1;
    }
  }
  if (skipped.timed > 0) notes.push(`${events_(skipped.timed)} at an hour of the day: only whole days are days off.`);
  if (skipped.long > 0)
    notes.push(`${events_(skipped.long)} longer than ${String(LONGEST_EVENT)} days: use a freeze window for that.`);
  if (skipped.unreadable > 0) notes.push(`${events_(skipped.unreadable)} not readable.`);
  if (budget.left === 0) notes.push('Events repeat too often to be read to their end.');
  if (found.size >= MOST_DAYS) notes.push(`Only the first ${String(MOST_DAYS)} days were taken.`);
  const holidays = [...found].map(([date, name]) => ({ date, name })).toSorted((a, b) => a.date.localeCompare(b.date));
  return { holidays, notes };
};

const events_ = (count: number): string =>
  `${String(count)} ${count === 1 ? 'event was' : 'events were'} left out, since ${count === 1 ? 'it is' : 'they are'}`;

/** Occurrences of a whole file that are looked at: daily events since 1970 must not keep the app busy. */
const MOST_OCCURRENCES = 20_000;

const occurrences = (event: ICAL.Event, from: Day, to: Day, budget: { left: number }): readonly Day[] => {
  if (!event.isRecurring()) return [event.startDate.toString()];
  const days: Day[] = [];
  const iterator = event.iterator();
  for (; budget.left > 0; budget.left -= 1) {
    const next = iterator.next() as ICAL.Time | null | undefined;
    if (!next) break;
    const day = next.toString();
    if (day > to) break;
    if (day >= addDays(from, -LONGEST_EVENT) && isMeant(event, next)) days.push(day);
  }
  return days;
};

/** A day that no month has (30 February) comes out as one of the next month: it is none. */
const isMeant = (event: ICAL.Event, time: ICAL.Time): boolean => {
  const rule = event.component.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return true;
  const days = (rule.parts['BYMONTHDAY'] ?? []) as readonly number[];
  return days.length === 0 || days.some((day) => day < 0) || days.includes(time.day);
};
