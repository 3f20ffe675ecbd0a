/** The moment at which every scene is looked at. */
export const FIXED_NOW = Date.parse('2027-03-10T09:30:00Z');

/** An ISO moment so many seconds before (negative) or after it. */
export const fromNow = (seconds: number): string => new Date(FIXED_NOW + seconds * 1_000).toISOString();
