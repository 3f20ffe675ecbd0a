/**
 * Code points that end a line, control a terminal or reorder what is read: C0 and C1 controls (CR, LF, NUL, NEL …), U+2028 and
 * U+2029, the bidirectional embeddings, overrides and isolates (Unicode TR 36, "Trojan Source"), and halves of a surrogate pair,
 * which no UTF-8 writer can encode. Joiners and direction marks of single letters are part of names and not among them.
 */
export const NOT_OF_ONE_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

// Runs are taken in pieces: a pattern without a bound overflows the engine's stack on megabytes of spaces.
const RUN = new RegExp(`[\\s${NOT_OF_ONE_LINE.source.slice(1, -1)}]{1,1000}`, 'gu');

/**
 * A text as one line: what is not of one line becomes a space, runs of spaces become one. Texts that were stored before such
 * characters were refused go through here wherever a line break would end a field.
 * @param most UTF-16 units at the most; a pair of surrogates is never cut in two
 */
export function oneLine(text: string, most = Infinity): string {
  let line = text.replace(RUN, ' ');
  while (line.includes('  ')) line = line.replace(/ {2,1000}/g, ' ');
  line = line.trim();
  if (line.length <= most) return line;
  return line
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
