import { PAGE_NAMES, type PageName, PAGES } from './pages';
import type { Place } from './place';

/** The tabs of the project's page, in their order. */
export const TABS: readonly { readonly page: PageName; readonly label: string }[] = PAGE_NAMES.flatMap((page) => {
  const { tab } = PAGES[page];
  return 'label' in tab ? [{ page, label: tab.label }] : [];
});

/** The page whose tab is selected at a place. */
export function tabOf({ page }: Place): PageName {
  const { tab } = PAGES[page];
  return 'of' in tab ? tab.of : page;
}

/** Where a tab leads: to its wave as a whole, without a filter. */
export const placeOf = (page: PageName, wave: string | null): Place => PAGES[page].start(wave);
