import { MINUTES_PER_DAY } from './time-span';

/** An amount of time as it is written, never negative. `unit` is null for a number that names none. */
export type Amount =
  | {
      readonly unit: 'minute';
      readonly count: number;
      /** Written with `m` alone, which may mean months. */ readonly isShort: boolean;
    }
  | { readonly unit: 'month'; readonly count: number }
  | { readonly unit: null; readonly count: number };

export interface AmountAt {
  readonly amount: Amount;
  /** Index behind it. */
  readonly end: number;
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** A number of time units, in digits or as a word. */
export const COUNT = `(?:\\d{1,7}(?:[.,]\\d{1,2})?(?![\\d])|(?:an?|${WORDS.join('|')})(?=[ -]))`;
/** Names of units by length, in minutes or months: English, German, French, Spanish, Portuguese. */
const MINUTE_UNITS: readonly (readonly [minutes: number, names: string])[] = [
  [1, 'minutes?|mins?|m|minuten|minutos?'],
  [60, 'hours?|hrs?|h|stunden?|std|heures?|horas?'],
  [MINUTES_PER_DAY, 'days?|d|tage?n?|jours?|d[ií]as?'],
  [7 * MINUTES_PER_DAY, 'weeks?|wks?|w|wochen?|semaines?|semanas?'],
];
const MONTH_UNITS: readonly (readonly [months: number, names: string])[] = [
  [1, 'months?|mths?|mos?|monate?n?|mois|mes(?:es)?|m[eê]s'],
  [12, 'years?|yrs?|y|jahre?n?|ans?|années?|años?|anos?'],
];
/** A unit from minutes to years. */
export const UNIT = `(?:(?:calendar )?(?:${[...MINUTE_UNITS, ...MONTH_UNITS].map(([, names]) => names).join('|')}))(?!\\p{L})`;
const named = (names: string) => new RegExp(`^(?:calendar )?(?:${names})$`, 'iu');
const MINUTES = MINUTE_UNITS.map(([length, names]) => [length, named(names)] as const);
const MONTHS = MONTH_UNITS.map(([length, names]) => [length, named(names)] as const);

const PART = new RegExp(`(${COUNT})(?:[ -]?(${UNIT}))?\\.?`, 'iuy');
const NEXT_PART = new RegExp(`(?: and | )?(${COUNT}) ?(${UNIT})\\.?`, 'iuy');
const MINUTES_OF_HOUR = /([0-5]\d)(?![\d\p{L}.:])/uy;
/** `1:30` and `01:30:00`: hours and minutes. */
const CLOCK = /(\d{1,3}):([0-5]\d)(?::[0-5]\d)?(?![\d:\p{L}])/uy;

/** Reads the amount of time that begins at an index of a text on one line; null where none does, or where it has no one length. */
export function readAmount(text: string, from: number): AmountAt | null {
  const clock = matchAt(CLOCK, text, from);
  if (clock) return minutesAt(Number(clock[1]) * 60 + Number(clock[2]), from + clock[0].length, false);
  const first = matchAt(PART, text, from);
  if (!first) return null;
  const [whole, counted = '', unit] = first;
  const count = countOf(counted);
  let end = from + whole.length;
  if (unit === undefined) {
    // A full stop behind a bare number ends its sentence.
    end = from + counted.length;
    return Number.isInteger(count) ? { amount: { unit: null, count }, end } : null;
  }
  const months = monthsIn(unit);
  if (months > 0) {
    const all = count * months;
    return Number.isInteger(all) ? { amount: { unit: 'month', count: all }, end } : null;
  }
  // A capital M is as often a month as a minute.
  if (unit === 'M') return null;
  let minutes = count * minutesIn(unit);
  let smallest = minutesIn(unit);
  const ofHour = smallest === 60 ? matchAt(MINUTES_OF_HOUR, text, end) : null;
  if (ofHour) return minutesAt(minutes + Number(ofHour[1]), end + ofHour[0].length, false);
  for (let next = matchAt(NEXT_PART, text, end); next; next = matchAt(NEXT_PART, text, end)) {
    const [part, nextCount = '', nextUnit = ''] = next;
    const size = minutesIn(nextUnit);
    if (size === 0 || size >= smallest) break;
    minutes += countOf(nextCount) * size;
    smallest = size;
    end += part.length;
  }
  return minutesAt(minutes, end, unit === 'm' && minutes === count);
}

const minutesAt = (count: number, end: number, isShort: boolean): AmountAt => ({
  amount: { unit: 'minute', count: Math.round(count), isShort },
  end,
});

const matchAt = (pattern: RegExp, text: string, from: number): RegExpExecArray | null => {
  pattern.lastIndex = from;
  return pattern.exec(text);
};

const countOf = (text: string): number => {
  const word = text.toLowerCase();
  if (word === 'a' || word === 'an') return 1;
  const named = WORDS.indexOf(word);
  return named === -1 ? Number(text.replace(',', '.')) : named;
};

/** 0 for a unit of minutes, hours, days or weeks. */
const monthsIn = (unit: string): number => MONTHS.find(([, names]) => names.test(unit))?.[0] ?? 0;

/** Of a unit with one length; 0 for months and years. */
const minutesIn = (unit: string): number => MINUTES.find(([, names]) => names.test(unit))?.[0] ?? 0;
