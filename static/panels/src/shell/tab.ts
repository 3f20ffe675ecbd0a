import { NO_RACI_FILTER, START, type Place } from './place';

/** The tabs of the project's page, in their order. */
export const TABS = [
  'overview',
  'plan',
  'items',
  'raci',
  'go-no-go',
  'decisions',
  'activity',
  'settings',
  'import',
] as const;
export type Tab = (typeof TABS)[number];

export function tabOf(place: Place): Tab {
  if (place.page === 'dates') return 'plan';
  return place.page === 'run-sheet' ? 'go-no-go' : place.page;
}

/** Which wave a place shows; null is the newest. */
export function waveOf(place: Place): string | null {
  return place.page === 'import' ? null : place.wave;
}

/** Where a tab leads: to its wave as a whole, without a filter. */
export function placeOf(tab: Tab, wave: string | null): Place {
  switch (tab) {
    case 'overview':
    case 'settings':
      return { page: tab, wave };
    case 'plan':
      return { page: 'plan', wave, filter: {}, search: '' };
    case 'items':
      return { page: 'items', wave, filter: {}, search: '' };
    case 'raci':
      return { page: 'raci', wave, filter: NO_RACI_FILTER };
    case 'go-no-go':
      return { page: 'go-no-go', wave, gate: null };
    case 'decisions':
      return { page: 'decisions', wave, part: 'decisions', id: null };
    case 'activity':
      return { page: 'activity', wave, by: null, kind: null, item: null };
    case 'import':
      // The latest run, or the offer to begin one.
      return { page: 'import', step: 'run', source: null };
    default:
      tab satisfies never;
      return START;
  }
}
