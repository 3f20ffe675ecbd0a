const DAY_MS = 86_400_000;

/** Days since the first of January 1970, of a plain day written YYYY-MM-DD. */
export const dayNumber = (isoDay: string): number => Math.round(Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS);

export const isoDay = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
