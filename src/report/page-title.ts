const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** Confluence: a title has 255 characters. */
const LONGEST = 255;
/** A page of the same day gets a number up to this one. */
const MOST_OF_A_DAY = 9;

/** "Wed 08 Jan 2020", of an ISO day. */
export function titleDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const two = String(date.getUTCDate()).padStart(2, '0');
  return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${two} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/**
 * Titles of a saved report in the order in which they are tried: "<Wave> - Status Roll-up - Sprint 0 (Wed 08 Jan 2020)", as kits of AWS have
 * it, then with " (2)" to " (9)", since a title is unique in its space.
 * @param part a sprint or a gate; null: the report is of the whole wave
 */
export const pageTitles = (wave: string, part: string | null, day: string): readonly string[] =>
  titles(`${wave} - Status Roll-up`, part, day);

/** The same of the minutes of a gate: "<Wave> - Minutes - <Gate> (Wed 08 Jan 2020)". */
export const minutesTitles = (wave: string, gate: string, day: string): readonly string[] =>
  titles(`${wave} - Minutes`, gate, day);

/** Names are cut where the title were too long: the day and the number always are in it. */
function titles(begin: string, part: string | null, day: string): readonly string[] {
  const named = part === null ? begin : `${begin} - ${part}`;
  const end = ` (${titleDay(day)})`;
  const head = named.slice(0, LONGEST - end.length - 4);
  return Array.from({ length: MOST_OF_A_DAY }, (_, at) => `${head}${end}${at === 0 ? '' : ` (${at + 1})`}`);
}
