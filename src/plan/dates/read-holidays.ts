import { LONGEST_EVENT, readAllDayEvent, type LeftOut, type ReadEvent } from './all-day-event';
import { calendarEvents } from './calendar-events';
import type { Day } from './date-choices';
import { dayOfNumber, numberOfDay } from './day-number';
import { daysOfEvent } from './days-of-event';
import type { Steps } from './repeat-days';

export interface ReadHolidays {
  readonly holidays: readonly { readonly date: Day; readonly name: string }[];
  /** What was left out and why: a sentence for each reason. */
  readonly notes: readonly string[];
}

/** Days of one file that are taken at the most. */
const MOST_DAYS = 1_000;

/** Days and periods that are looked at for one file: less than a second of work, and more than a calendar of holidays needs. */
export const MOST_STEPS = 500_000;

/** Why events are left out, in the order in which it is said. */
const REASONS: Readonly<Record<LeftOut | 'never' | 'endless', (one: boolean) => string>> = {
  timed: (one) => `${one ? 'it is' : 'they are'} at an hour of the day: only whole days are days off`,
  long: (one) =>
    `${one ? 'it is' : 'they are'} longer than ${String(LONGEST_EVENT)} days: use a freeze window for that`,
  'no-such-day': (one) => `${one ? 'it names' : 'they name'} a day that does not exist`,
  never: (one) => `${one ? 'it repeats' : 'they repeat'} on no day of the years that are read`,
  hourly: (one) => `${one ? 'it repeats' : 'they repeat'} within a day`,
  endless: (one) => `${one ? 'it repeats' : 'they repeat'} too often to be read to the end`,
  cancelled: (one) => `${one ? 'it is' : 'they are'} cancelled`,
  unreadable: (one) => `${one ? 'it is' : 'they are'} not readable`,
};

/**
 * Days off from an iCalendar file (RFC 5545): all-day events, several days long or repeated, between two days. What is at an hour, too
 * long, on no day or not readable is left out and said. Never throws.
 * @param steps what may be looked at; reduced by what was
 */
export function readHolidays(text: string, from: Day, to: Day, steps: Steps = { left: MOST_STEPS }): ReadHolidays {
  const texts = calendarEvents(text);
  const span = { from: numberOfDay(from) ?? 0, to: numberOfDay(to) ?? 0 };
  if (texts === null)
    return {
      holidays: [],
      notes: ['This is not an iCalendar file: it does not begin with BEGIN:VCALENDAR, or it ends too early.'],
    };
  const events = texts.map(readAllDayEvent);
  const replacedOf = replacements(events);
  const found = new Map<number, string>();
  const leftOut = new Map<string, number>();
  for (const { event, replaces } of events) {
    const days =
      typeof event === 'string' ? event : daysOfEvent(event, replaces ? NONE : replacedOf(event.uid), span, steps);
    if (typeof days === 'string') leftOut.set(days, (leftOut.get(days) ?? 0) + 1);
    else if (typeof event !== 'string')
      for (const day of days) if (found.size < MOST_DAYS && !found.has(day)) found.set(day, event.name);
  }
  const notes = Object.entries(REASONS).flatMap(([reason, because]) => {
    const count = leftOut.get(reason) ?? 0;
    if (count === 0) return [];
    return [
      count === 1
        ? `1 event was left out, since ${because(true)}.`
        : `${String(count)} events were left out, since ${because(false)}.`,
    ];
  });
  if (found.size >= MOST_DAYS) notes.push(`Only the first ${String(MOST_DAYS)} days were taken.`);
  const holidays = [...found].sort(([a], [b]) => a - b).map(([day, name]) => ({ date: dayOfNumber(day), name }));
  return { holidays, notes };
}

const NONE: ReadonlySet<number> = new Set();

/** By the id of a repeated event: days that the file describes in an event of their own. */
function replacements(events: readonly ReadEvent[]): (uid: string) => ReadonlySet<number> {
  const byUid = new Map<string, Set<number>>();
  for (const { replaces } of events)
    if (replaces !== null) byUid.set(replaces.uid, (byUid.get(replaces.uid) ?? new Set<number>()).add(replaces.day));
  return (uid) => byUid.get(uid) ?? NONE;
}
