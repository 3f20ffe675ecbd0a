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
  const keyOf = (one: KnownNode) => wholeKey(titleKey(one.title), one.lines ?? []);
  const keyOfSource = (other: SourceNode) => wholeKey(keys.get(other) ?? '', other.lines);
  pairByKeys(pairing, ones, others, keyOf, keyOfSource);
};

const pairTitles = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  const [ones, others] = [pairing.openKnown(known), pairing.openSource(source)];
  const keys = keysOf(ones, others);
  const keyOf = ({ title }: KnownNode) => titleKey(title);
  const keyOfSource = (other: SourceNode) => keys.get(other) ?? '';
  pairByKeys(pairing, ones, others, keyOf, keyOfSource);
};

type KeyOf<T> = (node: T) => string;

/** Nodes of one key: first in the order that both lists share, then what is left. */
const pairByKeys = (
  pairing: Pairing,
  ones: readonly KnownNode[],
  others: readonly SourceNode[],
  keyOf: KeyOf<KnownNode>,
  keyOfSource: KeyOf<SourceNode>,
): void => {
  pairInOrder(pairing, ones, others, keyOf, keyOfSource);
  pairRest(pairing, pairing.openKnown(ones), pairing.openSource(others), keyOf, keyOfSource);
};

const pairInOrder = (
  pairing: Pairing,
  ones: readonly KnownNode[],
  others: readonly SourceNode[],
  keyOf: KeyOf<KnownNode>,
  keyOfSource: KeyOf<SourceNode>,
): void => {
  for (const [at, otherAt] of commonOrder(ones.map(keyOf), others.map(keyOfSource))) {
    const [one, other] = [ones[at], others[otherAt]];
    if (one !== undefined && other !== undefined) pairing.pair(one, other);
  }
};

const pairRest = (
  pairing: Pairing,
  ones: readonly KnownNode[],
  others: readonly SourceNode[],
  keyOf: KeyOf<KnownNode>,
  keyOfSource: KeyOf<SourceNode>,
): void => {
  const groups = groupBy(ones, keyOf);
  for (const other of others) {
    const one = groups.get(keyOfSource(other))?.shift();
    if (one !== undefined) pairing.pair(one, other);
  }
};
