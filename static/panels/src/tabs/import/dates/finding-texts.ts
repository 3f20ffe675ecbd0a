import type { DateFinding } from '../../../../../../src/contract/date-findings';
import type { Format } from '../../../shell/format';
import { plural } from '../../../shell/texts/plural';

export function findingTexts(format: Format) {
  const n = format.number;
  const items = (count: number) => `${n(count)} ${plural(count, 'item', 'items')}`;
  return {
    findings: {
      errors: 'Work begins after the cutover',
      warnings: 'Check these dates',
      sentence: (finding: DateFinding): string => {
        switch (finding.kind) {
          case 'past':
            return `${items(finding.items)} due before today.`;
          case 'before-start':
            return `${items(finding.items)} due before work starts on ${format.day(finding.day)}.`;
          case 'gates-past':
            return `${n(finding.items)} ${plural(finding.items, 'gate', 'gates')} before today.`;
          case 'starts-after-cutover':
            return `Work starts on ${format.day(finding.day)}, after the cutover (T-0) on ${format.day(finding.cutover)}. Change either date.`;
          case 'after-cutover':
            return `${items(finding.items)} start after T-0 on ${format.day(finding.day)}. Start earlier, or move T-0.`;
          case 'too-near':
            return `The template needs ${n(finding.needs)} ${plural(finding.needs, 'day', 'days')} before T-0; you have ${n(finding.have)}.`;
          case 'unset':
            return `${items(finding.items)} ${plural(finding.items, 'needs', 'need')} the date of ${finding.name}.`;
        }
      },
      offer: (count: number) => `Dates of ${items(count)} due before T-0`,
      keep: 'Keep template dates',
      spread: (from: string, to: string) => `Spread evenly from ${from} to ${to}`,
      isSpread: (count: number) => `${items(count)} spread evenly, with gates and milestones.`,
      wouldSpread: (count: number) => `Show changes (${n(count)})`,
      changed: (count: number) => `Show changes (${n(count)})`,
      change: (was: string, is: string) => `${was} → ${is}`,
    },
  };
}
