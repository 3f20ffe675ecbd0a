import type { KnownNode, SourceNode } from './known-node';
import { shareOf, titleKey, titleLikeness } from './likeness';
import { groupBy } from './pairing';

/** How much a known node and one of the source have in common, from 0 to 1. */
export interface Likeness {
  readonly score: number;
  /** Enough to be the same under another title. */
  readonly isStrong: boolean;
  /** Titles differ, and what they hold says that they are two pieces of work. */
  readonly isRefuted: boolean;
}

export type Compare = (one: KnownNode, other: SourceNode) => Likeness;

const STRONG = 0.6;
/** Below it titles share next to nothing. */
export const SOME = 0.34;
const OTHER = 0.2;
/** From here on one is taken to have come from the other, where whole groups are compared. */
const RELATED = 0.5;

/**
 * Compares nodes of two trees by their titles, the titles of what they hold, and their text. A line that a tree has in several nodes tells
 * nothing about which node it is.
 * @param isOpen whether a known node (by its path) or one of the source (by its place) is not paired yet
 */
export const likenessIn = (
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  isOpen: (id: string) => boolean,
): Compare => {
  const lines = new Map<object, ReadonlySet<string>>([...tellingLines(known), ...tellingLines(source)]);
  const linesOf = (node: object) => lines.get(node) ?? NONE;
  const below = groupBy(known, ({ above }) => above ?? '');
  const belowSource = groupBy(source, ({ above }) => above ?? '');
  const titles = (one: KnownNode, other: SourceNode) =>
    Math.max(0, ...other.titles.map((own) => titleLikeness(one.title, own)));
  const isRelated = (one: KnownNode, other: SourceNode) =>
    one.kind === other.kind && (shareOf(linesOf(one), linesOf(other)) >= RELATED || titles(one, other) >= RELATED);
  /** The open parents that what a node holds came from, or has gone to; '' for what is related to nothing. */
  const origins = remembered((other: SourceNode) =>
    (belowSource.get(other.place) ?? []).map((child) =>
      openParent(
        known.filter((one) => isRelated(one, child)),
        isOpen,
      ),
    ),
  );
  const whereabouts = remembered((one: KnownNode) =>
    (below.get(one.path) ?? []).map((child) =>
      openParent(
        source.filter((other) => isRelated(child, other)),
        isOpen,
      ),
    ),
  );
  return (one, other) => {
    const [children, otherChildren] = [below.get(one.path) ?? [], belowSource.get(other.place) ?? []];
    const title = titles(one, other);
    const sharedChildren = shareOf(
      keysOf(children, ({ title: own }) => own),
      keysOf(otherChildren, (own) => own.titles[0] ?? ''),
    );
    const sharedLines = shareOf(linesOf(one), linesOf(other));
    const score = Math.max(title, sharedChildren, sharedLines);
    const isStrong = score >= STRONG;
    const haveOtherLines = linesOf(one).size > 0 && linesOf(other).size > 0 && sharedLines < OTHER;
    const haveOtherChildren = (): boolean => {
      if (children.length === 0 || otherChildren.length === 0) return haveOtherLines;
      const [from, to] = [origins(other), whereabouts(one)];
      // Put together of several, or spread over several: none of them is the same under another title.
      return (
        [new Set(from), new Set(to)].some((all) => [...all].filter((id) => id !== '').length > 1) ||
        (from.every((id) => id !== one.path && id !== '') && to.every((id) => id !== other.place && id !== ''))
      );
    };
    return { score, isStrong, isRefuted: !isStrong && title < SOME && haveOtherChildren() };
  };
};

const NONE: ReadonlySet<string> = new Set();

const keysOf = <T>(nodes: readonly T[], titleOf: (node: T) => string): ReadonlySet<string> =>
  new Set(nodes.map((node) => titleKey(titleOf(node))));

const openParent = (related: readonly { readonly above: string | null }[], isOpen: (id: string) => boolean): string =>
  related.map(({ above }) => above ?? '').find(isOpen) ?? '';

const remembered = <T extends object>(of: (node: T) => readonly string[]): ((node: T) => readonly string[]) => {
  const found = new Map<T, readonly string[]>();
  return (node) => {
    const value = found.get(node) ?? of(node);
    found.set(node, value);
    return value;
  };
};

const tellingLines = <T extends { readonly lines: readonly string[] | null }>(
  nodes: readonly T[],
): readonly (readonly [T, ReadonlySet<string>])[] => {
  const times = new Map<string, number>();
  for (const { lines } of nodes) for (const line of lines ?? []) times.set(line, (times.get(line) ?? 0) + 1);
  return nodes.map((node) => [node, new Set((node.lines ?? []).filter((line) => times.get(line) === 1))]);
};
