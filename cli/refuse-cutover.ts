/** Why a `--cutover` cannot be used, or null where it is a day of the calendar. */
export const refuseCutover = (cutover: string): string | null => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(cutover) ? Date.parse(`${cutover}T00:00:00Z`) : NaN;
  const exists = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === cutover;
  return exists ? null : `"${cutover}" is not a day: write --cutover as YYYY-MM-DD.`;
};
