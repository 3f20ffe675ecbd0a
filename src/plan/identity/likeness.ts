import { foldSpaces } from '../../template/fold-spaces';

/** A title as it is compared: letters and digits, in one case. Titles of other signs only are compared as they are. */
export const titleKey = (title: string): string => {
  const words = wordsOf(title);
  return words.length === 0 ? foldSpaces(title) : words.join(' ');
};

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Lines whose prints are kept of one node: more say nothing about which node it is. */
const MAX_LINES = 40;

/** Short prints of the lines of a node's text, each once: to tell how much of it is there again, not to protect it. */
export const printsOf = (texts: readonly string[]): readonly string[] => {
  const prints = new Set<string>();
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const key = titleKey(line);
      if (key !== '') prints.add(printOf(key));
      if (prints.size >= MAX_LINES) return [...prints];
    }
  }
  return [...prints];
};

/** FNV-1a, 32 bits. */
const printOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
};

/** How much of two titles is the same, from 0 to 1: shared words; all words of the shorter one, two at least, count as 0.6. */
export const titleLikeness = (one: string, other: string): number => {
  const [a, b] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  const dice = overlap(a, b, (shared) => (2 * shared) / (a.size + b.size));
  const least = Math.min(a.size, b.size);
  const contained = least >= 2 && overlap(a, b, (shared) => shared / least) === 1;
  return contained ? Math.max(dice, 0.6) : dice;
};

/** Shared members by all members, from 0 to 1. */
export const shareOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  overlap(one, other, (shared) => shared / (one.size + other.size - shared));

const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>, rate: (shared: number) => number): number => {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const member of one) if (other.has(member)) shared += 1;
  return rate(shared);
};
