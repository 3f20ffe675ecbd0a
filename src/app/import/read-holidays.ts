import { holidayFile, type HolidayList } from '../../contract/wave-dates';
import { readHolidays as readFile } from '../../plan/dates/read-holidays';
import { authorise } from '../../forge/access/authorise';
import { callerOf } from '../../forge/access/context';

/** Years before and after the present one whose days off are taken: a wave that is under way, and one that is planned early. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

export async function readHolidays(payload: unknown, context: unknown): Promise<HolidayList> {
  const caller = callerOf(context, ['runway-project']);
  const { text } = holidayFile.parse(payload);
  await authorise(caller, 'import');
  const year = new Date().getUTCFullYear();
  return readFile(text, `${year - YEARS_BACK}-01-01`, `${year + YEARS_AHEAD}-12-31`);
}
