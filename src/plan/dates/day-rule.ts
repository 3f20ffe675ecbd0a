import { z } from 'zod';
import { civilDay, numberOfDay, weekdayOfNumber } from './day-number';

export type DayFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A recurrence rule of an all-day event (RFC 5545, 3.3.10). An empty set is a part that the rule does not have. */
export interface DayRule {
  readonly frequency: DayFrequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last day on which it may fall, as a day number. */
  readonly until: number | null;
  readonly months: ReadonlySet<number>;
  readonly weeks: ReadonlySet<number>;
  readonly yearDays: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  /** 0 Monday … 6 Sunday: any of them. */
  readonly weekdays: ReadonlySet<number>;
  /** `<which>/<weekday>`: the second Monday is `2/0`, the last Sunday `-1/6`. */
  readonly ordinals: ReadonlySet<string>;
  readonly positions: ReadonlySet<number>;
  /** The weekday on which weeks begin. */
  readonly weekStart: number;
}

/** Why a rule is not followed. */
export type RuleFault = 'unreadable' | 'hourly' | 'no-such-day';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const SHORTEST_FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY'];

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one)])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
    .default([]);
const numbers = (most: number) =>
  several(
    z
      .number()
      .int()
      .min(-most)
      .max(most)
      .refine((number) => number !== 0),
  );

/** A rule as ical.js gives it. BYHOUR, BYMINUTE and BYSECOND are ignored beside a day, as RFC 5545 demands. */
const recur = z.object({
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']),
  interval: z.number().int().min(1).default(1),
  count: z.number().min(1).nullable().default(null),
  until: z.string().nullable().default(null),
  bymonth: several(z.number().int().min(1).max(12)),
  byweekno: numbers(53),
  byyearday: numbers(366),
  bymonthday: numbers(31),
  byday: several(z.string().regex(/^[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)$/)),
  bysetpos: numbers(366),
  // Weeks begin on Monday unless the rule names another day; ical.js counts from 1, Sunday.
  wkst: z.number().int().min(1).max(7).default(2),
  rscale: z.literal('GREGORIAN').optional(),
  skip: z.literal('OMIT').optional(),
});

/** @param start day number of the event's first day, from which a rule takes what it does not say itself */
export function readDayRule(raw: unknown, start: number): DayRule | RuleFault {
  const { freq } = z.object({ freq: z.string().optional() }).catch({}).parse(raw);
  if (freq !== undefined && SHORTEST_FREQUENCIES.includes(freq)) return 'hourly';
  const parsed = recur.safeParse(raw);
  if (!parsed.success) return 'unreadable';
  const said = parsed.data;
  const until = said.until === null ? null : numberOfDay(said.until.slice(0, 10));
  if (said.until !== null && until === null) return 'no-such-day';
  const days = said.byday.map((text) => ({
    which: Number(text.slice(0, -2) || 0),
    weekday: WEEKDAYS.indexOf(text.slice(-2)),
  }));
  const rule: DayRule = {
    frequency: said.freq,
    interval: said.interval,
    count: said.count,
    until,
    months: new Set(said.bymonth),
    weeks: new Set(said.byweekno),
    yearDays: new Set(said.byyearday),
    monthDays: new Set(said.bymonthday),
    weekdays: new Set(days.filter(({ which }) => which === 0).map(({ weekday }) => weekday)),
    ordinals: new Set(
      days.filter(({ which }) => which !== 0).map(({ which, weekday }) => `${String(which)}/${String(weekday)}`),
    ),
    positions: new Set(said.bysetpos),
    weekStart: (said.wkst + 5) % 7,
  };
  return isForbidden(rule) ? 'unreadable' : withStart(rule, start);
}

/** Combinations that RFC 5545 forbids, which mean different days to every program that takes them. */
const isForbidden = ({ frequency, weeks, yearDays, monthDays, ordinals, positions, ...rule }: DayRule): boolean =>
  (weeks.size > 0 && frequency !== 'YEARLY') ||
  (yearDays.size > 0 && frequency !== 'YEARLY') ||
  (monthDays.size > 0 && frequency === 'WEEKLY') ||
  (ordinals.size > 0 && (frequency === 'DAILY' || frequency === 'WEEKLY' || weeks.size > 0)) ||
  (positions.size > 0 &&
    [rule.months, weeks, yearDays, monthDays, rule.weekdays, ordinals].every(({ size }) => size === 0));

/** The day, weekday or month of the event's first day, where its rule leaves them open. */
function withStart(rule: DayRule, start: number): DayRule {
  const { month, day } = civilDay(start);
  const names = rule.weekdays.size > 0 || rule.ordinals.size > 0;
  switch (rule.frequency) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      return names ? rule : { ...rule, weekdays: new Set([weekdayOfNumber(start)]) };
    case 'MONTHLY':
      return names || rule.monthDays.size > 0 ? rule : { ...rule, monthDays: new Set([day]) };
    case 'YEARLY': {
      if (names || rule.monthDays.size > 0 || rule.yearDays.size > 0) return rule;
      if (rule.weeks.size > 0) return { ...rule, weekdays: new Set([weekdayOfNumber(start)]) };
      return { ...rule, months: rule.months.size > 0 ? rule.months : new Set([month]), monthDays: new Set([day]) };
    }
    default:
      return rule.frequency satisfies never;
  }
}
