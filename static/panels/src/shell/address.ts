import { PAGE_NAMES, type PageName, PAGES, type PlaceOn } from './pages';
import type { Place } from './place';

const isPage = (name: string | undefined): name is PageName => PAGE_NAMES.some((each) => each === name);

/**
 * Reads an address: the page's name is the last segment of its path, or the last but one where the page has paths below it.
 * @param path path and query below the page's own address
 * @returns the place that it names, or the overview where it names none
 */
export function readPlace(path: string): Place {
  const url = new URL(path, 'https://frame.invalid');
  const segments = url.pathname.split('/');
  const [above, last] = segments.slice(-2);
  // Only the import has paths below its own: elsewhere, a known name above an unknown one is part of the product's address.
  const [name, rest] = above === 'import' ? [above, last] : [last, undefined];
  const wave = url.searchParams.get('wave');
  return isPage(name) ? PAGES[name].read(url.searchParams, wave, rest) : PAGES.overview.start(wave);
}

/** The place that the product's address of the page names. */
export const placeIn = (location: { readonly pathname: string; readonly search?: string }): Place =>
  readPlace(location.pathname + (location.search ?? ''));

export function writePlace(place: Place): string {
  return write(place.page, place);
}

function write<P extends PageName>(name: P, place: PlaceOn<P>): string {
  const page = PAGES[name];
  const entries = { wave: waveOf(place), ...page.write(place) };
  const given = Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const path = `/${page.path?.(place) ?? name}`;
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Which wave a place shows; null is the newest. */
export function waveOf(place: Place): string | null {
  return place.page === 'import' ? null : place.wave;
}
