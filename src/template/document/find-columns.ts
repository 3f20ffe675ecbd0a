import { plainWords } from '../annotate/plain-words';

/**
 * Finds columns by the words of their headings: for each name its first column that no name before it has taken, or null.
 */
export const findColumns = <Name extends string>(
  header: readonly string[],
  patterns: Readonly<Record<Name, RegExp>>,
): Readonly<Record<Name, number | null>> => {
  const headings = header.map((cell) => plainWords(cell).toLowerCase());
  const taken = new Set<number>();
  const found = Object.entries<RegExp>(patterns).map(([name, pattern]) => {
    const at = headings.findIndex((heading, index) => !taken.has(index) && pattern.test(heading));
    if (at !== -1) taken.add(at);
    return [name, at === -1 ? null : at];
  });
  return Object.fromEntries(found) as Readonly<Record<Name, number | null>>;
};
