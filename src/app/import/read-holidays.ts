import { type HolidayList } from '../../contract/wave-dates';
import { readHolidays as readFile } from '../../plan/dates/read-holidays';
import type { Payload } from '../../contract/calls';

/** Years before and after the present one whose days off are taken: a wave that is under way, and one that is planned early. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

export async function readHolidays({ text }: Payload<'readHolidays'>): Promise<HolidayList> {
  const year = new Date().getUTCFullYear();
  return readFile(text, `${year - YEARS_BACK}-01-01`, `${year + YEARS_AHEAD}-12-31`);
}
