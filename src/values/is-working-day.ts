/**
 * Whether a calendar works on a day.
 * @param time the day's beginning in UTC, epoch milliseconds
 * @param calendar working days as Monday 1 … Sunday 7, holidays as ISO days
 */
export const isWorkingDay = (
  time: number,
  { workingDays, holidays }: { readonly workingDays: readonly number[]; readonly holidays: ReadonlySet<string> },
): boolean => {
  const day = new Date(time);
  // Sunday is 0 there.
  return workingDays.includes(day.getUTCDay() || 7) && !holidays.has(day.toISOString().slice(0, 10));
};
