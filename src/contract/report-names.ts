/** Parts of a report, in the order in which a report has them. */
export const REPORT_SECTIONS = [
  'summary',
  'readiness',
  'gates',
  'decisions',
  'risks',
  'plan',
  'raci',
  'timeline',
  'sprint',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** Ready-made choices of sections. */
export const REPORT_PRESETS = ['sponsor', 'status', 'customer', 'gate'] as const;
export type ReportPreset = (typeof REPORT_PRESETS)[number];

/** The macros, by the keys of their modules in manifest.yml. */
export const MACRO_KEYS = [
  'runway-readiness',
  'runway-plan',
  'runway-raci',
  'runway-go-no-go',
  'runway-timeline',
  'runway-sprint',
] as const;
export type MacroKey = (typeof MACRO_KEYS)[number];
