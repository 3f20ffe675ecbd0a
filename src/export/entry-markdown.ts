import { describeItem } from '../plan/describe-item';

const NOWHERE = { file: '', offset: 0, line: 1, column: 1 };
/** Every sign that CommonMark lets a backslash stand before. */
const SIGN = /[!-/:-@[-`{-~]/g;

/** Words as one entry of a Markdown list that reads as these very words; signs are escaped only where they must be. */
export function entryMarkdown(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return readsAs(line, line) ? line : line.replace(SIGN, '\\$&');
}

function readsAs(markdown: string, words: string): boolean {
  const [read, ...more] = describeItem([
    { kind: 'criteria', heading: '', body: `- ${markdown}`, at: NOWHERE },
  ]).criteria;
  return more.length === 0 && read === words;
}
