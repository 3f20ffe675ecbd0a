import type { DateFinding } from '../../contract/date-findings';

/** A finding as a sentence with ISO days: for the command line and for refusals. Panels have their own, with days as people read them. */
export const findingSentence = (finding: DateFinding): string => {
  switch (finding.kind) {
    case 'past':
      return `${items(finding.items)} would be due before today, ${finding.day}.`;
    case 'before-start':
      return `${items(finding.items)} would be due before work begins on ${finding.day}.`;
    case 'gates-past':
      return `${counted(finding.items, 'gate', 'gates')} would be before today, ${finding.day}.`;
    case 'starts-after-cutover':
      return `Work begins on ${finding.day}, after T-0 on ${finding.cutover}.`;
    case 'after-cutover':
      return `${items(finding.items)} of phases up to the cutover would begin after T-0 on ${finding.day}.`;
    case 'too-near':
      return `The template needs ${days(finding.needs)} before T-0, you have ${String(finding.have)}.`;
    case 'unset':
      return `${items(finding.items)} ${finding.items === 1 ? 'waits' : 'wait'} for ${finding.name}, which has no date.`;
  }
};

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const items = (count: number): string => counted(count, 'item', 'items');
const days = (count: number): string => counted(count, 'day', 'days');
