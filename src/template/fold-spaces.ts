/** White space that is not one space between words. */
const UNEVEN = /[^\S ]| {2}/;

/**
 * White space as single spaces, none at the edges. Runs are taken in pieces: a pattern without a bound overflows the engine's
 * stack on megabytes of spaces, which hostile files have.
 */
export const foldSpaces = (text: string): string => {
  if (!UNEVEN.test(text)) return text.trim();
  let folded = text.replace(/\s{1,1000}/g, ' ');
  while (folded.includes('  ')) folded = folded.replace(/ {2,1000}/g, ' ');
  return folded.trim();
};
