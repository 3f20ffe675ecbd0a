import type { KnownNode, SourceNode } from './known-node';
import { titleKey } from './likeness';
import { groupBy, keysOf, type Pairing } from './pairing';

/**
 * Pairs nodes of one kind that have the same title and another parent. Where several have it, those with the same text; what is left
 * then is asked.
 */
export const pairMoved = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  const present = known.filter(({ gone }) => gone !== true);
  for (const some of [present, known]) {
    pairOnly(pairing, some, source, ({ lines }) => (lines ?? []).toSorted().join('\n'));
    pairOnly(pairing, some, source, () => '');
  }
  askTheRest(pairing, present, source);
};

/** Pairs where exactly one known node and one of the source have the title and the text. */
const pairOnly = (
  pairing: Pairing,
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  textOf: (node: { readonly lines: readonly string[] | null }) => string,
): void => {
  for (const { ones, others } of groupsOf(pairing, known, source, textOf)) {
    const [[one, ...more], [other, ...moreOthers]] = [ones, others];
    if (one === undefined || other === undefined || more.length > 0 || moreOthers.length > 0) continue;
    pairing.pair(one, other);
  }
};

const askTheRest = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  for (const { ones, others } of groupsOf(pairing, known, source, () => ''))
    for (const now of others) pairing.ask({ now, candidates: ones, because: 'same-title', taken: null });
};

const groupsOf = (
  pairing: Pairing,
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  textOf: (node: { readonly lines: readonly string[] | null }) => string,
) => {
  const [ones, others] = [pairing.openKnown(known), pairing.openSource(source)];
  const keys = keysOf(ones, others);
  const byKey = groupBy(ones, (one) => `${titleKey(one.title)}\n${textOf(one)}`);
  return [...groupBy(others, (other) => `${keys.get(other) ?? ''}\n${textOf(other)}`)].flatMap(([key, group]) => {
    const found = byKey.get(key);
    return found === undefined ? [] : [{ ones: found, others: group }];
  });
};
