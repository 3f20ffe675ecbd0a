import { z } from 'zod';
import { oneLine } from '../../values/one-line';
import { numberOfDay } from './day-number';
import { ical } from './late-ical';
import { readDayRule, type DayRule } from './day-rule';

/** An event of whole days, as an iCalendar file has it. Days are day numbers. */
export interface AllDayEvent {
  readonly name: string;
  /** Empty where it has none. */
  readonly uid: string;
  readonly start: number;
  /** In days. */
  readonly length: number;
  readonly rules: readonly DayRule[];
  /** Rules and days on which it does not take place. */
  readonly exceptRules: readonly DayRule[];
  readonly except: readonly number[];
  /** Days besides its rules. */
  readonly also: readonly number[];
}

/** What a file says in place of one occurrence of a repeated event. */
export interface Replacement {
  readonly uid: string;
  readonly day: number;
}

/** Why an event is no day off. */
export type LeftOut = 'timed' | 'long' | 'no-such-day' | 'hourly' | 'cancelled' | 'unreadable';

export interface ReadEvent {
  readonly event: AllDayEvent | LeftOut;
  readonly replaces: Replacement | null;
}

/** Longer ones are no holidays but spans, which a freeze window says better. */
export const LONGEST_EVENT = 62;
/** Names of days off are kept with the dates of a wave. */
const LONGEST_NAME = 120;

/** An event as ical.js parses it (jCal, RFC 7265): its properties as name, parameters, type and values. */
const parsedEvent = z.tuple([
  z.literal('vevent'),
  z.array(z.tuple([z.string(), z.unknown(), z.string()]).rest(z.unknown())),
  z.unknown(),
]);
type Properties = z.output<typeof parsedEvent>[1];

/**
 * Never throws.
 * @param text one event, from BEGIN to END
 */
export function readAllDayEvent(text: string): ReadEvent {
  try {
    const [, properties] = parsedEvent.parse(ical().parse(text));
    const uid = textOf(properties, 'uid');
    const day = numberOfDay(textOf(properties, 'recurrence-id').slice(0, 10));
    return { event: readProperties(properties, uid), replaces: day === null ? null : { uid, day } };
  } catch {
    return { event: 'unreadable', replaces: null };
  }
}

function readProperties(properties: Properties, uid: string): AllDayEvent | LeftOut {
  if (/^cancelled$/i.test(textOf(properties, 'status'))) return 'cancelled';
  const [, , type] = properties.find(([name]) => name === 'dtstart') ?? [];
  // Some programs write a day without saying that it is one; ical.js then looks for an hour in it.
  const begins = textOf(properties, 'dtstart').replace(/T::$/, '');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(begins)) return type === 'date-time' ? 'timed' : 'unreadable';
  const start = numberOfDay(begins);
  const length = start === null ? null : lengthOf(properties, start);
  if (start === null || length === null) return 'no-such-day';
  if (length > LONGEST_EVENT) return 'long';
  const rules = rulesOf(properties, 'rrule', start);
  if (typeof rules === 'string') return rules;
  const exceptRules = rulesOf(properties, 'exrule', start);
  if (typeof exceptRules === 'string') return exceptRules;
  const also = daysOf(properties, 'rdate');
  if (also.includes(null)) return 'no-such-day';
  return {
    name: oneLine(textOf(properties, 'summary'), LONGEST_NAME),
    uid,
    start,
    length,
    rules,
    exceptRules,
    except: daysOf(properties, 'exdate').filter((each) => each !== null),
    also: also.filter((each) => each !== null),
  };
}

/** The first value of a property; empty where there is none. */
function textOf(properties: Properties, name: string): string {
  const value = properties.find(([is]) => is === name)?.[3];
  return typeof value === 'string' ? value : '';
}

/** In days; null where the event ends on a day that does not exist. */
function lengthOf(properties: Properties, start: number): number | null {
  const ends = textOf(properties, 'dtend');
  if (ends !== '') {
    const end = numberOfDay(ends.slice(0, 10));
    // The end of an all-day event is the day after its last one (RFC 5545, 3.6.1).
    return end === null ? null : Math.max(1, end - start);
  }
  const seconds = ical()
    .Duration.fromString(textOf(properties, 'duration') || 'P1D')
    .toSeconds();
  return Math.max(1, Math.round(seconds / 86_400));
}

/** The rules of one property, or why one of them is not followed. */
function rulesOf(properties: Properties, name: string, start: number): readonly DayRule[] | LeftOut {
  const rules: DayRule[] = [];
  for (const [is, , , value] of properties) {
    if (is !== name) continue;
    const rule = readDayRule(value, start);
    if (typeof rule === 'string') return rule;
    rules.push(rule);
  }
  return rules;
}

/** Days of RDATE or EXDATE; null for each that does not exist. Periods are none. */
const daysOf = (properties: Properties, name: string): readonly (number | null)[] =>
  properties
    .filter(([is]) => is === name)
    .flatMap(([, , , ...values]) => values)
    .flatMap((value) => (typeof value === 'string' ? [numberOfDay(value.slice(0, 10))] : []));
