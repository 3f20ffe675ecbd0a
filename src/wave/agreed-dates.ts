import type { DateChoices } from '../contract/choices';

/** Who agreed, for which party, on which day. */
export type Agreement = Pick<NonNullable<DateChoices['commitment']>, 'by' | 'party' | 'on'>;

/** Dates whose present T-0 and window were agreed to; null where either is not set. */
export function agreedDates(dates: DateChoices, { by, party, on }: Agreement): DateChoices | null {
  const { cutover: date, time, windowMinutes, zone } = dates;
  if (date === null || windowMinutes === null) return null;
  return { ...dates, commitment: { by, party, on, to: { date, time, windowMinutes, zone } } };
}
