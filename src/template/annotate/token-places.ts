/** Characters that make a token part of a longer word where they stand beside it. */
const WORD = /[\p{L}\p{M}\p{N}_]/u;

/**
 * Whether a text holds a placeholder's token, exactly and as a word of its own: `@xxxx` is not in `@xxxxx`, `X API` not in
 * `MAX API`. A token that begins or ends in a sign (`{carrier?}`) needs no edge there.
 */
export const hasToken = (text: string, token: string): boolean => nextPlace(text, token, 0) !== -1;

/** The text with `value` in every place of the token. */
export const replaceToken = (text: string, token: string, value: string): string => {
  let done = '';
  let from = 0;
  for (let at = nextPlace(text, token, 0); at !== -1; at = nextPlace(text, token, from)) {
    done += text.slice(from, at) + value;
    from = at + token.length;
  }
  return done + text.slice(from);
};

const nextPlace = (text: string, token: string, from: number): number => {
  if (token === '') return -1;
  for (let at = text.indexOf(token, from); at !== -1; at = text.indexOf(token, at + 1)) {
    if (isEdge(token, 0, before(text, at)) && isEdge(token, -1, after(text, at + token.length))) return at;
  }
  return -1;
};

const isEdge = (token: string, end: 0 | -1, beside: string): boolean =>
  !WORD.test(beside) || !WORD.test((end === 0 ? [...token].at(0) : [...token].at(-1)) ?? '');

const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const after = (text: string, at: number): string => [...text.slice(at, at + 2)].at(0) ?? '';
