import { useNow } from './use-now';

const MINUTE_MS = 60_000;

/** Today in a time zone, YYYY-MM-DD. */
export function useToday(zone: string): string {
  const now = useNow(MINUTE_MS);
  // The Swedish way of writing a day is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now);
}
