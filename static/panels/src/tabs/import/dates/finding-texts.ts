import type { DateFinding } from '../../../../../../src/contract/date-findings';
import type { Format } from '../../../shell/format';
import { plural } from '../../../shell/texts/plural';

export function findingTexts(format: Format) {
  const n = format.number;
  const items = (count: number) => `${n(count)} ${plural(count, 'item', 'items')}`;
  return {
    findings: {
      errors: 'Work begins after the cutover',
      warnings: 'These dates do not fit',
      sentence: (finding: DateFinding): string => {
        switch (finding.kind) {
          case 'past':
            return `${items(finding.items)} would be due before today.`;
          case 'before-start':
            return `${items(finding.items)} would be due before work begins on ${format.day(finding.day)}.`;
          case 'gates-past':
            return `${n(finding.items)} ${plural(finding.items, 'gate', 'gates')} would be before today.`;
          case 'starts-after-cutover':
            return `Work begins on ${format.day(finding.day)}, after the cutover (T-0) on ${format.day(finding.cutover)}. Let it begin earlier, or choose a later T-0.`;
          case 'after-cutover':
            return `${items(finding.items)} of phases up to the cutover would begin after T-0 on ${format.day(finding.day)}. Let them begin earlier, or choose a later T-0.`;
          case 'too-near':
            return `The template needs ${n(finding.needs)} ${plural(finding.needs, 'day', 'days')} before T-0, you have ${n(finding.have)}.`;
          case 'unset':
            return `${items(finding.items)} ${plural(finding.items, 'waits', 'wait')} for ${finding.name}, which has no date.`;
        }
      },
      offer: (count: number) => `Dates of ${items(count)} due before T-0`,
      keep: 'Keep the dates of the template',
      spread: (from: string, to: string) => `Spread them evenly from ${from} to ${to}, in their order`,
      isSpread: (count: number) => `${items(count)} are spread evenly. Gates and milestones move with them.`,
      wouldSpread: (count: number) => `Show what spreading changes (${n(count)})`,
      changed: (count: number) => `Show what spreading changed (${n(count)})`,
      change: (was: string, is: string) => `${was} → ${is}`,
    },
  };
}
