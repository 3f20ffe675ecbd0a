import type { MacroKey, ReportPreset, ReportSection } from '../../../../../src/contract/report-names';
import type { Party } from '../../../../../src/contract/readiness';

export function configTexts() {
  return {
    macroNames: {
      'runway-readiness': 'Phase readiness',
      'runway-plan': 'Plan',
      'runway-raci': 'RACI matrix',
      'runway-go-no-go': 'Go/no-go',
      'runway-timeline': 'Cutover timeline',
      'runway-sprint': 'Sprint roll-up',
    } satisfies Record<MacroKey, string>,
    reportForm: {
      intro: 'Choose wave and content.',
      preset: 'Preset',
      ownChoice: 'Custom',
      presets: {
        sponsor: 'Sponsor summary',
        status: 'Status page',
        customer: 'Customer plan',
        gate: 'Gate',
      } satisfies Record<ReportPreset, string>,
      sections: 'Sections',
      section: {
        summary: 'Summary',
        readiness: 'Readiness by phase',
        gates: 'Go/no-go',
        decisions: 'Decisions',
        risks: 'Risks and blockers',
        plan: 'Plan',
        raci: 'RACI',
        timeline: 'Cutover timeline',
        sprint: 'Sprint',
      } satisfies Record<ReportSection, string>,
      party: 'Party',
      allParties: 'All parties',
      parties: {
        customer: 'Customer',
        provider: 'Provider',
        partner: 'Partner',
        vendor: 'Vendor',
      } satisfies Record<Party, string>,
      needSection: 'Choose a section.',
      phase: 'Phase',
      allPhases: 'All phases',
      workstream: 'Workstream in the plan',
      allWorkstreams: 'All workstreams',
      gate: 'Gate',
      allGates: 'All gates',
      preview: 'Preview',
      previewFailed: 'Could not load preview',
    },
  };
}
