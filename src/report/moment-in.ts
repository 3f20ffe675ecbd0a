/** "2027-03-01 09:42" in a time zone, of an instant. */
export const momentIn = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at);
