import { Temporal } from 'temporal-polyfill';

/**
 * A day and a time on the clock of a zone as epoch milliseconds. A time that the clock skips is the same time after the gap;
 * of one that it shows twice the first is meant (RFC 5545, as calendars have it).
 */
export const instantIn = (zone: string, day: string, time: string): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
