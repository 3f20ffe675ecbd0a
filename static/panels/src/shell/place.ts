import type { ItemFilter, Party } from '../../../../src/contract/readiness';
import { readFilter, writeFilter } from './filter-query';
import { PARTIES } from './parties';
import type { SourceRef } from './source-ref';

export const STEPS = ['template', 'scope', 'dates', 'people', 'preview', 'run'] as const;
export type Step = (typeof STEPS)[number];

/** Which wave; null is the project's newest. */
type Wave = string | null;

/** Which rows and columns of the matrix are shown. */
export interface RaciFilter {
  readonly party: Party | null;
  /** Id of a person of the register. */
  readonly person: string | null;
  readonly phase: string | null;
  readonly search: string;
}
export const NO_RACI_FILTER: RaciFilter = { party: null, person: null, phase: null, search: '' };

/** Parts of the tab of decisions. */
export const LOG_PARTS = ['decisions', 'documents', 'risks', 'questions'] as const;
export type LogPart = (typeof LOG_PARTS)[number];

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
  | { readonly page: 'raci'; readonly wave: Wave; readonly filter: RaciFilter }
  | { readonly page: 'go-no-go'; readonly wave: Wave; readonly gate: string | null }
  | { readonly page: 'run-sheet'; readonly wave: Wave; readonly gate: string }
  | { readonly page: 'decisions'; readonly wave: Wave; readonly part: LogPart; readonly id: string | null }
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
    case 'raci':
      return {
        page: 'raci',
        wave,
        filter: {
          party: PARTIES.find((each) => each === query.get('party')) ?? null,
          person: query.get('person'),
          phase: query.get('phase'),
          search: query.get('search') ?? '',
        },
      };
    case 'go-no-go':
      return { page: 'go-no-go', wave, gate: query.get('gate') };
    case 'run-sheet': {
      const gate = query.get('gate');
      return gate === null ? { page: 'go-no-go', wave, gate } : { page: 'run-sheet', wave, gate };
    }
    case 'decisions':
      return {
        page: 'decisions',
        wave,
        part: LOG_PARTS.find((each) => each === query.get('part')) ?? 'decisions',
        id: query.get('id'),
      };
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
    case 'raci':
      return address('/raci', { wave: place.wave, ...place.filter });
    case 'go-no-go':
    case 'run-sheet':
      return address(`/${place.page}`, { wave: place.wave, gate: place.gate });
    case 'decisions':
      return address('/decisions', { wave: place.wave, part: place.part, id: place.id });
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
