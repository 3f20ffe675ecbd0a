const DAY_MS = 86_400_000;

/** Calendar days from one ISO day to another; negative where the second lies before the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
