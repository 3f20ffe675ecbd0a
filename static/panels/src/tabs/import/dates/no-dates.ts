import type { DateChoices } from '../../../../../../src/contract/choices';
import type { Preview } from '../../../../../../src/contract/import';
import { nextWorkingDay } from './next-working-day';

/** No day set, Monday to Friday. What the form begins with; the contract's own defaults. */
export const NO_DATES: DateChoices = {
  start: null,
  cutover: null,
  time: null,
  windowMinutes: null,
  zone: 'UTC',
  commitment: null,
  milestones: {},
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  freezes: [],
  bounds: {},
  accepted: false,
};

/**
 * What the Dates step begins with: the calendar that is kept, else Monday to Friday in the viewer's own time zone. Work of a new
 * wave begins on the next working day, and its phases are as long as is typical for their names; without a T-0 that dates nothing.
 * @param zone IANA name of that time zone
 * @param today YYYY-MM-DD
 */
export function firstDates(preview: Preview | null, zone: string, today: string): DateChoices {
  const { from = null, ...calendar } = preview?.dates.calendar ?? {};
  const dates = from === null ? { ...NO_DATES, zone } : { ...NO_DATES, ...calendar };
  return preview?.wave.isNew === true ? { ...dates, lengths: 'names', start: nextWorkingDay(today, dates) } : dates;
}
