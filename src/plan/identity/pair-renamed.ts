import { inOrder } from './common-order';
import type { KnownNode, SourceNode } from './known-node';
import { type Compare, type Likeness, SOME } from './node-likeness';
import { groupBy, type Pairing } from './pairing';

/** Two pairings that differ by less are equally good. */
const MARGIN = 0.1;
/** Known nodes that a question offers. */
const MOST_CANDIDATES = 10;

interface Pair {
  readonly one: KnownNode;
  readonly other: SourceNode;
  readonly likeness: Likeness;
}

/**
 * Pairs nodes of one parent under another title: those that lie between the same neighbours. Alike ones are renamed; where nothing but
 * the place speaks for it, or several would do, it is asked. Where the parent was put in another order besides, no place is certain.
 */
export const pairRenamed = (
  pairing: Pairing,
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  compare: Compare,
): void => {
  const present = known.filter(({ gone }) => gone !== true);
  const gaps = gapsBetween(pairing, present, source);
  const open = new Set(pairing.openKnown(present));
  const openSource = new Set(pairing.openSource(source));
  const pairs = [...present.entries()].flatMap(([index, one]) =>
    open.has(one)
      ? [...source.entries()].flatMap(([at, other]) => {
          const isSamePlace = gaps.of(index, 0) === gaps.of(at, 1);
          return openSource.has(other) && (isSamePlace || gaps.isReordered)
            ? [{ one, other, isSamePlace, likeness: compare(one, other) }]
            : [];
        })
      : [],
  );
  const inPlace = groupBy(
    pairs.filter(({ isSamePlace }) => isSamePlace),
    ({ one }) => String(gaps.of(present.indexOf(one), 0)),
  );
  for (const [, own] of inPlace) pairAlike(pairing, own);
  if (gaps.isReordered) return pairByPlace(pairing, stillOpen(pairing, pairs));
  for (const [, own] of inPlace) pairByPlace(pairing, stillOpen(pairing, own));
};

/** Between which of the siblings that stay and keep their order an index of either list lies. */
const gapsBetween = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]) => {
  const at = new Map(known.map(({ path }, index) => [path, index]));
  const paired = source.flatMap(({ place }, index) => {
    const before = at.get(pairing.known.get(place)?.path ?? '');
    return before === undefined ? [] : [[before, index] as const];
  });
  const kept = inOrder(paired);
  return {
    isReordered: kept.length < paired.length,
    of: (index: number, side: 0 | 1): number => kept.filter((pair) => pair[side] < index).length,
  };
};

const stillOpen = (pairing: Pairing, pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(
    ({ one, other }) =>
      !pairing.places.has(one.path) && !pairing.known.has(other.place) && !pairing.questions.has(other.place),
  );

/** Pairs what is alike, the likest first; what could as well be another is left. */
const pairAlike = (pairing: Pairing, pairs: readonly Pair[]): void => {
  const alike = pairs
    .filter(({ likeness }) => likeness.isStrong)
    .toSorted((a, b) => b.likeness.score - a.likeness.score);
  for (const pair of alike) {
    const [still] = stillOpen(pairing, [pair]);
    const rivals = stillOpen(pairing, alike).filter(
      (rival) =>
        rival !== pair &&
        (rival.one === pair.one || rival.other === pair.other) &&
        rival.likeness.score > pair.likeness.score - MARGIN,
    );
    if (still !== undefined && rivals.length === 0 && pair.one.asked !== true) pairing.pair(pair.one, pair.other);
  }
};

const pairByPlace = (pairing: Pairing, pairs: readonly Pair[]): void => {
  const possible = pairs.filter(({ likeness }) => !likeness.isRefuted);
  const [only, ...more] = possible;
  if (only === undefined) return;
  const isLikely = only.one.retitled === true || only.likeness.score >= SOME;
  if (more.length === 0 && pairs.length === 1 && isLikely && only.one.asked !== true)
    return pairing.pair(only.one, only.other);
  if (only.other.kind === 'phase') {
    // No issue is made of a phase: nothing is doubled by pairing it, and nothing is asked.
    if (more.length === 0) pairing.pair(only.one, only.other);
    return;
  }
  for (const [, own] of groupBy(possible, ({ other }) => other.place)) askWhich(pairing, own, 'renamed');
};

const askWhich = (pairing: Pairing, pairs: readonly Pair[], because: 'renamed' | 'renamed-and-moved'): void => {
  const [first] = pairs;
  if (first === undefined) return;
  const candidates = pairs
    .toSorted((a, b) => b.likeness.score - a.likeness.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ one }) => one);
  pairing.ask({ now: first.other, candidates, because, taken: null });
};

/** Asks of what is alike under another title in another place: nothing is paired. */
export const askRenamedAndMoved = (
  pairing: Pairing,
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  compare: Compare,
): void => {
  const ones = pairing.openKnown(known).filter(({ gone }) => gone !== true);
  for (const other of pairing.openSource(source)) {
    const pairs = ones.flatMap((one) => {
      const likeness = compare(one, other);
      return likeness.isStrong ? [{ one, other, likeness }] : [];
    });
    askWhich(pairing, pairs, 'renamed-and-moved');
  }
};
