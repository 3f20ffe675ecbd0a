/** By zone: making a format takes a hundred times as long as using it, and each reading of a wave uses two. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormatOf(zone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(zone, made);
  return made;
}

/** The present day in a time zone (an IANA name), `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: number = Date.now()): string => dayFormatOf(zone).format(now);

/** The present hour of the day in a time zone, 0 to 23. */
export const hourIn = (zone: string, now: number = Date.now()): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(now));
