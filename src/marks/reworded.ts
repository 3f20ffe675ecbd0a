import type { CriterionSaid, ItemRecord } from './item-record';

/** Words shared of all words of both: from here on two wordings are taken for one criterion. */
const ALIKE = 0.5;

/**
 * Confirmations of wordings that the template no longer has, each beside the present criterion that says most of the same
 * words. Only shown: a new wording has to be confirmed again.
 * @returns by the key of the present criterion
 */
export function rewordedFrom(
  criteria: readonly { readonly key: string; readonly text: string }[],
  { criteria: said }: Pick<ItemRecord, 'criteria'>,
): Map<string, CriterionSaid> {
  const present = new Set(criteria.map(({ key }) => key));
  const left = Object.entries(said).flatMap(([key, one]) =>
    present.has(key) || one.is !== 'confirmed' ? [] : [{ one, words: wordsOf(one.text) }],
  );
  const pairs = criteria
    .filter(({ key }) => said[key] === undefined)
    .flatMap(({ key, text }) => {
      const words = wordsOf(text);
      return left.map((old) => ({ key, old, alike: shareOf(words, old.words) }));
    })
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const found = new Map<string, CriterionSaid>();
  const taken = new Set<CriterionSaid>();
  for (const { key, old } of pairs) {
    if (found.has(key) || taken.has(old.one)) continue;
    found.set(key, old.one);
    taken.add(old.one);
  }
  return found;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

const shareOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
