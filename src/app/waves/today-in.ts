/** The present day in a time zone (an IANA name), `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: number = Date.now()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);

/** The present hour of the day in a time zone, 0 to 23. */
export const hourIn = (zone: string, now: number = Date.now()): number =>
  Number(new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(now));
