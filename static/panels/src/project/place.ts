import type { SourceRef } from './source-ref';

export const STEPS = ['template', 'scope', 'dates', 'people', 'preview', 'run'] as const;
export type Step = (typeof STEPS)[number];

/** Where on the project's page somebody is; it stands in the page's address, so that a reload or a link leads back. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'import'; readonly step: Step; readonly source: SourceRef | null }
  | { readonly page: 'dates'; readonly wave: string };

const START: Place = { page: 'start' };
const IMPORT = '/import/';
const DATES = '/dates';

/** @param path path and query below the page's own address. */
export function readPlace(path: string): Place {
  const url = new URL(path, 'https://frame.invalid');
  const wave = url.searchParams.get('wave');
  if (url.pathname.endsWith(DATES) && wave !== null) return { page: 'dates', wave };
  const at = url.pathname.lastIndexOf(IMPORT);
  const name = at < 0 ? '' : url.pathname.slice(at + IMPORT.length);
  const step = STEPS.find((each) => each === name);
  return step === undefined ? START : { page: 'import', step, source: sourceIn(url.searchParams) };
}

export function writePlace(place: Place): string {
  switch (place.page) {
    case 'start':
      return '/';
    case 'dates':
      return `${DATES}?${new URLSearchParams({ wave: place.wave }).toString()}`;
    case 'import': {
      const { step, source } = place;
      return `${IMPORT}${step}${source === null ? '' : `?${new URLSearchParams({ [source.kind]: source.id }).toString()}`}`;
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
