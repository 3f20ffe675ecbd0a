/** Octets of a line without its CRLF (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const UTF8 = new TextEncoder();

/**
 * An iCalendar text with its long lines folded: within no character, since calendars decode line by line.
 * @param text with CRLF, folded or not: ical.js folds too, but lets lines with signs of four octets grow to 76
 */
export const folded = (text: string): string => text.replaceAll('\r\n ', '').split('\r\n').map(foldedLine).join('\r\n');

function foldedLine(line: string): string {
  let result = '';
  let octets = 0;
  for (const sign of line) {
    const size = UTF8.encode(sign).length;
    if (octets + size > LONGEST_LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += sign;
    octets += size;
  }
  return result;
}
