import type { HelpPageName } from './help-page-name';

/** A place in the help: a page, or a heading or rule on it. */
export interface HelpTarget {
  readonly page: HelpPageName;
  readonly anchor?: string | undefined;
}
