import { once } from '../../../../src/values/once';

/** Numbers and dates as the viewer's locale and time zone write them. */
export interface Format {
  number(n: number): string;
  percent(share: number): string;
  /** Bytes, as KB or MB. */
  size(bytes: number): string;
  /** A plain day, written YYYY-MM-DD in and in words out; it has no time zone. */
  day(isoDay: string): string;
  /** The same, short: for tables and charts. */
  shortDay(isoDay: string): string;
  /** The month of a plain day. */
  month(isoDay: string): string;
  /** A weekday; 1 is Monday, 7 Sunday. */
  weekday(number: number): string;
  /** The viewer's own time zone, IANA name. */
  readonly zone: string;
  /** A moment, with date, time and zone. */
  moment(iso: string): string;
  /** The day and the time at a moment, in a time zone that is given. */
  clock(ms: number, zone: string): string;
  /** The time alone at a moment, in a time zone that is given. */
  hour(ms: number, zone: string): string;
  /** The time of a moment in the viewer's zone, with the day where that is not the day of `now` (epoch milliseconds). */
  time(iso: string, now: number): string;
  /** How long before or after `now`: "2 minutes ago". */
  relative(iso: string, now: number): string;
  /** Seconds, as seconds, minutes or hours. */
  duration(seconds: number): string;
  list(items: readonly string[]): string;
  /** @param code ISO 3166, two letters */
  readonly country: (code: string) => string;
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * @param locale a BCP 47 tag; an unknown one falls back to English.
 *
 * Each formatter is made when it is first used: together they take longer than drawing a panel does.
 */
export function createFormat(locale: string | undefined, timeZone: string | undefined): Format {
  const tags = [...known(locale), 'en'];
  const zone = once(() => knownZone(timeZone));
  const inZone = () => {
    const own = zone();
    return own === undefined ? {} : { timeZone: own };
  };
  const numbers = (options: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(tags, options));
  const days = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(tags, { ...options, timeZone: 'UTC' }));
  const moments = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(tags, { ...options, ...inZone() }));
  const number = numbers({});
  const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const day = days({ dateStyle: 'long' });
  const shortDay = days({ dateStyle: 'medium' });
  const month = days({ month: 'short', year: 'numeric' });
  const weekday = days({ weekday: 'short' });
  const moment = moments({ dateStyle: 'full', timeStyle: 'long' });
  const ownDay = moments({ dateStyle: 'medium' });
  const ownTime = moments({ timeStyle: 'short' });
  const relative = once(() => new Intl.RelativeTimeFormat(tags, { numeric: 'auto' }));
  const countries = once(() => new Intl.DisplayNames(tags, { type: 'region' }));
  const list = once(() => new Intl.ListFormat(tags, { type: 'conjunction' }));
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(tags, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
      value,
    );
  const bytes = (value: number, name: string, digits: number) =>
    new Intl.NumberFormat(tags, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value);
  return {
    number: (n) => number().format(n),
    // Rounded down: a hundred percent is said of nothing that is not complete.
    // The small addition keeps 29 of 100 at 29: times a hundred, the share is a little below.
    percent: (share) => percent().format(Math.floor(share * 100 + 1e-9) / 100),
    size: (n) =>
      n < 1024 * 1024
        ? bytes(Math.max(1, Math.round(n / 1024)), 'kilobyte', 0)
        : bytes(n / (1024 * 1024), 'megabyte', 1),
    day: (isoDay) => day().format(new Date(`${isoDay}T00:00:00Z`)),
    shortDay: (isoDay) => shortDay().format(new Date(`${isoDay}T00:00:00Z`)),
    month: (isoDay) => month().format(new Date(`${isoDay}T00:00:00Z`)),
    // The first of January 2024 was a Monday.
    weekday: (number) => weekday().format(new Date(Date.UTC(2024, 0, number))),
    get zone() {
      return zone() ?? new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
    },
    moment: (iso) => moment().format(new Date(iso)),
    clock: (ms, zone) =>
      new Intl.DateTimeFormat(tags, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(ms),
    hour: (ms, zone) => new Intl.DateTimeFormat(tags, { timeStyle: 'short', timeZone: zone }).format(ms),
    time: (iso, now) => {
      const at = Date.parse(iso);
      const [said, today] = [at, now].map((ms) => ownDay().format(ms));
      return said === today ? ownTime().format(at) : `${ownTime().format(at)}, ${String(said)}`;
    },
    relative: (iso, now) => {
      const seconds = Math.round((Date.parse(iso) - now) / 1000);
      for (const [name, size] of STEPS)
        if (Math.abs(seconds) >= size) return relative().format(Math.trunc(seconds / size), name);
      return relative().format(0, 'second');
    },
    duration: (seconds) =>
      seconds < 90
        ? unit(Math.max(1, Math.round(seconds)), 'second')
        : seconds < 5_400
          ? unit(Math.round(seconds / 60), 'minute')
          : unit(Math.round(seconds / 360) / 10, 'hour'),
    list: (items) => list().format(items),
    country: (code) => countries().of(code) ?? code,
  };
}

/** The tag where it is one. Whether the browser has that language, its formatters find out: asking first costs as much again. */
function known(locale: string | undefined): readonly string[] {
  try {
    return Intl.getCanonicalLocales(locale);
  } catch {
    return [];
  }
}

function knownZone(zone: string | undefined): string | undefined {
  try {
    return zone === undefined
      ? undefined
      : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
