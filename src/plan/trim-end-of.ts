/** A text without the characters of a set at its end. By hand, since `[…]+$` takes the square of a long run's length where it does not end the text. */
export const trimEndOf = (text: string, characters: string): string => {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
