import { oneLine } from '../values/one-line';

/** Characters of a summary (Jira: 255, without newline). */
export const MAX_SUMMARY = 255;

export interface Summary {
  readonly text: string;
  /** The whole title, where it did not fit. */
  readonly whole: string | null;
}

/** A title as an issue's summary: one line, without the control characters that Jira refuses, cut at a word with "…" where it is too long. */
export const summaryOf = (title: string): Summary => {
  const folded = oneLine(title);
  if (folded.length <= MAX_SUMMARY) return { text: folded, whole: null };
  const room = folded.slice(0, MAX_SUMMARY - 1);
  const word = folded[MAX_SUMMARY - 1] === ' ' ? room.length : room.lastIndexOf(' ');
  // A "word" longer than half of the summary is cut within, but never between the two halves of one character.
  const cut = word > MAX_SUMMARY / 2 ? room.slice(0, word) : room.replace(/[\ud800-\udbff]$/, '');
  return { text: `${cut.trimEnd()}…`, whole: folded };
};
