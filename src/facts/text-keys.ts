import { createHash } from 'node:crypto';

/** Characters of a key: among the few hundred texts of an item, forty bits do not meet by chance. */
const KEY_LENGTH = 10;

/**
 * Keys of the texts of one item, each by its kind and its words, white space folded: the same words have the same key in the
 * next import, other words another. Repeated ones are told apart by their order (`~2`).
 */
export function textKeys(texts: readonly { readonly kind: string; readonly text: string }[]): string[] {
  const times = new Map<string, number>();
  return texts.map(({ kind, text }) => {
    const words = text.trim().replace(/\s{1,1000}/g, ' ');
    const key = createHash('sha256').update(`${kind}\n${words}`).digest('hex').slice(0, KEY_LENGTH);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}~${time}`;
  });
}
