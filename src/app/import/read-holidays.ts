import { type HolidayList } from '../../contract/wave-dates';
import { readHolidays as readFile } from '../../plan/dates/read-holidays';
import { publicHolidays } from '../../plan/dates/public-holidays';
import type { Payload } from '../../contract/calls';

/** Years before and after the present one whose days off are taken: a wave that is under way, and one that is planned early. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

const NATIONAL_ONLY = 'These are holidays of the whole country. Add regional ones by hand or from an .ics file.';

export async function readHolidays({ text, country }: Payload<'readHolidays'>): Promise<HolidayList> {
  const year = new Date().getUTCFullYear();
  if (country !== undefined)
    return { holidays: publicHolidays(country, year, year + YEARS_AHEAD), notes: [NATIONAL_ONLY] };
  return readFile(text ?? '', `${year - YEARS_BACK}-01-01`, `${year + YEARS_AHEAD}-12-31`);
}
