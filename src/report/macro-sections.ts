import type { MacroKey, ReportSection } from '../contract/report-names';

/** What a macro shows where its configuration names no sections. */
export const MACRO_SECTIONS = {
  'runway-readiness': ['readiness'],
  'runway-plan': ['plan'],
  'runway-raci': ['raci'],
  'runway-go-no-go': ['gates'],
  'runway-timeline': ['timeline'],
  'runway-sprint': ['sprint'],
} as const satisfies Readonly<Record<MacroKey, readonly ReportSection[]>>;
