import { type IdentityAnswer, type KnownKind, type KnownNode, NODE_KINDS, type SourceNode } from './known-node';
import { titleKey } from './likeness';
import { likenessIn } from './node-likeness';
import { pairMoved } from './pair-moved';
import { askRenamedAndMoved, pairRenamed } from './pair-renamed';
import { pairSameText } from './pair-same-text';
import { groupBy, type IdentityQuestion, Pairing } from './pairing';

export interface Alignment {
  /** The known node of each place that has one. */
  readonly known: ReadonlyMap<string, KnownNode>;
  readonly questions: readonly IdentityQuestion[];
  /** Known nodes that the source does not bring any more and that no question names. Those that were gone before are not among them. */
  readonly gone: readonly KnownNode[];
}

/**
 * Finds out which node of a source is which known one: by content and place, never by its number. Within a parent first the same text,
 * then what moved to another parent, then what has another title. Where two answers are equally good, or something has another title
 * and another parent at once, it is a question; nothing is guessed. Pure.
 */
export const alignNodes = (
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  answers: readonly IdentityAnswer[] = [],
): Alignment => {
  const pairing = new Pairing();
  applyAnswers(pairing, known, source, answers);
  const below = groupBy(known, ({ above }) => above ?? '');
  const belowSource = groupBy(source, ({ above }) => above ?? '');
  for (const kind of NODE_KINDS) {
    const ofKind = known.filter((node) => node.kind === kind);
    const ofKindSource = source.filter((node) => node.kind === kind);
    const parents = parentsOf(pairing, kind, source).map(([path, place]) => ({
      ones: (below.get(path) ?? []).filter((node) => node.kind === kind),
      others: (belowSource.get(place) ?? []).filter((node) => node.kind === kind),
    }));
    for (const { ones, others } of parents) pairSameText(pairing, ones, others);
    const compare = likenessIn(known, source, (id) => !pairing.places.has(id) && !pairing.known.has(id));
    if (kind !== 'phase') pairMoved(pairing, ofKind, ofKindSource);
    for (const { ones, others } of parents) pairRenamed(pairing, ones, others, compare);
    if (kind !== 'phase') askRenamedAndMoved(pairing, ofKind, ofKindSource, compare);
  }
  askWhichOfTwins(pairing, known, source);
  const asked = new Set(
    [...pairing.questions.values()].flatMap(({ candidates }) => candidates.map(({ path }) => path)),
  );
  return {
    known: pairing.known,
    questions: source.flatMap(({ place }) => pairing.questions.get(place) ?? []),
    gone: pairing
      .openKnown(known)
      .filter(({ path, gone, kind }) => gone !== true && kind !== 'phase' && !asked.has(path)),
  };
};

/** An answer that names what is not there, or what another answer has taken, is none: it is asked again. */
const applyAnswers = (
  pairing: Pairing,
  known: readonly KnownNode[],
  source: readonly SourceNode[],
  answers: readonly IdentityAnswer[],
): void => {
  const byPath = new Map(known.map((node) => [node.path, node]));
  const byPlace = new Map(source.map((node) => [node.place, node]));
  for (const { now, was } of answers) {
    const other = byPlace.get(now);
    const one = was === null ? undefined : byPath.get(was);
    if (other === undefined) continue;
    if (was === null) pairing.fresh.add(now);
    else if (one?.kind === other.kind && !pairing.places.has(was) && !pairing.known.has(now)) pairing.pair(one, other);
    else continue;
    pairing.answered.add(now);
  }
};

/** Pairs of a known parent and the same one in the source. */
const parentsOf = (
  pairing: Pairing,
  kind: KnownKind,
  source: readonly SourceNode[],
): readonly (readonly [path: string, place: string])[] => {
  if (kind === 'phase') return [['', '']];
  const above = NODE_KINDS[NODE_KINDS.indexOf(kind) - 1];
  return source.flatMap((node) => {
    const one = node.kind === above ? pairing.known.get(node.place) : undefined;
    return one === undefined ? [] : [[one.path, node.place] as const];
  });
};

/**
 * Of several siblings with one title and one text some are gone, and which is anyone's guess: the first ones are taken to be those that
 * stay, which doubles nothing and loses nothing, and it is asked.
 */
const askWhichOfTwins = (pairing: Pairing, known: readonly KnownNode[], source: readonly SourceNode[]): void => {
  const twinKey = ({ above, kind, title, lines }: KnownNode) =>
    [above ?? '', kind, titleKey(title), ...(lines ?? []).toSorted()].join('\n');
  const left = groupBy(
    pairing.openKnown(known).filter(({ gone, kind }) => gone !== true && kind !== 'phase'),
    twinKey,
  );
  if (left.size === 0) return;
  for (const now of source) {
    const taken = pairing.known.get(now.place);
    const twins = taken === undefined ? undefined : left.get(twinKey(taken));
    if (taken === undefined || twins === undefined || pairing.answered.has(now.place)) continue;
    pairing.ask({ now, candidates: [taken, ...twins], because: 'same-title', taken });
  }
};
