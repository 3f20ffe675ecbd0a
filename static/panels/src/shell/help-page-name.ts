/** Pages of `docs/` that are shipped with the panels. */
export const HELP_PAGE_NAMES = [
  'guide',
  'panels',
  'readiness',
  'raci',
  'go-no-go',
  'decision-log',
  'sprints',
  'confluence',
  'templates',
  'diagnostics',
  'bad-input',
  'data',
  'leaving',
  'permissions',
] as const;
export type HelpPageName = (typeof HELP_PAGE_NAMES)[number];
