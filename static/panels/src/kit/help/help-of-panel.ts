import type { HelpTarget } from '../../shell/help-target';
import { type PageName, PAGES } from '../../shell/pages';
import { type SurfaceName, SURFACES } from '../../shell/surfaces';

export type HelpedPanel = PageName | SurfaceName | 'first-run' | 'sample';

/** @returns where the question mark of a panel, or of a page of the project's page, leads */
export function helpOfPanel(panel: HelpedPanel): HelpTarget {
  if (panel === 'first-run') return { page: 'guide' };
  if (panel === 'sample') return { page: 'panels', anchor: 'sample' };
  if (panel in PAGES) return PAGES[panel as PageName].help;
  return SURFACES[panel as SurfaceName].help ?? PAGES.overview.help;
}
