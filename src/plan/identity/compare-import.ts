import type { ImportComparison, NodePlace } from '../../contract/import-comparison';
import type { IdentifiedTemplate } from './identify-template';
import type { KnownNode, SourceNode } from './known-node';
import { titleKey } from './likeness';
import { unrepeated } from './source-nodes';

/**
 * What an import finds of the wave that it goes on with.
 * @param issues node paths that have an issue
 */
export const compareImport = (
  { alignment, source }: Pick<IdentifiedTemplate, 'alignment' | 'source'>,
  known: readonly KnownNode[],
  issues: Iterable<string>,
): ImportComparison => {
  const existing = new Set<string>([...issues].map(unrepeated));
  const knownPlace = placesIn(known.map(({ path, above, title }) => ({ id: path, above, title })));
  const place = placesIn(source.map(({ place: id, above, titles }) => ({ id, above, title: titles[0] ?? '' })));
  const kept = source.flatMap((now) => {
    const one = alignment.known.get(now.place);
    return one !== undefined && now.kind !== 'phase' && existing.has(one.path) ? [{ now, one }] : [];
  });
  const wasAbove = ({ above }: SourceNode) => (above === null ? null : (alignment.known.get(above)?.path ?? null));
  const titleOf = ({ titles }: SourceNode): string => titles[0] ?? '';
  return {
    kept: kept.length,
    moved: kept.flatMap(({ now, one }) =>
      wasAbove(now) === one.above
        ? []
        : [{ node: one.path, title: titleOf(now), from: knownPlace(one.path), to: place(now.place) }],
    ),
    renamed: kept.flatMap(({ now, one }) =>
      one.retitled === true || now.titles.some((title) => titleKey(title) === titleKey(one.title))
        ? []
        : [{ node: one.path, from: one.title, to: titleOf(now), place: place(now.place) }],
    ),
    gone: alignment.gone.flatMap(({ path, title }) =>
      existing.has(path) ? [{ node: path, title, place: knownPlace(path) }] : [],
    ),
    questions: alignment.questions.map(({ now, candidates, because, taken }) => ({
      now: now.place,
      title: titleOf(now),
      place: place(now.place),
      because,
      candidates: candidates.map(({ path, title }) => ({ node: path, title, place: knownPlace(path) })),
      taken: taken?.path ?? null,
    })),
  };
};

/** Titles of what holds each node, from the phase down. */
const placesIn = (
  nodes: readonly { readonly id: string; readonly above: string | null; readonly title: string }[],
): ((id: string) => NodePlace) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placeOf = (id: string): NodePlace => {
    const above = byId.get(byId.get(id)?.above ?? '');
    return above === undefined ? [] : [...placeOf(above.id), above.title];
  };
  return placeOf;
};
