/** `POST /changelog/bulkfetch` takes so many issues. Atlassian's OpenAPI document. */
export const ISSUES_A_REQUEST = 1_000;
/** And so many changes a page at most. */
export const CHANGES_A_PAGE = 10_000;

/** Lists of at most so many. */
export const chunksOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, index) => all.slice(index * most, (index + 1) * most));

/** Seconds of the year 5138 are milliseconds of 1973: no change of a Jira lies before. */
const FIRST_MILLISECONDS = 100_000_000_000;

/**
 * The moment of a change: Jira's schema promises a text, its example shows a number of seconds, and both are read.
 * @returns epoch milliseconds
 */
export function momentOf(created: string | number): number {
  if (typeof created === 'string') return Date.parse(created.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return created < FIRST_MILLISECONDS ? created * 1_000 : created;
}
