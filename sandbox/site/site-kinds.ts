import { germanSite } from './german-site';
import { peopleSite } from './people-site';
import type { SiteState } from './site-state';

/** Sites to choose from: what each makes of the default one. */
export const SITE_KINDS = {
  default: () => undefined,
  german: germanSite,
  people: peopleSite,
} as const satisfies Record<string, (state: SiteState) => void>;

export type SiteKind = keyof typeof SITE_KINDS;
