/** What is read of an event. Other properties, and what cannot be read in them, play no part. */
const PROPERTIES = /^(?:DTSTART|DTEND|DURATION|SUMMARY|STATUS|UID|RECURRENCE-ID|RRULE|EXRULE|RDATE|EXDATE)[:;]/i;

/**
 * The events of an iCalendar file, each as a text of its own: ical.js refuses a whole file for one rule that it does not know.
 * @returns null where the text is no iCalendar file, or ends within an event
 */
export function calendarEvents(text: string): readonly string[] | null {
  // A line that begins with a space goes on with the one before it (RFC 5545, 3.1).
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  if (!isLine(lines[0], 'BEGIN:VCALENDAR') || !isLine(lines.at(-1), 'END:VCALENDAR')) return null;
  const events: string[] = [];
  let event: string[] | null = null;
  /** Alarms within an event have durations and summaries of their own. */
  let inner = 0;
  for (const line of lines) {
    if (event === null) {
      if (isLine(line, 'BEGIN:VEVENT')) event = [];
    } else if (isLine(line, 'END:VEVENT')) {
      events.push(['BEGIN:VEVENT', ...event, 'END:VEVENT'].join('\r\n'));
      event = null;
      inner = 0;
    } else if (/^BEGIN:/i.test(line)) inner += 1;
    else if (/^END:/i.test(line)) inner -= 1;
    else if (inner === 0 && PROPERTIES.test(line)) event.push(line);
  }
  return event === null ? events : null;
}

const isLine = (line: string | undefined, is: string): boolean => line?.toUpperCase() === is;
