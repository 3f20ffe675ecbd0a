import type { ReportPreset, ReportSection } from '../contract/report-names';
import type { Party } from '../contract/readiness';

interface Preset {
  readonly sections: readonly ReportSection[];
  readonly party?: Party;
}

/** Ready-made pages: for a sponsor, the weekly status, what the customer has to do, and one gate. */
export const PRESETS: Readonly<Record<ReportPreset, Preset>> = {
  sponsor: { sections: ['summary'] },
  status: { sections: ['summary', 'readiness', 'gates', 'decisions', 'risks'] },
  customer: { sections: ['summary', 'plan', 'timeline'], party: 'customer' },
  gate: { sections: ['gates', 'risks', 'decisions'] },
};
