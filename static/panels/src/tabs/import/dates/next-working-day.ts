import type { DateChoices } from '../../../../../../src/contract/choices';
import { dayAfter } from '../../../../../../src/values/day-after';
import { isWorkingDay } from '../../../../../../src/values/is-working-day';

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
  const calendar = { workingDays, holidays: new Set(holidays.map(({ date }) => date)) };
  for (let ahead = 1; ahead <= LONGEST_LOOK; ahead += 1) {
    const day = dayAfter(today, ahead);
    if (isWorkingDay(Date.parse(day), calendar)) return day;
  }
  return null;
}
