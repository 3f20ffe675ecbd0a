/** Why a day given as `option` cannot be used, or null where it is a day of the calendar, or not given. */
export const refuseDay = (option: '--cutover' | '--start' | '--today', day: string | undefined): string | null => {
  if (day === undefined) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
  return exists ? null : `"${day}" is not a day: write ${option} as YYYY-MM-DD.`;
};
