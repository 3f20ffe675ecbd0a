const MS_PER_DAY = 86_400_000;
/** Days from 30 December 1899 to the epoch: 1900 counts as a leap year there (ECMA-376 part 1, 18.17.4.1). */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
const LAST_SERIAL = 2_958_466;

/** A serial number of a workbook as a date, with its time where it has one; a time alone below one day. */
export const dateText = (serial: number, is1904: boolean): string => {
  if (serial < 0 || serial >= LAST_SERIAL) return String(serial);
  const date = new Date(Math.round((serial - (is1904 ? FROM_1904 : FROM_1900)) * MS_PER_DAY));
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (serial < 1) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
};
