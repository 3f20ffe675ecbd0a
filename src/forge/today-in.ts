/** The present day in a time zone (an IANA name), `YYYY-MM-DD`. */
export const todayIn = (zone: string, now: number = Date.now()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
