import { MACRO_KEYS } from '../../../../src/contract/report-names';
import type { HelpTarget } from './help-target';

interface Surface {
  /** Modules of manifest.yml that show it: their own resource, or the one of their `config`. */
  readonly modules: readonly string[];
  /** Of its HTML file; of a page of several macros the first one's, until it is drawn. A frame shows no title; a browser's list of frames does. */
  readonly title: string;
  /** What its question mark leads to; null where each of its tabs has one of its own. */
  readonly help: HelpTarget | null;
}

/**
 * Every page that the manifest shows in a frame, by the name of its folder in `surfaces`, of its HTML file and of its entry in
 * the manifest's resource. The build makes the HTML files and its inputs of this table; a test compares it with manifest.yml.
 */
export const SURFACES = {
  project: { modules: ['runway-project'], title: 'Runway', help: null },
  board: {
    modules: ['runway-board', 'runway-board-sprint'],
    title: 'Runway readiness',
    help: { page: 'panels', anchor: 'board' },
  },
  issue: {
    modules: ['runway-issue', 'runway-item'],
    title: 'Runway',
    help: { page: 'panels', anchor: 'item' },
  },
  portfolio: {
    modules: ['runway-portfolio'],
    title: 'Runway waves',
    help: { page: 'panels', anchor: 'portfolio' },
  },
  // All macros are one page and one form: what they show differs by their configuration.
  readiness: {
    modules: MACRO_KEYS,
    title: 'Runway phase readiness',
    help: { page: 'panels', anchor: 'macro' },
  },
  'readiness-config': {
    modules: MACRO_KEYS,
    title: 'Phase readiness',
    help: { page: 'panels', anchor: 'macro' },
  },
} as const satisfies Readonly<Record<string, Surface>>;

export type SurfaceName = keyof typeof SURFACES;
