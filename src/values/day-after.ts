const DAY_MS = 86_400_000;

/** The ISO day so many days after another; a negative number counts back. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
