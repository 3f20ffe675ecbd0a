import type { HelpTarget } from './help-target';

/** Where the question mark of each panel, and of each tab of the project's page, leads. */
export const HELP_OF_PANEL = {
  'first-run': { page: 'guide' },
  overview: { page: 'panels', anchor: 'overview' },
  sample: { page: 'panels', anchor: 'sample' },
  plan: { page: 'panels', anchor: 'plan' },
  dates: { page: 'panels', anchor: 'dates' },
  items: { page: 'panels', anchor: 'items' },
  raci: { page: 'raci' },
  'go-no-go': { page: 'go-no-go' },
  'run-sheet': { page: 'go-no-go', anchor: 'run-sheet' },
  decisions: { page: 'decision-log' },
  activity: { page: 'panels', anchor: 'activity' },
  settings: { page: 'panels', anchor: 'settings' },
  import: { page: 'panels', anchor: 'import' },
  issue: { page: 'panels', anchor: 'item' },
  portfolio: { page: 'panels', anchor: 'portfolio' },
  board: { page: 'panels', anchor: 'board' },
  readiness: { page: 'panels', anchor: 'macro' },
  'readiness-config': { page: 'panels', anchor: 'macro' },
} as const satisfies Readonly<Record<string, HelpTarget>>;

export type HelpedPanel = keyof typeof HELP_OF_PANEL;
