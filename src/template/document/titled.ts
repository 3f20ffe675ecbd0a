import { foldSpaces } from '../fold-spaces';
import { plainWords } from '../annotate/plain-words';

export interface Titled {
  /** Plain words on one line, never empty. */
  readonly title: string;
  /** The text with its marks, where the title does not hold all that it says (a link's target); otherwise null. */
  readonly whole: string | null;
}

const CHECKBOX = /^\[[ xX]\]\s+/;

/** A text as an item's title. `fallback` is the title of a text without words. */
export const titled = (text: string, fallback: string): Titled => {
  const own = text.replace(CHECKBOX, '').trim();
  const title = plainWords(own).replace(/[\\*]/g, '').trim();
  if (!/[\p{L}\p{N}]/u.test(title)) return { title: fallback, whole: own === '' ? null : own };
  const unmarked = foldSpaces(own.replace(/\*|(?<!_)__(?!_)|\\/g, ''));
  return { title, whole: unmarked === title ? null : own };
};
