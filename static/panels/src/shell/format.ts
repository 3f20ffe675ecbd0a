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
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** @param locale a BCP 47 tag; an unknown one falls back to English. */
export function createFormat(locale: string | undefined, timeZone: string | undefined): Format {
  const tag = supported(locale);
  const zone = knownZone(timeZone);
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, {
    dateStyle: 'full',
    timeStyle: 'long',
    ...(zone === undefined ? {} : { timeZone: zone }),
  });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const own = zone === undefined ? {} : { timeZone: zone };
  const clock = (ms: number) => ({
    day: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', ...own }).format(ms),
    time: new Intl.DateTimeFormat(tag, { timeStyle: 'short', ...own }).format(ms),
  });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
      value,
    );
  const bytes = (value: number, name: string, digits: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value);
  return {
    number: (n) => number.format(n),
    // Rounded down: a hundred percent is said of nothing that is not complete.
    // The small addition keeps 29 of 100 at 29: times a hundred, the share is a little below.
    percent: (share) => percent.format(Math.floor(share * 100 + 1e-9) / 100),
    size: (n) =>
      n < 1024 * 1024
        ? bytes(Math.max(1, Math.round(n / 1024)), 'kilobyte', 0)
        : bytes(n / (1024 * 1024), 'megabyte', 1),
    day: (isoDay) => day.format(new Date(`${isoDay}T00:00:00Z`)),
    shortDay: (isoDay) => shortDay.format(new Date(`${isoDay}T00:00:00Z`)),
    month: (isoDay) => month.format(new Date(`${isoDay}T00:00:00Z`)),
    // The first of January 2024 was a Monday.
    weekday: (number) => weekday.format(new Date(Date.UTC(2024, 0, number))),
    zone: zone ?? new Intl.DateTimeFormat('en').resolvedOptions().timeZone,
    moment: (iso) => moment.format(new Date(iso)),
    clock: (ms, zone) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(ms),
    hour: (ms, zone) => new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: zone }).format(ms),
    time: (iso, now) => {
      const [at, today] = [clock(Date.parse(iso)), clock(now)];
      return at.day === today.day ? at.time : `${at.time}, ${at.day}`;
    },
    relative: (iso, now) => {
      const seconds = Math.round((Date.parse(iso) - now) / 1000);
      for (const [name, size] of STEPS)
        if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), name);
      return relative.format(0, 'second');
    },
    duration: (seconds) =>
      seconds < 90
        ? unit(Math.max(1, Math.round(seconds)), 'second')
        : seconds < 5_400
          ? unit(Math.round(seconds / 60), 'minute')
          : unit(Math.round(seconds / 360) / 10, 'hour'),
    list: (items) => list.format(items),
  };
}

function supported(locale: string | undefined): string {
  try {
    return locale === undefined ? 'en' : (Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en');
  } catch {
    return 'en';
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
