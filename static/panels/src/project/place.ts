import type { ItemFilter } from '../../../../src/contract/readiness';
import { readFilter, writeFilter } from './filter-query';
import type { SourceRef } from './source-ref';

export const STEPS = ['template', 'scope', 'dates', 'people', 'preview', 'run'] as const;
export type Step = (typeof STEPS)[number];

/** Which wave; null is the project's newest. */
type Wave = string | null;

/** Where on the project's page somebody is; it stands in the page's address, so that a reload or a link leads back. */
export type Place =
  | { readonly page: 'overview'; readonly wave: Wave }
  | { readonly page: 'plan'; readonly wave: Wave; readonly filter: ItemFilter; readonly search: string }
  | { readonly page: 'items'; readonly wave: Wave; readonly filter: ItemFilter; readonly search: string }
  | {
      readonly page: 'activity';
      readonly wave: Wave;
      readonly by: string | null;
      readonly kind: string | null;
      readonly item: string | null;
    }
  | { readonly page: 'settings'; readonly wave: Wave }
  | { readonly page: 'import'; readonly step: Step; readonly source: SourceRef | null }
  | { readonly page: 'dates'; readonly wave: string };

/** The newest wave's overview, or the first run. */
export const START: Place = { page: 'overview', wave: null };
const IMPORT = '/import/';

/** @param path path and query below the page's own address. */
export function readPlace(path: string): Place {
  const url = new URL(path, 'https://frame.invalid');
  const query = url.searchParams;
  const wave = query.get('wave');
  const at = url.pathname.lastIndexOf(IMPORT);
  if (at >= 0) {
    const step = STEPS.find((each) => each === url.pathname.slice(at + IMPORT.length));
    return step === undefined ? START : { page: 'import', step, source: sourceIn(query) };
  }
  switch (url.pathname.slice(url.pathname.lastIndexOf('/') + 1)) {
    case 'dates':
      return wave === null ? START : { page: 'dates', wave };
    case 'plan':
      return { page: 'plan', wave, filter: readFilter(query), search: query.get('search') ?? '' };
    case 'items':
      return { page: 'items', wave, filter: readFilter(query), search: query.get('search') ?? '' };
    case 'activity':
      return { page: 'activity', wave, by: query.get('by'), kind: query.get('kind'), item: query.get('item') };
    case 'settings':
      return { page: 'settings', wave };
    default:
      return { page: 'overview', wave };
  }
}

/** The place that the product's address of the page names. */
export const placeIn = (location: { readonly pathname: string; readonly search?: string }): Place =>
  readPlace(location.pathname + (location.search ?? ''));

export function writePlace(place: Place): string {
  const address = (path: string, entries: Readonly<Record<string, string | null | undefined>>) => {
    const given = Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
  };
  switch (place.page) {
    case 'overview':
      return address(place.wave === null ? '/' : '/overview', { wave: place.wave });
    case 'plan':
      return address('/plan', { wave: place.wave, ...writeFilter(place.filter), search: place.search });
    case 'items':
      return address('/items', { wave: place.wave, ...writeFilter(place.filter), search: place.search });
    case 'activity':
      return address('/activity', { wave: place.wave, by: place.by, kind: place.kind, item: place.item });
    case 'settings':
    case 'dates':
      return address(`/${place.page}`, { wave: place.wave });
    case 'import': {
      const { step, source } = place;
      return address(`${IMPORT}${step}`, source === null ? {} : { [source.kind]: source.id });
    }
  }
}

function sourceIn(query: URLSearchParams): SourceRef | null {
  for (const kind of ['upload', 'bundled'] as const) {
    const id = query.get(kind);
    if (id !== null) return { kind, id };
  }
  return null;
}
