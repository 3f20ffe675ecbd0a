import { readFilter, writeFilter } from './filter-query';
import type { HelpTarget } from './help-target';
import { PARTIES } from './parties';
import { LOG_PARTS, NO_RACI_FILTER, type Place, START, STEPS } from './place';
import type { SourceRef } from './source-ref';

export type PageName = Place['page'];
export type PlaceOn<P extends PageName> = Extract<Place, { readonly page: P }>;

interface Page<P extends PageName> {
  /** On its tab; a page without one is opened from another tab, whose place among the tabs it takes. */
  readonly tab: { readonly label: string } | { readonly of: PageName };
  /** What its question mark leads to. */
  readonly help: HelpTarget;
  /** What the sample wave, which has no such page, says in its place; null where the sample has one. */
  readonly sampleLacks: string | null;
  /** Its place for a wave as a whole, without a filter. */
  readonly start: (wave: string | null) => Place;
  /** @param rest of the path, below the page's own name */
  readonly read: (query: URLSearchParams, wave: string | null, rest: string | undefined) => Place;
  /** What of a place its address names besides the wave. */
  readonly write: (place: PlaceOn<P>) => Readonly<Record<string, string | null | undefined>>;
  /** Its path, where that is not its name. */
  readonly path?: (place: PlaceOn<P>) => string;
}

const searchIn = (query: URLSearchParams): string => query.get('search') ?? '';

/**
 * The pages of the project's page, its tabs in their order. A row holds everything of a page that is needed before its code is
 * there; its component has a row in `surfaces/project/page-content.tsx`, which the compiler demands. The words of the tabs are
 * here and not in a catalogue because a new tab shall be written in one place.
 */
export const PAGES: { readonly [P in PageName]: Page<P> } = {
  overview: {
    tab: { label: 'Overview' },
    help: { page: 'panels', anchor: 'overview' },
    sampleLacks: null,
    start: (wave) => ({ page: 'overview', wave }),
    read: (_, wave) => ({ page: 'overview', wave }),
    write: () => ({}),
    path: ({ wave }) => (wave === null ? '' : 'overview'),
  },
  plan: {
    tab: { label: 'Plan' },
    help: { page: 'panels', anchor: 'plan' },
    sampleLacks: null,
    start: (wave) => ({ page: 'plan', wave, filter: {}, search: '' }),
    read: (query, wave) => ({ page: 'plan', wave, filter: readFilter(query), search: searchIn(query) }),
    write: ({ filter, search }) => ({ ...writeFilter(filter), search }),
  },
  items: {
    tab: { label: 'Items' },
    help: { page: 'panels', anchor: 'items' },
    sampleLacks: null,
    start: (wave) => ({ page: 'items', wave, filter: {}, search: '' }),
    read: (query, wave) => ({ page: 'items', wave, filter: readFilter(query), search: searchIn(query) }),
    write: ({ filter, search }) => ({ ...writeFilter(filter), search }),
  },
  sprints: {
    tab: { label: 'Sprints' },
    help: { page: 'sprints' },
    sampleLacks: 'The sample has no sprints',
    start: (wave) => ({ page: 'sprints', wave, sprint: null }),
    read: (query, wave) => ({ page: 'sprints', wave, sprint: numberIn(query.get('sprint')) }),
    write: ({ sprint }) => ({ sprint: sprint === null ? null : String(sprint) }),
  },
  raci: {
    tab: { label: 'RACI' },
    help: { page: 'raci' },
    sampleLacks: 'The sample has no matrix',
    start: (wave) => ({ page: 'raci', wave, filter: NO_RACI_FILTER }),
    read: (query, wave) => ({
      page: 'raci',
      wave,
      filter: {
        party: PARTIES.find((each) => each === query.get('party')) ?? null,
        person: query.get('person'),
        phase: query.get('phase'),
        search: searchIn(query),
      },
    }),
    write: ({ filter: { party, person, phase, search } }) => ({ party, person, phase, search }),
  },
  'go-no-go': {
    tab: { label: 'Go/no-go' },
    help: { page: 'go-no-go' },
    sampleLacks: 'The sample has no gates',
    start: (wave) => ({ page: 'go-no-go', wave, gate: null }),
    read: (query, wave) => ({
      page: 'go-no-go',
      wave,
      gate: query.get('gate'),
      ...(query.get('view') === 'meeting' ? { view: 'meeting' } : {}),
    }),
    write: ({ gate, view }) => ({ gate, view: view ?? null }),
  },
  'run-sheet': {
    tab: { of: 'go-no-go' },
    help: { page: 'go-no-go', anchor: 'run-sheet' },
    sampleLacks: 'The sample has no run sheet',
    start: (wave) => ({ page: 'go-no-go', wave, gate: null }),
    read: (query, wave) => {
      const gate = query.get('gate');
      return gate === null ? { page: 'go-no-go', wave, gate } : { page: 'run-sheet', wave, gate };
    },
    write: ({ gate }) => ({ gate }),
  },
  decisions: {
    tab: { label: 'RAID' },
    help: { page: 'decision-log' },
    sampleLacks: 'The sample has no log',
    start: (wave) => ({ page: 'decisions', wave, part: 'decisions', id: null }),
    read: (query, wave) => ({
      page: 'decisions',
      wave,
      part: LOG_PARTS.find((each) => each === query.get('part')) ?? 'decisions',
      id: query.get('id'),
    }),
    write: ({ part, id }) => ({ part, id }),
  },
  activity: {
    tab: { label: 'Activity' },
    help: { page: 'panels', anchor: 'activity' },
    sampleLacks: 'The sample has no activity',
    start: (wave) => ({ page: 'activity', wave, by: null, kind: null, item: null }),
    read: (query, wave) => ({
      page: 'activity',
      wave,
      by: query.get('by'),
      kind: query.get('kind'),
      item: query.get('item'),
    }),
    write: ({ by, kind, item }) => ({ by, kind, item }),
  },
  settings: {
    tab: { label: 'Settings' },
    help: { page: 'panels', anchor: 'settings' },
    sampleLacks: 'The sample has no settings',
    start: (wave) => ({ page: 'settings', wave }),
    read: (_, wave) => ({ page: 'settings', wave }),
    write: () => ({}),
  },
  import: {
    tab: { label: 'Import' },
    help: { page: 'panels', anchor: 'import' },
    sampleLacks: null,
    // The latest run, or the offer to begin one.
    start: () => ({ page: 'import', step: 'run', source: null }),
    read: (query, _, rest) => {
      const step = STEPS.find((each) => each === rest);
      return step === undefined ? START : { page: 'import', step, source: sourceIn(query) };
    },
    write: ({ source }) => (source === null ? {} : { [source.kind]: source.id }),
    path: ({ step }) => `import/${step}`,
  },
  dates: {
    tab: { of: 'plan' },
    help: { page: 'panels', anchor: 'dates' },
    sampleLacks: 'The sample has no page of dates',
    start: (wave) => (wave === null ? START : { page: 'dates', wave }),
    read: (_, wave) => (wave === null ? START : { page: 'dates', wave }),
    write: () => ({}),
  },
};

export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[];

function sourceIn(query: URLSearchParams): SourceRef | null {
  for (const kind of ['upload', 'bundled'] as const) {
    const id = query.get(kind);
    if (id !== null) return { kind, id };
  }
  return null;
}

const numberIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
