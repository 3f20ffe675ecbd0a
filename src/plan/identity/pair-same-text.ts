import { commonOrder } from './common-order';
import type { KnownNode, SourceNode } from './known-node';
import { titleKey } from './likeness';
import { groupBy, keysOf, type Pairing } from './pairing';

/**
 * Pairs nodes of one parent that have the same title: first those whose text is the same too, in the order that both lists share, then
 * the rest in order.
 */
export const pairSameText = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  const isPresent = ({ gone }: KnownNode): boolean => gone !== true;
  for (const some of [known.filter(isPresent), known.filter((node) => !isPresent(node))]) {
    pairWhole(pairing, some, source);
    pairTitles(pairing, some, source);
  }
};

/** A key that no other list of prints has. */
const wholeKey = (title: string, lines: readonly string[]): string => [title, ...lines.toSorted()].join('\n');

const pairWhole = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  const [ones, others] = [pairing.openKnown(known).filter(({ lines }) => lines !== null), pairing.openSource(source)];
  const keys = keysOf(ones, others);
  pairByKeys(pairing, ones, others, {
    known: (one) => wholeKey(titleKey(one.title), one.lines ?? []),
    source: (other) => wholeKey(keys.get(other) ?? '', other.lines),
  });
};

const pairTitles = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  const [ones, others] = [pairing.openKnown(known), pairing.openSource(source)];
  const keys = keysOf(ones, others);
  pairByKeys(pairing, ones, others, {
    known: ({ title }) => titleKey(title),
    source: (other) => keys.get(other) ?? '',
  });
};

interface KeyOf {
  readonly known: (node: KnownNode) => string;
  readonly source: (node: SourceNode) => string;
}

/** Nodes of one key: first in the order that both lists share, then what is left. */
function pairByKeys(pairing: Pairing, ones: readonly KnownNode[], others: readonly SourceNode[], keyOf: KeyOf): void {
  for (const [at, otherAt] of commonOrder(ones.map(keyOf.known), others.map(keyOf.source))) {
    const [one, other] = [ones[at], others[otherAt]];
    if (one !== undefined && other !== undefined) pairing.pair(one, other);
  }
  const groups = groupBy(pairing.openKnown(ones), keyOf.known);
  for (const other of pairing.openSource(others)) {
    const one = groups.get(keyOf.source(other))?.shift();
    if (one !== undefined) pairing.pair(one, other);
  }
}
