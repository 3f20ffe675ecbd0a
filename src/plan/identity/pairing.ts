import type { KnownNode, SourceNode } from './known-node';
import { titleKey } from './likeness';

/** Why it cannot be told which known node a node of the source is. */
export type IdentityDoubt =
  /** Something else stands in its place: renamed, or another piece of work. */
  | 'renamed'
  /** Alike, in another place and under another title. */
  | 'renamed-and-moved'
  /** Several have its title. */
  | 'same-title';

export interface IdentityQuestion {
  readonly now: SourceNode;
  /** Known nodes that it may be, the likeliest first. */
  readonly candidates: readonly KnownNode[];
  readonly because: IdentityDoubt;
  /** The one that it is taken for until the question is answered; null: it is neither created nor taken for another until then. */
  readonly taken: KnownNode | null;
}

/** Which node of the source is which known one, as far as it is settled. Each is paired at most once. */
export class Pairing {
  readonly known = new Map<string, KnownNode>();
  readonly places = new Map<string, string>();
  readonly questions = new Map<string, IdentityQuestion>();
  /** Places that a person has said to be new. */
  readonly fresh = new Set<string>();
  /** Places that a person has settled: they are not asked about again. */
  readonly answered = new Set<string>();

  pair(one: KnownNode, other: SourceNode): void {
    this.known.set(other.place, one);
    this.places.set(one.path, other.place);
  }

  ask(question: IdentityQuestion): void {
    this.questions.set(question.now.place, question);
  }

  openKnown = (nodes: readonly KnownNode[]): readonly KnownNode[] => nodes.filter(({ path }) => !this.places.has(path));

  openSource = (nodes: readonly SourceNode[]): readonly SourceNode[] =>
    nodes.filter(({ place }) => !this.known.has(place) && !this.fresh.has(place) && !this.questions.has(place));
}

/** The title of each node of the source by which it is compared: its own, or another of its titles that a known node has. */
export const keysOf = (known: readonly KnownNode[], source: readonly SourceNode[]): ReadonlyMap<SourceNode, string> => {
  const titles = new Set(known.map(({ title }) => titleKey(title)));
  return new Map(
    source.map((node) => {
      const own = node.titles.map(titleKey);
      return [node, own.find((key) => titles.has(key)) ?? own[0] ?? ''];
    }),
  );
};

export const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};
