import { oneLine } from '../values/one-line';

/** Characters of a summary (Jira: 255, without newline). */
export const MAX_SUMMARY = 255;
/** A title beyond this is shortened where its text offers a place (product rule "Summary"): boards and lists cut there anyway. */
const LONG_TITLE = 100;
/** A beginning shorter than this, such as "Step 1.", names no work. */
const LEAST = 20;
/** The end of a sentence before a capital letter, a dash between blanks, or the explanation in brackets. */
const ENDS = /(?<![.\s](?:e\.g|i\.e|etc|approx|vs|no))[.!?](?=\s+[\p{Lu}\p{N}"“(])|\s+[-–—]\s+|\s*\((?=i\.?e\.?\b)/giu;

export interface Summary {
  readonly text: string;
  /** The whole title, where it did not fit. */
  readonly whole: string | null;
}

/**
 * A title as an issue's summary: one line, without the control characters that Jira refuses. A title of more than 100 characters ends
 * with its first sentence, before " - " or before "(i.e."; without such a place it is kept up to 255 characters, then cut at a word with "…".
 */
export const summaryOf = (title: string): Summary => {
  const folded = oneLine(title);
  if (folded.length <= LONG_TITLE) return { text: folded, whole: null };
  const end = firstEnd(folded);
  if (end !== null) return { text: folded.slice(0, end), whole: folded };
  return cutAtWord(title);
};

/** The rule of earlier versions, by which issues that exist were named: cut only beyond 255 characters. */
export const cutAtWord = (title: string): Summary => {
  const folded = oneLine(title);
  if (folded.length <= MAX_SUMMARY) return { text: folded, whole: null };
  const room = folded.slice(0, MAX_SUMMARY - 1);
  const word = folded[MAX_SUMMARY - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  // A "word" longer than half of the summary is cut within, but never between the two halves of one character.
  const cut = word > MAX_SUMMARY / 2 ? room.slice(0, word) : room.replace(/[\ud800-\udbff]$/, '');
  return { text: `${cut.trimEnd()}…`, whole: folded };
};

function firstEnd(title: string): number | null {
  for (const { index } of title.matchAll(ENDS)) {
    if (index > MAX_SUMMARY) return null;
    if (index >= LEAST) return index;
  }
  return null;
}
