/** The words of a text in small letters: runs of letters and digits. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{1,1000}/gu) ?? [];

/** Whether a text has every word of another, as often as that. */
export const holdsWordsOf = (held: string, text: string): boolean => {
  const left = new Map<string, number>();
  for (const word of wordsOf(held)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(text).every((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
};
