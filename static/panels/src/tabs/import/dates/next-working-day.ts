import type { DateChoices } from '../../../../../../src/contract/choices';

const DAY_MS = 86_400_000;
/** A calendar without a working day in a year has none. */
const LONGEST_LOOK = 366;

/**
 * The next day after today that the calendar works on; null where there is none.
 * @param today YYYY-MM-DD
 */
export function nextWorkingDay(
  today: string,
  { workingDays, holidays }: Pick<DateChoices, 'workingDays' | 'holidays'>,
): string | null {
  const off = new Set(holidays.map(({ date }) => date));
  for (let ahead = 1; ahead <= LONGEST_LOOK; ahead += 1) {
    const day = new Date(Date.parse(`${today}T00:00:00Z`) + ahead * DAY_MS);
    const text = day.toISOString().slice(0, 10);
    // 1 Monday … 7 Sunday.
    if (workingDays.includes(day.getUTCDay() || 7) && !off.has(text)) return text;
  }
  return null;
}
